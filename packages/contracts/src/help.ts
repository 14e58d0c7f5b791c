import { z } from 'zod';
import { phoneNumber } from './people.ts';

/** Whom an organisation names for its people, such as a company doctor. */
export const helpContact = z
  .object({ name: z.string(), what: z.string(), phone: z.string().nullable() })
  .meta({ id: 'HelpContact' });
export type HelpContact = z.infer<typeof helpContact>;

/** Who this person is to whoever asks. */
export const ownHelpAs = z.enum(['outsideContact', 'peerBuddy', 'mentor', 'partner']);
export type OwnHelpAs = z.infer<typeof ownHelpAs>;

/** The people around somebody. Numbers that are the same for everyone are on the screen without asking. */
export const help = z
  .object({
    ownPeople: z.array(z.object({ name: z.string(), as: ownHelpAs, phone: z.string().nullable() })),
    organisation: z.array(helpContact),
  })
  .meta({ id: 'Help' });
export type Help = z.infer<typeof help>;

export const setHelpContacts = z.object({
  contacts: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(80),
        what: z.string().trim().min(1).max(120),
        phone: phoneNumber.nullable(),
      }),
    )
    .max(8),
});
export type SetHelpContacts = z.infer<typeof setHelpContacts>;
export const helpContacts = z.object({ contacts: z.array(helpContact) }).meta({ id: 'HelpContacts' });
export type HelpContacts = z.infer<typeof helpContacts>;
