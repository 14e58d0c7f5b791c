import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newAgreement } from '@tweespraak/domain';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { AgreementPart } from './agreement-part.entity.ts';
import { AgreementSignature } from './agreement-signature.entity.ts';
import { AgreementVersionRow } from './agreement-version.entity.ts';
import { CollaborationAgreement } from './collaboration-agreement.entity.ts';
import type { WholeAgreement } from './collaboration-agreement.entity.ts';

@Injectable()
export class AgreementsRepository {
  constructor(private readonly db: Database) {}

  async find(duoId: string): Promise<WholeAgreement | null> {
    const [agreement] = await this.ofDuos([duoId]);
    return agreement ?? null;
  }

  async ofDuos(duoIds: string[]): Promise<WholeAgreement[]> {
    if (duoIds.length === 0) return [];
    const agreements = await this.db.of(CollaborationAgreement).findBy({ duoId: In(duoIds) });
    if (agreements.length === 0) return [];
    const agreementId = In(agreements.map(({ id }) => id));
    const parts = await this.db.of(AgreementPart).findBy({ agreementId });
    const versions = await this.db.of(AgreementVersionRow).find({ where: { agreementId }, order: { version: 'ASC' } });
    const signatures = await this.db.of(AgreementSignature).find({
      where: { agreementVersionId: In(versions.map(({ id }) => id)) },
      order: { signedAt: 'ASC' },
    });
    return agreements.map((agreement) => ({
      ...agreement,
      parts: parts.filter((part) => part.agreementId === agreement.id),
      versions: versions
        .filter((version) => version.agreementId === agreement.id)
        .map((version) => ({
          ...version,
          signatures: signatures.filter(({ agreementVersionId }) => agreementVersionId === version.id),
        })),
    }));
  }

  /** The one lock of an agreement, kept until the use case ends. Begins it when nobody did. */
  async take(duoId: string, now: Date): Promise<WholeAgreement> {
    await this.db.query(
      `INSERT INTO collaboration_agreement (id, duo_id, version, revision, changed_at) VALUES ($1, $2, $3, 0, $4)
       ON CONFLICT (duo_id) DO NOTHING`,
      [randomUUID(), duoId, newAgreement.version, now],
    );
    await this.lock(duoId);
    const agreement = await this.find(duoId);
    if (!agreement) throw new Error('An agreement vanished while it was taken');
    return agreement;
  }

  async lock(duoId: string): Promise<void> {
    await this.db.query('SELECT FROM collaboration_agreement WHERE duo_id = $1 FOR UPDATE', [duoId]);
  }

  async save({ id, version, revision, changedAt }: CollaborationAgreement): Promise<void> {
    await this.db.of(CollaborationAgreement).update({ id }, { version, revision, changedAt });
  }

  async savePart(part: AgreementPart): Promise<void> {
    await this.db.of(AgreementPart).save(part);
  }

  async addVersion(version: AgreementVersionRow): Promise<void> {
    await this.db.of(AgreementVersionRow).insert(version);
  }

  async addSignature(signature: AgreementSignature): Promise<void> {
    await this.db.of(AgreementSignature).insert(signature);
  }
}
