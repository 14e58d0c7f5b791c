import { describe, expect, it } from 'vitest';
import { pickedDay, pickedMoment } from './calendar.ts';
import { addJournalEntry, journalPage } from './journals.ts';
import { docFromPlainText } from './rich-text-words.ts';
import { versionNumber } from './version-number.ts';

const id = '3b241101-e2bb-4255-8caf-4136c566a962';

describe('what does not fit where it is kept is refused at the door', () => {
  it.each(['0000-01-01', '1999-12-31', '2100-01-01', '9999-12-31'])('the day %s', (day) => {
    expect(pickedDay.safeParse(day).success).toBe(false);
    expect(pickedMoment.safeParse(`${day}T10:00:00Z`).success).toBe(false);
  });

  it('and a day of this century is not', () => {
    expect(pickedDay.safeParse('2026-11-25').success).toBe(true);
    expect(pickedMoment.safeParse('2026-11-25T14:00:00+01:00').success).toBe(true);
  });

  it('a version or a turn that no text ever reached', () => {
    expect([2 ** 40, '99999999999', -1].map((number) => versionNumber.safeParse(number).success)).toEqual([
      ...[false, false, false],
    ]);
    const entry = (turn: number) => ({ id, title: '', document: docFromPlainText('x'), sitting: { id, turn } });
    expect([1, 2 ** 40].map((turn) => addJournalEntry.safeParse(entry(turn)).success)).toEqual([true, false]);
  });

  it.each(['9999-99-99T99:99Z_x', `2026-11-25T10:00:00.000Z_${'-'.repeat(36)}`, 'gisteren'])(
    'the place %s in a list',
    (after) => {
      expect(journalPage.safeParse({ after }).success).toBe(false);
    },
  );

  it('and the place after an entry is not', () => {
    expect(journalPage.safeParse({ after: `2026-11-25T10:00:00.000Z_${id}` }).success).toBe(true);
  });
});
