import { describe, expect, it } from 'vitest';
import { TestRoom, anId, idOf, typesOf } from './testing/a-room.ts';

const minutesOf = (room: TestRoom): Record<string, number> =>
  Object.fromEntries(room.state.plan.map(({ phaseId, minutes }) => [phaseId, minutes]));

describe('a session', () => {
  it('begins when its facilitator says so and enough people are there', () => {
    const room = new TestRoom().enter('hester', 'samira');
    expect(room.refuses('hester', 'session.start')).toBe('too_few_people');

    room.enter('joost');
    expect(room.refuses('joost', 'session.start')).toBe('not_allowed');

    expect(typesOf(room.asks('hester', 'session.start'))).toEqual([
      'session.started',
      'phase.started',
      'timer.started',
      'turn.given',
    ]);
    expect(room.phase).toBe('welcome');
  });

  it('does not go on before everyone here agreed', () => {
    const room = new TestRoom().enter('hester', 'samira', 'joost');
    room.asks('hester', 'session.start');
    room.asks('hester', 'agreement.accept');
    room.asks('samira', 'agreement.accept');
    expect(room.refuses('hester', 'phase.next')).toBe('others_must_agree');

    room.asks('joost', 'agreement.accept');
    room.asks('hester', 'phase.next');
    expect(room.phase).toBe('situation');
  });

  it('goes through the whole hour, and ends', () => {
    const room = new TestRoom({ earlierActionPoints: [{ id: anId(70), ownerId: idOf('pim'), knownTo: [] }] }).begin();
    const walked = [room.phase];
    while (room.refuses('hester', 'phase.next') === null) {
      room.asks('hester', 'phase.next');
      walked.push(room.phase);
    }
    expect(walked).toEqual(room.method.phases.map(({ id }) => id));

    expect(typesOf(room.asks('hester', 'session.end'))).toEqual(['timer.closed', 'phase.ended', 'session.ended']);
    expect(room.events.at(-1)).toMatchObject({ payload: { early: false } });
    expect(room.refuses('ans', 'hand.raise')).toBe('session_not_live');
    expect(room.refuses('ans', 'session.stop')).toBe('session_not_live');
  });

  it('can end early, and opens nothing then', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    room.writes('fatma', 'advice');
    expect(typesOf(room.asks('hester', 'session.end'))).not.toContain('cards.revealed');
    expect(room.events.at(-1)).toMatchObject({ type: 'session.ended', payload: { early: true } });
  });
});

describe('the look back', () => {
  it('is skipped when nothing is open, and its minutes go to the questions', () => {
    const room = new TestRoom().begin();
    room.asks('hester', 'phase.next');
    expect(room.phase).toBe('situation');
    expect(minutesOf(room)).toMatchObject({ review: 0, 'ask-questions': 12 });
    expect(room.sees('ans').phases[1]).toMatchObject({ title: 'Terugblik', state: 'skipped' });
  });

  it('comes when something is open, with its owner first', () => {
    const point = { id: anId(70), ownerId: idOf('pim'), knownTo: [idOf('pim'), idOf('fatma')] };
    const room = new TestRoom({ earlierActionPoints: [point] }).begin();
    room.asks('hester', 'phase.next');

    expect(room.phase).toBe('review');
    expect(minutesOf(room)).toMatchObject({ review: 4, 'ask-questions': 8 });
    expect(room.state.turns.order[0]).toEqual({ personId: idOf('pim'), state: 'speaking' });
  });

  it('tells an earlier action point to who was there, and to the others when its owner tells it again', () => {
    const point = { id: anId(70), ownerId: idOf('pim'), knownTo: [idOf('pim'), idOf('fatma')] };
    const room = new TestRoom({ earlierActionPoints: [point] }).begin().goTo('review');
    expect(room.sees('fatma').earlierActionPoints).toHaveLength(1);
    expect(room.sees('ans').earlierActionPoints).toEqual([]);

    const report = { actionPointId: point.id, progress: 'done', card: { cardId: anId(71), text: 'Gelukt.' } } as const;
    expect(room.refuses('ans', 'actionPoint.report', report)).toBe('not_now');
    room.asks('pim', 'actionPoint.report', report);
    expect(room.sees('ans').earlierActionPoints).toMatchObject([{ progress: 'done', cardId: anId(71) }]);
    expect(room.refuses('pim', 'actionPoint.report', { ...report, card: { cardId: anId(72), text: 'Nog een.' } })).toBe(
      'too_many_cards',
    );
  });
});

