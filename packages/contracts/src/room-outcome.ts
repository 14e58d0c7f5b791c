import { z } from 'zod';
import { actionPointProgress } from './room-commands.ts';
import { personRef } from './people.ts';

/** What a session leaves behind, for those who were part of it. The situation itself is not among it. */
export const sessionOutcome = z
  .object({
    sessionId: z.uuid(),
    group: z.object({ id: z.uuid(), name: z.string() }),
    methodName: z.string(),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime(),
    /** Whole minutes, as the server saw each line open. */
    present: z.array(z.object({ person: personRef, minutes: z.int().min(0), isMe: z.boolean() })),
    learningPoints: z.array(z.object({ id: z.uuid(), person: personRef, text: z.string(), mine: z.boolean() })),
    actionPoints: z.array(
      z.object({
        id: z.uuid(),
        person: personRef,
        text: z.string(),
        dueOn: z.iso.date().nullable(),
        progress: actionPointProgress.nullable(),
        mine: z.boolean(),
      }),
    ),
    /** Written while listening, for own eyes. */
    ownNotes: z.array(z.object({ id: z.uuid(), text: z.string() })),
    nextDate: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SessionOutcome' });
export type SessionOutcome = z.infer<typeof sessionOutcome>;
