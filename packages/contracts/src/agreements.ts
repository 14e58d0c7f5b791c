import { z } from 'zod';
import { agreementPartKey, agreementPartKeys, agreementTemplate } from './agreement-template.ts';
import { contentId } from './content-parts.ts';
import { duoPartner, openDuoState } from './duo-lessons.ts';
import { jointTextBase, jointTextView } from './joint-text.ts';
import { personRef } from './people.ts';
import { versionNumber } from './version-number.ts';

/** What was picked of the choices of the template, by the ids of choice and option. */
export const agreementChoices = z
  .record(contentId, contentId)
  .refine((choices) => Object.keys(choices).length <= 4, 'too_many');
export type AgreementChoices = z.infer<typeof agreementChoices>;

export const agreementPartText = z.string().trim().min(1).max(4000);

/** Puts new words in one part, in place of the version on the screen. */
export const proposePart = jointTextBase.extend({ text: agreementPartText, choices: agreementChoices.default({}) });
export type ProposePart = z.infer<typeof proposePart>;

/** Signs the text that was on the screen, word for word. */
export const signAgreement = z.object({ version: versionNumber, hash: z.string().regex(/^[0-9a-f]{64}$/) });
export type SignAgreement = z.infer<typeof signAgreement>;

/** What is signed: everything a reader needs, so that a later edit of the template changes nothing in it. */
export const agreementContent = z.object({
  version: z.int(),
  partners: z.array(personRef).length(2),
  parts: z
    .array(
      z.object({
        key: agreementPartKey,
        title: z.string(),
        choices: z.array(z.object({ question: z.string(), label: z.string() })),
        text: z.string(),
      }),
    )
    .length(agreementPartKeys.length),
});
export type AgreementContent = z.infer<typeof agreementContent>;

export const agreementSignature = z.object({ person: personRef, signedAt: z.iso.datetime() });
export type AgreementSignature = z.infer<typeof agreementSignature>;

export const agreementPartState = z.enum(['draft', 'proposal', 'agreed']);
export type AgreementPartState = z.infer<typeof agreementPartState>;

export const agreedPart = z.object({ text: z.string(), choices: agreementChoices });
export type AgreedPart = z.infer<typeof agreedPart>;

export const agreementPartView = z.object({
  key: agreementPartKey,
  state: agreementPartState,
  /** 0 where nobody proposed anything yet. */
  version: z.int(),
  /** What both agree to, also while there is a proposal to change it. */
  agreed: agreedPart.nullable(),
  proposal: jointTextView.extend({ choices: agreementChoices, proposedAt: z.iso.datetime() }).nullable(),
  /** Sentences both accepted in a duo lesson that are not in this part yet. */
  fromLessons: z.array(z.string()),
  abilities: z.object({ propose: z.boolean(), answer: z.boolean(), withdraw: z.boolean() }),
});
export type AgreementPartView = z.infer<typeof agreementPartView>;

export const evaluationView = z.object({
  id: z.uuid(),
  on: z.iso.date(),
  state: z.enum(['planned', 'held']),
  abilities: z.object({ hold: z.boolean() }),
});
export type EvaluationView = z.infer<typeof evaluationView>;

export const agreementView = z
  .object({
    duoId: z.uuid(),
    duoState: openDuoState,
    me: duoPartner,
    partner: duoPartner,
    template: agreementTemplate,
    /** The number of the version that is being made, or that was signed. */
    version: z.int(),
    /** When the text last changed. */
    changedAt: z.iso.datetime().nullable(),
    parts: z.array(agreementPartView).length(agreementPartKeys.length),
    /** Of the text that can be signed now; null until all seven parts are agreed. */
    hash: z.string().nullable(),
    signatures: z.array(agreementSignature),
    /** Names under the version before this one. It changed after that, so they do not count here. */
    cancelled: z.object({ version: z.int(), signatures: z.array(agreementSignature) }).nullable(),
    /** Every version that somebody signed; both can read it for as long as the duo runs. */
    versions: z.array(z.object({ version: z.int(), madeAt: z.iso.datetime(), isSigned: z.boolean() })),
    evaluations: z.array(evaluationView),
    /** Days we propose to look back after the first one. */
    proposedDays: z.array(z.iso.date()),
    abilities: z.object({ change: z.boolean(), sign: z.boolean() }),
  })
  .meta({ id: 'AgreementView' });
export type AgreementView = z.infer<typeof agreementView>;

export const signedAgreement = z
  .object({
    duoId: z.uuid(),
    hash: z.string(),
    content: agreementContent,
    signatures: z.array(agreementSignature),
    madeAt: z.iso.datetime(),
  })
  .meta({ id: 'SignedAgreement' });
export type SignedAgreement = z.infer<typeof signedAgreement>;

/** A day on which somebody looks back with their partner, as the start page shows it. */
export const nextEvaluation = z.object({ id: z.uuid(), duoId: z.uuid(), partner: personRef, on: z.iso.date() });
export type NextEvaluation = z.infer<typeof nextEvaluation>;

/** Where somebody is with the agreements of one duo. `yourTurn`: there is a proposal they did not answer yet. */
export const agreementStage = z.enum(['new', 'writing', 'yourTurn', 'toSign', 'waiting', 'signed']);
export type AgreementStage = z.infer<typeof agreementStage>;

export const agreementProgress = z.object({
  duoId: z.uuid(),
  partner: personRef,
  stage: agreementStage,
  agreedParts: z.int(),
});
export type AgreementProgress = z.infer<typeof agreementProgress>;

/** Which part, and which evaluation, a form is about. */
export const agreementPartForm = z.object({ key: agreementPartKey });
export const evaluationForm = z.object({ id: z.uuid() });
