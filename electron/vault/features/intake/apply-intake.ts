import type { IntakeId, MemberId } from '#shared/domain/ids';
import { hashText } from '#shared/domain/intake/hash-text';
import { WeiluError } from '#shared/wire/errors';
import type { IntakeWrite } from '#shared/wire/nouns/intake';
import type { CommandInput } from '#shared/wire/vault-contract';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { requireGroupOf } from '../members/member-writes';
import { openDesk, saveDesk } from './intake-desk';
import { makeNewcomers, writeOne } from './intake-writes';
import { writeLedgers } from './ledger-writes';

/** Writes between two signs of progress. */
const batchSize = 500;

/** Writes that change nothing within a group. */
const withoutGroup: ReadonlySet<IntakeWrite['write']> = new Set([
  'alias',
  'note',
  'chain',
  'sign',
  'check-in',
]);

/** Writes a confirmed paste in one step and keeps its text. */
export const applyIntake: CommandHandler<'intake.apply'> = async (input, context) => {
  const { database, progress } = context;
  const community = await requireRow(database.communities, input.communityId);
  if (input.groupId) await requireGroupOf(database, input.groupId, input.communityId);
  else requireNoGroupNeeded(input.writes);

  const desk = await openDesk(input, community, context);
  const toWelcome: MemberId[] = [];
  makeNewcomers(desk);
  for (const [index, write] of input.writes.entries()) {
    if (index % batchSize === 0) progress(index, input.writes.length);
    // Without a wait: a transaction does not live through hundreds of them.
    const welcomed = writeOne(write, index, desk);
    if (welcomed) toWelcome.push(welcomed);
  }
  await markSpeechKnown(input, context);
  await saveDesk(desk);
  const ledgers = await writeLedgers(desk);
  const intakeId = await keepText(input, context);

  const { inviters, ...counted } = desk.counts;
  const spoken = input.writes.filter(({ write }) => write === 'spoke').length;
  return {
    result: { intakeId, ...counted, signed: ledgers.signed, checkedIn: ledgers.checkedIn, toWelcome },
    facts: { ...counted, inviters, marked: counted.marked - spoken, spoken, ...ledgers },
  };
};

function requireNoGroupNeeded(writes: readonly IntakeWrite[]): void {
  if (writes.every(({ write }) => withoutGroup.has(write))) return;
  throw new WeiluError('input-invalid', { path: 'groupId', detail: 'needed' });
}

/** From now on a member nobody counted has said nothing, and not nothing is known. */
async function markSpeechKnown(
  { kind, groupId, on, writes }: CommandInput<'intake.apply'>,
  { database }: CommandContext,
): Promise<void> {
  if (kind !== 'speakers' || groupId === null || !writes.some(({ write }) => write === 'spoke')) return;
  const group = await requireRow(database.groups, groupId);
  if (group.speechKnownOn !== null && group.speechKnownOn >= on) return;
  await database.groups.put({ ...group, speechKnownOn: on });
}

async function keepText(
  { communityId, groupId, kind, text, appliedKeys, on }: CommandInput<'intake.apply'>,
  { database, makeId, now }: CommandContext,
): Promise<IntakeId> {
  const id = makeId<IntakeId>();
  const hash = hashText(text);
  await database.intakes.add({ id, communityId, groupId, kind, text, hash, appliedKeys, on, at: now });
  return id;
}
