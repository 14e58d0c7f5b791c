import { describe, expect, it } from 'vitest';
import { cardTextLimit, roomCommand, roomCommandTypes } from './room-commands.ts';

const id = '0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const cardId = '3b241101-e2bb-4255-8caf-4136c566a962';
const saving = (payload: Record<string, unknown>) =>
  roomCommand.safeParse({
    id,
    type: 'contribution.save',
    expectedPhase: 'write-advice',
    payload: { cardId, kind: 'advice', version: 0, text: 'Ik zou wachten.', ...payload },
  });

describe('a room command', () => {
  it('keeps emoji, right-to-left text and line breaks as they were written', () => {
    const text = 'Ik zou wachten 👩🏽‍🚒\nسأنتظر قليلاً\n我会等';
    expect(saving({ text }).data?.payload).toMatchObject({ text });
  });

  it('takes away only the space around a text, and refuses one that is empty or too long', () => {
    expect(saving({ text: '  kort  ' }).data?.payload).toMatchObject({ text: 'kort' });
    expect(saving({ text: '   ' }).success).toBe(false);
    expect(saving({ text: 'a'.repeat(cardTextLimit) }).success).toBe(true);
    expect(saving({ text: 'a'.repeat(cardTextLimit + 1) }).success).toBe(false);
  });

  it('refuses a card id that tells the time', () => {
    expect(saving({ cardId: id }).success).toBe(false);
  });

  it('gives only an action point a date', () => {
    expect(saving({ kind: 'actionPoint', dueOn: '2026-12-10' }).success).toBe(true);
    expect(saving({ dueOn: '2026-12-10' }).error?.issues[0]?.path).toEqual(['payload', 'dueOn']);
  });

  it('refuses what it does not know: a type, a field, the commands of the room itself', () => {
    expect(saving({ author: 'Samira' }).success).toBe(false);
    for (const type of ['timer.expired', 'person.arrived', 'session.delete']) {
      expect(roomCommand.safeParse({ id, type, expectedPhase: null, payload: {} }).success).toBe(false);
      expect(roomCommandTypes).not.toContain(type);
    }
  });
});
