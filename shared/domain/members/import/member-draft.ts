import type { Day } from '../../days';
import type { YearlyDate } from '../../fields/calendar-date';
import type { FieldValues } from '../../fields/field';
import type { Gender, StructureRole, Tier } from '../member';
import type { SkinType } from '../skin';

/** What one row says of a member's skin. `null` and empty lists say nothing. */
export interface SkinDraft {
  readonly type: SkinType | null;
  readonly sensitive: boolean | null;
  readonly concerns: readonly string[];
  readonly states: readonly string[];
  readonly allergens: readonly string[];
}

/** What a file says of one member: the nickname, and only those other values it really holds. */
export interface MemberDraft {
  readonly nickname: string;
  readonly preferredName?: string;
  readonly wechatId?: string;
  readonly gender?: Exclude<Gender, 'unknown'>;
  readonly city?: string;
  readonly joinedOn?: Day;
  readonly inviterName?: string;
  readonly source?: string;
  readonly notes?: string;
  readonly skin?: SkinDraft;
  readonly specialties?: readonly string[];
  readonly tagNames?: readonly string[];
  readonly tier?: Tier;
  readonly roles?: readonly StructureRole[];
  readonly dutyTitles?: readonly string[];
  readonly birthday?: YearlyDate;
  readonly paidUntil?: Day;
  /** Values of custom fields. */
  readonly custom?: FieldValues;
}
