import { Injectable } from '@nestjs/common';
import type {
  DuoLesson,
  DuoLessonProgress,
  DuoLessonView,
  DuoPartner,
  JointSentenceView,
  OpenedDuoLesson,
  OwnPlacements,
} from '@tweespraak/contracts';
import {
  comparePlaces,
  isAgreedByAll,
  mayWithdraw,
  noPlacements,
  placesWithin,
  seenBy,
  stageOf,
} from '@tweespraak/domain';
import type { Placements } from '@tweespraak/domain';
import { People } from '../../platform/people/people.ts';
import type { RunningDuo } from '../duos/duos.ts';
import { answerOf, pairOf } from './blind-pair.ts';
import type { DuoLessonAnswer } from './duo-lesson-answer.entity.ts';
import { lineOf } from './duo-lesson-library.ts';
import { DuoLessonsRepository } from './duo-lessons.repository.ts';
import { SealedPlacements } from './sealed-placements.ts';
import { SealedSentences } from './sealed-sentences.ts';
import type { AnsweredDuoLesson } from './taken-duo-lesson.entity.ts';

/** A duo lesson of this duo, begun or not. */
export interface FoundDuoLesson {
  duo: RunningDuo;
  lesson: DuoLesson;
  taken: AnsweredDuoLesson | null;
}

@Injectable()
export class DuoLessonsViews {
  constructor(
    private readonly people: People,
    private readonly placements: SealedPlacements,
    private readonly sentences: SealedSentences,
    private readonly lessons: DuoLessonsRepository,
  ) {}

  /** As one of the two sees it. The answer of the other is not even looked at before `seenBy` hands it over. */
  async toView(personId: string, found: FoundDuoLesson): Promise<DuoLessonView> {
    const { duo, lesson, taken } = found;
    const { me, partner } = await this.#partners(duo, personId);
    const answers = { own: answerOf(taken, me.person.id), other: answerOf(taken, partner.person.id) };
    const seen = seenBy(personId, pairOf(duo, taken), answers);
    const own = seen.own ? await this.placements.openOwn(seen.own) : noPlacements;
    return {
      duoId: duo.id,
      duoState: duo.state,
      me,
      partner,
      lesson,
      own: toOwnPlacements(lesson, own, seen.own?.isReady ?? false),
      partnerAnswering: seen.isOpen || seen.otherIsReady ? 'ready' : 'writing',
      opened: seen.isOpen && taken ? await this.#toOpened(personId, { ...found, taken }, own, seen.other) : null,
      abilities: { change: duo.state === 'active' },
    };
  }

  async toProgress(personId: string, { duo, lesson, taken }: FoundDuoLesson): Promise<DuoLessonProgress> {
    const hasAnswered = answerOf(taken, personId)?.placements != null;
    const completedAt = taken?.completedAt ?? null;
    return {
      duoId: duo.id,
      lessonId: lesson.id,
      title: lesson.title,
      minutes: lesson.minutes,
      partner: (await this.#partners(duo, personId)).partner.person,
      stage: stageOf(personId, pairOf(duo, taken), { hasAnswered, isComplete: completedAt !== null }),
      completedAt: completedAt && completedAt.toISOString(),
    };
  }

  async #toOpened(
    personId: string,
    { duo, lesson, taken }: FoundDuoLesson & { taken: AnsweredDuoLesson },
    own: Placements,
    other: DuoLessonAnswer | null,
  ): Promise<OpenedDuoLesson> {
    const line = lineOf(lesson);
    const theirs = other ? await this.placements.openRevealed(other, duo.id) : noPlacements;
    const compared = comparePlaces(line, placesWithin(own, line), placesWithin(theirs, line));
    return {
      openedAt: (taken.openedAt ?? new Date(0)).toISOString(),
      situations: compared.map((one) => ({
        situationId: one.situationId,
        own: one.own,
        partner: one.other,
        steps: one.steps,
      })),
      sentences: await this.#toSentences(personId, duo, taken),
      partnerPhone: await this.#phoneOfPartner(personId, duo),
      completedAt: taken.completedAt && taken.completedAt.toISOString(),
    };
  }

  async #toSentences(personId: string, duo: RunningDuo, { id }: AnsweredDuoLesson): Promise<JointSentenceView[]> {
    const partnerIds = duo.seats.map((seat) => seat.personId);
    const mayChange = duo.state === 'active';
    const rows = await this.lessons.sentencesOf([id]);
    const texts = await this.sentences.openAll(duo.id, rows);
    return rows.map((row, index) => ({
      id: row.id,
      text: texts[index] ?? '',
      version: row.version,
      proposedBy: row.proposedBy,
      agreedBy: row.agreedBy,
      notYetBy: row.notYetBy,
      isAgreed: isAgreedByAll(row, partnerIds),
      abilities: {
        answer: mayChange,
        change: mayChange,
        withdraw: mayChange && mayWithdraw(row, personId, partnerIds),
      },
    }));
  }

  async #phoneOfPartner(personId: string, duo: RunningDuo): Promise<string | null> {
    const partnerIds = duo.seats.map((seat) => seat.personId).filter((id) => id !== personId);
    const [partner] = (await this.people.reachable(partnerIds)).values();
    return partner?.phone ?? null;
  }

  async #partners(duo: RunningDuo, personId: string): Promise<{ me: DuoPartner; partner: DuoPartner }> {
    const names = await this.people.refs(duo.seats.map((seat) => seat.personId));
    const partners = duo.seats.map((seat) => ({
      person: { id: seat.personId, name: names.get(seat.personId)?.name ?? '' },
      colour: seat.colour,
    }));
    const me = partners.find(({ person }) => person.id === personId);
    const partner = partners.find(({ person }) => person.id !== personId);
    if (!me || !partner) throw new Error('A duo has two seats');
    return { me, partner };
  }
}

export function toOwnPlacements(lesson: DuoLesson, own: Placements, isReady: boolean): OwnPlacements {
  return { version: own.version, placed: { ...placesWithin(own, lineOf(lesson)) }, isReady };
}
