import { describe, expect, it } from 'vitest';
import { TestRoom, idOf, nameOf, names, typesOf, type Name } from './testing/a-room.ts';
import { otherWays } from './testing/methods.ts';

const orderOf = (room: TestRoom): (Name | null)[] => room.state.turns.order.map(({ personId }) => nameOf(personId));
const current = (room: TestRoom): Name => nameOf(room.state.turns.current) as Name;
const turnOf = (room: TestRoom, name: Name) =>
  room.state.turns.order.find(({ personId }) => personId === idOf(name))?.state;

describe('a round', () => {
  it('gives everyone in the room one turn, in an order the dice draw', () => {
    const orders = [1, 2, 3].map((seed) => {
      const room = new TestRoom({ seed }).begin();
      const heard: Name[] = [];
      while (room.state.turns.current) {
        heard.push(current(room));
        expect(room.speakers()).toEqual([current(room)]);
        room.asks(current(room), 'turn.done');
      }
      expect([...heard].sort()).toEqual([...names].sort());
      return heard.join(' ');
    });
    expect(new Set(orders).size).toBe(3);
  });

  it('ends with the last, whoever comes in late', () => {
    const room = new TestRoom().begin('hester', 'samira', 'joost', 'fatma').goTo('learning-points');
    expect(orderOf(room).at(-1)).toBe('samira');
    room.enter('ans');
    room.asks('ans', 'agreement.accept');
    expect(orderOf(room).slice(-2)).toEqual(['ans', 'samira']);
  });

  it('lets someone pass, in the turn or before it, and skips nobody else', () => {
    const room = new TestRoom().begin();
    const [first, second, third] = orderOf(room) as [Name, Name, Name];
    room.asks(second, 'turn.pass');
    expect(room.refuses(third, 'turn.done')).toBe('not_your_turn');
    room.asks(first, 'turn.done');
    expect(current(room)).toBe(third);
    room.asks(third, 'turn.pass');
    expect([turnOf(room, first), turnOf(room, second), turnOf(room, third)]).toEqual(['done', 'passed', 'passed']);
    expect(room.refuses(second, 'turn.pass')).toBe('not_now');
  });

  it('asks again who passed, only after that person asked for it', () => {
    const room = new TestRoom().begin();
    const [first, second] = orderOf(room) as [Name, Name];
    room.asks(second, 'turn.pass');
    room.asks(first, 'turn.done');
    expect(room.refuses('hester', 'turn.give', { personId: idOf(second) })).toBe(
      second === current(room) ? null : 'not_now',
    );
    expect(room.refuses(first, 'hand.raise')).toBe('not_now');
    room.asks(second, 'hand.raise');
    room.asks('hester', 'turn.give', { personId: idOf(second) });
    expect(current(room)).toBe(second);
    expect(room.state.turns.hands).toEqual([]);
  });

  it('keeps the place of who loses the line, and gives it back', () => {
    const room = new TestRoom().begin();
    const [first, second, third] = orderOf(room) as [Name, Name, Name];
    room.losesLine(second);
    room.asks(first, 'turn.done');
    expect(current(room)).toBe(third);
    expect(turnOf(room, second)).toBe('waiting');

    room.losesLine(third);
    room.enter(second);
    if (second !== 'hester' && third !== 'hester') {
      room.asks('hester', 'turn.give', { personId: idOf(second) });
      expect([turnOf(room, second), turnOf(room, third)]).toEqual(['speaking', 'waiting']);
    }
  });

  it('goes on without who goes out, and has a place when they come back', () => {
    const room = new TestRoom({ seed: 4 }).begin();
    const first = current(room);
    room.asks(first, 'session.leave');
    expect(turnOf(room, first)).toBe('gone');
    expect(current(room)).not.toBe(first);
    room.enter(first);
    expect(turnOf(room, first)).toBe('waiting');
  });

  it('ends the phase after the last turn where the method says so', () => {
    const room = new TestRoom().begin().goTo('learning-points');
    expect(room.state.turns.current).toBeNull();
    room.asks('hester', 'turn.give', { personId: room.state.turns.order[0]?.personId ?? '' });
    for (const name of orderOf(room) as Name[]) room.asks(name, name === 'pim' ? 'turn.pass' : 'turn.done');
    expect(room.phase).toBe('closing');
    expect(room.events.findLast(({ type }) => type === 'phase.ended')).toMatchObject({
      actorId: null,
      payload: { by: 'allTurnsDone' },
    });
  });
});

