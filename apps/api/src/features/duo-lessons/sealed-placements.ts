import { Injectable } from '@nestjs/common';
import type { Placements } from '@tweespraak/domain';
import { noPlacements } from '@tweespraak/domain';
import { z } from 'zod';
import { Vault } from '../../platform/vault/vault.ts';
import type { Place, Space } from '../../platform/vault/vault.ts';
import type { DuoLessonAnswer } from './duo-lesson-answer.entity.ts';

const placements = z.object({
  version: z.int(),
  bySituation: z.record(z.string(), z.object({ placeId: z.string().nullable(), version: z.int() })),
});

/** Own answers under the own space. The duo's space cannot open them before the reveal gives it a key. */
@Injectable()
export class SealedPlacements {
  constructor(private readonly vault: Vault) {}

  seal(answer: DuoLessonAnswer, placed: Placements): Promise<Buffer> {
    return this.vault.seal(ownSpace(answer), placeOf(answer), JSON.stringify(placed), answer.placements);
  }

  openOwn(answer: DuoLessonAnswer): Promise<Placements> {
    return this.#open(answer, ownSpace(answer));
  }

  openRevealed(answer: DuoLessonAnswer, duoId: string): Promise<Placements> {
    return this.#open(answer, { kind: 'duo', ownerId: duoId });
  }

  async reveal(answer: DuoLessonAnswer, duoId: string): Promise<void> {
    if (answer.placements)
      await this.vault.addReader(answer.placements, ownSpace(answer), { kind: 'duo', ownerId: duoId });
  }

  async #open(answer: DuoLessonAnswer, as: Space): Promise<Placements> {
    if (!answer.placements) return noPlacements;
    return placements.parse(JSON.parse(await this.vault.open(as, placeOf(answer), answer.placements)));
  }
}

function ownSpace({ personId }: DuoLessonAnswer): Space {
  return { kind: 'person', ownerId: personId };
}

function placeOf({ id }: DuoLessonAnswer): Place {
  return { table: 'duo_lesson_answer', row: id, field: 'placements' };
}
