import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Day, day } from '#shared/domain/days';
import type { GroupId, IntakeId, MemberId, ReviewRuleId } from '#shared/domain/ids';
import { hashText } from '#shared/domain/intake/hash-text';
import type { IntakeKind } from '#shared/domain/intake/intake';
import type { IntakeOptions, Preview, PreviewLine } from '#shared/domain/intake/preview';
import { dryRun } from '#shared/domain/intake/recognise';
import { type Corrections, writesOf } from '#shared/domain/intake/writes';
import { defaultReviewSettings, type ReviewRule } from '#shared/domain/review/review';
import type { IntakeBase, IntakeMember } from '#shared/wire/nouns/intake';

export const groupId = 'group-1' as GroupId;
export const otherGroupId = 'group-2' as GroupId;
export const today = day('2026-11-20');
export const options: IntakeOptions = { groupId, on: today };

/** A text of tests/fixtures. */
export function sample(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)), 'utf8');
}

type Given = Partial<IntakeMember> & Readonly<{ nickname: string; inGroup?: boolean; groupName?: string }>;

/** A member as a dry run sees it; in the group unless it says otherwise. */
export function memberOf({ inGroup = true, groupName = '', ...given }: Given): IntakeMember {
  const membership = {
    groupId,
    nickname: groupName,
    status: 'active',
    joinedOn: today,
    method: 'invited',
    inviter: { name: '小满', memberId: null },
    spokenCount: 0,
    spokenOn: null,
  } as const;
  return {
    id: `m-${given.nickname}` as MemberId,
    preferredName: '',
    wechatId: '',
    aliases: [],
    dutyTitles: [],
    memberships: inGroup ? [membership] : [],
    ...given,
  };
}

/** What is there before a paste. */
export function baseOf(...members: readonly (Given | string)[]): IntakeBase {
  return {
    members: members.map((one) => memberOf(typeof one === 'string' ? { nickname: one } : one)),
    earlier: [],
    duties: [{ title: '喝水委员', description: '', unique: false }],
    rules: [],
    review: defaultReviewSettings,
    operatorName: '小满',
    activities: [],
    deals: [],
    chains: [],
  };
}

/** A rule that finds a word in a name. */
export function wordRule(word: string): ReviewRule {
  return {
    id: `rule-${word}` as ReviewRuleId,
    communityId: 'c' as never,
    name: word,
    kind: 'name-words',
    pattern: '',
    words: [word],
    days: 30,
    severity: 'middle',
    clause: 0,
    enabled: true,
    position: 0,
    createdAt: 0,
  };
}

/** The dry run of a text, as the kind given or as the surest. */
export function previewOf(
  text: string,
  base: IntakeBase = baseOf(),
  kind: IntakeKind | null = null,
  chosen: IntakeOptions = options,
): Preview {
  const { preview } = dryRun(text, kind, base, chosen);
  if (!preview) throw new Error('nothing to look at');
  return preview;
}

/** Lines in short: state and name, in order. */
export function shortly(lines: readonly PreviewLine[]): readonly string[] {
  return lines.map(({ state, name }) => `${state} ${name}`.trim());
}

/** What confirming a dry run writes. */
export function writesIn(preview: Preview, base: IntakeBase, corrections: Corrections = new Map()) {
  return writesOf(preview.lines, corrections, base.members, options).writes;
}

/** A base after a paste, as the vault would leave it: enough of it for the next dry run. */
export function applied(base: IntakeBase, text: string, preview: Preview, on: Day = today): IntakeBase {
  const { writes, appliedKeys } = writesOf(preview.lines, new Map(), base.members, options);
  const members = new Map(base.members.map((member) => [member.id, member]));
  let made = 0;
  const put = (member: IntakeMember) => members.set(member.id, member);
  const active = (member: IntakeMember, change: Partial<IntakeMember['memberships'][number]> = {}) => {
    const [own] = memberOf({ nickname: 'x' }).memberships;
    const before = member.memberships.find((one) => one.groupId === groupId) ?? own;
    if (!before) return;
    const others = member.memberships.filter((one) => one.groupId !== groupId);
    put({ ...member, memberships: [...others, { ...before, status: 'active', ...change }] });
  };
  for (const write of writes) {
    if (write.write === 'create') {
      const id = `new-${base.members.length}-${made++}` as MemberId;
      put(memberOf({ id, nickname: write.nickname }));
      const { inviter } = write;
      const known = [...members.values()].some(({ nickname }) => nickname === inviter.name);
      if (inviter.stub && !known)
        put(memberOf({ id: `stub-${inviter.name}` as MemberId, nickname: inviter.name }));
      continue;
    }
    if (write.write === 'chain' || write.write === 'sign' || write.write === 'check-in') continue;
    const member = members.get(write.memberId);
    if (!member) throw new Error(`no ${write.memberId}`);
    if (write.write === 'join') active(member);
    if (write.write === 'maybe-left') active(member, { status: 'maybe-left' });
    if (write.write === 'left') active(member, { status: 'left' });
    if (write.write === 'group-nickname') active(member, { nickname: write.name });
    if (write.write === 'alias') {
      if (write.inGroup) active(member, { nickname: write.name });
      put({
        ...(members.get(member.id) ?? member),
        aliases: [...member.aliases, { name: write.name, since: on, source: 'roster' }],
      });
    }
  }
  const earlier = {
    id: 'i' as IntakeId,
    kind: preview.kind,
    groupId,
    hash: hashText(text),
    appliedKeys,
    on,
    at: 0,
  };
  return { ...base, members: [...members.values()], earlier: [...base.earlier, earlier] };
}
