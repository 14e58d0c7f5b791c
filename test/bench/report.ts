import * as goals from './goals.ts';
import { concurrencies, type MeasuredAt } from './measure-work.ts';
import type { FloorResults, Results, WorldResults } from './results.ts';
import type { Measured } from './samples.ts';
import type { WorkKey } from './works.ts';

type Row = string[];

/** Everything that was measured, to read. `test-results/bench.json` has each sample. */
export function tell({ machine, worlds, floor, inBrowser, start, failed }: Results): string {
  const { processor, cores, memoryGb, system, node, loadBefore } = machine;
  return [
    `Tweespraak ${machine.commit}, ${machine.date.slice(0, 16).replace('T', ' ')}`,
    `${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}; load before: ${loadBefore.toFixed(1)}`,
    ...worlds.flatMap((world) => tellWorld(world, floor)),
    ...(Object.keys(floor).length > 0 ? tellFloor(floor) : []),
    ...(inBrowser ? tellBrowser(inBrowser) : []),
    ...tellStartAndMemory(worlds, start),
    ...(failed.length > 0 ? ['', 'NOT MEASURED', ...failed] : []),
    '',
    'CPU is of all processes that serve, database included, per operation. Two figures: the median of the samples, and',
    'the one with the least other load. "other" is how many cores other programs kept busy. p50 to p99 in ms.',
  ].join('\n');
}

const workHeads = [
  '',
  'at once',
  'CPU ms',
  'quietest',
  'goal',
  '× floor',
  'peer',
  'p50',
  'p95',
  'p99',
  'per s',
  'other',
];

function tellWorld({ database, works, rooms }: WorldResults, floor: FloorResults): string[] {
  const keys = Object.keys(works) as WorkKey[];
  const rows = keys.flatMap((key) => {
    const measured = works[key];
    return measured ? workRows(key, measured, floor) : [];
  });
  if (rooms) rows.push(roomRow(rooms, floor.rooms));
  return rows.length > 0 ? ['', `On ${database}`, ...table([workHeads, ...rows])] : [];
}

function workRows(key: WorkKey, measured: MeasuredAt, floor: FloorResults): Row[] {
  const { goalMs, floor: floorName, peerCpuMs } = goals.workGoals[key];
  return concurrencies.map((count) => {
    const bare = floorName && floor[floorName]?.[count].median.cpuMs;
    const own = measured[count].median.cpuMs;
    return [
      ...[count === 1 ? key : '', String(count), ...figures(measured[count])],
      `≤ ${goalMs}${reached(own, goalMs)}`,
      own && bare ? (own / bare).toFixed(1) : '',
      count === 1 ? String(peerCpuMs) : '',
      ...times(measured[count]),
    ];
  });
}

function roomRow(rooms: Measured, bare: Measured | undefined): Row {
  const { p50Ms, p99Ms, cpuMs } = rooms.median;
  const { roomGoals } = goals;
  const isReached = p50Ms <= roomGoals.p50Ms && p99Ms <= roomGoals.p99Ms;
  return [
    ...['W6', '100 rooms', ...figures(rooms)],
    `p50 ≤ ${roomGoals.p50Ms}, p99 ≤ ${roomGoals.p99Ms}${isReached ? ' ok' : ' NOT YET'}`,
    cpuMs && bare?.median.cpuMs ? (cpuMs / bare.median.cpuMs).toFixed(1) : '',
    '',
    ...times(rooms),
  ];
}

function tellFloor({ answer, insert, rooms }: FloorResults): string[] {
  const names = { 'http, 4 KB': answer, 'http + insert': insert };
  const rows = Object.entries(names).flatMap(([name, measured]) =>
    measured
      ? concurrencies.map((count) => [
          ...[count === 1 ? name : '', String(count), ...figures(measured[count])],
          ...['', '', '', ...times(measured[count])],
        ])
      : [],
  );
  if (rooms) rows.push(['socket.io + insert', '100 rooms', ...figures(rooms), '', '', '', ...times(rooms)]);
  return ['', 'The bare machine', ...table([workHeads, ...rows])];
}

