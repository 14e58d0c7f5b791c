import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { DuoChanges } from './duo-changes.ts';
import { stateOf } from './duo-state.ts';
import { DuosRepository } from './duos.repository.ts';

const day = 24 * 60 * 60_000;
const keepClosedProposalsMs = 30 * day;

/** What ends without anyone asking for it: the duos of who left the host, and the memory of a proposal that failed. */
@Injectable()
export class DuoEnds implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly duos: DuosRepository,
    private readonly changes: DuoChanges,
    private readonly happenings: Happenings,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.happenings.on('membership.ended', async ({ id, personIds }) => {
      for (const personId of personIds) await this.#endIn(id, personId);
    });
    this.jobs.register('duo.forgetProposals', () => this.#forgetProposals(), day);
  }

  async #endIn(organisationId: string, personId: string): Promise<void> {
    const all = await this.duos.ofPerson(personId);
    for (const { id } of all.filter((duo) => duo.organisationId === organisationId && !duo.closedAs)) {
      const duo = await this.duos.take(id);
      if (!duo || duo.closedAs) continue;
      const closedAs = stateOf(duo) === 'proposed' ? 'withdrawn' : 'ended';
      await this.changes.save(null, 'endWithMembership', duo, { ...duo, closedAs, closedAt: this.clock.now() });
    }
  }

  /** Who once said no to whom is nobody's business after a month. */
  async #forgetProposals(): Promise<void> {
    await this.db.transaction(async () => {
      const before = new Date(this.clock.now().getTime() - keepClosedProposalsMs);
      const ids = await this.duos.proposalsClosedBefore(before);
      if (ids.length > 0) await this.duos.delete(ids);
    });
  }
}
