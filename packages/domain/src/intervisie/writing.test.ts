import { describe, expect, it } from 'vitest';
import { TestRoom, anId, idOf, nameOf, names, typesOf } from './testing/a-room.ts';
import { otherWays } from './testing/methods.ts';

const save = (cardId: string, version: number, text = 'Ik zou wachten.') =>
  ({ cardId, kind: 'advice', version, text, dueOn: null }) as const;

describe('hidden writing', () => {
  it('is no event: nobody else can see that it was written', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    const before = names.map((name) => JSON.stringify(room.sees(name)));
    const decision = room.asks('fatma', 'contribution.save', save(anId(61), 0));

    expect(decision.events).toEqual([]);
    expect(decision.writes).toEqual([
      {
        kind: 'saveCard',
        card: { id: anId(61), authorId: idOf('fatma'), kind: 'advice', phaseId: 'write-advice', version: 1 },
        text: 'Ik zou wachten.',
        dueOn: null,
      },
    ]);
    const changed = names.filter((name, index) => JSON.stringify(room.sees(name)) !== before[index]);
    expect(changed).toEqual(['fatma']);
  });

  it('keeps two screens of one author from overwriting each other unseen', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    room.asks('fatma', 'contribution.save', save(anId(61), 0));
    expect(room.refuses('fatma', 'contribution.save', save(anId(61), 0))).toBe('version_conflict');
    room.asks('fatma', 'contribution.save', save(anId(61), 1));
    expect(room.privates.cards).toMatchObject([{ id: anId(61), version: 2 }]);
  });

  it('counts the cards, and never says whose id is taken', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    room.asks('fatma', 'contribution.save', save(anId(61), 0));
    expect(room.refuses('fatma', 'contribution.save', save(anId(62), 0))).toBe('too_many_cards');
    expect(room.refuses('pim', 'contribution.save', save(anId(61), 0))).toBe('not_found');
    expect(room.refuses('pim', 'contribution.withdraw', { cardId: anId(61) })).toBe('not_found');
    expect(room.refuses('pim', 'contribution.withdraw', { cardId: anId(63) })).toBe('not_found');
  });

  it('is for who writes in this phase only', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    expect(room.refuses('hester', 'contribution.save', save(anId(61), 0))).toBe('not_now');
    expect(room.refuses('samira', 'contribution.save', save(anId(61), 0))).toBe('not_now');
    expect(room.refuses('samira', 'contribution.save', { ...save(anId(61), 0), kind: 'note' })).toBeNull();
    expect(
      room.refuses('fatma', 'contribution.add', { cardId: anId(61), kind: 'advice', text: 'Nu al.', dueOn: null }),
    ).toBe('not_now');
  });

  it('is refused when the phase is over, so that the browser keeps the text', () => {
    const room = new TestRoom().begin().goTo('think-aloud');
    expect(room.refuses('fatma', 'contribution.save', save(anId(61), 0), 'write-advice')).toBe('phase_over');
  });
});

