import type { Activity } from '#shared/domain/activities/activity';
import type { ParticipantState } from '#shared/domain/activities/participant';
import type { ActivityId, MemberId } from '#shared/domain/ids';
import { nameKey } from '#shared/domain/intake/names';
import { WeiluError } from '#shared/wire/errors';
import type { IntakeWrite } from '#shared/wire/nouns/intake';
import { requireRow } from '../../store/rows';
import { putChain } from '../activities/chain-writes';
import { putCheckIns } from '../activities/check-in-writes';
import { putParticipants } from '../activities/participant-writes';
import type { IntakeDesk } from './intake-desk';

type WriteOf<Kind extends IntakeWrite['write']> = Extract<IntakeWrite, { write: Kind }>;
type Who = Pick<WriteOf<'sign'>, 'name' | 'memberId' | 'made'>;

/** What of a paste went into ledgers. */
export type LedgersWritten = Readonly<{ chains: number; signed: number; checkedIn: number }>;

/** Writes the 接龙, participants and check-ins of a paste, once all its members are there. */
export async function writeLedgers(desk: IntakeDesk): Promise<LedgersWritten> {
  const { writes } = desk.input;
  const chains = writes.filter((one) => one.write === 'chain');
  const signs = writes.filter((one) => one.write === 'sign');
  const checkIns = writes.filter((one) => one.write === 'check-in');
  for (const chain of chains) await writeChain(chain, desk);
  for (const [id, own] of byActivity(signs)) await writeSigns(await activityOf(id, desk), own, desk);
  let checkedIn = 0;
  for (const [id, own] of byActivity(checkIns)) {
    const given = own.map(({ name, day, makeUp, text, ...who }) => {
      return { memberId: memberIdOf({ name, ...who }, desk), name, day, makeUp, text };
    });
    checkedIn += (await putCheckIns(await activityOf(id, desk), given, desk.context)).length;
  }
  return { chains: chains.length, signed: signs.length, checkedIn };
}

function byActivity<Write extends Readonly<{ activityId: ActivityId }>>(writes: readonly Write[]) {
  const groups = new Map<ActivityId, Write[]>();
  for (const write of writes) {
    const own = groups.get(write.activityId);
    if (own) own.push(write);
    else groups.set(write.activityId, [write]);
  }
  return groups;
}

async function activityOf(id: ActivityId, { context, input }: IntakeDesk): Promise<Activity> {
  const activity = await requireRow(context.database.activities, id);
  if (activity.communityId !== input.communityId) throw new WeiluError('not-found', { noun: 'activities' });
  return activity;
}

/** The member a line is about: named, or made by this very paste. */
function memberIdOf({ memberId, made, name }: Who, { madeByName }: IntakeDesk): MemberId | null {
  return memberId ?? (made ? (madeByName.get(nameKey(name)) ?? null) : null);
}

async function writeChain({ write: _, chainId, people, ...fields }: WriteOf<'chain'>, desk: IntakeDesk) {
  const { communityId, groupId } = desk.input;
  const before = chainId === null ? null : await requireRow(desk.context.database.chains, chainId);
  const own = people.map((person) => {
    return { key: person.key, name: person.name, memberId: memberIdOf(person, desk) };
  });
  const input = {
    communityId,
    id: chainId,
    fields: { ...fields, groupId: before?.groupId ?? groupId, people: own },
  };
  await putChain(input, desk.context);
}

/** One row a person: who was there by name alone becomes the member the name is found to be; their note stays. */
async function writeSigns(activity: Activity, signs: readonly WriteOf<'sign'>[], desk: IntakeDesk) {
  const { participants } = desk.context.database;
  const before = await participants.where('activityId').equals(activity.id).toArray();
  const byMember = new Map(before.flatMap((row) => (row.memberId ? [[row.memberId, row] as const] : [])));
  const byName = new Map(before.flatMap((row) => (row.memberId ? [] : [[nameKey(row.name), row] as const])));
  const people = signs.map((sign) => {
    const memberId = memberIdOf(sign, desk);
    const known = (memberId && byMember.get(memberId)) || byName.get(nameKey(sign.name));
    const state = known && keepsState(known.state, sign.state) ? known.state : sign.state;
    const source = known?.source ?? ('chain' as const);
    return { id: known?.id ?? null, memberId, name: sign.name, state, source, note: known?.note ?? '' };
  });
  await putParticipants(activity, people, desk.context);
}

/** Who came or stayed away did, whatever a list says; and who only turns out to be a member stands as they do. */
function keepsState(now: ParticipantState, said: ParticipantState): boolean {
  return now === 'attended' || now === 'absent' || (said !== 'signed' && said !== 'quit');
}
