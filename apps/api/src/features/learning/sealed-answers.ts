import { Injectable } from '@nestjs/common';
import type { BlockAnswer } from '@tweespraak/contracts';
import { Vault } from '../../platform/vault/vault.ts';
import type { Place, Space } from '../../platform/vault/vault.ts';
import type { BlockAnswerRow } from './block-answer.entity.ts';

/** What somebody answered, under their own space: nobody else can open it. */
@Injectable()
export class SealedAnswers {
  constructor(private readonly vault: Vault) {}

  seal(row: BlockAnswerRow, answer: BlockAnswer): Promise<Buffer> {
    return this.vault.seal(spaceOf(row.personId), placeOf(row), JSON.stringify(answer), row.answer);
  }

  /** One answer for each row; null for what cannot be read any more. */
  async openAll(personId: string, rows: BlockAnswerRow[]): Promise<(BlockAnswer | null)[]> {
    const sealed = rows.flatMap((row) => (row.answer ? [{ place: placeOf(row), blob: row.answer }] : []));
    const texts = await this.vault.openMany(spaceOf(personId), sealed);
    let next = 0;
    return rows.map((row) => (row.answer ? parse(texts[next++] ?? null) : null));
  }
}

/** It was checked when it came in. By now it may hold more than a screen may send: what hangs on pieces that are gone. */
function parse(text: string | null): BlockAnswer | null {
  return text === null ? null : (JSON.parse(text) as BlockAnswer);
}

function spaceOf(personId: string): Space {
  return { kind: 'person', ownerId: personId };
}

function placeOf({ id }: BlockAnswerRow): Place {
  return { table: 'block_answer', row: id, field: 'answer' };
}
