import { z } from 'zod';
import { daySchema } from '../days';
import { memberIdSchema } from '../ids';
import { nameSchema } from '../text';

/** Whoever hosts a session (上台人): a member, or a guest by name only. */
export const hostSchema = z.object({ memberId: memberIdSchema.nullable(), name: nameSchema }).readonly();
export type Host = z.infer<typeof hostSchema>;

/** Days, both included, on which a host cannot. */
export const awaySchema = z.object({ from: daySchema, to: daySchema }).readonly();

/** One of the pool of hosts (轮换池). */
export const poolHostSchema = z
  .object({
    memberId: memberIdSchema.nullable(),
    name: nameSchema,
    /** What they can speak about (领域); empty for anything. */
    domains: z.array(nameSchema).max(20).readonly(),
    away: z.array(awaySchema).max(50).readonly(),
    /** How many turns they take for one of a host of share 1. */
    share: z.number().int().min(1).max(10),
  })
  .readonly();
export type PoolHost = z.infer<typeof poolHostSchema>;

/** Who takes the sessions of a series in turn (轮换上台制); guests (嘉宾空降) are set on a session by hand. */
export const rotationSchema = z
  .object({
    hosts: z.array(poolHostSchema).max(100).readonly(),
    /** Fields in turn, one a session; empty where any will do. */
    domains: z.array(nameSchema).max(20).readonly(),
    /** Least days between two sessions of one host. */
    coolDownDays: z.number().int().min(0).max(365),
  })
  .readonly();
export type Rotation = z.infer<typeof rotationSchema>;

/** What tells one host from another: the member, or the name of somebody who is none. */
export function hostKey({ memberId, name }: Host): string {
  return memberId ?? `name:${name}`;
}
