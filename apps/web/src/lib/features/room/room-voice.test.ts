import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RoomVoice } from './room-voice.svelte.ts';

/** What was read out after so many seconds more. */
function listenTo(voice: RoomVoice) {
  const heard = [voice.said];
  return (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 1) {
      vi.advanceTimersByTime(1_000);
      if (heard.at(-1) !== voice.said) heard.push(voice.said);
    }
    return heard.slice(1);
  };
}

describe('the voice of the room', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('says one thing in four seconds, the phase before the turn', () => {
    const voice = new RoomVoice();
    const after = listenTo(voice);
    voice.say('phase', 'De situatie.');
    voice.say('turn', 'Pim is aan de beurt.');
    voice.say('phase', 'Vragen stellen.');
    voice.say('turn', 'Joost is aan de beurt.');
    expect(after(3)).toEqual(['De situatie.']);
    expect(after(1)).toEqual(['De situatie.', 'Vragen stellen.']);
    expect(after(60)).toEqual(['De situatie.', 'Vragen stellen.', 'Joost is aan de beurt.']);
  });

  it('keeps a phase when a turn comes at once, and only the newest turn', () => {
    const voice = new RoomVoice();
    const after = listenTo(voice);
    voice.say('turn', 'Ans is aan de beurt.');
    voice.say('phase', 'Leerpunten.');
    voice.say('turn', 'Pim is aan de beurt.');
    voice.say('turn', 'Fatma is aan de beurt.');
    expect(after(60)).toEqual(['Ans is aan de beurt.', 'Leerpunten.', 'Fatma is aan de beurt.']);
  });

  it('says the same words again when they are true again', () => {
    const voice = new RoomVoice();
    const after = listenTo(voice);
    voice.say('turn', 'Jij bent aan de beurt.');
    after(10);
    voice.say('turn', 'Jij bent aan de beurt.');
    expect(after(1).map((sentence) => sentence.trim())).toEqual(['Jij bent aan de beurt.', 'Jij bent aan de beurt.']);
  });
});
