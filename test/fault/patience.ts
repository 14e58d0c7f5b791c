import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../harness/api-person.ts';

const askAgainMs = 250;
const patienceMs = 120_000;

/** How a page asks: what is not answered goes again, the same, until it is. */
export class Patience {
  /** What was asked and not answered yet. */
  unanswered = 0;
  askedAgain = 0;
  /** Answers that said something went wrong in the house. */
  troubles = 0;

  async insist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const deadline = Date.now() + patienceMs;
    this.unanswered += 1;
    try {
      for (;;) {
        try {
          return await ask();
        } catch (error) {
          if (error instanceof Refusal && error.status < 500) throw error;
          if (Date.now() > deadline) throw error;
          if (error instanceof Refusal) this.troubles += 1;
        }
        this.askedAgain += 1;
        await wait(askAgainMs);
      }
    } finally {
      this.unanswered -= 1;
    }
  }
}
