import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { News } from '../../platform/news/news.ts';
import { Relations } from '../relations/relations.ts';
import { JournalErasure } from './journal-erasure.ts';
import type { JournalShare } from './journal-share.entity.ts';
import { JournalSharesRepository } from './journal-shares.repository.ts';

/** Takes back what was shared: by its author, or because what tied the two ended. */
@Injectable()
export class JournalWithdrawals implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly relations: Relations,
    private readonly shares: JournalSharesRepository,
    private readonly erasure: JournalErasure,
    private readonly happenings: Happenings,
    private readonly audit: Audit,
    private readonly news: News,
  ) {}

  onModuleInit(): void {
    this.happenings.on('duo.ended', async ({ id }) => this.withdraw(null, await this.shares.take({ duoId: id })));
    this.happenings.on('duo.paused', async ({ id }) => this.#tell('paused', await this.shares.take({ duoId: id })));
    this.happenings.on('duo.resumed', async ({ id }) => this.#tell('resumed', await this.shares.take({ duoId: id })));
    this.happenings.on('relation.ended', async ({ personIds: [aboutId = '', otherId = ''] }) => {
      const left = await this.relations.between(aboutId, otherId);
      if (left.length > 0) return;
      await this.withdraw(null, await this.shares.take({ authorId: aboutId, readerId: otherId, duoId: null }));
    });
  }

  /** Within the use case that asks for it. From its commit on the reader finds nothing, and an open screen clears. */
  async withdraw(actor: Actor | null, shares: JournalShare[]): Promise<void> {
    await this.erasure.sharesWithAnswers(shares);
    await this.shares.addRevoked(
      shares.map(({ id, entryId, authorId, readerId, sharedAt }) => ({
        ...{ id, entryId, authorId, readerId, sharedAt },
        revokedAt: this.clock.now(),
      })),
    );
    for (const { id, authorId } of shares) {
      await this.audit.write(actor, 'journalShare.revoke', { type: 'journalShare', id, ownerId: authorId });
    }
    this.#tell('revoked', shares);
  }

  #tell(what: 'revoked' | 'paused' | 'resumed', shares: JournalShare[]): void {
    for (const { id, authorId, readerId, entryVersion } of shares) {
      this.news.tell([readerId, authorId], { type: `journalShare.${what}`, id, version: entryVersion });
    }
  }
}
