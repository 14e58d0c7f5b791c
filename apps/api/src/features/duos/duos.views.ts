import { Injectable } from '@nestjs/common';
import type { DuoSeatView, DuoView, MemberRole, OrganisationDuoView } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { dayOf } from '../../platform/clock/clock.ts';
import { People } from '../../platform/people/people.ts';
import type { DuoSeat } from './duo-seat.entity.ts';
import { hostedStateOf, stateOf, stepsFor } from './duo-state.ts';
import type { SeatedDuo } from './duo.entity.ts';

const partnerRoles: MemberRole[] = ['ervaringsdeskundige', 'wijkGgd', 'colleague'];

@Injectable()
export class DuosViews {
  constructor(private readonly people: People) {}

  async toDuoView(actor: Actor, duo: SeatedDuo): Promise<DuoView> {
    const names = await this.people.refs([duo.proposedBy, ...duo.seats.map(({ personId }) => personId)]);
    const organisations = await this.people.organisationRefs([duo.organisationId]);
    return {
      id: duo.id,
      organisation: { id: duo.organisationId, name: organisations.get(duo.organisationId)?.name ?? '' },
      state: stateOf(duo),
      seats: await Promise.all(
        duo.seats.map((seat) => this.#toSeatView(actor, duo, seat, nameIn(names, seat.personId))),
      ),
      proposedBy: nameIn(names, duo.proposedBy),
      proposedOn: dayOf(duo.proposedAt),
      closedOn: duo.closedAt && dayOf(duo.closedAt),
      abilities: stepsFor(duo, actor.personId),
    };
  }

  async toOrganisationDuoViews(duos: SeatedDuo[]): Promise<OrganisationDuoView[]> {
    const names = await this.people.refs(duos.flatMap(({ seats }) => seats.map(({ personId }) => personId)));
    return duos.map((duo) => ({
      id: duo.id,
      people: duo.seats.map(({ personId }) => ({ id: personId, name: nameIn(names, personId) })),
      state: hostedStateOf(duo),
      proposedOn: dayOf(duo.proposedAt),
      closedOn: duo.closedAt && dayOf(duo.closedAt),
      abilities: { withdraw: stateOf(duo) === 'proposed' },
    }));
  }

  /** What somebody is, shows to the other while they form a duo. A proposal is not one yet, and one that ended no more. */
  async #toSeatView(actor: Actor, duo: SeatedDuo, seat: DuoSeat, name: string): Promise<DuoSeatView> {
    const isMe = seat.personId === actor.personId;
    const isOver = duo.closedAs !== null;
    const shows = isMe || (duo.startedAt !== null && !isOver);
    const roles = await this.people.rolesIn(duo.organisationId, seat.personId);
    return {
      person: { id: seat.personId, name },
      role: (shows && partnerRoles.find((role) => roles.includes(role))) || null,
      colour: shows ? seat.colour : null,
      isCoordinator: !isOver && roles.includes('coordinator'),
      isMe,
    };
  }
}

function nameIn(names: Map<string, { name: string }>, id: string): string {
  return names.get(id)?.name ?? '';
}
