import { agreement, duo, duoLesson } from './duo.ts';
import { intervisieGroup, intervisieSession } from './intervisie.ts';
import { journalEntry, journalShare, ownLists } from './journal.ts';
import { onboardingPlan } from './onboarding.ts';
import { doors, lessons, ownAccount } from './open-to-all.ts';
import { news, room } from './room.ts';
import { invitations, organisation, relations } from './organisation.ts';
import type { Name } from '../cast.ts';
import type { Thing } from './thing.ts';

/** Who may do what, as `docs/permissions.md` says it and as the access test proves it. */
export const permissions: Thing[] = [
  ...[doors, ownAccount, ownLists, journalEntry, journalShare, lessons],
  ...[duo, duoLesson, agreement, onboardingPlan, intervisieGroup, intervisieSession, room],
  ...[organisation, invitations, relations, news],
];

/** Everybody who may ask this. */
export function whoMayAsk(ask: string): Name[] {
  return permissions.flatMap(({ rows, columns }) =>
    rows
      .filter(({ asks }) => asks.includes(ask))
      .flatMap(({ may }) => may.flatMap((column) => [...(columns[column] ?? [])])),
  );
}
