import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../harness/project-folder.ts';
import { createBenchDatabase, type BenchDatabase } from './bench-database.ts';
import { thisMachine } from './machine.ts';
import { measureFloor, measureInBrowser, measureLiveRooms, measureMemory, measureOneWork } from './measure-world.ts';
import { partsIn } from './parts.ts';
import { tell } from './report.ts';
import type { Results, WorldResults } from './results.ts';
import { measureStartAndMemory } from './start-and-memory.ts';
import { worksOn } from './works.ts';
import { World } from './world.ts';

// `npm run bench` measures everything; `npm run bench -- --only W1,W6 --on postgres` a part of it, on one database.
const { values: asked } = parseArgs({ options: { only: { type: 'string' }, on: { type: 'string' } } });
const chosen = partsIn(asked.only);
const results: Results = { machine: thisMachine(), worlds: [], floor: {}, failed: [] };
const resultsFile = join(projectFolder, 'test-results/bench.json');
const inBrowser = ['first-visit', 'slow-line', 'next-lesson'] as const;

const database = asked.on === 'embedded' ? null : await createBenchDatabase();
try {
  if (database) await measureOn(database);
  else if (asked.on !== 'embedded') say('No PostgreSQL answers: everything is measured on the embedded database only.');
  if (asked.on !== 'postgres') await measureOn(null);
} finally {
  await database?.drop();
}
if (chosen.has('start')) await attempt('start', async () => void (results.start = await measureStartAndMemory()));
mkdirSync(dirname(resultsFile), { recursive: true });
writeFileSync(resultsFile, JSON.stringify(results, null, 2));
console.log(`\n${tell(results)}`);
if (results.failed.length > 0) process.exitCode = 1;

/** What is not about the database is measured once, in the first world. */
async function measureOn(place: BenchDatabase | null): Promise<void> {
  const name = place ? `PostgreSQL ${place.version}` : 'the embedded database';
  say(`starts on ${name}`);
  const world = await World.open(place);
  const own: WorldResults = { database: name, works: {} };
  const isFirst = results.worlds.push(own) === 1;
  try {
    for (const work of worksOn(world.path))
      if (chosen.has(work.key)) await attempt(work.key, () => measureOneWork(world, own, work));
    if (chosen.has('W6')) await attempt('W6', () => measureLiveRooms(world, own));
    if (place && chosen.has('floor')) await attempt('floor', () => measureFloor(place, results.floor, chosen));
    if (chosen.has('memory')) await attempt('memory', () => measureMemory(world, place, own));
    if (isFirst && inBrowser.some((part) => chosen.has(part)))
      await attempt('in the browser', () => measureInBrowser(world, results, chosen));
  } finally {
    await world.close();
  }
}

/** One figure that cannot be measured takes no other along; the run fails at its end. */
async function attempt(what: string, measure: () => Promise<void>): Promise<void> {
  say(what);
  try {
    await measure();
  } catch (error) {
    results.failed.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    console.error(error);
  }
}

/** Says what is being done now: the whole takes a quarter of an hour. */
function say(what: string): void {
  console.log(`${new Date().toTimeString().slice(0, 8)} ${what}`);
}
