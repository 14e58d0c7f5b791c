/** What the figures are held against: our goal, what we dream of, and what a well-tuned Moodle 4.5 does on two cores. */
export const workGoals = {
  W1: { goalMs: 8, moonshotMs: 4, peerCpuMs: 83, peerP50Ms: 83, floor: 'answer' },
  W2: { goalMs: 8, moonshotMs: 4, peerCpuMs: 112, peerP50Ms: 114, floor: 'answer' },
  W3: { goalMs: 6, moonshotMs: 3, peerCpuMs: 66, peerP50Ms: 71, floor: 'answer' },
  W4: { goalMs: 5, moonshotMs: 2.5, peerCpuMs: 40, peerP50Ms: 36, floor: 'insert' },
  W5: { goalMs: 30, moonshotMs: null, peerCpuMs: 63, peerP50Ms: 57, floor: null },
} as const;

/** From command to visible on all six screens. */
export const roomGoals = { p50Ms: 20, p99Ms: 100, timesFloor: 2 };

const kilobyte = 1000;
export const firstVisitGoals = {
  transferredBytes: 240 * kilobyte,
  requests: 15,
  scriptBytes: 105 * kilobyte,
  scriptBytesWithEditor: 250 * kilobyte,
};
/** Pages on which people write at length, or live. */
export const pagesWithEditor = ['journal', 'room'];
export const slowLineGoalMs = 1_900;
export const nextLessonGoalBytes = 10 * kilobyte;
export const memoryGoalMb = 400;
export const startGoalSeconds = 5;
