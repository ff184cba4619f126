import type { GroupId, MemberId, ScriptId } from '#shared/domain/ids';
import type { CommandContext } from '../../store/run-command';
import { newTimelineEvent } from '../members/member-writes';

type Copied = Readonly<{
  scriptId: ScriptId | null;
  groupId: GroupId | null;
  memberIds: readonly MemberId[];
  text: string;
  welcome: boolean;
}>;

/** Longest piece of a copied text kept on a timeline, in characters. */
const excerptLength = 120;

/** Counts the script's use, writes each member's timeline, and stamps the welcome. Gives facts for the history. */
export async function recordCopy(
  copied: Copied,
  context: CommandContext,
): Promise<Record<string, string | number>> {
  const { database, now, makeId } = context;
  const script = copied.scriptId ? await database.scripts.get(copied.scriptId) : undefined;
  if (script) {
    // A count beyond what its gate lets through could never be restored from a snapshot.
    const useCount = Math.min(script.useCount + 1, Number.MAX_SAFE_INTEGER);
    await database.scripts.put({ ...script, useCount, lastUsedAt: now });
  }
  const found = await database.members.bulkGet([...new Set(copied.memberIds)]);
  const members = found.filter((member) => member !== undefined);
  const text = `${script ? `${script.title}：` : ''}${excerpt(copied.text)}`;
  await database.timeline.bulkAdd(
    members.map((member) => newTimelineEvent(member, 'script-copied', text, now, makeId, copied.scriptId)),
  );
  await database.members.bulkPut(members.map((member) => ({ ...member, lastContactAt: now })));
  if (copied.welcome) await stampWelcomed(copied, context);
  return { title: script?.title ?? '', name: members[0]?.nickname ?? '', count: members.length };
}

async function stampWelcomed(
  { memberIds, groupId }: Copied,
  { database, now }: CommandContext,
): Promise<void> {
  const own = await database.memberships
    .where('memberId')
    .anyOf([...memberIds])
    .toArray();
  const waiting = own.filter(
    (membership) => membership.welcomedAt === null && (groupId === null || membership.groupId === groupId),
  );
  await database.memberships.bulkPut(waiting.map((membership) => ({ ...membership, welcomedAt: now })));
}

function excerpt(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  return characters.length > excerptLength
    ? `${characters.slice(0, excerptLength).join('')}…`
    : characters.join('');
}
