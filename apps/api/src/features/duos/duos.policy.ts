import { hasRole } from '../../platform/access/actor.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { policy } from '../../platform/access/policy.ts';
import type { SeatedDuo } from './duo.entity.ts';

type HostedDuo = Pick<SeatedDuo, 'organisationId'>;

const hasSeat = (actor: Actor, duo: SeatedDuo) => duo.seats.some(({ personId }) => personId === actor.personId);
const coordinatesHost = (actor: Actor, duo: HostedDuo) => hasRole(actor, duo.organisationId, 'coordinator');

/** The two people in it, exactly alike. Nobody else: no coordinator answers, pauses or ends for them. */
export const duoPolicy = policy<SeatedDuo, 'accept' | 'decline' | 'pause' | 'resume' | 'end'>({
  read: hasSeat,
  accept: hasSeat,
  decline: hasSeat,
  pause: hasSeat,
  resume: hasSeat,
  end: hasSeat,
});

/** A duo as an arrangement of its host organisation. */
export const hostedDuoPolicy = policy<HostedDuo, 'propose' | 'list' | 'withdraw'>({
  read: coordinatesHost,
  propose: coordinatesHost,
  list: coordinatesHost,
  withdraw: coordinatesHost,
});
