import { z } from 'zod';
import { instantSchema } from '../days';
import { activityIdSchema, communityIdSchema, memberIdSchema, participantIdSchema } from '../ids';
import { lineSchema, nameSchema } from '../text';

/** 意向, 报名, 到场, 缺席, 退出. Who waits (候补) is told by the seats: see `waitlist`. */
export const participantStates = ['interested', 'signed', 'attended', 'absent', 'quit'] as const;
export type ParticipantState = (typeof participantStates)[number];

export const participantSources = ['segment', 'roster', 'chain', 'manual'] as const;

/** Somebody who takes part in an activity (参与人): a member, or a name nobody knows yet. */
export const participantSchema = z
  .object({
    id: participantIdSchema,
    communityId: communityIdSchema,
    activityId: activityIdSchema,
    memberId: memberIdSchema.nullable(),
    name: nameSchema,
    state: z.enum(participantStates),
    source: z.enum(participantSources),
    note: lineSchema,
    /** When they signed up: who came first has a seat first. Null for who has not. */
    signedAt: instantSchema.nullable(),
    /** Order among those who signed up at the same moment. */
    position: z.number(),
  })
  .readonly();
export type Participant = z.infer<typeof participantSchema>;

/** What tells one participant from another: the member, or the name of somebody who is none. */
export function participantKey({ memberId, name }: Pick<Participant, 'memberId' | 'name'>): string {
  return memberId ?? `name:${name.trim()}`;
}
