import { z } from 'zod';

/**
 * Every way in which something can be not possible. A code is part of the contract: the API gives it a status
 * (`platform/errors`), the screen gives it a Dutch sentence (`lib/words/errors.ts`).
 */
export const errorCodes = [
  // the request
  'invalid_input',
  'not_found',
  'not_allowed',
  'not_signed_in',
  'cross_site',
  'too_large',
  'too_many_requests',
  'unexpected',
  // signing in
  'wrong_credentials',
  'too_many_attempts',
  'password_too_common',
  'password_needed_again',
  'link_expired',
  'link_used',
  'welcome_needed',
  // people
  'already_member',
  'already_invited',
  'last_administrator',
  'duo_exists',
  'link_withdrawn',
  // the journal
  'journal_locked',
  'bsn_found',
  // what changed meanwhile
  'version_conflict',
  'already_done',
  // what two people make together
  'already_open',
  'not_while_ready',
  'not_open_yet',
  'nothing_placed',
  'too_many_sentences',
  'duo_paused',
  'parts_not_agreed',
  // the intervisie group
  'group_full',
  'group_too_small',
  'session_not_open',
  // the room
  'session_not_live',
  'session_stopped',
  'phase_over',
  'not_now',
  'not_your_turn',
  'not_in_room',
  'agreement_needed',
  'others_must_agree',
  'no_way_back',
  'too_many_cards',
  'too_few_people',
  'case_bringer_needed',
  'facilitator_here',
  'role_conflict',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The one body of every refusal, over HTTP and on the socket. `details` never holds what people wrote. */
export const errorBody = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    details: z.record(z.string(), z.unknown()),
    requestId: z.string(),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;

/** `details` of `invalid_input`: which field, and what is wrong with it (a zod issue code or one of our own). */
export const fieldErrors = z.object({
  fields: z.array(z.object({ path: z.string(), code: z.string(), limit: z.number().optional() })),
});
export type FieldErrors = z.infer<typeof fieldErrors>;
