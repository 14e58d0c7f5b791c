import { z } from 'zod';
import { personRef, personRelation } from './people.ts';

/** Who watches over whom: set by the coordinator, seen and ended by the person it is about. */
export const setRelation = z
  .object({ aboutId: z.uuid(), otherId: z.uuid(), relation: personRelation })
  .refine(({ aboutId, otherId }) => aboutId !== otherId, { path: ['otherId'], message: 'same_person' });
export type SetRelation = z.infer<typeof setRelation>;

/** `other` is the mentor, contact, … of `about`. */
export const relationView = z
  .object({
    id: z.uuid(),
    relation: personRelation,
    about: personRef,
    other: personRef,
    organisationName: z.string(),
    since: z.iso.date(),
    isAboutMe: z.boolean(),
    abilities: z.object({ end: z.boolean() }),
  })
  .meta({ id: 'Relation' });
export type RelationView = z.infer<typeof relationView>;
export const relationList = z.object({ relations: z.array(relationView) }).meta({ id: 'RelationList' });
export type RelationList = z.infer<typeof relationList>;
