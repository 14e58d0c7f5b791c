import { Injectable } from '@nestjs/common';
import type { JournalReceivers as Receivers, PersonRelation, ShareReceiver } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { People } from '../../platform/people/people.ts';
import { Duos } from '../duos/duos.ts';
import { Relations } from '../relations/relations.ts';
import type { JournalShare, ReachableShare } from './journal-share.entity.ts';

type Receiver = Pick<JournalShare, 'readerId' | 'duoId'>;

/** Through what somebody can share now: the duos that are active, and who is something to them. */
interface Ties {
  partners: { readerId: string; duoId: string }[];
  relations: Map<string, PersonRelation[]>;
}

/** Whom somebody can share with: their duopartners, and the people who are something to them. Never a group or a role. */
@Injectable()
export class JournalReceivers {
  constructor(
    private readonly duos: Duos,
    private readonly relations: Relations,
    private readonly people: People,
  ) {}

  async list(actor: Actor): Promise<Receivers> {
    const { partners, relations } = await this.#tiesOf(actor.personId);
    // one place for each person: who is a partner and a mentor stands there once, as both
    const others = [...relations.keys()].filter((id) => !partners.some(({ readerId }) => readerId === id));
    const receivers: Receiver[] = [...partners, ...others.map((readerId) => ({ readerId, duoId: null }))];
    const names = await this.people.refs(receivers.map(({ readerId }) => readerId));
    const coordinators = await this.#coordinatorsOf(actor);
    return {
      receivers: receivers.map((receiver) => ({
        with: toShareReceiver(receiver),
        name: names.get(receiver.readerId)?.name ?? '',
        as: [...(receiver.duoId ? (['partner'] as const) : []), ...(relations.get(receiver.readerId) ?? [])],
        isCoordinator: coordinators.has(receiver.readerId),
      })),
    };
  }

  /** Who reads what is shared with this duo or person. Anyone else is nobody. */
  async require(actor: Actor, { kind, id }: ShareReceiver): Promise<Receiver> {
    const { partners, relations } = await this.#tiesOf(actor.personId);
    if (kind === 'person' && relations.has(id)) return { readerId: id, duoId: null };
    const partner = partners.find(({ duoId }) => kind === 'duo' && duoId === id);
    if (!partner) throw new DomainError('not_found');
    return partner;
  }

  /** Shares, each with whether its reader can reach it now: only while what ties the two is there. */
  async reach(shares: JournalShare[]): Promise<ReachableShare[]> {
    const authors = [...new Set(shares.map(({ authorId }) => authorId))];
    const ties = new Map(await Promise.all(authors.map(async (id) => [id, await this.#tiesOf(id)] as const)));
    return shares.map((share) => ({ ...share, isOpen: isTied(share, ties.get(share.authorId)) }));
  }

  async #tiesOf(personId: string): Promise<Ties> {
    const relations = new Map<string, PersonRelation[]>();
    for (const { otherId, relation } of await this.relations.of(personId)) {
      relations.set(otherId, [...(relations.get(otherId) ?? []), relation]);
    }
    const partners = (await this.duos.activeDuosOf(personId)).flatMap(({ id, seats }) =>
      seats.filter((seat) => seat.personId !== personId).map((seat) => ({ readerId: seat.personId, duoId: id })),
    );
    return { partners, relations };
  }

  async #coordinatorsOf(actor: Actor): Promise<Set<string>> {
    const lists = await Promise.all(
      actor.memberships.map(({ organisationId }) => this.people.withRole(organisationId, 'coordinator')),
    );
    return new Set(lists.flat().map(({ id }) => id));
  }
}

export function toShareReceiver({ readerId, duoId }: Receiver): ShareReceiver {
  return duoId ? { kind: 'duo', id: duoId } : { kind: 'person', id: readerId };
}

function isTied({ readerId, duoId }: JournalShare, ties: Ties | undefined): boolean {
  if (duoId === null) return ties?.relations.has(readerId) ?? false;
  return ties?.partners.some((partner) => partner.duoId === duoId && partner.readerId === readerId) ?? false;
}
