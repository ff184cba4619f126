import type { YearlyDate } from '../../fields/calendar-date';
import { type FieldValue, type FieldValues, optionsPerField } from '../../fields/field';
import { writeFieldValue } from '../../fields/write-field-value';
import type { FieldId } from '../../ids';
import { noteLimit } from '../../text';
import type { StructureRole } from '../member';
import { wechatIdKey } from './clean-text';
import type { ImportField } from './import-field';
import { type KnownValues, listRoom } from './known-values';
import type { MemberDraft } from './member-draft';
import { type AddTags, addAnyTags } from './tag-rules';

export interface MergedDraft {
  readonly values: KnownValues;
  /** Fields that had no room for everything the draft brought. */
  readonly full: readonly ImportField[];
}

/**
 * Adds what a draft says to what is known. Single values are filled or replaced, never emptied; lists grow;
 * the lines of its notes that are not yet there are added below. Merging the same draft again changes nothing.
 */
export function mergeDraft(
  known: KnownValues,
  draft: MemberDraft,
  addTags: AddTags = addAnyTags,
): MergedDraft {
  const full: ImportField[] = [];
  const grow = (
    field: ImportField,
    list: readonly string[],
    added: readonly string[] | undefined,
    room: number,
  ) => {
    const { items, overflowed } = unite(list, added ?? [], room);
    if (overflowed) full.push(field);
    return items;
  };
  const sameId = wechatIdKey(known.wechatId) === wechatIdKey(draft.wechatId ?? '');
  const notes = addNotes(known.notes, draft.notes ?? '');
  if (notes === null) full.push('notes');
  const tagNames = draft.tagNames === undefined ? known.tagNames : addTags(known.tagNames, draft.tagNames);
  if (tagNames.length > listRoom.tagNames) full.push('tags');
  const values: KnownValues = {
    nickname: replaceText(known.nickname, draft.nickname),
    preferredName: replaceText(known.preferredName, draft.preferredName),
    wechatId: sameId ? known.wechatId : (draft.wechatId ?? known.wechatId),
    gender: draft.gender ?? known.gender,
    city: replaceText(known.city, draft.city),
    joinedOn: draft.joinedOn ?? known.joinedOn,
    inviterName: replaceText(known.inviterName, draft.inviterName),
    source: replaceText(known.source, draft.source),
    notes: notes ?? known.notes,
    tier: draft.tier ?? known.tier,
    skinType: draft.skin?.type ?? known.skinType,
    sensitive: draft.skin?.sensitive ?? known.sensitive,
    concerns: grow('concerns', known.concerns, draft.skin?.concerns, listRoom.concerns),
    states: grow('states', known.states, draft.skin?.states, listRoom.states),
    allergens: grow('allergens', known.allergens, draft.skin?.allergens, listRoom.allergens),
    specialties: grow('specialties', known.specialties, draft.specialties, known.specialtyRoom),
    tagNames: tagNames.slice(0, listRoom.tagNames),
    roles: addRoles(known.roles, draft.roles ?? []),
    dutyTitles: grow('duties', known.dutyTitles, draft.dutyTitles, listRoom.dutyTitles),
    birthday: replaceBirthday(known.birthday, draft.birthday),
    paidUntil: draft.paidUntil ?? known.paidUntil,
    custom: replaceCustom(known.custom, draft.custom ?? {}),
    specialtyRoom: known.specialtyRoom,
  };
  return { values, full };
}

/** Two spellings of the same characters are one text: an update that nobody could see is none. */
function replaceText(known: string, added: string | undefined): string {
  return added === undefined || added === '' || added.normalize('NFC') === known.normalize('NFC')
    ? known
    : added;
}

/** A member holds each role once; there is room for them all. */
function addRoles(
  known: readonly StructureRole[],
  added: readonly StructureRole[],
): readonly StructureRole[] {
  return added.every((role) => known.includes(role)) ? known : [...new Set([...known, ...added])];
}

/** A birthday that only leaves out the year says nothing new. */
function replaceBirthday(known: YearlyDate | null, added: YearlyDate | undefined): YearlyDate | null {
  if (added === undefined || known === null) return added ?? known;
  const sameDate =
    known.calendar === added.calendar &&
    known.month === added.month &&
    known.day === added.day &&
    known.leap === added.leap;
  return sameDate && (added.year === null || added.year === known.year) ? known : added;
}

/** Custom values with those of the draft in their place; choices of a 多选 field join the others. */
function replaceCustom(known: FieldValues, added: FieldValues): FieldValues {
  const changed = Object.entries(added).flatMap(([id, value]) => {
    const before = known[id as FieldId];
    const after = before === undefined ? value : replaceValue(before, value);
    return before !== undefined && sameValue(before, after) ? [] : [[id, after] as const];
  });
  return changed.length === 0 ? known : { ...known, ...Object.fromEntries(changed) };
}

function replaceValue(before: FieldValue, after: FieldValue): FieldValue {
  if (!Array.isArray(before) || !Array.isArray(after)) return after;
  return [...new Set([...before, ...after])].slice(0, optionsPerField);
}

function sameValue(before: FieldValue, after: FieldValue): boolean {
  return before === after || writeFieldValue(before) === writeFieldValue(after);
}

function unite(list: readonly string[], added: readonly string[], room: number) {
  const known = new Set(list);
  const news = added.filter((item) => !known.has(item));
  const fitting = news.slice(0, Math.max(0, room - list.length));
  return {
    items: fitting.length === 0 ? list : [...list, ...fitting],
    overflowed: fitting.length < news.length,
  };
}

/** Notes with the missing lines of others below; null when they would grow beyond the limit. */
function addNotes(known: string, added: string): string | null {
  if (added === '' || known === added) return known;
  if (known === '') return added;
  const knownLines = new Set(known.split('\n').map((line) => line.trim()));
  const missing = added.split('\n').filter((line) => line.trim() !== '' && !knownLines.has(line.trim()));
  const notes = [known, ...missing].join('\n');
  return notes.length > noteLimit ? null : notes;
}
