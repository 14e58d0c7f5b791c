import type { Archive } from './operator.ts';
import type { Tally } from './tally.ts';

const auditLog = 'audit log';
const roomLog = 'room log';

/** Every acknowledged entry is one line in the audit log, and the log is under a seal. */
export function lookAtAuditLines(archive: Archive, addedEntries: string[], tally: Tally): void {
  const lines = archive.get('audit_line') ?? [];
  const added = countBy(
    lines.filter(({ action }) => action === 'journalEntry.add'),
    'object_id',
  );
  for (const id of addedEntries) {
    const times = added.get(id) ?? 0;
    if (times === 0) tally.report(auditLog, 'lost', `the line of entry ${id}`);
    if (times > 1) tally.report(auditLog, 'doubled', `${times} lines of entry ${id}`);
    tally.acknowledge(auditLog);
  }
  if ((archive.get('audit_seal') ?? []).length === 0) tally.report(auditLog, 'lost', 'no line is under a seal');
}

/** The events of each room count from 1 without a gap up to where the room is, and no card was put down twice. */
export function lookAtRoomEvents(archive: Archive, tally: Tally): void {
  const events = archive.get('room_event') ?? [];
  for (const { session_id: sessionId, seq } of archive.get('room') ?? []) {
    const own = events.filter((event) => event.session_id === sessionId);
    const numbers = own.map((event) => Number(event.seq)).sort((one, other) => one - other);
    for (let place = 1; place <= Math.max(Number(seq), numbers.at(-1) ?? 0); place += 1) {
      const times = numbers.filter((number) => number === place).length;
      if (times === 0) tally.report(roomLog, 'lost', `event ${place} of ${String(sessionId)}`);
      if (times > 1) tally.report(roomLog, 'doubled', `event ${place} of ${String(sessionId)}`);
      tally.acknowledge(roomLog);
    }
    if (numbers.at(-1) !== Number(seq))
      tally.report(roomLog, 'behind', `${String(sessionId)} is at ${String(seq)}, its log at ${numbers.at(-1) ?? 0}`);
    lookAtAddedCards(own, tally);
  }
}

function lookAtAddedCards(events: Record<string, unknown>[], tally: Tally): void {
  const cards = events
    .filter(({ type }) => type === 'card.added')
    .map(({ payload }) => (payload as { card: { id: string } }).card);
  for (const [id, times] of countBy(cards, 'id'))
    if (times > 1) tally.report(roomLog, 'doubled', `card ${id} was added ${times} times`);
}

function countBy<Key extends string>(rows: Partial<Record<Key, unknown>>[], key: Key): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(String(row[key]), (counts.get(String(row[key])) ?? 0) + 1);
  return counts;
}
