import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { DuoLessonAnswer } from './duo-lesson-answer.entity.ts';
import { JointSentence } from './joint-sentence.entity.ts';
import { TakenDuoLesson } from './taken-duo-lesson.entity.ts';
import type { AnsweredDuoLesson } from './taken-duo-lesson.entity.ts';

@Injectable()
export class DuoLessonsRepository {
  constructor(private readonly db: Database) {}

  /** The row first, then the answers: who finds it open finds answers that open. */
  async find(duoId: string, lessonId: string): Promise<AnsweredDuoLesson | null> {
    const [taken] = await this.#answered(await this.db.of(TakenDuoLesson).findBy({ duoId, lessonId }));
    return taken ?? null;
  }

  async ofDuos(duoIds: string[]): Promise<AnsweredDuoLesson[]> {
    if (duoIds.length === 0) return [];
    return this.db.once(`duo lessons of ${duoIds.join()}`, async () =>
      this.#answered(await this.db.of(TakenDuoLesson).findBy({ duoId: In(duoIds) })),
    );
  }

  /** The one lock of a duo lesson, kept until the use case ends. Begins the lesson when nobody did. */
  async take(duoId: string, lessonId: string, personIds: string[]): Promise<AnsweredDuoLesson> {
    const [begun] = await this.db.query<{ id: string }>(
      `INSERT INTO taken_duo_lesson (id, duo_id, lesson_id, version) VALUES ($1, $2, $3, 0)
       ON CONFLICT (duo_id, lesson_id) DO NOTHING RETURNING id`,
      [randomUUID(), duoId, lessonId],
    );
    if (begun) await this.#addBlankAnswers(begun.id, personIds);
    await this.db.query('SELECT FROM taken_duo_lesson WHERE duo_id = $1 AND lesson_id = $2 FOR UPDATE', [
      duoId,
      lessonId,
    ]);
    const taken = await this.find(duoId, lessonId);
    if (!taken) throw new Error('A duo lesson vanished while it was taken');
    return taken;
  }

  /** Every lesson of a duo, so that a pause and an opening come one after the other. */
  async takeAll(duoId: string): Promise<void> {
    await this.db.query('SELECT FROM taken_duo_lesson WHERE duo_id = $1 ORDER BY id FOR UPDATE', [duoId]);
  }

  async save({ id, version, openedAt, completedAt }: TakenDuoLesson): Promise<void> {
    await this.db.of(TakenDuoLesson).update({ id }, { version, openedAt, completedAt });
  }

  async saveAnswer({ id, placements, isReady }: DuoLessonAnswer): Promise<void> {
    await this.db.of(DuoLessonAnswer).update({ id }, { placements, isReady });
  }

  sentencesOf(takenDuoLessonIds: string[]): Promise<JointSentence[]> {
    return this.db
      .of(JointSentence)
      .find({ where: { takenDuoLessonId: In(takenDuoLessonIds) }, order: { place: 'ASC' } });
  }

  async addSentence(sentence: JointSentence): Promise<void> {
    await this.db.of(JointSentence).insert(sentence);
  }

  async saveSentence({ id, text, version, proposedBy, agreedBy, notYetBy }: JointSentence): Promise<void> {
    await this.db.of(JointSentence).update({ id }, { text, version, proposedBy, agreedBy, notYetBy });
  }

  async deleteSentence(id: string): Promise<void> {
    await this.db.of(JointSentence).delete({ id });
  }

  async #addBlankAnswers(takenDuoLessonId: string, personIds: string[]): Promise<void> {
    const blank = { takenDuoLessonId, placements: null, isReady: false };
    await this.db.of(DuoLessonAnswer).insert(personIds.map((personId) => ({ ...blank, id: randomUUID(), personId })));
  }

  async #answered(taken: TakenDuoLesson[]): Promise<AnsweredDuoLesson[]> {
    if (taken.length === 0) return [];
    const answers = await this.db.of(DuoLessonAnswer).findBy({ takenDuoLessonId: In(taken.map(({ id }) => id)) });
    return taken.map((one) => ({ ...one, answers: answers.filter((answer) => answer.takenDuoLessonId === one.id) }));
  }
}
