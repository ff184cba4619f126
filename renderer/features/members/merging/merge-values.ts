import { type Day, isDay } from '../../../../shared/domain/days';
import { writeYearlyDate } from '../../../../shared/domain/fields/yearly-date-words';
import type { Member } from '../../../../shared/domain/members/member';
import type { MergeField } from '../../../../shared/domain/members/merge/merge-choices';
import { describeSkin } from '../../../../shared/domain/members/skin';
import { genderLabels, tierLabels } from '../../../../shared/domain/members/vocabulary';
import { sayDate } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';

/** A member's value of a field in words, for choosing between two. */
export function valueInWords(member: Member, field: MergeField, today: Day): string {
  switch (field) {
    case 'avatarColor':
      return text.members.drawer.colors[member.avatarColor];
    case 'gender':
      return genderLabels[member.gender];
    case 'tier':
      return tierLabels[member.tier];
    case 'inviter':
      return member.inviter.name;
    case 'skin': {
      const { concerns, states, allergens } = member.skin;
      return [describeSkin(member.skin), ...concerns, ...states, ...allergens].filter(Boolean).join(' · ');
    }
    case 'birthday':
      return member.birthday ? writeYearlyDate(member.birthday) : '';
    case 'cadenceDays':
      return member.cadenceDays === null ? '' : text.merging.days(member.cadenceDays);
    default: {
      const value = member[field] ?? '';
      return isDay(value) ? sayDate(value, today) : value;
    }
  }
}
