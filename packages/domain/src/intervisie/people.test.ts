import { describe, expect, it } from 'vitest';
import { DomainError } from '../domain-error.ts';
import { initialState } from './room-state.ts';
import { TestRoom, aSetup, anId, idOf, nameOf, names, typesOf } from './testing/a-room.ts';
import { incident60, otherWays } from './testing/methods.ts';

describe('the case bringer who listens', () => {
  const aside = () => {
    const room = new TestRoom().begin().goTo('think-aloud');
    room.asks('samira', 'listening.begin');
    return room;
  };

  it('is asked first, each time', () => {
    const room = new TestRoom().begin().goTo('think-aloud');
    expect(room.sees('samira').caseBringerSeat).toBe('asked');
    expect(room.refuses('hester', 'listening.begin')).toBe('not_allowed');
    room.asks('samira', 'listening.begin');
    expect(room.sees('hester').caseBringerSeat).toBe('aside');
    room.goTo('what-happened');
    expect(room.sees('hester').caseBringerSeat).toBe('circle');
  });

  it('sees everything, writes notes, and can do nothing else but stop, leave and come back', () => {
    const room = aside();
    expect(room.sees('samira').mayWrite).toMatchObject([{ kind: 'note', opens: 'never' }]);
    expect(room.sees('samira').abilities.sort()).toEqual(
      [
        ...['capacity.tell', 'contribution.save', 'contribution.withdraw'],
        ...['listening.leave', 'session.leave', 'session.stop'],
      ].sort(),
    );
  });

  it('may come back at any moment, and then talks along', () => {
    const room = aside();
    room.asks('pim', 'session.stop');
    room.asks('samira', 'listening.leave', {}, 'some-phase-seen-long-ago');
    room.asks('pim', 'session.continue');
    expect(room.speakers()).toContain('samira');
    room.asks('samira', 'hand.raise');
    expect(room.sees('samira').phase?.instruction?.task).toBe('Praat mee als je wilt. Je mag ook weer gaan luisteren.');

    room.asks('samira', 'listening.begin');
    expect(room.speakers()).not.toContain('samira');
    expect(room.state.turns.hands).toEqual([]);
  });

  it('waits outside only by consent, and then sees no card of that phase until the door opens', () => {
    const room = new TestRoom({ method: otherWays }).begin().goTo('without');
    room.asks('samira', 'listening.begin');
    const added = room.asks('fatma', 'contribution.add', {
      cardId: anId(68),
      kind: 'reformulation',
      text: 'Anders gezegd.',
      dueOn: null,
    });
    expect(room.hears('samira', added)).toMatchObject([{ type: 'quiet' }]);
    expect(room.sees('samira').cards).toEqual([]);
    room.asks('samira', 'listening.leave');
    expect(room.sees('samira').cards).toMatchObject([{ id: anId(68) }]);
  });
});

describe('whose line was lost', () => {
  it('is here again when it is heard, in their old place', () => {
    const room = new TestRoom().begin().goTo('ask-questions');
    room.notices({ type: 'person.lostLine', personId: idOf('pim'), lastSeenAt: room.now.toISOString() });
    expect(room.refuses('pim', 'hand.raise')).toBe('not_in_room');
    expect(typesOf(room.notices({ type: 'person.heard', personId: idOf('pim') }))).toEqual(['person.arrived']);
    expect(room.refuses('pim', 'hand.raise')).toBeNull();
    expect(typesOf(room.notices({ type: 'person.heard', personId: idOf('pim') }))).toEqual([]);
  });

  it('stays out when they went out themselves', () => {
    const room = new TestRoom().begin();
    room.asks('pim', 'session.leave');
    expect(typesOf(room.notices({ type: 'person.heard', personId: idOf('pim') }))).toEqual([]);
  });
});

