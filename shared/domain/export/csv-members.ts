import { writeFieldValue } from '../fields/write-field-value';
import { writeYearlyDate } from '../fields/yearly-date-words';
import { type ImportField, importFieldLabels, importFields } from '../members/import/import-field';
import type { TraitKind } from '../members/member';
import { genderLabels, structureRoleLabels, tierLabels } from '../members/vocabulary';
import type { CellValue, CsvColumn } from './csv-table';
import type { RowOf } from './export-rows';
import { namesOf, type RowNames } from './row-names';
import {
  claimedLabels,
  joinMethodLabels,
  membershipStatusLabels,
  traitKindLabels,
  writeInstant,
  writeSkinType,
} from './vocabulary';

type Member = RowOf<'members'>;

/** The columns that our own import reads, under the headings it knows best. */
const importable: Readonly<Record<ImportField, (member: Member, names: RowNames) => CellValue>> = {
  nickname: (member) => member.nickname,
  preferredName: (member) => member.preferredName,
  wechatId: (member) => member.wechatId,
  gender: (member) => (member.gender === 'unknown' ? '' : genderLabels[member.gender]),
  city: (member) => member.city,
  skinType: (member) => writeSkinType(member.skin),
  concerns: (member) => member.skin.concerns,
  states: (member) => member.skin.states,
  allergens: (member) => member.skin.allergens,
  specialties: (member) => traitNames(member, 'specialty'),
  joinedOn: (member) => member.joinedOn,
  inviter: (member) => member.inviter.name,
  source: (member) => member.source,
  tier: (member) => tierLabels[member.tier],
  roles: (member) => member.roles.map((role) => structureRoleLabels[role]),
  duties: (member) => member.duties.map(({ title }) => title),
  tags: (member, names) => namesOf(member.tagIds, names.tag),
  birthday: (member) => (member.birthday ? writeYearlyDate(member.birthday) : ''),
  paidUntil: (member) => member.paidUntil,
  notes: (member) => member.notes,
};

/** 成员: what an import reads first, the rest behind it, the id last. */
export const memberColumns: readonly CsvColumn<Member>[] = [
  ...importFields.map((field): CsvColumn<Member> => [importFieldLabels[field], importable[field]]),
  [traitKindLabels.hobby, (member) => traitNames(member, 'hobby')],
  [traitKindLabels.personality, (member) => traitNames(member, 'personality')],
  ['群', (member, names) => names.groupsOf(member.id)],
  ['别名', (member) => member.aliases.map(({ name }) => name)],
  ['别名详情', (member) => member.aliases],
  ['不是同一个人', (member, names) => member.distinctFrom.map((id) => names.member(id) || id)],
  ['自定义字段', (member, names) => writeCustom(member, names)],
  ['最近联系', (member) => writeInstant(member.lastContactAt)],
  ['联系间隔天数', (member) => member.cadenceDays],
  ['联系推迟到', (member) => member.snoozedUntil],
  ['头像颜色', (member) => member.avatarColor],
  ['肤质自何时起', (member) => member.skin.since],
  ['肤质来源', (member) => member.skin.evidence],
  ['特长爱好详情', (member) => member.traits],
  [
    '职务详情',
    (member) => member.duties.map((duty) => ({ ...duty, claimedBy: claimedLabels[duty.claimedBy] })),
  ],
  ['社群', (member, names) => names.community(member.communityId)],
  ['记下时间', (member) => writeInstant(member.createdAt)],
  ['更新时间', (member) => writeInstant(member.updatedAt)],
  ['id', (member) => member.id],
];

/** 入群记录: a person in a group. */
export const membershipColumns: readonly CsvColumn<RowOf<'memberships'>>[] = [
  ['成员', ({ memberId }, names) => names.member(memberId)],
  ['群', ({ groupId }, names) => names.group(groupId)],
  ['群昵称', ({ nickname }) => nickname],
  ['入群日期', ({ joinedOn }) => joinedOn],
  ['退群日期', ({ leftOn }) => leftOn],
  ['邀请人', ({ inviter }) => inviter.name],
  ['状态', ({ status }) => membershipStatusLabels[status]],
  ['免打扰', ({ muted }) => muted],
  ['置顶', ({ pinned }) => pinned],
  ['入群方式', ({ method }) => joinMethodLabels[method]],
  ['发言数', ({ spokenCount }) => spokenCount],
  ['最近发言', ({ spokenOn }) => spokenOn],
  ['欢迎时间', ({ welcomedAt }) => writeInstant(welcomedAt)],
  ['陪伴过的步骤', ({ onboarding }) => onboarding],
  ['不再陪伴', ({ onboardingStopped }) => onboardingStopped],
  ['社群', ({ communityId }, names) => names.community(communityId)],
  ['id', ({ id }) => id],
];

function traitNames(member: Member, kind: TraitKind): readonly string[] {
  return member.traits.filter((trait) => trait.kind === kind).map(({ name }) => name);
}

/**
 * A column for each custom field by its name, as an import reads it back; fields of one name share theirs. A name that
 * another column has already says that it is a field.
 */
export function fieldColumns(
  fields: readonly RowOf<'fields'>[],
  taken: ReadonlySet<string>,
): readonly CsvColumn<Member>[] {
  const idsOfName = new Map<string, string[]>();
  for (const { id, name } of fields.toSorted((a, b) => a.position - b.position)) {
    idsOfName.set(name, [...(idsOfName.get(name) ?? []), id]);
  }
  return [...idsOfName].map(([name, ids]): CsvColumn<Member> => {
    const fieldValueOf = (member: Member) =>
      Object.entries(member.custom).find(([id]) => ids.includes(id))?.[1] ?? null;
    return [
      taken.has(name) ? `字段：${name}` : name,
      (member) => {
        const value = fieldValueOf(member);
        return value === null || typeof value === 'number' ? value : writeFieldValue(value);
      },
    ];
  });
}

/** Values of custom fields by the fields' names. */
function writeCustom(member: Member, names: RowNames): CellValue {
  const values = Object.entries(member.custom).map(([id, value]) => [names.field(id) || id, value]);
  return values.length === 0 ? '' : JSON.stringify(Object.fromEntries(values));
}
