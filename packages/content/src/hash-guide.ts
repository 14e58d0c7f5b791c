import { readFileSync, writeFileSync } from 'node:fs';
import { hashedRunsOf } from './guide-runs.ts';

// Once, and again for a new edition of the guide: `node --conditions=source packages/content/src/hash-guide.ts <text file>`.
const [textFile] = process.argv.slice(2);
if (!textFile) throw new Error('Which text file?');
const hashes = hashedRunsOf(readFileSync(textFile, 'utf8'));
writeFileSync(new URL('../guide-runs.bin', import.meta.url), hashes);
console.log(`guide: ${String(hashes.length / 6)} runs of eight words`);
