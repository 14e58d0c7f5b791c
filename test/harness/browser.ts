import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from '@playwright/test';
import { projectFolder } from './project-folder.ts';

const namesOnLinux = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const unpackedFolder = join(projectFolder, 'node_modules', '.cache', 'tweespraak-browser');

/** CHROMIUM_PATH, else the machine's own Chromium or Chrome, else the one that came along as a package. */
export async function browserToTestWith(): Promise<LaunchOptions> {
  const executablePath = process.env.CHROMIUM_PATH ?? onThisMachine();
  if (executablePath) return { executablePath };
  if (process.platform !== 'linux') return { channel: 'chrome' };
  await unpackOnce();
  return launchUnpacked();
}

function onThisMachine(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return namesOnLinux.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Unpacked beside its place and then renamed, so that a run that was interrupted leaves nothing half. */
async function unpackOnce(): Promise<void> {
  if (existsSync(unpackedFolder)) return;
  mkdirSync(dirname(unpackedFolder), { recursive: true });
  const half = mkdtempSync(`${unpackedFolder}-`);
  const systemTemporary = process.env.TMPDIR;
  process.env.TMPDIR = half; // the package unpacks into the temporary folder, which others may share
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin/al2023.tar.br'));
    if (!existsSync(unpackedFolder)) renameSync(half, unpackedFolder);
  } finally {
    if (systemTemporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = systemTemporary;
    rmSync(half, { recursive: true, force: true });
  }
}

/** A bare machine may lack the libraries and fonts that the browser counts on; then it gets those it came with. */
function launchUnpacked(): LaunchOptions {
  const executablePath = join(unpackedFolder, 'chromium');
  const runsAlone = spawnSync(executablePath, ['--version']).status === 0;
  return {
    executablePath,
    env: {
      ...process.env,
      ...(runsAlone ? {} : { LD_LIBRARY_PATH: join(unpackedFolder, 'al2023', 'lib') }),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(unpackedFolder, 'fonts') }),
    },
  };
}
