import type { Activity, Task } from '../activities/activity';
import type { Chain } from '../chains/chain';
import type { CommunityId, MemberId } from '../ids';
import { trimInvisible } from '../members/import/clean-text';
import type { Inviter, Member, Membership } from '../members/member';
import type { Material } from '../planner/material';
import type { PlannerItem } from '../planner/planner-item';
import type { PlannerSeries } from '../planner/series';
import { makeMaskCodes } from './mask-codes';
import { createRowMask, type MaskedTableName } from './mask-row';
import { createTextMask } from './mask-text';
import { createNameMatcher, isSingleCharacter, nameKey } from './name-matcher';

/** Whose names are to go. */
export type MaskSource = Readonly<{
  members: readonly MaskedMember[];
  memberships: readonly MaskedMembership[];
  /** Where several people share a name, a text means the one of this community. */
  communityId?: CommunityId | null;
  /** Names of communities and groups: a name of a person in one of them is not that person. */
  keptNames?: readonly string[];
  /** Where others are named: hosts and contributors of the calendar. */
  plannerItems?: readonly MaskedItem[];
  plannerSeries?: readonly Pick<PlannerSeries, 'rotation'>[];
  materials?: readonly Pick<Material, 'contributor' | 'contributorId'>[];
  /** Where others take part: in activities. */
  participants?: readonly Inviter[];
  checkIns?: readonly Inviter[];
  rewards?: readonly Inviter[];
  chains?: readonly Pick<Chain, 'people'>[];
  activities?: readonly Pick<Activity, 'quotes' | 'briefings' | 'cues' | 'risks'>[];
  tasks?: readonly Pick<Task, 'owner' | 'doneBy'>[];
}>;
export type MaskedItem = Pick<PlannerItem, 'host' | 'contributor' | 'contributorId'>;
export type MaskedMember = Pick<
  Member,
  'id' | 'communityId' | 'nickname' | 'preferredName' | 'wechatId' | 'inviter' | 'aliases'
>;
export type MaskedMembership = Pick<Membership, 'memberId' | 'nickname' | 'inviter'>;

/** Takes people's names out of what is shown to others. The same person has the same code everywhere. */
export type Mask = Readonly<{
  maskText(text: string): string;
  /** The row with its texts masked; names give way to codes, and WeChat ids go. It still passes its table's gate. */
  maskRow<Row>(table: MaskedTableName, row: Row): Row;
}>;

/**
 * Makes a mask of everyone's nickname, preferred name, aliases, nicknames in groups and WeChat id, and of the names of
 * those who invited them, host in the calendar or contribute to it. Names of one character go where they stand alone;
 * longer ones wherever they are.
 */
export function createMask(source: MaskSource): Mask {
  const { names, personOf, people } = collectNames(source);
  const findNames = createNameMatcher(
    names,
    (source.keptNames ?? []).map((name) => nameKey(trimInvisible(name))),
  );
  const codes = makeMaskCodes(names.keys(), findNames, people);
  const codeOf = (person: number | undefined) =>
    person === undefined ? codes.hidden : (codes.codes[person] ?? '');
  const maskText = createTextMask(findNames, codes);
  const maskRow = createRowMask({
    maskText,
    codeOfMember: (id) => codeOf(personOf.get(id)),
    codeOfInviter: ({ name, memberId }) =>
      codeOf(
        (memberId === null ? undefined : personOf.get(memberId)) ?? names.get(nameKey(trimInvisible(name))),
      ),
  });
  return { maskText, maskRow };
}

function collectNames(source: MaskSource) {
  const { members, memberships, communityId = null } = source;
  const names = new Map<string, number>();
  const personOf = new Map<string, number>();
  const own = members.filter((member) => member.communityId === communityId);
  const inOrder = [...own, ...members.filter((member) => member.communityId !== communityId)];
  let people = 0;
  for (const { id } of inOrder) personOf.set(id, people++);

  const add = (name: string, person: number) => {
    for (const form of formsOf(name)) if (!names.has(form)) names.set(form, person);
  };
  const addOf = (id: MemberId, name: string) => {
    const person = personOf.get(id) ?? people++;
    personOf.set(id, person);
    add(name, person);
  };
  for (const { id, nickname } of inOrder) addOf(id, nickname);
  for (const { id, preferredName } of inOrder) addOf(id, preferredName);
  for (const { id, aliases } of inOrder) for (const { name } of aliases) addOf(id, name);
  for (const { memberId, nickname } of memberships) if (nickname !== '') addOf(memberId, nickname);
  for (const { id, wechatId } of inOrder) if (wechatId.length > 2) addOf(id, wechatId);
  const addInviter = ({ name, memberId }: Inviter) => {
    if (name === '' || names.has(nameKey(trimInvisible(name)))) return;
    const known = memberId === null ? undefined : personOf.get(memberId);
    add(name, known ?? people++);
  };
  for (const { inviter } of [...inOrder, ...memberships]) addInviter(inviter);
  for (const named of namedInCalendar(source)) addInviter(named);
  for (const named of namedInActivities(source)) addInviter(named);
  return { names, personOf, people };
}

/** Hosts and contributors, who may be guests. */
function namedInCalendar(source: MaskSource): readonly Inviter[] {
  const { plannerItems = [], plannerSeries = [], materials = [] } = source;
  return [
    ...plannerItems.flatMap(({ host }) => host ?? []),
    ...plannerSeries.flatMap(({ rotation }) => rotation?.hosts ?? []),
    ...[...plannerItems, ...materials].map(({ contributor, contributorId }) => ({
      name: contributor,
      memberId: contributorId,
    })),
  ];
}

/** What stands for an owner and is nobody's name. */
const roleNames: ReadonlySet<string> = new Set([
  '',
  '运营者',
  '管理员',
  '群主',
  '运营',
  '大家',
  '志愿者',
  '主持人',
  '嘉宾',
]);

/** Who takes part, who may be nobody known. */
function namedInActivities(source: MaskSource): readonly Inviter[] {
  const { participants = [], checkIns = [], rewards = [], chains = [], activities = [], tasks = [] } = source;
  const named = activities.flatMap(({ quotes, briefings, cues, risks }) => [
    ...quotes.map(({ name }) => name),
    ...[...briefings, ...cues, ...risks].map(({ owner }) => owner),
  ]);
  const owners = tasks.flatMap(({ owner, doneBy }) => [owner, doneBy]);
  const byName = [...named, ...owners].filter((name) => !roleNames.has(name.trim()));
  const people = chains.flatMap((chain) => chain.people);
  return [
    ...[...participants, ...checkIns, ...rewards, ...people],
    ...byName.map((name) => ({ name, memberId: null })),
  ];
}

/** A name as written, and without the signs and emoji at its ends, as others write it: 小雅🌸 is 小雅. */
function formsOf(name: string): readonly string[] {
  const whole = nameKey(trimInvisible(name));
  const bare = whole.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (whole === '') return [];
  return bare === whole || bare === '' || isSingleCharacter(bare) ? [whole] : [whole, bare];
}
