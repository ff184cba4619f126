import type { Community, Group } from '../communities/community';
import { type Day, daysBetween } from '../days';
import type { Member, Membership } from '../members/member';
import { describeSkin } from '../members/skin';
import { genderLabels, tierLabels } from '../members/vocabulary';
import { lunarDayOf, weekdayOf } from './day-words';
import { mentionNames } from './mention-names';
import { type DutyTitles, type ScriptRecord, scriptDay, scriptRecord } from './script-values';

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
    >
  >;
  membership: Readonly<Pick<Membership, 'nickname' | 'joinedOn' | 'inviter'>> | null;
}>;

/** What a script is filled from. */
export type ScriptContextParts = Readonly<{
  members: readonly ScriptMember[];
  group: Readonly<Pick<Group, 'name'>> | null;
  community: Readonly<Pick<Community, 'name'>>;
  today: Day;
  /** What the operator is called in the group, empty when not set. */
  operator: string;
}>;

/** The nickname a member goes by in the group; the member's own where the group has none. */
export function nicknameInGroup({ member, membership }: ScriptMember): string {
  return membership?.nickname.trim() ? membership.nickname : member.nickname;
}

/** The members without those that stand in the list a second time. */
export function withoutRepeats(members: readonly ScriptMember[]): readonly ScriptMember[] {
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

function memberValues(scriptMember: ScriptMember, today: Day): ScriptRecord {
  const { member, membership } = scriptMember;
  const joinedOn = membership?.joinedOn ?? member.joinedOn;
  const daysIn = joinedOn ? daysBetween(joinedOn, today) : -1;
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
  });
}

/**
 * The variables of a script. The first member fills the single ones (昵称, 城市 …), all of them fill 新人,
 * each once even when given twice. What is not known is absent, so that a script can tell.
 */
export function buildScriptContext(parts: ScriptContextParts): ScriptRecord {
  const members = withoutRepeats(parts.members);
  const newcomers = members.map((member) => memberValues(member, parts.today));
  return scriptRecord({
    ...newcomers[0],
    群名: filled(parts.group?.name ?? ''),
    社群: filled(parts.community.name),
    今天: scriptDay(parts.today),
    星期: weekdayOf(parts.today),
    农历: filled(lunarDayOf(parts.today)),
    运营者: filled(parts.operator),
    新人: newcomers,
    新人名单: filled(mentionNames(members.map(nicknameInGroup))),
    人数: newcomers.length,
  });
}