describe('who comes in late', () => {
  it('agrees before seeing or doing anything, and then has all there is', () => {
    const room = new TestRoom().begin('hester', 'samira', 'joost', 'fatma').goTo('write-advice');
    room.writes('fatma', 'advice');
    room.goTo('think-aloud');
    room.enter('ans');

    expect(room.sees('ans').cards).toEqual([]);
    expect(room.refuses('ans', 'hand.raise')).toBe('agreement_needed');
    expect(room.refuses('ans', 'session.stop')).toBeNull();
    room.asks('ans', 'agreement.accept');
    expect(room.sees('ans').cards).toHaveLength(1);
    expect(room.speakers()).toContain('ans');
  });

  it('is not in the room before, and not after leaving', () => {
    const room = new TestRoom().begin('hester', 'samira', 'joost', 'fatma');
    expect(room.refuses('ans', 'agreement.accept')).toBe('not_in_room');
    room.asks('fatma', 'session.leave');
    expect(room.refuses('fatma', 'turn.pass')).toBe('not_in_room');
    expect(room.sees('fatma').abilities).toEqual([]);
  });

  it('is noticed once, whatever the line does', () => {
    const room = new TestRoom().begin();
    expect(room.notices({ type: 'person.arrived', personId: idOf('ans') }).events).toEqual([]);
    room.losesLine('ans');
    expect(room.sees('pim').people.find(({ name }) => name === 'Ans')?.presence).toBe('away');
    const again = { type: 'person.lostLine', personId: idOf('ans'), lastSeenAt: room.now.toISOString() } as const;
    expect(room.notices(again).events).toEqual([]);
    expect(room.notices({ type: 'person.arrived', personId: idOf('noor') }).events).toEqual([]);
  });

  it('who is no part of it, hears nothing and may nothing', () => {
    const room = new TestRoom().begin();
    const decision = room.asks('hester', 'phase.next');
    expect(room.refuses('noor', 'session.stop')).toBe('not_found');
    expect(room.hears('noor', decision).every(({ type }) => type === 'quiet')).toBe(true);
  });
});

describe('who leads', () => {
  it('is never the case bringer', () => {
    expect(() => initialState(aSetup({ caseBringerId: idOf('hester') }), incident60)).toThrow(DomainError);
    expect(() => initialState(aSetup({ caseBringerId: idOf('joost') }), incident60)).toThrow(DomainError);
    const room = new TestRoom().begin();
    expect(room.refuses('hester', 'facilitator.handOver', { personId: idOf('samira') })).toBe('role_conflict');
    expect(room.refuses('hester', 'reserve.appoint', { personId: idOf('samira') })).toBe('role_conflict');
  });

  it('hands over to someone who is here, and becomes the reserve of their reserve', () => {
    const room = new TestRoom().begin('hester', 'samira', 'joost', 'fatma');
    expect(room.refuses('hester', 'facilitator.handOver', { personId: idOf('pim') })).toBe('not_in_room');
    room.asks('hester', 'facilitator.handOver', { personId: idOf('joost') });
    expect(room.state).toMatchObject({ facilitatorId: idOf('joost'), reserveId: idOf('hester') });
    expect(room.refuses('hester', 'phase.next')).toBe('not_allowed');
  });

  it('is replaced by the reserve after twenty seconds without a line', () => {
    const room = new TestRoom().begin();
    expect(room.refuses('joost', 'facilitator.takeOver')).toBe('facilitator_here');
    room.losesLine('hester');
    expect(room.sees('joost').takeOverAt).toBe(new Date(room.now.getTime() + 20_000).toISOString());
    expect(room.sees('pim').takeOverAt).toBeNull();
    expect(room.refuses('joost', 'facilitator.takeOver')).toBe('facilitator_here');

    room.later({ seconds: 20 });
    expect(room.refuses('pim', 'facilitator.takeOver')).toBe('facilitator_here');
    expect(typesOf(room.asks('joost', 'facilitator.takeOver'))).toEqual(['facilitator.changed']);
    room.enter('hester');
    expect(room.state).toMatchObject({ facilitatorId: idOf('joost'), reserveId: idOf('hester') });
  });

  it('is replaced by anyone but the case bringer after a minute, when there is no reserve either', () => {
    const room = new TestRoom().begin();
    room.asks('joost', 'session.leave');
    room.losesLine('hester');
    room.later({ seconds: 59 });
    expect(room.refuses('pim', 'facilitator.takeOver')).toBe('facilitator_here');
    room.later({ seconds: 1 });
    expect(room.refuses('samira', 'facilitator.takeOver')).toBe('facilitator_here');
    expect(room.refuses('pim', 'facilitator.takeOver')).toBeNull();
  });

  it('needs no waiting for when the facilitator went out', () => {
    const room = new TestRoom().begin();
    room.asks('hester', 'session.leave');
    expect(room.refuses('joost', 'facilitator.takeOver')).toBeNull();
  });

  it('can be taken over before the start, when the facilitator does not come', () => {
    const room = new TestRoom().enter('samira', 'joost', 'fatma');
    expect(room.refuses('joost', 'facilitator.takeOver')).toBe('facilitator_here');
    room.later({ seconds: 20 });
    room.asks('joost', 'facilitator.takeOver');
    expect(room.refuses('joost', 'session.start')).toBeNull();
  });
});

