import { parseArgs } from 'node:util';
import { DatabaseToLose } from './database-to-lose.ts';
import { killAgainAndAgain, type Outcome } from './kill-again-and-again.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
const serverUrl = process.env.FAULT_DATABASE_URL ?? process.env.DATABASE_URL;

const database = serverUrl ? await DatabaseToLose.make(serverUrl) : undefined;
try {
  const where = database ? 'PostgreSQL' : 'the embedded database';
  console.log(`${kills} kills on ${where}. The same again: npm run fault -- --kills ${kills} --seed ${seed}\n`);
  const outcome = await killAgainAndAgain({ kills, seed, database, say: (line) => console.log(line) });
  sayOutcome(outcome);
  process.exitCode = outcome.tally.faults.length > 0 ? 1 : 0;
} finally {
  await database?.drop();
}

function sayOutcome({ tally, startsMs, unansweredAtKills, cuts, askedAgain, troubles }: Outcome): void {
  const sorted = startsMs.toSorted((one, other) => one - other);
  const seconds = (ms = 0) => `${(ms / 1000).toFixed(1)} s`;
  console.log(`\n${tally.toTable()}\n`);
  console.log(
    `${startsMs.length} kills, with ${unansweredAtKills} writes under way; ${cuts} times the lines to the database cut; ` +
      `${askedAgain} requests sent again, ${troubles} answers of trouble.`,
  );
  console.log(
    `Ready after a kill: median ${seconds(sorted[Math.floor(sorted.length / 2)])}, slowest ${seconds(sorted.at(-1))}.`,
  );
  for (const fault of tally.faults) console.log(`  ${fault}`);
  console.log(tally.faults.length === 0 ? 'Nothing lost, doubled or behind.' : `${tally.faults.length} faults.`);
}