describe('all cards at once', () => {
  it('open when the phase ends, for everyone, in an order that tells nothing', () => {
    const orders = [1, 2, 3, 4].map((seed) => {
      const room = new TestRoom({ seed }).begin().goTo('write-advice');
      for (const name of ['joost', 'fatma', 'pim', 'ans'] as const) room.writes(name, 'advice');
      expect(room.sees('ans').cards).toEqual([]);
      room.asks('hester', 'phase.next');
      const cards = room.sees('samira').cards;
      expect(cards.map(({ authorId }) => nameOf(authorId)).sort()).toEqual(['ans', 'fatma', 'joost', 'pim']);
      expect(cards.every(({ onTable }) => onTable)).toBe(true);
      return cards.map(({ authorId }) => nameOf(authorId)).join(' ');
    });
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('open by themselves when all who write are ready', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    room.writes('joost', 'advice');
    for (const name of ['joost', 'fatma', 'pim'] as const) room.asks(name, 'contribution.ready');
    room.asks('pim', 'contribution.unready');
    room.asks('ans', 'contribution.ready');
    expect(room.phase).toBe('write-advice');
    expect(
      room
        .sees('hester')
        .people.filter(({ ready }) => ready)
        .map(({ name }) => name),
    ).toEqual(['Joost', 'Fatma', 'Ans']);
    const last = room.asks('pim', 'contribution.ready');
    expect(typesOf(last)).toEqual([
      'contribution.readied',
      'cards.revealed',
      'timer.closed',
      'phase.ended',
      'phase.started',
      'timer.started',
    ]);
    expect(room.refuses('hester', 'contribution.ready')).toBe('not_now');
  });

  it('do not wait for who went out, and leave closed what that person had not finished', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    room.writes('ans', 'advice');
    room.writes('pim', 'advice');
    room.asks('pim', 'contribution.ready');
    room.asks('pim', 'session.leave');
    for (const name of ['joost', 'fatma'] as const) room.asks(name, 'contribution.ready');
    room.asks('ans', 'session.leave');

    expect(room.phase).toBe('think-aloud');
    expect(room.sees('joost').cards.map(({ authorId }) => nameOf(authorId))).toEqual(['pim']);
    room.enter('ans');
    expect(room.sees('ans').ownCards).toHaveLength(1);
  });

  it('wait for who is in a tunnel', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    room.losesLine('joost');
    for (const name of ['fatma', 'pim', 'ans'] as const) room.asks(name, 'contribution.ready');
    expect(room.phase).toBe('write-advice');
    room.enter('joost');
    room.asks('joost', 'contribution.ready');
    expect(room.phase).toBe('think-aloud');
  });

  it('can be taken back by their author at any time, wherever they are named', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    const card = room.writes('fatma', 'advice');
    room.goTo('think-aloud');
    room.asks('hester', 'card.discuss', { cardId: card });
    room.goTo('what-happened');

    expect(room.refuses('pim', 'contribution.withdraw', { cardId: card })).toBe('not_found');
    const decision = room.asks('fatma', 'contribution.withdraw', { cardId: card });
    expect(decision.writes).toEqual([{ kind: 'eraseCard', cardId: card }]);
    expect(JSON.stringify(room.sees('pim'))).not.toContain(card);
  });
});

describe('cards that wait for their author’s turn', () => {
  it('open with the turn; those without a turn open with the phase', () => {
    const room = new TestRoom().begin().goTo('learning-points');
    for (const name of names) room.writes(name, 'learningPoint');
    expect(room.state.turns.current).toBeNull();
    const seen = () => room.sees('ans').cards.map(({ authorId }) => nameOf(authorId));

    for (const name of names) room.asks(name, 'contribution.ready');
    const first = nameOf(room.state.turns.current);
    expect(seen()).toEqual([first]);

    room.asks('hester', 'phase.next');
    expect(seen()).toEqual([first, 'hester']);
  });

  it('stay closed for who passed before the turn', () => {
    const room = new TestRoom().begin().goTo('learning-points');
    room.writes('pim', 'learningPoint');
    room.asks('pim', 'turn.pass');
    room.asks('hester', 'turn.give', { personId: idOf('ans') });
    for (const name of ['joost', 'fatma', 'ans', 'samira'] as const) {
      if (room.state.turns.current !== idOf(name)) room.asks('hester', 'turn.give', { personId: idOf(name) });
    }
    room.asks('hester', 'phase.next');
    expect(room.state.cards).toEqual([]);
    expect(room.sees('pim').ownCards).toHaveLength(1);
  });

  it('are added openly once the turn came', () => {
    const room = new TestRoom().begin().goTo('learning-points');
    const action = { cardId: anId(66), kind: 'actionPoint', text: 'Ik vraag het Joost.', dueOn: '2026-12-10' } as const;
    expect(room.refuses('ans', 'contribution.add', action)).toBe('not_now');
    room.asks('hester', 'turn.give', { personId: idOf('ans') });
    expect(room.sees('ans').mayWrite.map(({ kind, opens, left }) => [kind, opens, left])).toEqual([
      ['learningPoint', 'atOnce', 1],
      ['actionPoint', 'atOnce', 2],
    ]);
    expect(room.asks('ans', 'contribution.add', action).writes).toMatchObject([
      { kind: 'placeCard', dueOn: '2026-12-10' },
    ]);
    expect(typesOf(room.asks('ans', 'contribution.add', { ...action, text: 'Ik vraag het Fatma.' }))).toEqual([
      'card.changed',
    ]);
    expect(room.sees('pim').cards).toMatchObject([{ id: anId(66), revision: 2 }]);
  });
});

