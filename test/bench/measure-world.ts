import { bareAnswer, bareInsert, enterBareRooms, startFloor } from './floor.ts';
import type { VirtualUser } from './closed-loop.ts';
import type { BenchDatabase } from './bench-database.ts';
import { CpuMeter } from './cpu-meter.ts';
import { FirstVisits, type PageWeight } from './in-browser.ts';
import { measureWork } from './measure-work.ts';
import type { Part } from './parts.ts';
import { memoryMbOf } from './processes.ts';
import type { BrowserResults, FloorResults, Results, WorldResults } from './results.ts';
import { measureRooms } from './room-load.ts';
import { enterRoom, roomSize } from './rooms.ts';
import { together } from './crowd.ts';
import type { Work } from './works.ts';
import type { World } from './world.ts';

const roomCount = 100;
const virtualUsers = 16;

export async function measureOneWork(world: World, results: WorldResults, work: Work): Promise<void> {
  const learners = await world.learners();
  for (const learner of learners) await work.prove(learner);
  results.works[work.key] = await measureWork(world.product.origin, learners.map(work.by), world.meter);
}

export async function measureLiveRooms(world: World, results: WorldResults): Promise<void> {
  const meetings = await world.meetings(roomCount);
  const rooms = await together(meetings, enterRoom);
  try {
    results.rooms = await measureRooms(rooms, world.meter);
  } finally {
    for (const room of rooms) room.leave();
  }
}

export async function measureMemory(
  world: World,
  database: BenchDatabase | null,
  results: WorldResults,
): Promise<void> {
  const [learner] = await world.learners();
  for (const path of ['/', '/leren', '/dagboek', '/duo', '/intervisie']) await learner?.device.page(path);
  results.memoryMb = memoryMbOf([world.product.processId, ...((await database?.serverProcessIds()) ?? [])]);
}

export async function measureFloor(database: BenchDatabase, results: FloorResults, chosen: Set<Part>): Promise<void> {
  const floor = await startFloor(database.url);
  const processIds = async () => [floor.processId, ...(await database.processIds())];
  const meter = process.platform === 'linux' ? new CpuMeter(processIds) : null;
  const sixteen = (user: VirtualUser) => Array.from({ length: virtualUsers }, () => user);
  try {
    results.answer = await measureWork(floor.origin, sixteen(bareAnswer), meter);
    results.insert = await measureWork(floor.origin, sixteen(bareInsert), meter);
    if (!chosen.has('W6')) return;
    const rooms = await enterBareRooms(floor.origin, roomCount, roomSize);
    results.rooms = await measureRooms(rooms, meter);
    for (const room of rooms) room.leave();
  } finally {
    floor.stop();
  }
}

export async function measureInBrowser(world: World, results: Results, chosen: Set<Part>): Promise<void> {
  const visits = await FirstVisits.open(world.product.port);
  const inBrowser: BrowserResults = { browser: visits.version };
  results.inBrowser = inBrowser;
  try {
    const { lessons } = world.path;
    const [learner] = await world.learners();
    const [lesson = '', another = ''] = lessons;
    if (!learner) throw new Error('Nobody learns.');
    const pages = { home: '/', path: '/leren', lesson: `/leren/${lesson}` };
    if (chosen.has('first-visit'))
      inBrowser.firstVisit = await weighPages(world, visits, { ...pages, journal: '/dagboek' });
    if (chosen.has('slow-line')) {
      inBrowser.slowLine = {};
      for (const [page, path] of Object.entries(pages))
        inBrowser.slowLine[page] = await visits.slowPaint(path, learner.device);
    }
    if (chosen.has('next-lesson'))
      inBrowser.nextLesson = await visits.weighNextLesson([lesson, another], learner.device);
  } finally {
    await visits.close();
  }
}

async function weighPages(
  world: World,
  visits: FirstVisits,
  pages: Record<string, string>,
): Promise<Record<string, PageWeight>> {
  const [learner] = await world.learners();
  const [meeting] = await world.meetings(1);
  if (!learner || !meeting) throw new Error('There is nobody to visit.');
  const weights: Record<string, PageWeight> = { 'log in': await visits.weigh('/inloggen', null) };
  for (const [page, path] of Object.entries(pages)) weights[page] = await visits.weigh(path, learner.device);
  const room = `/intervisie/sessies/${meeting.sessionId}/kamer`;
  weights.room = await visits.weigh(room, meeting.members[1]?.device ?? null);
  return weights;
}
