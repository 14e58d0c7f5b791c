import type { StepMark } from '@tweespraak/contracts';

/** One form, several that meet, one that turns to another: as the drawing of the mark. */
export const markShapes: Record<StepMark, 'one' | 'group' | 'duo'> = { one: 'one', gathered: 'group', turned: 'duo' };
