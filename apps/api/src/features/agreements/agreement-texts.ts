import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AgreementContent } from '@tweespraak/contracts';
import { agreementPartKeys } from '@tweespraak/contracts';
import type { SignedText } from '@tweespraak/domain';
import { canonicalAgreement } from '@tweespraak/domain';
import { People } from '../../platform/people/people.ts';
import type { RunningDuo } from '../duos/duos.ts';
import { agreedKeys, currentVersion, newestWords, partOf } from './agreement-parts.ts';
import { AgreementTemplates } from './agreement-templates.ts';
import type { WholeAgreement } from './collaboration-agreement.entity.ts';
import { SealedAgreements } from './sealed-agreements.ts';

/** What can be signed: its canonical words with their hash. */
export interface SignableText extends SignedText {
  canonical: string;
}

@Injectable()
export class AgreementTexts {
  constructor(
    private readonly people: People,
    private readonly templates: AgreementTemplates,
    private readonly sealed: SealedAgreements,
  ) {}

  /** The text as it can be signed now; null until both agree to all seven parts. */
  async signable(duo: RunningDuo, agreement: WholeAgreement | null): Promise<SignedText | null> {
    const signedAlready = currentVersion(agreement);
    // what one has signed is what the other signs, also when a name or a title changed meanwhile
    return signedAlready ?? this.compose(duo, agreement);
  }

  async compose(duo: RunningDuo, agreement: WholeAgreement | null): Promise<SignableText | null> {
    const partnerIds = duo.seats.map(({ personId }) => personId);
    if (!agreement || agreedKeys(agreement, partnerIds).length < agreementPartKeys.length) return null;
    const words = agreementPartKeys.map((key) => {
      const part = partOf(agreement, key);
      const newest = part && newestWords(part);
      if (!newest) throw new Error('An agreed part has no words');
      return newest;
    });
    const texts = await this.sealed.openWords(duo.id, words);
    const names = await this.people.refs(partnerIds);
    const content: AgreementContent = {
      version: agreement.version,
      partners: partnerIds.map((id) => ({ id, name: names.get(id)?.name ?? '' })),
      parts: agreementPartKeys.map((key, index) => {
        const { text = '', choices = {} } = texts[index] ?? {};
        const { title } = this.templates.part(key);
        return { key, title, choices: this.templates.chosenIn(key, choices), text };
      }),
    };
    const canonical = canonicalAgreement(content);
    return { version: agreement.version, canonical, hash: createHash('sha256').update(canonical).digest('hex') };
  }
}
