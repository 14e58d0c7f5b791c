import { z } from 'zod';
import { memberRole, personRef } from './people.ts';

export const duoStates = ['proposed', 'active', 'paused', 'ended', 'declined', 'withdrawn'] as const;
export const duoState = z.enum(duoStates);
export type DuoState = z.infer<typeof duoState>;

/** A seat has a colour and a side: 'honing' or 'lucht'. Both seats have exactly the same rights. */
export const seatColour = z.enum(['honing', 'lucht']);
export type SeatColour = z.infer<typeof seatColour>;

export const proposeDuo = z
  .object({ personIds: z.array(z.uuid()).length(2) })
  .refine(({ personIds }) => personIds[0] !== personIds[1], { path: ['personIds'], message: 'same_person' });
export type ProposeDuo = z.infer<typeof proposeDuo>;

/** Who sits where. A proposal tells neither what the other is nor what they answered: role and colour are null then. */
export const duoSeatView = z.object({
  person: personRef,
  role: memberRole.nullable(),
  colour: seatColour.nullable(),
  /** Coordinates the organisation that hosts the duo. Partners are told so. */
  isCoordinator: z.boolean(),
  isMe: z.boolean(),
});
export type DuoSeatView = z.infer<typeof duoSeatView>;

/** A duo as the two people in it see it. */
export const duoView = z
  .object({
    id: z.uuid(),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    state: duoState,
    seats: z.array(duoSeatView).length(2),
    proposedBy: z.string(),
    proposedOn: z.iso.date(),
    /** The day it ended, was declined or was withdrawn. Never by whom. */
    closedOn: z.iso.date().nullable(),
    abilities: z.object({
      accept: z.boolean(),
      decline: z.boolean(),
      pause: z.boolean(),
      resume: z.boolean(),
      end: z.boolean(),
    }),
  })
  .meta({ id: 'Duo' });
export type DuoView = z.infer<typeof duoView>;
export const duoList = z.object({ duos: z.array(duoView) }).meta({ id: 'DuoList' });
export type DuoList = z.infer<typeof duoList>;

/** A duo as a coordinator of its organisation sees it: not who hesitates or stopped, nor that they take a pause. */
export const organisationDuoView = z
  .object({
    id: z.uuid(),
    people: z.array(personRef).length(2),
    state: duoState.exclude(['paused']),
    proposedOn: z.iso.date(),
    closedOn: z.iso.date().nullable(),
    abilities: z.object({ withdraw: z.boolean() }),
  })
  .meta({ id: 'OrganisationDuo' });
export type OrganisationDuoView = z.infer<typeof organisationDuoView>;
export const organisationDuoList = z.object({ duos: z.array(organisationDuoView) }).meta({ id: 'OrganisationDuoList' });
export type OrganisationDuoList = z.infer<typeof organisationDuoList>;
