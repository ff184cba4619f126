import { Dexie, type PromiseExtended } from 'dexie';
import { dayOf } from '#shared/domain/days';
import type { CommunityId, IdSource, MemberId, TagId } from '#shared/domain/ids';
import { aliasesAfterRename } from '#shared/domain/members/aliases/aliases';
import { avatarColorOf, type Member, type MemberPatch, tagsPerMember } from '#shared/domain/members/member';
import { settleTags } from '#shared/domain/tags/exclusive-tags';
import type { Tag } from '#shared/domain/tags/tag';
import { WeiluError } from '#shared/wire/errors';
import { type ImportWrite, importWriteSchema } from '#shared/wire/nouns/members';
import { countWrites, eachWrite } from '#shared/wire/packed-writes';
import type { CommandInput } from '#shared/wire/vault-contract';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { openDutyLedger } from '../communities/duty-ledger';
import { bringIn, membershipsOf, newSheet, putsAny, saveSheet } from './import-sheet';
import { newMember, requireGroupOf } from './member-writes';

/** Rows written between two signs of progress: a hundredth of them, but never fewer than this. */
const smallestBatch = 500;

/** Writes an accepted import: new members with their memberships, changed ones as merged by the dry run. */
export const importMembers: CommandHandler<'members.import'> = async (input, context) => {
  const { database, makeId, progress } = context;
  const { communityId, groupId, fileName } = input;
  const total = countWrites(input.writes);
  const community = await requireRow(database.communities, communityId);
  if (groupId) await requireGroupOf(database, groupId, communityId);
  const tagBook = await openTagBook(database, communityId, makeId);
  const ledger = await openDutyLedger(database, community);
  const settle = (before: readonly TagId[], names: readonly string[]) =>
    settleTags(before, [...before, ...names.map(tagBook.idOf)], tagBook.tags(), community.tagGroups);

  const counts = { created: 0, joined: 0 };
  let done = 0;
  let saving: PromiseExtended<unknown> = Dexie.Promise.resolve();
  for (const batch of checkedBatches(input.writes, Math.max(smallestBatch, Math.ceil(total / 100)))) {
    await tagBook.make(batch.flatMap(({ tagNames }) => tagNames));
    const known = await knownMembers(database, communityId, batch);
    const asked = groupId !== null || batch.some(({ patch }) => ledger.concerns(patch.duties ?? []));
    const own = await membershipsOf(database, asked ? [...known.keys()] : []);
    const sheet = newSheet({ groupId, own, ledger, context });
    for (const { memberId, patch, tagNames } of batch) {
      const before = memberId ? known.get(memberId) : undefined;
      if (before) {
        const member = changedMember(before, patch, settle(before.tagIds, tagNames), context.now);
        // A later write of the batch may be about them again.
        known.set(member.id, member);
        if (bringIn(member, before, patch.joinedOn ?? null, sheet)) counts.joined += 1;
      } else {
        const member = addedMember(communityId, patch, settle([], tagNames), context);
        bringIn(member, null, member.joinedOn, sheet);
        counts.created += 1;
      }
    }
    // The store is written while the next rows are made, one batch behind.
    await saving;
    saving = saveSheet(sheet);
    // What is read next may be a row that this batch puts: a put reads it first, and is not asked for until then.
    if (putsAny(sheet)) await saving;
    done += batch.length;
    progress(done, total);
  }
  await saving;
  const { created, joined } = counts;
  const updated = done - created;
  return { result: { created, updated }, facts: { created, updated, joined, file: fileName } };
};

/** The writes in batches, each checked when its turn comes. */
function* checkedBatches(
  writes: CommandInput<'members.import'>['writes'],
  size: number,
): Generator<readonly ImportWrite[]> {
  let batch: ImportWrite[] = [];
  let index = 0;
  for (const write of eachWrite(writes)) {
    batch.push(checked(write, index));
    index += 1;
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A write as its schema reads it. @throws WeiluError `input-invalid` with its place among the writes. */
function checked(write: unknown, index: number): ImportWrite {
  const parsed = importWriteSchema.safeParse(write);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = ['writes', index, ...(issue?.path ?? [])].join('.');
  throw new WeiluError('input-invalid', { path, detail: issue?.message ?? '' });
}

/** The members that writes are about. @throws WeiluError `not-found` when one is not of the community. */
async function knownMembers(
  database: WeiluDatabase,
  communityId: CommunityId,
  writes: readonly ImportWrite[],
): Promise<Map<MemberId, Member>> {
  const ids = writes.flatMap(({ memberId }) => (memberId ? [memberId] : []));
  if (ids.length === 0) return new Map();
  const found = await database.members.bulkGet(ids);
  const members = found.filter((member) => member?.communityId === communityId);
  if (members.length < ids.length) throw new WeiluError('not-found', { noun: 'members' });
  return new Map(members.flatMap((member) => (member ? [[member.id, member]] : [])));
}

function changedMember(before: Member, patch: MemberPatch, tagIds: readonly TagId[], now: number): Member {
  // A row its own gate refuses could never be restored from a snapshot.
  if (tagIds.length > tagsPerMember) {
    throw new WeiluError('input-invalid', { path: 'tagNames', detail: before.nickname });
  }
  const { nickname = before.nickname } = patch;
  const aliases = aliasesAfterRename(before, nickname, dayOf(now));
  return { ...before, ...patch, aliases, tagIds, updatedAt: now };
}

function addedMember(
  communityId: CommunityId,
  patch: MemberPatch,
  tagIds: readonly TagId[],
  { makeId, now }: CommandContext,
): Member {
  const { nickname } = patch;
  if (nickname === undefined) throw new WeiluError('input-invalid', { path: 'nickname', detail: '' });
  return newMember(communityId, { ...patch, nickname, tagIds }, makeId, now);
}

/** The tags of a community by name. */
type TagBook = Readonly<{
  tags: () => readonly Tag[];
  /** Makes those that are missing. */
  make: (names: readonly string[]) => Promise<void>;
  idOf: (name: string) => TagId;
}>;

async function openTagBook(
  database: WeiluDatabase,
  communityId: CommunityId,
  makeId: IdSource,
): Promise<TagBook> {
  const tags = await database.tags.where('communityId').equals(communityId).toArray();
  const ids = new Map(tags.map((tag) => [tag.name, tag.id]));
  return {
    tags: () => tags,
    async make(names) {
      const missing = [...new Set(names)].filter((name) => !ids.has(name));
      if (missing.length === 0) return;
      const made = missing.map(
        (name): Tag => ({
          id: makeId<TagId>(),
          communityId,
          name,
          groupName: '',
          color: avatarColorOf(name),
        }),
      );
      await database.tags.bulkAdd(made);
      tags.push(...made);
      for (const tag of made) ids.set(tag.name, tag.id);
    },
    idOf(name) {
      const id = ids.get(name);
      if (!id) throw new WeiluError('not-found', { noun: 'tags' });
      return id;
    },
  };
}
