import { loggableStack } from '@tweespraak/domain';

/** Says what failed, with the id that is on the visitor's screen. Never what people wrote. */
export function logFailure(requestId: string, what: string, error: unknown): void {
  console.error(`${requestId} ${what}:`, loggableStack(error));
}