describe('for the facilitator’s eyes', () => {
  it('is what someone can carry today, until the session ends', () => {
    const room = new TestRoom().begin();
    expect(room.asks('ans', 'capacity.tell', { capacity: 'little' }).events).toEqual([]);
    expect(room.sees('hester').forFacilitator?.capacities).toEqual([{ personId: idOf('ans'), capacity: 'little' }]);
    expect(room.sees('ans').ownCapacity).toBe('little');
    expect(JSON.stringify(room.sees('pim'))).not.toContain('little');
    room.asks('hester', 'session.end');
    expect(room.privates.capacities).toEqual([]);
  });

  it('is what everyone answers at the end', () => {
    const room = new TestRoom().begin().goTo('closing');
    room.asks('ans', 'scale.answer', { answers: { safety: 2, help: 0 } });
    expect(room.refuses('ans', 'scale.answer', { answers: { safety: 3 } })).toBe('invalid_input');
    expect(room.refuses('ans', 'scale.answer', { answers: { mood: 0 } })).toBe('invalid_input');
    const seers = names.filter((name) => {
      const { ownScale, forFacilitator } = room.sees(name);
      return ownScale !== null || (forFacilitator?.scales.length ?? 0) > 0;
    });
    expect(seers).toEqual(['hester', 'ans']);
    expect(room.state).not.toHaveProperty('scales');
  });

  it('is the next date, which cannot lie behind', () => {
    const room = new TestRoom().begin().goTo('closing');
    expect(room.refuses('hester', 'nextDate.set', { startsAt: '2026-11-20T13:00:00.000Z' })).toBe('invalid_input');
    room.asks('hester', 'nextDate.set', { startsAt: '2026-12-17T13:00:00.000Z' });
    expect(room.sees('pim').nextDate).toBe('2026-12-17T13:00:00.000Z');
  });
});

describe('the instruction', () => {
  it('says to each role what the design says, with the names of this room', () => {
    const room = new TestRoom().begin().goTo('think-aloud');
    expect(room.sees('joost').phase?.instruction).toEqual({
      scene: 'Wat zouden jullie doen, en waarom? Samira luistert.',
      task: 'Praat nu met elkaar, niet met Samira.',
    });
    expect(room.sees('samira').phase?.instruction?.task).toBe('Jij hoeft nu niets te zeggen.');
    expect(room.sees('hester').phase?.instruction?.task).toBe(
      'Jij bewaakt dat het over de situatie gaat, niet over Samira.',
    );
    expect(room.sees('pim').phases[7]?.title).toBe('Wat deed Samira echt?');
  });

  it('speaks of de inbrenger as long as there is none', () => {
    const room = new TestRoom({ caseBringerId: null }).enter('pim');
    expect(room.sees('pim').phases[7]?.title).toBe('Wat deed de inbrenger echt?');
    expect(nameOf(room.state.caseBringerId)).toBeNull();
  });
});
