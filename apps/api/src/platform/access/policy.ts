import { DomainError } from '@tweespraak/domain';
import type { Actor } from './actor.ts';

export type Rule<Thing> = (actor: Actor, thing: Thing) => boolean;

/**
 * One table that says who may do what with a thing. What it does not allow does not happen. Whoever may not read a
 * thing cannot tell it from one that does not exist.
 */
export interface Policy<Thing, Action extends string> {
  may(actor: Actor, action: Action, thing: Thing): boolean;
  /** Gives the thing back, or refuses: unknown and forbidden look the same to those who may not read it. */
  require<Found extends Thing>(actor: Actor, action: Action, thing: Found | null): Found;
  /** For the screen: which of these actions this person may do. */
  abilities<Asked extends Action>(actor: Actor, thing: Thing, ...actions: Asked[]): Record<Asked, boolean>;
  readonly actions: readonly Action[];
}

export function policy<Thing, Action extends string>(
  rules: Record<Action | 'read', Rule<Thing>>,
): Policy<Thing, Action | 'read'> {
  const may = (actor: Actor, action: Action | 'read', thing: Thing) => rules[action](actor, thing);
  return {
    may,
    require(actor, action, thing) {
      if (thing === null || !may(actor, 'read', thing)) throw new DomainError('not_found');
      if (!may(actor, action, thing)) throw new DomainError('not_allowed', { action });
      return thing;
    },
    abilities: (actor, thing, ...actions) =>
      Object.fromEntries(actions.map((action) => [action, may(actor, action, thing)])) as Record<
        (typeof actions)[number],
        boolean
      >,
    actions: Object.keys(rules) as (Action | 'read')[],
  };
}
