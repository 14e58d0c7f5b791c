// Reads every file of the project for what may not be in it: places on somebody's machine, registry addresses, keys,
// half-merged text. And every dependency has its line in docs/dependencies.md, every setting its line in .env.example.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

/** @type {{ what: string, pattern: string | RegExp }[]} */
const refused = [
  { what: 'a place on one machine', pattern: /(?<![\w.~-])\/(home|Users)\/[\w.-]+\// },
  { what: 'a place on this machine', pattern: `${root}/` },
  { what: 'a place on this machine', pattern: `${homedir()}/` },
  { what: 'the address of a package registry', pattern: /\bregistry\.[\w-]+\.[a-z]{2,}/ },
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: 'a merge that was not finished', pattern: /^(<<<<<<<|>>>>>>>) / },
];

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root })
  .toString()
  .split('\0')
  .filter(Boolean);

const remarks = [...files.flatMap(refusedWordsIn), ...undocumentedDependencies(), ...unexplainedSettings()];
for (const remark of remarks) console.log(remark);
process.exitCode = remarks.length ? 1 : 0;

/** @param {string} file */
function refusedWordsIn(file) {
  return readText(file)
    .split('\n')
    .flatMap((line, index) =>
      refused.filter(({ pattern }) => holds(line, pattern)).map(({ what }) => `${file}:${index + 1}: ${what}`),
    );
}

/**
 * @param {string} line
 * @param {string | RegExp} pattern
 */
function holds(line, pattern) {
  return typeof pattern === 'string' ? line.includes(pattern) : pattern.test(line);
}

function undocumentedDependencies() {
  const documented = readText('docs/dependencies.md');
  const manifests = files.filter((file) => file.endsWith('package.json'));
  const names = manifests.flatMap((file) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readText(file));
    return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  });
  return [...new Set(names)]
    .filter((name) => !name.startsWith('@tweespraak/') && !documented.includes(`\`${name}\``))
    .map((name) => `docs/dependencies.md: ${name} has no line`);
}

function unexplainedSettings() {
  const settings = readText('apps/api/src/platform/config/config.ts').matchAll(/^ +([A-Z][A-Z_]+):/gm);
  const explained = readText('.env.example');
  return [...settings]
    .map(([, name]) => name)
    .filter((name) => !explained.includes(`\n#${name}=`))
    .map((name) => `.env.example: ${name} is not explained`);
}

/**
 * A file that git still lists may be gone from the folder.
 * @param {string} file
 */
function readText(file) {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return '';
  }
}
