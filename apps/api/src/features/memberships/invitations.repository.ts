import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { Invitation } from './invitation.entity.ts';

@Injectable()
export class InvitationsRepository {
  constructor(private readonly db: Database) {}

  findByToken(tokenHash: string): Promise<Invitation | null> {
    return this.db.of(Invitation).findOneBy({ tokenHash });
  }

  /** The same, and keeps it to this use case: of two who use a link at once, one comes second. */
  takeByToken(tokenHash: string): Promise<Invitation | null> {
    return this.db.of(Invitation).findOne({ where: { tokenHash }, lock: { mode: 'pessimistic_write' } });
  }

  take(id: string): Promise<Invitation | null> {
    return this.db.of(Invitation).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Neither accepted nor withdrawn; some may be too old. */
  unanswered(organisationId: string): Promise<Invitation[]> {
    return this.db.of(Invitation).find({
      where: { organisationId, acceptedAt: IsNull(), withdrawnAt: IsNull() },
      order: { sentAt: 'DESC' },
    });
  }

  async add(invitation: Invitation): Promise<void> {
    await this.db.of(Invitation).insert(invitation);
  }

  async change(id: string, change: Partial<Invitation>): Promise<void> {
    await this.db.of(Invitation).update({ id }, change);
  }

  async withdrawContactsOf(organisationId: string, contactOf: string, withdrawnAt: Date): Promise<void> {
    await this.db.of(Invitation).update({ organisationId, contactOf, acceptedAt: IsNull() }, { withdrawnAt });
  }

  /** Accepted, withdrawn or expired before this moment. */
  async deleteDoneBefore(moment: Date): Promise<void> {
    await this.db.query('DELETE FROM invitation WHERE coalesce(accepted_at, withdrawn_at, expires_at) < $1', [moment]);
  }
}