describe('going on and going back', () => {
  it('refuses what was meant for another phase', () => {
    const room = new TestRoom().begin().goTo('situation');
    expect(room.refuses('hester', 'phase.next', {}, 'welcome')).toBe('phase_over');
    expect(room.refuses('hester', 'phase.next', {}, null)).toBe('phase_over');
  });

  it.each([
    ['situation', 'no_way_back'],
    ['write-questions', null],
    ['ask-questions', null],
    ['write-advice', null],
    ['think-aloud', 'no_way_back'],
    ['what-happened', 'no_way_back'],
    ['learning-points', null],
    ['closing', null],
  ])('from %s: %s', (phaseId, expected) => {
    const room = new TestRoom().begin().goTo(phaseId);
    expect(room.refuses('hester', 'phase.back', { reason: 'notFinished' })).toBe(expected);
  });

  it('opens no card by going back, and finds it again when it returns', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    const card = room.writes('fatma', 'advice');
    room.asks('hester', 'phase.back', { reason: 'somethingNew' });
    expect(room.phase).toBe('ask-questions');
    expect(room.state.cards).toEqual([]);

    room.asks('hester', 'phase.next');
    expect(room.sees('fatma').ownCards).toMatchObject([{ id: card }]);
    room.asks('hester', 'phase.next');
    expect(room.state.cards).toMatchObject([{ id: card, phaseId: 'write-advice' }]);
  });

  it('replans what is still to come, not what is past', () => {
    const room = new TestRoom().begin().goTo('write-advice');
    room.asks('hester', 'phase.replan', { phaseId: 'think-aloud', minutes: 9 });
    expect(minutesOf(room)).toMatchObject({ 'think-aloud': 9 });
    expect(room.refuses('hester', 'phase.replan', { phaseId: 'welcome', minutes: 9 })).toBe('invalid_input');
    expect(room.refuses('hester', 'phase.replan', { phaseId: 'review', minutes: 9 })).toBe('invalid_input');
    expect(room.refuses('hester', 'phase.replan', { phaseId: 'no-such', minutes: 9 })).toBe('invalid_input');
  });
});

describe('who brings in', () => {
  it('may say "vandaag niet", and somebody else may offer', () => {
    const room = new TestRoom().enter('hester', 'samira', 'joost', 'fatma');
    room.asks('samira', 'situation.withhold');
    room.asks('hester', 'session.start');
    for (const name of ['hester', 'samira', 'joost', 'fatma'] as const) room.asks(name, 'agreement.accept');
    room.goTo('situation');
    expect(room.refuses('hester', 'phase.next')).toBe('case_bringer_needed');
    expect(room.refuses('hester', 'situation.offer')).toBe('role_conflict');

    room.asks('joost', 'situation.offer');
    expect(room.state).toMatchObject({ caseBringerId: idOf('joost'), reserveId: null });
    expect(room.sees('samira').people.find(({ isMe }) => isMe)?.roles).toEqual(['adviser']);
    expect(room.refuses('fatma', 'situation.offer')).toBe('not_now');
  });

  it('is replaced only by who offers, and only while the one who would is not there', () => {
    const room = new TestRoom().begin('hester', 'joost', 'fatma');
    room.asks('fatma', 'situation.offer');
    expect(room.state.caseBringerId).toBe(idOf('fatma'));
    room.enter('samira');
    expect(room.refuses('samira', 'situation.offer')).toBe('not_now');
  });

  it('opens the situation once, in its own phase', () => {
    const room = new TestRoom().begin();
    const situation = {
      title: { cardId: anId(81), text: 'Jij wel, hij niet' },
      learningQuestion: { cardId: anId(82), text: 'Wat kun je aan de deur doen?' },
      situation: { cardId: anId(83), text: 'We stonden samen voor de deur.' },
    };
    expect(room.refuses('samira', 'situation.open', situation)).toBe('not_now');
    room.goTo('situation');
    expect(room.refuses('joost', 'situation.open', situation)).toBe('not_allowed');

    const decision = room.asks('samira', 'situation.open', situation);
    expect(JSON.stringify(decision.events)).not.toContain('deur');
    expect(decision.writes.map((write) => 'text' in write && write.text)).toEqual([
      'Jij wel, hij niet',
      'Wat kun je aan de deur doen?',
      'We stonden samen voor de deur.',
    ]);
    expect(room.sees('ans').situation).toEqual({
      titleId: anId(81),
      learningQuestionId: anId(82),
      situationId: anId(83),
    });
    expect(room.refuses('samira', 'situation.open', situation)).toBe('not_now');
    expect(room.refuses('samira', 'situation.withhold')).toBe('not_now');
  });
});
