import type { Day } from '../../days';
import type { YearlyDate } from '../../fields/calendar-date';
import type { FieldValues } from '../../fields/field';
import type { Gender, StructureRole, Tier } from '../member';
import type { SkinType } from '../skin';
import type { ExistingMember } from './existing-member';
import type { MemberDraft } from './member-draft';

/** All that is known of a person in the fields an import can fill. Empty texts, lists and nulls: not known. */
export interface KnownValues {
  readonly nickname: string;
  readonly preferredName: string;
  readonly wechatId: string;
  readonly gender: Gender;
  readonly city: string;
  readonly joinedOn: Day | null;
  readonly inviterName: string;
  readonly source: string;
  readonly notes: string;
  readonly tier: Tier;
  readonly skinType: SkinType | null;
  readonly sensitive: boolean | null;
  readonly concerns: readonly string[];
  readonly states: readonly string[];
  readonly allergens: readonly string[];
  readonly specialties: readonly string[];
  readonly tagNames: readonly string[];
  readonly roles: readonly StructureRole[];
  readonly dutyTitles: readonly string[];
  readonly birthday: YearlyDate | null;
  readonly paidUntil: Day | null;
  readonly custom: FieldValues;
  /** How many specialties there is room for: hobbies and personality share one list with them. */
  readonly specialtyRoom: number;
}

/** Most traits, tags, duties and words of one kind in the skin profile that a member can have. */
const traitRoom = 100;
export const listRoom = { tagNames: 200, dutyTitles: 50, concerns: 50, states: 50, allergens: 50 } as const;

/** Nothing known. */
export const nothingKnown: KnownValues = {
  nickname: '',
  preferredName: '',
  wechatId: '',
  gender: 'unknown',
  city: '',
  joinedOn: null,
  inviterName: '',
  source: '',
  notes: '',
  tier: 'ordinary',
  skinType: null,
  sensitive: null,
  concerns: [],
  states: [],
  allergens: [],
  specialties: [],
  tagNames: [],
  roles: [],
  dutyTitles: [],
  birthday: null,
  paidUntil: null,
  custom: {},
  specialtyRoom: traitRoom,
};

/** What is known of a member who is already there. */
export function knownValuesOf(member: ExistingMember): KnownValues {
  const specialties = member.traits.filter(({ kind }) => kind === 'specialty').map(({ name }) => name);
  return {
    nickname: member.nickname,
    preferredName: member.preferredName,
    wechatId: member.wechatId,
    gender: member.gender,
    city: member.city,
    joinedOn: member.joinedOn,
    inviterName: member.inviter.name,
    source: member.source,
    notes: member.notes,
    tier: member.tier,
    skinType: member.skin.type,
    sensitive: member.skin.sensitive,
    concerns: member.skin.concerns,
    states: member.skin.states,
    allergens: member.skin.allergens,
    specialties,
    tagNames: member.tagNames,
    roles: member.roles,
    dutyTitles: member.duties.map(({ title }) => title),
    birthday: member.birthday,
    paidUntil: member.paidUntil,
    custom: member.custom,
    specialtyRoom: traitRoom - (member.traits.length - specialties.length),
  };
}

/** Known values as a draft: only what is really known. */
export function draftOf(values: KnownValues): MemberDraft {
  const { skinType, sensitive, concerns, states, allergens } = values;
  const knowsSkin =
    skinType !== null || sensitive !== null || concerns.length + states.length + allergens.length > 0;
  return {
    nickname: values.nickname,
    ...(values.preferredName !== '' && { preferredName: values.preferredName }),
    ...(values.wechatId !== '' && { wechatId: values.wechatId }),
    ...(values.gender !== 'unknown' && { gender: values.gender }),
    ...(values.city !== '' && { city: values.city }),
    ...(values.joinedOn !== null && { joinedOn: values.joinedOn }),
    ...(values.inviterName !== '' && { inviterName: values.inviterName }),
    ...(values.source !== '' && { source: values.source }),
    ...(values.notes !== '' && { notes: values.notes }),
    ...(knowsSkin && { skin: { type: skinType, sensitive, concerns, states, allergens } }),
    ...(values.specialties.length > 0 && { specialties: values.specialties }),
    ...(values.tagNames.length > 0 && { tagNames: values.tagNames }),
    ...(values.tier !== 'ordinary' && { tier: values.tier }),
    ...(values.roles.length > 0 && { roles: values.roles }),
    ...(values.dutyTitles.length > 0 && { dutyTitles: values.dutyTitles }),
    ...(values.birthday !== null && { birthday: values.birthday }),
    ...(values.paidUntil !== null && { paidUntil: values.paidUntil }),
    ...(Object.keys(values.custom).length > 0 && { custom: values.custom }),
  };
}
