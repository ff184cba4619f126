import type { Community, Group } from '../communities/community';
import { type Day, daysBetween } from '../days';
import type { Field, FieldValue } from '../fields/field';
import { writeFieldValue } from '../fields/write-field-value';
import type { Member, Membership } from '../members/member';
import { describeSkin } from '../members/skin';
import { genderLabels, tierLabels } from '../members/vocabulary';
import type { Product } from '../orders/order';
import { lunarDayOf } from '../planner/lunar-day';
import { weekdayOf } from './day-words';
import type { IncludableScript } from './includes';
import { inputVariables } from './input-values';
import { mentionNames } from './mention-names';
import type { InputValues, ScriptInput } from './script-inputs';
import {
  type DutyTitles,
  joinedRecord,
  type ScriptRecord,
  type ScriptValue,
  scriptDay,
  scriptRecord,
} from './script-values';

/** A member as a script needs it, with the membership of the group the text is for. */
export type ScriptMember = Readonly<{
  member: Readonly<
    Pick<
      Member,
      | 'id'
      | 'nickname'
      | 'preferredName'
      | 'city'
      | 'gender'
      | 'skin'
      | 'traits'
      | 'duties'
      | 'tier'
      | 'inviter'
      | 'source'
      | 'joinedOn'
    > &
      Partial<Pick<Member, 'custom'>>
  >;
  membership: Readonly<Pick<Membership, 'nickname' | 'joinedOn' | 'inviter'>> | null;
}>;

/** What a script is filled from. */
export type ScriptContextParts = Readonly<{
  members: readonly ScriptMember[];
  group: Readonly<Pick<Group, 'name'>> | null;
  /** The group by whom a text is for, where the texts are not all for one; it takes the place of `group`. */
  groupFor?: (members: readonly ScriptMember[]) => Readonly<Pick<Group, 'name'>> | null;
  community: Readonly<Pick<Community, 'name'>>;
  today: Day;
  /** What the operator is called in the group, empty when not set. */
  operator: string;
  /** The community's custom fields, for `{{字段.星座}}`; archived ones too, for scripts that were written with them. */
  fields?: ReadonlyArray<Pick<Field, 'id' | 'name'>>;
  /** What the script asks for (填空) and what was filled in, with the members and products picked there. */
  inputs?: ScriptInputParts;
  /** The scripts it may include. */
  library?: readonly IncludableScript[];
  /** The script's own title, to see when it includes itself. */
  title?: string;
}>;

/** What a script asks for, and what was filled in. */
export type ScriptInputParts = Readonly<{
  declared: readonly ScriptInput[];
  values: InputValues;
  members: readonly ScriptMember[];
  products: ReadonlyArray<Pick<Product, 'id' | 'name' | 'priceInFen'>>;
}>;

/** The nickname a member goes by in the group; the member's own where the group has none. */
export function nicknameInGroup({ member, membership }: ScriptMember): string {
  return membership?.nickname.trim() ? membership.nickname : member.nickname;
}

/** The day a member joined the group; the one the member's own record has where the group has none. */
export function joinDay({ member, membership }: ScriptMember): Day | null {
  return membership?.joinedOn ?? member.joinedOn;
}

/** The members without those that stand in the list a second time. */
export function withoutRepeats(members: readonly ScriptMember[]): readonly ScriptMember[] {
  if (members.length < 2) return members;
  const seen = new Set<string>();
  return members.filter(({ member }) => !seen.has(member.id) && seen.add(member.id));
}

function filled(text: string): string | null {
  return text.trim() ? text : null;
}

function dutiesOf(duties: Member['duties']): DutyTitles | null {
  if (duties.length === 0) return null;
  const titles = duties.map((duty) => duty.title);
  const descriptions = duties.map((duty) => duty.description).filter((text) => text.trim());
  return descriptions.length > 0 ? Object.assign(titles, { 职责: descriptions.join('；') }) : titles;
}

