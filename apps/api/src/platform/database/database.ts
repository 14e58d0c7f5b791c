import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { DataSource } from 'typeorm';

interface UseCase {
  manager: EntityManager;
  afterCommit: (() => void)[];
}

const current = new AsyncLocalStorage<UseCase>();
const reading = new AsyncLocalStorage<Map<string, Promise<unknown>>>();

/**
 * One use case, one transaction. It travels with the call, so that an inner service joins it: on the embedded
 * database a second transaction would wait for itself for ever.
 */
@Injectable()
export class Database {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** The table of an entity, in the transaction of this use case when there is one. */
  of<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return this.#manager().getRepository(entity);
  }

  /** Rows of a query in SQL. Its caller says their shape, and lists the columns. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const result = await this.#manager().query<Row[] | [Row[], number]>(sql, parameters);
    // TypeORM gives an update or delete as [rows, how many]
    const [rows, affected] = result;
    return Array.isArray(rows) && typeof affected === 'number' ? rows : (result as Row[]);
  }

  /** Tells the use case that runs now from every other one, for who keeps something as long as it lasts. */
  get useCase(): object | undefined {
    return current.getStore();
  }

  async transaction<Result>(useCase: () => Promise<Result>): Promise<Result> {
    if (current.getStore()) return useCase();
    const afterCommit: (() => void)[] = [];
    const result = await this.source.transaction((manager) => current.run({ manager, afterCommit }, useCase));
    for (const tell of afterCommit) tell();
    return result;
  }

  /** Answers to one request that changes nothing: whatever several features ask `once` meanwhile is asked once. */
  read<Result>(answer: () => Result): Result {
    return reading.run(new Map(), answer);
  }

  /** Asks, or gives the answer this same read got before. In a use case that may change things it always asks. */
  once<Answer>(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const answers = reading.getStore();
    if (!answers || current.getStore()) return ask();
    const known = answers.get(question) as Promise<Answer> | undefined;
    if (known) return known;
    const answer = ask();
    answers.set(question, answer);
    return answer;
  }

  /** Runs when the use case is committed, and never when it fails. Outside a use case: at once. */
  afterCommit(tell: () => void): void {
    const useCase = current.getStore();
    if (useCase) useCase.afterCommit.push(tell);
    else tell();
  }

  #manager(): EntityManager {
    return current.getStore()?.manager ?? this.source.manager;
  }
}
