import { Injectable } from '@nestjs/common';
import type { DuoLessonList, DuoLessonView, OwnPlacements, SavePlacements, SayReady } from '@tweespraak/contracts';
import {
  becomeReady,
  DomainError,
  placesWithin,
  placeSituations,
  requireStillAnswering,
  takeBackReady,
} from '@tweespraak/domain';
import type { BlindPair } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { News } from '../../platform/news/news.ts';
import { Duos } from '../duos/duos.ts';
import { answerOf, pairOf } from './blind-pair.ts';
import type { DuoLessonAnswer } from './duo-lesson-answer.entity.ts';
import { DuoLessonLibrary, lineOf } from './duo-lesson-library.ts';
import { DuoLessonTurns } from './duo-lesson-turns.ts';
import type { Turn } from './duo-lesson-turns.ts';
import { DuoLessons } from './duo-lessons.ts';
import { DuoLessonsRepository } from './duo-lessons.repository.ts';
import { DuoLessonsViews, toOwnPlacements } from './duo-lessons.views.ts';
import { SealedPlacements } from './sealed-placements.ts';

/** The first half of a duo lesson: each answers alone, until both are ready. */
@Injectable()
export class DuoLessonsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly duos: Duos,
    private readonly library: DuoLessonLibrary,
    private readonly lessons: DuoLessonsRepository,
    private readonly progress: DuoLessons,
    private readonly turns: DuoLessonTurns,
    private readonly placements: SealedPlacements,
    private readonly views: DuoLessonsViews,
    private readonly audit: Audit,
    private readonly news: News,
  ) {}

  async list(actor: Actor, duoId: string): Promise<DuoLessonList> {
    const duo = await this.duos.requireMember(actor, duoId);
    return { lessons: await this.progress.progressIn([duo], actor.personId) };
  }

  async open(actor: Actor, duoId: string, lessonId: string): Promise<DuoLessonView> {
    const duo = await this.duos.requireMember(actor, duoId);
    const lesson = this.library.require(lessonId);
    return this.views.toView(actor.personId, { duo, lesson, taken: await this.lessons.find(duoId, lessonId) });
  }

  /** Saves for its author alone. The partner hears nothing of it: neither that it happened nor when. */
  async save(actor: Actor, duoId: string, lessonId: string, input: SavePlacements): Promise<OwnPlacements> {
    return this.db.transaction(async () => {
      const turn = await this.turns.take(actor, duoId, lessonId);
      const answer = requireAnswer(turn, actor);
      const before = await this.placements.openOwn(answer);
      const after = placeSituations(before, input.base, input.placed);
      if (after !== before) {
        requireStillAnswering(pairOf(turn.duo, turn.taken), actor.personId);
        await this.lessons.saveAnswer({ ...answer, placements: await this.placements.seal(answer, after) });
        this.news.tell([actor.personId], { type: 'duoLesson', id: duoId, version: turn.taken.version });
      }
      return toOwnPlacements(turn.lesson, after, answer.isReady);
    });
  }

  /** "Ik ben klaar", with the answers that were on the screen. The second of the two opens both, in this transaction. */
  async sayReady(actor: Actor, duoId: string, lessonId: string, { version }: SayReady): Promise<void> {
    await this.db.transaction(async () => {
      const turn = await this.turns.take(actor, duoId, lessonId);
      const answer = requireAnswer(turn, actor);
      if (answer.isReady) return;
      const own = await this.placements.openOwn(answer);
      if (own.version !== version) throw new DomainError('version_conflict');
      const places = Object.values(placesWithin(own, lineOf(turn.lesson)));
      if (places.every((place) => place === null)) throw new DomainError('nothing_placed');
      await this.#save(actor, turn, becomeReady(pairOf(turn.duo, turn.taken), actor.personId));
    });
  }

  async takeBackReady(actor: Actor, duoId: string, lessonId: string): Promise<void> {
    await this.db.transaction(async () => {
      const turn = await this.turns.take(actor, duoId, lessonId);
      const pair = takeBackReady(pairOf(turn.duo, turn.taken), actor.personId);
      if (requireAnswer(turn, actor).isReady) await this.#save(actor, turn, pair);
    });
  }

  async #save(actor: Actor, { duo, taken }: Turn, pair: BlindPair): Promise<void> {
    for (const { personId, isReady } of pair.sides) {
      const answer = answerOf(taken, personId);
      if (answer) await this.lessons.saveAnswer({ ...answer, isReady });
    }
    const version = taken.version + 1;
    await this.lessons.save({ ...taken, version, openedAt: pair.isOpen ? this.clock.now() : null });
    if (pair.isOpen) {
      for (const answer of taken.answers) await this.placements.reveal(answer, duo.id);
      await this.audit.write(actor, 'duoLesson.open', {
        type: 'duoLesson',
        id: taken.id,
        organisationId: duo.organisationId,
      });
    }
    this.news.tell(
      duo.seats.map(({ personId }) => personId),
      { type: 'duoLesson', id: duo.id, version },
    );
  }
}

function requireAnswer({ taken }: Turn, actor: Actor): DuoLessonAnswer {
  const answer = answerOf(taken, actor.personId);
  if (!answer) throw new Error('A duo lesson that was begun has an answer of each');
  return answer;
}
