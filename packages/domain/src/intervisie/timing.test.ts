import { describe, expect, it } from 'vitest';
import { TestRoom, idOf, typesOf } from './testing/a-room.ts';
import { timeLeftMs } from './timing.ts';

const minutes = (count: number): number => count * 60_000;
const left = (room: TestRoom): number => timeLeftMs(room.state.timer, room.now);

describe('the time of a phase', () => {
  it('runs out on a moment that is a fact, and then waits for the facilitator', () => {
    const room = new TestRoom().begin().goTo('situation');
    expect(left(room)).toBe(minutes(5));
    room.later({ minutes: 4 });
    expect(left(room)).toBe(minutes(1));

    room.later({ minutes: 2 });
    expect(room.events.at(-1)?.type).toBe('timer.expired');
    expect(room.phase).toBe('situation');
    expect(room.sees('ans').timer).toMatchObject({ state: 'over', remainingMs: 0 });
  });

  it('ends a phase that goes by time', () => {
    const room = new TestRoom().begin().goTo('write-questions');
    room.later({ minutes: 2 });
    expect(room.phase).toBe('ask-questions');
    expect(
      room.events.find(({ type, payload }) => type === 'phase.ended' && payload.phaseId === 'write-questions'),
    ).toMatchObject({
      actorId: null,
      payload: { by: 'time' },
    });
  });

  it('stands still in a pause and goes on with a new timer', () => {
    const room = new TestRoom().begin().goTo('situation');
    room.later({ minutes: 1 });
    const first = room.state.timer.id;
    expect(typesOf(room.asks('hester', 'session.pause'))).toEqual(['timer.closed', 'session.paused']);
    room.later({ minutes: 20 });
    expect(left(room)).toBe(minutes(4));
    expect(room.sees('ans').timer).toMatchObject({ state: 'held', dueAt: null });

    expect(typesOf(room.asks('hester', 'session.resume'))).toEqual(['session.resumed', 'timer.started']);
    expect(room.state.timer.id).not.toBe(first);
    expect(left(room)).toBe(minutes(4));
  });

  it('becomes longer with a new timer, also when it was over or stands still', () => {
    const room = new TestRoom().begin().goTo('situation');
    expect(typesOf(room.asks('hester', 'phase.extend', { minutes: 2 }))).toEqual([
      'timer.closed',
      'phase.extended',
      'timer.started',
    ]);
    expect(left(room)).toBe(minutes(7));

    room.later({ minutes: 8 });
    room.asks('hester', 'phase.extend', { minutes: 2 });
    expect(left(room)).toBe(minutes(2));

    room.asks('hester', 'session.pause');
    expect(typesOf(room.asks('hester', 'phase.extend', { minutes: 3 }))).toEqual(['phase.extended']);
    expect(left(room)).toBe(minutes(5));
    expect(room.state.timer.totalMs).toBe(minutes(12));
  });

  it('ignores a timer that was closed, is early or comes twice', () => {
    const room = new TestRoom().begin().goTo('write-questions');
    const timerId = room.state.timer.id ?? '';
    expect(room.notices({ type: 'timer.expired', timerId }).events).toEqual([]);

    room.asks('hester', 'phase.extend', { minutes: 1 });
    room.now = new Date(room.now.getTime() + minutes(5));
    expect(room.notices({ type: 'timer.expired', timerId }).events).toEqual([]);
    expect(room.phase).toBe('write-questions');
  });

  it('ends a pause when the facilitator goes on', () => {
    const room = new TestRoom().begin().goTo('situation');
    room.asks('hester', 'session.pause');
    room.asks('hester', 'phase.next');
    expect(room.state.paused).toBe(false);
    expect(room.state.timer.id).not.toBeNull();
  });
});

describe('Stop', () => {
  it('works for everyone in every phase, holds the time and names nobody', () => {
    for (const { id } of new TestRoom().method.phases.slice(2)) {
      const room = new TestRoom().begin().goTo(id);
      const pressed = room.asks('ans', 'session.stop', {}, 'a-phase-long-gone');
      expect(room.state.timer.id).toBeNull();
      expect(room.speakers()).toEqual([]);
      expect(room.hears('pim', pressed).every(({ actorId }) => actorId === null)).toBe(true);
      expect(room.hears('ans', pressed).at(-1)).toMatchObject({ type: 'stop.pressed', actorId: idOf('ans') });
      expect(room.sees('pim').stop).toEqual({ mine: false });
      expect(room.sees('ans').stop).toEqual({ mine: true });
    }
  });

  it('lets nothing happen but what someone may always do', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    room.asks('ans', 'session.stop');
    expect(room.refuses('hester', 'phase.next')).toBe('session_stopped');
    expect(room.refuses('pim', 'contribution.ready')).toBe('session_stopped');

    const card = room.writes('pim', 'advice');
    room.asks('pim', 'contribution.withdraw', { cardId: card });
    room.later({ minutes: 30 });
    expect(room.phase).toBe('write-advice');
  });

  it('goes on only when who pressed it wants to', () => {
    const room = new TestRoom().begin().goTo('think-aloud');
    room.asks('ans', 'session.stop');
    expect(room.refuses('hester', 'session.continue')).toBe('session_stopped');
    expect(typesOf(room.asks('ans', 'session.continue'))).toEqual(['stop.lifted', 'timer.started']);
  });

  it('keeps two who pressed it apart: each lifts their own', () => {
    const room = new TestRoom().begin().goTo('think-aloud');
    room.asks('ans', 'session.stop');
    const second = room.asks('pim', 'session.stop');
    expect(room.hears('joost', second)).toEqual([expect.objectContaining({ type: 'quiet' })]);

    room.asks('ans', 'session.continue');
    expect(room.sees('joost').stop).toEqual({ mine: false });
    room.asks('pim', 'session.continue');
    expect(room.sees('joost').stop).toBeNull();
  });

  it('is lifted by the facilitator only for who went out, or stays away', () => {
    const room = new TestRoom().begin().goTo('think-aloud');
    room.asks('ans', 'session.stop');
    room.losesLine('ans');
    expect(room.refuses('hester', 'session.continue')).toBe('session_stopped');
    room.later({ seconds: 61 });
    expect(room.refuses('hester', 'session.continue')).toBeNull();

    room.enter('ans');
    expect(room.refuses('hester', 'session.continue')).toBe('session_stopped');
    room.asks('ans', 'session.leave');
    room.asks('hester', 'session.continue');
    expect(room.state.stoppedBy).toEqual([]);
  });

  it('does not run the time when it comes on top of a pause', () => {
    const room = new TestRoom().begin().goTo('think-aloud');
    room.asks('hester', 'session.pause');
    room.asks('ans', 'session.stop');
    room.asks('ans', 'session.continue');
    expect(room.state.timer.id).toBeNull();
    room.asks('hester', 'session.resume');
    expect(room.state.timer.id).not.toBeNull();
  });
});
