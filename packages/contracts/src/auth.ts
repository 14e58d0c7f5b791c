import { z } from 'zod';
import { emailAddress, memberRole, oneLine, personName, phoneNumber } from './people.ts';

/** Long enough to be hard to guess; no rules about signs, they only make people write it down. */
export const newPassword = z.string().min(10).max(200);
/** What a link proves somebody with: 256 random bits. */
export const secretToken = z.string().min(20).max(100);

/**
 * Names the person for whom a page was drawn. When somebody else has logged in in this browser since, what that page
 * still asks is refused: their words must not land with another.
 */
export const pageOfHeader = 'x-page-of';

export const logIn = z.object({
  email: emailAddress,
  password: z.string().min(1).max(200),
  /** "Dit is mijn eigen apparaat": 14 days in place of 12 hours. */
  trustedDevice: z.stringbool().or(z.boolean()).default(false),
});
export type LogIn = z.infer<typeof logIn>;

export const demoPerson = z.object({ key: z.string(), name: z.string(), what: z.string(), organisation: z.string() });
export const demoPersons = z.object({ persons: z.array(demoPerson) }).meta({ id: 'DemoPersons' });
export type DemoPersons = z.infer<typeof demoPersons>;
export const demoLogIn = z.object({ key: z.string().max(40) });
export type DemoLogIn = z.infer<typeof demoLogIn>;

export const forgottenPassword = z.object({ email: emailAddress });
export type ForgottenPassword = z.infer<typeof forgottenPassword>;
export const resetPassword = z.object({ token: secretToken, password: newPassword });
export type ResetPassword = z.infer<typeof resetPassword>;
export const changePassword = z.object({ currentPassword: z.string().min(1).max(200), password: newPassword });
export type ChangePassword = z.infer<typeof changePassword>;
export const reauthenticate = z.object({ password: z.string().min(1).max(200) });
export type Reauthenticate = z.infer<typeof reauthenticate>;

/** The very first administrator of a live installation, by the link printed at start. */
export const setUpInstallation = z.object({
  token: secretToken,
  organisationName: oneLine.min(2).max(120),
  name: personName,
  email: emailAddress,
  password: newPassword,
});
export type SetUpInstallation = z.infer<typeof setUpInstallation>;

export const theme = z.enum(['system', 'light', 'dark']);

/** What an administrator should know of how Tweespraak runs here: it is fine for a pilot, and not for more. */
export const runningRemarks = ['embeddedDatabase', 'noMail'] as const;
export type RunningRemark = (typeof runningRemarks)[number];

/** Who is signed in. `abilities` says which parts of the house there are for them. */
export const me = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    theme,
    memberships: z.array(
      z.object({ organisationId: z.uuid(), organisationName: z.string(), roles: z.array(memberRole) }),
    ),
    /** null until the person read who sees what and said "zo kan ik beginnen". */
    startedAt: z.iso.datetime().nullable(),
    journalUnlocked: z.boolean(),
    demo: z.boolean(),
    /** Empty for who is no administrator. */
    running: z.array(z.enum(runningRemarks)),
    abilities: z.object({ learn: z.boolean(), coordinate: z.boolean(), administer: z.boolean() }),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

export const updateProfile = z.object({
  name: personName.optional(),
  theme: theme.optional(),
  /** Shows at Hulp to those whose partner, mentor or contact this person is. An empty field takes it away. */
  phone: z.union([z.literal('').transform(() => null), z.null(), phoneNumber]).optional(),
});
export type UpdateProfile = z.infer<typeof updateProfile>;

export const consentKinds = ['start', 'participation', 'experienceVisible'] as const;
/**
 * `start`: read who sees what, wants to begin. `participation`: the coordinator may see done / busy / not started.
 * `experienceVisible`: people outside duo, group and coordinator may see that I am ervaringsdeskundige.
 */
export const consentKind = z.enum(consentKinds);
export type ConsentKind = z.infer<typeof consentKind>;
export const setConsent = z.object({ kind: consentKind, given: z.stringbool().or(z.boolean()) });
export type SetConsent = z.infer<typeof setConsent>;
export const consents = z
  .object({ consents: z.array(z.object({ kind: consentKind, given: z.boolean(), at: z.iso.datetime().nullable() })) })
  .meta({ id: 'Consents' });
export type Consents = z.infer<typeof consents>;

/** The people named on the welcome page and at Hulp, each only when there is one. */
export const welcomePeople = z
  .object({
    partners: z.array(z.string()),
    coordinators: z.array(z.string()),
    mentors: z.array(z.string()),
    outsideContacts: z.array(z.object({ name: z.string(), phone: z.string().nullable() })),
  })
  .meta({ id: 'WelcomePeople' });
export type WelcomePeople = z.infer<typeof welcomePeople>;

export const authSessionView = z.object({
  handle: z.string(),
  device: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  trustedDevice: z.boolean(),
  current: z.boolean(),
});
export const authSessions = z.object({ sessions: z.array(authSessionView) }).meta({ id: 'AuthSessions' });
export type AuthSessions = z.infer<typeof authSessions>;

/** 32 bytes: under it a browser keeps what could not be sent yet, for as long as the log-in lasts. */
export const outboxKey = z.object({ key: z.base64() }).meta({ id: 'OutboxKey' });
export type OutboxKey = z.infer<typeof outboxKey>;

export const outboxMail = z.object({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: z.iso.datetime(),
});
/** Demo mode only: what would have been sent by mail. */
export const outbox = z.object({ mails: z.array(outboxMail) }).meta({ id: 'Outbox' });
export type Outbox = z.infer<typeof outbox>;
