import { z } from 'zod';

export const memberRoles = [
  'ervaringsdeskundige',
  'wijkGgd',
  'colleague',
  'coordinator',
  'author',
  'administrator',
] as const;
export const memberRole = z.enum(memberRoles);
export type MemberRole = z.infer<typeof memberRole>;

export const personRelations = ['mentor', 'outsideContact', 'progressContact', 'peerBuddy'] as const;
/** What one person is to another, apart from any role in an organisation (guide 5.2, 5.3). */
export const personRelation = z.enum(personRelations);
export type PersonRelation = z.infer<typeof personRelation>;

/** Signs without a shape: some cannot be stored, some turn the words around them, so that a name reads as another. */
const shapeless = /[\p{Cc}\u200B\u2028-\u202E\u2060-\u206F\uFEFF]/gu;

/** What people or groups are called: one line, in any script, as it looks on the screen. */
export const oneLine = z.string().overwrite((typed) => typed.normalize('NFC').replace(shapeless, ' ').trim());

export const personName = oneLine.min(1).max(80);
/** As people write it: spaces, brackets, a plus. Short ones too, such as 113. */
export const phoneNumber = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()-]{1,18}[0-9]$/);
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const personRef = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'PersonRef' });
export type PersonRef = z.infer<typeof personRef>;
