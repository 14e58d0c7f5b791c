import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { News } from '../../platform/news/news.ts';
import { People } from '../../platform/people/people.ts';
import type { GroupOfPeople } from './intervisie-group.entity.ts';
import { IntervisieRepository } from './intervisie.repository.ts';

/** Going out of a group: by one's own word, with one's membership of the host, or by becoming its coordinator. */
@Injectable()
export class GroupDepartures implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly intervisie: IntervisieRepository,
    private readonly audit: Audit,
    private readonly happenings: Happenings,
    private readonly news: News,
  ) {}

  onModuleInit(): void {
    this.happenings.on('membership.ended', ({ id, personIds }) => this.#departFromHost(id, personIds));
    this.happenings.on('membership.changed', async ({ id, personIds }) => {
      // nobody is in a group with people they coordinate
      const coordinators = (await this.people.withRole(id, 'coordinator')).map((one) => one.id);
      await this.#departFromHost(
        id,
        personIds.filter((personId) => coordinators.includes(personId)),
      );
    });
  }

  /** Within the use case that asks for it. From its commit on nothing of the group reaches this person. */
  async depart(actor: Actor | null, how: string, group: GroupOfPeople, personId: string): Promise<void> {
    const seat = group.members.find((member) => member.personId === personId);
    if (!seat) throw new DomainError('not_found');
    const since = this.clock.now();
    await this.intervisie.saveMember({ ...seat, state: 'left', showsRole: false, since });
    await this.audit.write(actor, `intervisieGroup.${how}`, { type: 'intervisieGroup', id: group.id });
    await this.happenings.tell('intervisieGroup.left', { id: group.id, personIds: [personId] });
    const readers = group.members.filter(({ state }) => state !== 'left').map((member) => member.personId);
    this.news.tell(readers, { type: 'intervisieGroup', id: group.id, version: since.getTime() });
  }

  async #departFromHost(organisationId: string, personIds: string[]): Promise<void> {
    for (const personId of personIds) {
      for (const { id, ...of } of await this.intervisie.groupsOf(personId)) {
        if (of.organisationId !== organisationId) continue;
        const group = await this.intervisie.takeGroup(id);
        if (group) await this.depart(null, 'leaveWithMembership', group, personId);
      }
    }
  }
}
