import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { News } from '../../platform/news/news.ts';
import { People } from '../../platform/people/people.ts';
import { hostedStateOf, stateOf } from './duo-state.ts';
import type { SeatedDuo } from './duo.entity.ts';
import { DuosRepository } from './duos.repository.ts';

/** Keeps a change to a duo, and tells it to whom it concerns: the log, other features, open screens. */
@Injectable()
export class DuoChanges {
  constructor(
    private readonly duos: DuosRepository,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly audit: Audit,
    private readonly happenings: Happenings,
    private readonly news: News,
  ) {}

  async add(actor: Actor, duo: SeatedDuo): Promise<void> {
    await this.duos.add(duo);
    await this.#log(actor, 'propose', duo);
    await this.#showOnScreens(null, duo, actor);
  }

  /** `actor` is null for what follows from something else, such as a membership that ended. */
  async save(actor: Actor | null, step: string, before: SeatedDuo, duo: SeatedDuo): Promise<void> {
    await this.duos.save(duo);
    await this.#log(actor, step, duo);
    await this.#tellFeatures(before, duo);
    await this.#showOnScreens(before, duo, actor);
  }

  async #log(actor: Actor | null, step: string, duo: SeatedDuo): Promise<void> {
    await this.audit.write(actor, `duo.${step}`, { type: 'duo', id: duo.id, organisationId: duo.organisationId });
  }

  async #tellFeatures(before: SeatedDuo, duo: SeatedDuo): Promise<void> {
    const happening = whatHappened(before, duo);
    if (happening) await this.happenings.tell(happening, { id: duo.id, personIds: peopleIn(duo) });
  }

  /** News reaches only who sees something change: nobody hears of a first yes, and no coordinator of a pause. */
  async #showOnScreens(before: SeatedDuo | null, duo: SeatedDuo, actor: Actor | null): Promise<void> {
    const readers = new Set(actor ? [actor.personId] : []);
    if (!before || stateOf(before) !== stateOf(duo)) for (const id of peopleIn(duo)) readers.add(id);
    if (!before || hostedStateOf(before) !== hostedStateOf(duo)) {
      for (const { id } of await this.people.withRole(duo.organisationId, 'coordinator')) readers.add(id);
    }
    this.news.tell([...readers], { type: 'duo', id: duo.id, version: this.clock.now().getTime() });
  }
}

function whatHappened(before: SeatedDuo, after: SeatedDuo): string | null {
  const [was, is] = [stateOf(before), stateOf(after)];
  if (was === is) return null;
  if (is === 'active') return was === 'paused' ? 'duo.resumed' : 'duo.started';
  return is === 'paused' || is === 'ended' ? `duo.${is}` : null;
}

function peopleIn(duo: SeatedDuo): string[] {
  return duo.seats.map(({ personId }) => personId);
}
