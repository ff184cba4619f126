import { noteLimit } from '../../text';
import { wechatIdKey } from './clean-text';
import type { ImportField } from './import-field';
import { type KnownValues, listRoom } from './known-values';
import type { MemberDraft } from './member-draft';

export interface MergedDraft {
  readonly values: KnownValues;
  /** Fields that had no room for everything the draft brought. */
  readonly full: readonly ImportField[];
}

/**
 * Adds what a draft says to what is known. Single values are filled or replaced, never emptied; lists grow;
 * the lines of its notes that are not yet there are added below. Merging the same draft again changes nothing.
 */
export function mergeDraft(known: KnownValues, draft: MemberDraft): MergedDraft {
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
    tagNames: grow('tags', known.tagNames, draft.tagNames, listRoom.tagNames),
    dutyTitles: grow('duties', known.dutyTitles, draft.dutyTitles, listRoom.dutyTitles),
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