describe('a dialogue', () => {
  it('goes round and round among who ask, and always lets the one answer', () => {
    const room = new TestRoom().begin().goTo('ask-questions');
    const order = orderOf(room);
    expect([...order].sort()).toEqual(['ans', 'fatma', 'joost', 'pim']);
    for (const asker of [...order, ...order] as Name[]) {
      expect(room.speakers().sort()).toEqual([asker, 'samira'].sort());
      room.asks(asker, 'turn.done');
    }
    expect(room.phase).toBe('ask-questions');
  });
});

describe('free talk and a queue', () => {
  it('lets everyone talk whom the phase invites, and shows whose hand is first', () => {
    const room = new TestRoom().begin().goTo('think-aloud');
    expect(room.speakers()).toEqual(['joost', 'fatma', 'pim', 'ans']);
    room.asks('pim', 'hand.raise');
    room.asks('ans', 'hand.raise');
    expect(room.sees('hester').turns.hands.map(({ personId }) => nameOf(personId))).toEqual(['pim', 'ans']);
    expect(room.asks('pim', 'hand.raise').events).toEqual([]);

    room.asks('hester', 'turn.give', { personId: idOf('ans') });
    expect(room.sees('joost').turns).toMatchObject({ current: idOf('ans'), hands: [{ personId: idOf('pim') }] });
    expect(
      room
        .sees('joost')
        .people.filter(({ heard }) => heard)
        .map(({ name }) => name),
    ).toEqual(['Ans']);
    expect(room.refuses('hester', 'turn.give', { personId: idOf('samira') })).toBe('not_now');
    expect(room.refuses('hester', 'hand.raise')).toBe('not_now');
  });

  it('lets only who was given the turn speak from a queue', () => {
    const room = new TestRoom({ method: otherWays }).begin().goTo('telling');
    expect(room.speakers()).toEqual([]);
    room.asks('fatma', 'hand.raise');
    room.asks('hester', 'turn.give', { personId: idOf('fatma') });
    expect(room.speakers()).toEqual(['fatma']);
    room.asks('hester', 'turn.done');
    expect(room.speakers()).toEqual([]);
  });

  it('asks for a turn about a card, and puts the card in the middle with the turn', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    const card = room.writes('fatma', 'advice');
    const earlier = room.sees('fatma').ownCards[0]?.id ?? '';
    room.goTo('think-aloud');
    expect(typesOf(room.asks('pim', 'card.discuss', { cardId: card }))).toEqual(['hand.raised']);
    room.asks('hester', 'turn.give', { personId: idOf('pim') });
    expect(room.sees('ans').turns.cardId).toBe(card);
    expect(room.sees('ans').cards).toMatchObject([{ id: earlier, discussed: true, onTable: true }]);

    expect(typesOf(room.asks('hester', 'card.discuss', { cardId: card }))).toEqual(['card.discussed']);
    expect(room.refuses('ans', 'card.discuss', { cardId: idOf('ans') })).toBe('not_found');
  });
});

describe('when one tells', () => {
  it('lets nobody else speak, and nobody ask for a turn', () => {
    const room = new TestRoom().begin().goTo('situation');
    expect(room.speakers()).toEqual(['samira']);
    expect(room.refuses('joost', 'hand.raise')).toBe('not_now');
    expect(room.refuses('hester', 'turn.give', { personId: idOf('joost') })).toBe('not_now');
  });
});
