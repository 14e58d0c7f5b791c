import { Injectable } from '@nestjs/common';
import { agreedPart, agreementContent } from '@tweespraak/contracts';
import type { AgreedPart, AgreementContent } from '@tweespraak/contracts';
import { Vault } from '../../platform/vault/vault.ts';
import type { Place, Space } from '../../platform/vault/vault.ts';

/** Some words, and the id they were sealed with: they keep it when they move from proposal to agreed. */
export interface SealedWords {
  id: string;
  blob: Buffer;
}

/** Everything of an agreement lies under the duo's space: no role in the organisation opens it. */
@Injectable()
export class SealedAgreements {
  constructor(private readonly vault: Vault) {}

  async sealWords(duoId: string, id: string, words: AgreedPart): Promise<SealedWords> {
    return { id, blob: await this.vault.seal(duoSpace(duoId), wordsPlace(id), JSON.stringify(words)) };
  }

  async openWords(duoId: string, words: SealedWords[]): Promise<AgreedPart[]> {
    const sealed = words.map(({ id, blob }) => ({ place: wordsPlace(id), blob }));
    const texts = await this.vault.openMany(duoSpace(duoId), sealed);
    return texts.map((text, index) => {
      if (text === null) throw new Error(`No readable words ${words[index]?.id ?? ''} in agreement_part`);
      return agreedPart.parse(JSON.parse(text));
    });
  }

  eraseWords(words: SealedWords[]): Promise<void> {
    return this.vault.erase(words.map(({ blob }) => blob));
  }

  sealContent(duoId: string, versionId: string, canonical: string): Promise<Buffer> {
    return this.vault.seal(duoSpace(duoId), contentPlace(versionId), canonical);
  }

  async openContent(duoId: string, version: { id: string; content: Buffer }): Promise<AgreementContent> {
    const text = await this.vault.open(duoSpace(duoId), contentPlace(version.id), version.content);
    return agreementContent.parse(JSON.parse(text));
  }
}

function duoSpace(ownerId: string): Space {
  return { kind: 'duo', ownerId };
}

function wordsPlace(row: string): Place {
  return { table: 'agreement_part', row, field: 'words' };
}

function contentPlace(row: string): Place {
  return { table: 'agreement_version', row, field: 'content' };
}
