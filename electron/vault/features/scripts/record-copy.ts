import type { Copy } from '#shared/domain/copies/copy';
import type { CommunityId, CopyId, GroupId, MemberId, ScriptId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import type { Script } from '#shared/domain/scripts/script';
import type { InputValues } from '#shared/domain/scripts/script-inputs';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';
import type { CommandContext } from '../../store/run-command';
import { newTimelineEvent } from '../members/member-writes';

type Copied = Readonly<{
  communityId: CommunityId;
  scriptId: ScriptId | null;
  groupId: GroupId | null;
  memberIds: readonly MemberId[];
  text: string;
  welcome: boolean;
  stepId?: string | null | undefined;
  /** Whether a text counts as used with it: false for the later pieces of one that was cut; true where left out. */
  counts?: boolean;
  inputs?: InputValues | undefined;
}>;

/** Longest piece of a copied text kept on a timeline, in characters. */
const excerptLength = 120;

/**
 * Counts the script's use, remembers the text, writes each member's timeline, and stamps the welcome and the step of
 * 新人陪伴. Of a text that was cut, the later pieces are only remembered. Gives facts for the history.
 */
export async function recordCopy(
  copied: Copied,
  context: CommandContext,
): Promise<Record<string, string | number>> {
  const { database } = context;
  const { onboarding } = await requireRow(database.communities, copied.communityId);
  const step = onboarding.find(({ id }) => id === copied.stepId);
  // The first word to a newcomer may be of the folder 欢迎 and about the rules: a step says itself what it is for, and
  // what one was for that is there no more, nobody knows.
  const meant = copied.stepId
    ? { ...copied, stepId: step?.id ?? null, welcome: step?.goal === 'welcomed' }
    : copied;
  const script = await ownScript(copied, database);
  const members = await membersOf(copied, database);
  await database.copies.add(newCopy(copied, { script, members }, context));
  if (copied.counts ?? true) await recordUse(meant, { script, members }, context);
  return { title: script?.title ?? '', name: members[0]?.nickname ?? '', count: members.length };
}

/** The script a text was made from, if it was from one, and whom it was for, as far as they are there. */
type Known = Readonly<{ script: Script | undefined; members: readonly Member[] }>;

async function recordUse(copied: Copied, { script, members }: Known, context: CommandContext): Promise<void> {
  const { database, now, makeId } = context;
  if (script) {
    // A count beyond what its gate lets through could never be restored from a snapshot.
    const useCount = Math.min(script.useCount + 1, Number.MAX_SAFE_INTEGER);
    const lastInputs = copied.inputs ?? script.lastInputs;
    await database.scripts.put({ ...script, useCount, lastUsedAt: now, lastInputs });
  }
  const text = `${script ? `${script.title}：` : ''}${excerpt(copied.text)}`;
  await database.timeline.bulkAdd(
    members.map((member) => newTimelineEvent(member, 'script-copied', text, now, makeId, copied.scriptId)),
  );
  await database.members.bulkPut(members.map((member) => ({ ...member, lastContactAt: now })));
  if (copied.welcome || copied.stepId) await stampMemberships(copied, members, context);
}

async function ownScript(
  { communityId, scriptId }: Pick<Copied, 'communityId' | 'scriptId'>,
  { scripts }: WeiluDatabase,
): Promise<Script | undefined> {
  const script = scriptId ? await scripts.get(scriptId) : undefined;
  return script?.communityId === communityId ? script : undefined;
}

async function membersOf(
  { communityId, memberIds }: Copied,
  { members }: WeiluDatabase,
): Promise<readonly Member[]> {
  const found = await members.bulkGet([...new Set(memberIds)]);
  return found.flatMap((member) => (member?.communityId === communityId ? [member] : []));
}

function newCopy(copied: Copied, { script, members }: Known, { makeId, now }: CommandContext): Copy {
  const { communityId, groupId, text } = copied;
  const memberIds = members.map(({ id }) => id);
  return {
    id: makeId<CopyId>(),
    communityId,
    groupId,
    scriptId: script?.id ?? null,
    memberIds,
    text,
    at: now,
  };
}

/** Keeps what was filled in, to be offered again. */
export async function rememberInputs(
  of: Pick<Copied, 'communityId' | 'scriptId'>,
  inputs: InputValues | undefined,
  database: WeiluDatabase,
): Promise<void> {
  const script = inputs && (await ownScript(of, database));
  if (script && inputs) await database.scripts.put({ ...script, lastInputs: inputs });
}

async function stampMemberships(
  { groupId, welcome, stepId }: Copied,
  members: readonly Member[],
  { database, now }: CommandContext,
): Promise<void> {
  const own = await database.memberships
    .where('memberId')
    .anyOf(members.map(({ id }) => id))
    .toArray();
  const here = own.filter((membership) => groupId === null || membership.groupId === groupId);
  const stamped = here.flatMap((membership): Membership[] => {
    const welcomed = welcome && membership.welcomedAt === null;
    const marked = stepId && !Object.hasOwn(membership.onboarding, stepId);
    if (!welcomed && !marked) return [];
    return [
      {
        ...membership,
        ...(welcomed ? { welcomedAt: now } : {}),
        ...(marked
          ? { onboarding: { ...membership.onboarding, [stepId]: { at: now, how: 'copied' as const } } }
          : {}),
      },
    ];
  });
  await database.memberships.bulkPut(stamped);
}

function excerpt(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  return characters.length > excerptLength
    ? `${characters.slice(0, excerptLength).join('')}…`
    : characters.join('');
}