describe('an open card', () => {
  it('is a draft for own eyes until it is added', () => {
    const room = new TestRoom().begin().goTo('what-happened');
    const cardId = room.writes('samira', 'outcome', 'Ik liep');
    expect(room.sees('pim').cards).toEqual([]);
    room.asks('samira', 'contribution.add', { cardId, kind: 'outcome', text: 'Ik liep weg.', dueOn: null });
    expect(room.sees('pim').cards).toMatchObject([{ id: cardId, kind: 'outcome', authorId: idOf('samira') }]);
    expect(room.sees('samira').ownCards).toEqual([]);
    expect(room.refuses('pim', 'contribution.add', { cardId, kind: 'outcome', text: 'Nee.', dueOn: null })).toBe(
      'not_now',
    );
  });
});

describe('a note', () => {
  it('never opens', () => {
    const room = new TestRoom().begin().goTo('situation');
    const note = room.writes('pim', 'note');
    while (room.refuses('hester', 'phase.next') === null) room.asks('hester', 'phase.next');
    room.asks('hester', 'session.end');
    for (const name of names) {
      const seen = JSON.stringify(room.sees(name)).includes(note);
      expect([name, seen]).toEqual([name, name === 'pim']);
    }
  });
});

describe('an anonymous round', () => {
  const doubts = () => {
    const room = new TestRoom({ method: otherWays }).begin().goTo('doubts');
    room.writes('joost', 'coreProblem');
    room.writes('pim', 'coreProblem');
    return room;
  };

  it('says only that everyone is ready, never who', () => {
    const room = doubts();
    const before = room.sees('ans');
    for (const name of ['joost', 'fatma', 'pim'] as const)
      expect(room.asks(name, 'contribution.ready').events).toEqual([]);
    expect(room.sees('ans')).toEqual(before);
    expect(
      room
        .sees('joost')
        .people.filter(({ ready }) => ready)
        .map(({ name }) => name),
    ).toEqual(['Joost']);

    const last = room.asks('ans', 'contribution.ready');
    expect(typesOf(last).slice(0, 2)).toEqual(['everyone.ready', 'cards.revealed']);
    expect(last.events.every(({ actorId }) => actorId === null)).toBe(true);
    expect(room.privates.ready).toEqual([]);
  });

  it('has no authors when the cards open, in the events and in what is kept', () => {
    const room = doubts();
    const decision = room.asks('hester', 'phase.next');
    expect(decision.writes).toMatchObject([{ kind: 'openCards', forgetAuthors: true }]);
    const opened = decision.events.find(({ type }) => type === 'cards.revealed');
    expect(opened?.payload).toMatchObject({ cards: [{ authorId: null }, { authorId: null }] });
    expect(room.sees('joost').cards.every(({ mine, authorId }) => !mine && authorId === null)).toBe(true);
    expect(room.refuses('joost', 'contribution.withdraw', { cardId: room.state.cards[0]?.id ?? '' })).toBe('not_found');
  });

  it('hides who puts a card on the table', () => {
    const room = doubts();
    const cardId = anId(67);
    const decision = room.asks('ans', 'contribution.add', {
      cardId,
      kind: 'insight',
      text: 'Ik twijfel.',
      dueOn: null,
    });
    expect(decision.events).toMatchObject([{ actorId: null, payload: { card: { authorId: null } } }]);
    expect(decision.writes).toMatchObject([{ kind: 'placeCard', authorId: null }]);
  });
});

describe('a letter to the case bringer', () => {
  it('opens for its author and the case bringer alone', () => {
    const room = new TestRoom({ method: otherWays }).begin().goTo('letters');
    const letter = room.writes('pim', 'advice');
    const decision = room.asks('hester', 'phase.next');
    for (const name of names) {
      const mayKnow = name === 'pim' || name === 'samira';
      expect([name, JSON.stringify([room.sees(name), room.hears(name, decision)]).includes(letter)]).toEqual([
        name,
        mayKnow,
      ]);
    }
    const withdrawn = room.asks('pim', 'contribution.withdraw', { cardId: letter });
    expect(room.hears('ans', withdrawn)).toMatchObject([{ type: 'quiet' }]);
    expect(room.hears('samira', withdrawn)).toMatchObject([{ type: 'card.withdrawn' }]);
  });
});
