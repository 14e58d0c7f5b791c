import type { PlanStepState } from '@tweespraak/contracts';

export interface PlanItem {
  kind: 'step' | 'evaluation';
  id: string;
  /** The promised or planned day. */
  on: string;
  state: PlanStepState | 'planned' | 'held';
}

/** What a plan asks next: first what is late, then by day. Null when there is nothing left to do. */
export function nextInPlan<Item extends PlanItem>(items: readonly Item[], today: string): Item | null {
  const open = items.filter(({ state }) => state !== 'confirmed' && state !== 'held');
  const [first] = open.sort(
    (one, other) => Number(isLate(other, today)) - Number(isLate(one, today)) || one.on.localeCompare(other.on),
  );
  return first ?? null;
}

/** A promise that was not kept, or a talk that should have been. What waits for the newcomer is never late. */
export function isLate({ state, on }: PlanItem, today: string): boolean {
  return state === 'late' || (state === 'planned' && on < today);
}
