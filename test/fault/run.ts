import { parseArgs } from 'node:util';
import { Chance } from './chance.ts';
import { closeTabsWhileTyping } from './closed-tab.ts';
import { DatabaseToLose } from './database-to-lose.ts';
import { killFirstStarts } from './first-start.ts';
import { killAgainAndAgain, type Outcome } from './kill-again-and-again.ts';
import { Tally } from './tally.ts';

const installations = 5;
const tabsPerPlace = 5;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
const serverUrl = process.env.FAULT_DATABASE_URL;
const tally = new Tally();
const chance = new Chance(seed);

const where = serverUrl ? 'PostgreSQL' : 'the embedded database';
console.log(`${kills} kills on ${where}. The same chances again: npm run fault -- --kills ${kills} --seed ${seed}\n`);

await killStarts();
sayOutcome(await onDatabase((database) => killAgainAndAgain({ kills, seed, database, tally, say: console.log })));
await closeTabs();
console.log(`\n${tally.toTable()}\n`);
for (const fault of tally.faults) console.log(`  ${fault}`);
console.log(tally.faults.length === 0 ? 'Nothing lost, doubled or behind.' : `${tally.faults.length} faults.`);
process.exitCode = tally.faults.length > 0 ? 1 : 0;

async function killStarts(): Promise<void> {
  let killed = 0;
  for (let installation = 0; installation < installations; installation += 1) {
    const times = chance.between(1, 3);
    await onDatabase((database) => killFirstStarts({ times, databaseUrl: database?.url }, chance.fork(), tally));
    killed += times;
  }
  console.log(`first starts: ${installations} installations, killed ${killed} times before they were ready`);
}

async function closeTabs(): Promise<void> {
  const mostLostMs = await closeTabsWhileTyping(tabsPerPlace, chance.fork(), tally);
  console.log(`tabs killed while somebody typed: at most ${seconds(mostLostMs)} of typing lost`);
}

/** Its own database on PostgreSQL; undefined is the embedded one. */
async function onDatabase<Result>(does: (database: DatabaseToLose | undefined) => Promise<Result>): Promise<Result> {
  if (!serverUrl) return does(undefined);
  const database = await DatabaseToLose.make(serverUrl);
  try {
    return await does(database);
  } finally {
    await database.drop();
  }
}

function sayOutcome({ startsMs, unansweredAtKills, cuts, askedAgain, troubles }: Outcome): void {
  const sorted = startsMs.toSorted((one, other) => one - other);
  console.log(
    `\n${startsMs.length} kills, with ${unansweredAtKills} writes under way; lines to the database cut ${cuts} times; ` +
      `${askedAgain} requests sent again, ${troubles} answers of trouble`,
  );
  console.log(
    `ready after a kill: median ${seconds(sorted[Math.floor(sorted.length / 2)])}, slowest ${seconds(sorted.at(-1))}`,
  );
}

function seconds(ms = 0): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
