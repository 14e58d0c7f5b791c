import type { MethodGuard } from '@tweespraak/contracts';

const advice =
  /\b(je (moet|kunt|zou|had)|waarom (doe|deed|heb) je niet|probeer|ik zou|misschien moet|heb je (al )?(gedacht|geprobeerd))\b/i;
const closed =
  /^\s*(is|was|ben|waren|heb|had|kan|kon|kun|wil|wilde|ga|ging|doe|deed|mag|moest|zou|vond|wist|zag)\b[^?]*\?\s*$/i;

/**
 * What a text may sound like that this phase does not ask for: a soft word beside the field, never a rule. It misses
 * things and it is sometimes wrong; the writer decides.
 */
export function soundsLike(text: string, guards: readonly MethodGuard[]): 'advice' | 'closed' | null {
  if (guards.includes('noAdvice') || guards.includes('factsOnly')) {
    if (advice.test(text)) return 'advice';
  }
  return guards.includes('openQuestionsOnly') && closed.test(text) ? 'closed' : null;
}