function tellBrowser({ browser, firstVisit, slowLine, nextLesson }: NonNullable<Results['inBrowser']>): string[] {
  const { firstVisitGoals: most, slowLineGoalMs, nextLessonGoalBytes } = goals;
  const lines = ['', `In Chromium ${browser}, as a phone`];
  if (firstVisit) {
    const rows = Object.entries(firstVisit).map(([page, { transferredBytes, requests, scriptBytes }]) => {
      const mostScript = goals.pagesWithEditor.includes(page) ? most.scriptBytesWithEditor : most.scriptBytes;
      return [
        page,
        `${kilobytes(transferredBytes)} (≤ ${kilobytes(most.transferredBytes)}${reached(transferredBytes, most.transferredBytes)})`,
        `${requests} (≤ ${most.requests}${reached(requests, most.requests)})`,
        `${kilobytes(scriptBytes)} (≤ ${kilobytes(mostScript)}${reached(scriptBytes, mostScript)})`,
      ];
    });
    lines.push(...table([['first visit', 'KB over the line', 'requests', 'KB of script'], ...rows]));
  }
  if (slowLine) {
    const rows = Object.entries(slowLine).map(([page, { medianMs, samplesMs }]) => [
      page,
      `${(medianMs / 1000).toFixed(2)} s (≤ ${slowLineGoalMs / 1000}${reached(medianMs, slowLineGoalMs)})`,
      samplesMs.map((one) => (one / 1000).toFixed(2)).join(' '),
    ]);
    lines.push('', ...table([['slow line', 'largest paint', 'samples'], ...rows]));
  }
  if (nextLesson) {
    const rows = Object.entries(nextLesson).map(([click, { transferredBytes, requests }]) => [
      click,
      `${kilobytes(transferredBytes)} (≤ ${kilobytes(nextLessonGoalBytes)}${reached(transferredBytes, nextLessonGoalBytes)})`,
      String(requests),
    ]);
    lines.push('', ...table([['next lesson', 'KB over the line', 'requests'], ...rows]));
  }
  return lines;
}

function tellStartAndMemory(worlds: WorldResults[], start: Results['start']): string[] {
  const { startGoalSeconds, memoryGoalMb } = goals;
  const rows: Row[] = [];
  if (start) {
    const { median, samples } = start.secondStartSeconds;
    const all = samples.map((one) => one.toFixed(1)).join(' ');
    rows.push([
      'second npm start',
      `${median.toFixed(1)} s`,
      `≤ ${startGoalSeconds}${reached(median, startGoalSeconds)}`,
      all,
    ]);
    rows.push(memoryRow('memory of npm start, embedded', start.memoryMb, memoryGoalMb));
  }
  for (const { database, memoryMb } of worlds)
    if (memoryMb !== undefined) rows.push(memoryRow(`memory on ${database}, all processes`, memoryMb, memoryGoalMb));
  return rows.length > 0 ? ['', ...table([['start and memory', '', 'goal', 'samples'], ...rows])] : [];
}

function memoryRow(what: string, megabytes: number | null, most: number): Row {
  if (megabytes === null) return [what, 'not readable', '', ''];
  return [what, `${megabytes.toFixed(0)} MB`, `≤ ${most}${reached(megabytes, most)}`, ''];
}

function figures({ median, quietest }: Measured): Row {
  return [milliseconds(median.cpuMs), milliseconds(quietest.cpuMs)];
}

function times({ median }: Measured): Row {
  const { p50Ms, p95Ms, p99Ms, perSecond, otherLoad } = median;
  return [...[p50Ms, p95Ms, p99Ms].map(milliseconds), perSecond.toFixed(0), otherLoad?.toFixed(1) ?? ''];
}

function milliseconds(value: number | null): string {
  if (value === null) return 'unknown';
  return value.toFixed(value < 1 ? 2 : 1);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
}

function reached(value: number | null | undefined, most: number): string {
  if (value === null || value === undefined) return '';
  return value <= most ? ' ok' : ' NOT YET';
}

function table(rows: Row[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: Row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd());
}
