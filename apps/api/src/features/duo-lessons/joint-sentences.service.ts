import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AnswerJointText, ChangeSentence, ProposeSentence } from '@tweespraak/contracts';
import { answerText, DomainError, isAgreedByAll, mayWithdraw, proposeText, requireNoBsn } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { News } from '../../platform/news/news.ts';
import { DuoLessonTurns } from './duo-lesson-turns.ts';
import type { Turn } from './duo-lesson-turns.ts';
import { DuoLessonsRepository } from './duo-lessons.repository.ts';
import type { JointSentence } from './joint-sentence.entity.ts';
import { SealedSentences } from './sealed-sentences.ts';

/** More than enough to choose from, and few enough to remember. */
const mostSentences = 10;

/** The second half of a duo lesson: the two write a few sentences that both stand behind. */
@Injectable()
export class JointSentencesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lessons: DuoLessonsRepository,
    private readonly turns: DuoLessonTurns,
    private readonly sealed: SealedSentences,
    private readonly audit: Audit,
    private readonly happenings: Happenings,
    private readonly news: News,
  ) {}

  async propose(actor: Actor, duoId: string, lessonId: string, { text }: ProposeSentence): Promise<void> {
    requireNoBsn(text);
    await this.db.transaction(async () => {
      const turn = await this.#takeOpen(actor, duoId, lessonId);
      const known = await this.lessons.sentencesOf([turn.taken.id]);
      if (known.length >= mostSentences) throw new DomainError('too_many_sentences');
      const id = randomUUID();
      const place = (known.at(-1)?.place ?? 0) + 1;
      const sentence = {
        id,
        takenDuoLessonId: turn.taken.id,
        place,
        text: await this.sealed.seal(duoId, id, text),
        ...toColumns(proposeText(null, actor.personId, 0)),
      };
      await this.lessons.addSentence(sentence);
      await this.#tell(actor, 'propose', turn, id);
    });
  }

  /** Other words for a sentence. The partner is asked again, also when both had agreed. */
  async change(actor: Actor, duoId: string, lessonId: string, id: string, input: ChangeSentence): Promise<void> {
    requireNoBsn(input.text);
    await this.db.transaction(async () => {
      const turn = await this.#takeOpen(actor, duoId, lessonId);
      const before = await this.#require(turn, id);
      const after = toColumns(proposeText(before, actor.personId, input.base));
      const text = await this.sealed.seal(duoId, id, input.text, before.text);
      await this.lessons.saveSentence({ ...before, ...after, text });
      await this.#tell(actor, 'change', turn, id);
    });
  }

  /** Yes, or not yet, to exactly these words. With enough sentences accepted the lesson is complete. */
  async answer(actor: Actor, duoId: string, lessonId: string, id: string, input: AnswerJointText): Promise<void> {
    await this.db.transaction(async () => {
      const turn = await this.#takeOpen(actor, duoId, lessonId);
      const before = await this.#require(turn, id);
      const after = toColumns(answerText(before, actor.personId, input.version, input.answer));
      await this.lessons.saveSentence({ ...before, ...after });
      await this.#tell(actor, input.answer === 'agreed' ? 'agree' : 'notYet', await this.#completed(turn), id);
    });
  }

  async withdraw(actor: Actor, duoId: string, lessonId: string, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const turn = await this.#takeOpen(actor, duoId, lessonId);
      const sentence = await this.#require(turn, id);
      if (!mayWithdraw(sentence, actor.personId, peopleIn(turn)))
        throw new DomainError('not_allowed', { action: 'withdraw' });
      await this.sealed.erase(sentence);
      await this.lessons.deleteSentence(id);
      await this.#tell(actor, 'withdraw', turn, id);
    });
  }

  async #takeOpen(actor: Actor, duoId: string, lessonId: string): Promise<Turn> {
    const turn = await this.turns.take(actor, duoId, lessonId);
    if (!turn.taken.openedAt) throw new DomainError('not_open_yet');
    return turn;
  }

  async #require({ taken }: Turn, id: string): Promise<JointSentence> {
    const sentence = (await this.lessons.sentencesOf([taken.id])).find((one) => one.id === id);
    if (!sentence) throw new DomainError('not_found');
    return sentence;
  }

  async #completed(turn: Turn): Promise<Turn> {
    if (turn.taken.completedAt) return turn;
    const sentences = await this.lessons.sentencesOf([turn.taken.id]);
    const accepted = sentences.filter((sentence) => isAgreedByAll(sentence, peopleIn(turn)));
    if (accepted.length < turn.lesson.sentences.count) return turn;
    await this.happenings.tell('duoLesson.completed', { id: turn.taken.id, personIds: peopleIn(turn) });
    return { ...turn, taken: { ...turn.taken, completedAt: this.clock.now() } };
  }

  async #tell(actor: Actor, what: string, turn: Turn, id: string): Promise<void> {
    const version = turn.taken.version + 1;
    await this.lessons.save({ ...turn.taken, version });
    await this.audit.write(actor, `jointSentence.${what}`, {
      type: 'jointSentence',
      id,
      organisationId: turn.duo.organisationId,
    });
    this.news.tell(peopleIn(turn), { type: 'duoLesson', id: turn.duo.id, version });
  }
}

function peopleIn({ duo }: Turn): string[] {
  return duo.seats.map(({ personId }) => personId);
}

function toColumns({ version, proposedBy, agreedBy, notYetBy }: ReturnType<typeof proposeText>) {
  return { version, proposedBy, agreedBy: [...agreedBy], notYetBy: [...notYetBy] };
}
