import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/vault/vault.ts';
import type { Place, Space } from '../../platform/vault/vault.ts';
import type { JointSentence } from './joint-sentence.entity.ts';

type SentenceRow = Pick<JointSentence, 'id' | 'text'>;

/** Sentences of both, under the space of the duo. */
@Injectable()
export class SealedSentences {
  constructor(private readonly vault: Vault) {}

  seal(duoId: string, id: string, text: string, replaces?: Buffer): Promise<Buffer> {
    return this.vault.seal(duoSpace(duoId), placeOf(id), text, replaces);
  }

  async openAll(duoId: string, sentences: SentenceRow[]): Promise<string[]> {
    const sealed = sentences.map(({ id, text }) => ({ place: placeOf(id), blob: text }));
    const texts = await this.vault.openMany(duoSpace(duoId), sealed);
    return texts.map((text, index) => {
      if (text === null) throw new Error(`No readable text in joint_sentence ${sentences[index]?.id ?? ''}`);
      return text;
    });
  }

  erase({ id, text }: SentenceRow): Promise<void> {
    return this.vault.erase([text], [{ table: 'joint_sentence', id }]);
  }
}

function duoSpace(ownerId: string): Space {
  return { kind: 'duo', ownerId };
}

function placeOf(row: string): Place {
  return { table: 'joint_sentence', row, field: 'text' };
}