/** Values of custom fields by the fields' names. Names are people's own words: own properties of a bare record. */
function fieldValues(
  custom: Member['custom'] = {},
  fields: NonNullable<ScriptContextParts['fields']>,
): ScriptRecord {
  const named = fields.map(({ id, name }) => {
    const value = Object.hasOwn(custom, id) ? custom[id] : undefined;
    return [name, value === undefined ? null : scriptValue(value)] as const;
  });
  return scriptRecord(Object.fromEntries(named));
}

/** Numbers and flags stay what they are, for conditions; everything else is its words. */
function scriptValue(value: FieldValue): ScriptValue {
  return typeof value === 'number' || typeof value === 'boolean' ? value : writeFieldValue(value);
}

function memberValues(
  scriptMember: ScriptMember,
  { fields, daysSince }: Pick<ScriptContextParts, 'fields'> & Readonly<{ daysSince: (day: Day) => number }>,
): ScriptRecord {
  const { member, membership } = scriptMember;
  const joinedOn = joinDay(scriptMember);
  const daysIn = joinedOn ? daysSince(joinedOn) : -1;
  const specialties = member.traits.filter((trait) => trait.kind === 'specialty').map((trait) => trait.name);
  return scriptRecord({
    昵称: nicknameInGroup(scriptMember),
    称呼: filled(member.preferredName),
    城市: filled(member.city),
    性别: member.gender === 'unknown' ? null : genderLabels[member.gender],
    肤质: filled(describeSkin(member.skin)),
    皮肤问题: filled(member.skin.concerns.join('、')),
    敏感: member.skin.sensitive,
    特长: filled(specialties.join('、')),
    职务: dutiesOf(member.duties),
    势能: tierLabels[member.tier],
    邀请人: filled(membership?.inviter.name ?? '') ?? filled(member.inviter.name),
    来源: filled(member.source),
    入群日期: joinedOn ? scriptDay(joinedOn) : null,
    入群天数: daysIn >= 0 ? daysIn : null,
    字段: fields && fields.length > 0 ? fieldValues(member.custom, fields) : null,
  });
}

/**
 * The variables of a script. The first member fills the single ones (昵称, 城市 …), all of them fill 新人,
 * each once even when given twice. What is not known is absent, so that a script can tell.
 */
export function buildScriptContext(parts: ScriptContextParts): ScriptRecord {
  return contextMaker(parts)(parts.members);
}

/** {@link buildScriptContext} for some of the members at a time; what they share is worked out once. */
export function contextMaker(
  parts: Omit<ScriptContextParts, 'members'>,
): (members: readonly ScriptMember[]) => ScriptRecord {
  const known = new Map<ScriptMember, ScriptRecord>();
  const counted = new Map<Day, number>();
  const daysSince = (day: Day): number => {
    const count = counted.get(day) ?? daysBetween(day, parts.today);
    counted.set(day, count);
    return count;
  };
  const recordOf = (member: ScriptMember): ScriptRecord => {
    const record = known.get(member) ?? memberValues(member, { ...parts, daysSince });
    known.set(member, record);
    return record;
  };
  const groupFor = parts.groupFor ?? (() => parts.group);
  const scene = scriptRecord({
    社群: filled(parts.community.name),
    今天: scriptDay(parts.today),
    星期: weekdayOf(parts.today),
    农历: filled(lunarDayOf(parts.today)),
    运营者: filled(parts.operator),
  });
  const inputs = parts.inputs ? inputVariables(parts.inputs, recordOf) : [];
  return (given) => {
    const members = withoutRepeats(given);
    const newcomers = members.map(recordOf);
    const group = filled(groupFor(members)?.name ?? '');
    const names = filled(mentionNames(members.map(nicknameInGroup)));
    const record = joinedRecord(newcomers[0], group === null ? {} : { 群名: group }, scene);
    record.新人 = newcomers;
    if (names !== null) record.新人名单 = names;
    record.人数 = newcomers.length;
    // What the form asks for hides what the catalogue has of its name, also where it is not filled in.
    for (const [name, value] of inputs) {
      if (value === null) delete record[name];
      else record[name] = value;
    }
    return record;
  };
}
