import { readName } from './name-part';
import { plainForms } from './plain-forms';
import { findQuantity } from './quantity';
import { addForm, cancelForm, openForm, paidForm, pickUpForm, setForm, unpaidForm } from './words';

/** What one entry says; `paid` is null where it says nothing of it. */
export type EntryParts = Readonly<{
  name: string;
  quantity: number | null;
  action: 'set' | 'add' | 'cancel' | 'ignore';
  paid: boolean | null;
  pickUp: string;
  note: string;
  evidence: Readonly<{ quantity: string; action: string; paid: string; pickUp: string }>;
}>;

const cancel = new RegExp(cancelForm, 'u');
const open = new RegExp(openForm, 'u');
const more = new RegExp(addForm, 'u');
const instead = new RegExp(setForm, 'u');
const unpaid = new RegExp(unpaidForm, 'u');
const paid = new RegExp(`${paidForm}|✅`, 'u');
const pickUp = new RegExp(pickUpForm, 'u');
const cancelAtEnd = new RegExp(`(?:${cancelForm})[\\s!！。~～]*$`, 'u');

/**
 * Reads an entry without its number: name, quantity, what it does, whether it is paid, how it is picked up.
 * @param unit the chain's unit, or an empty text
 */
export function readEntry(source: string, unit: string, knows: (name: string) => boolean): EntryParts {
  const text = plainForms(source);
  const { name, rest } = readName(text, knows);
  const tail = text.slice(rest);
  const said = source.slice(rest);
  const count = findQuantity(tail, said, unit);
  const cut = (form: RegExp) => {
    const found = form.exec(tail);
    return found ? said.slice(found.index, found.index + found[0].length).trim() : '';
  };
  const unpaidWords = cut(unpaid);
  const paidWords = unpaidWords === '' ? cut(paid) : '';
  const pickUpWords = cut(pickUp);
  const act = actionOf(tail, said, count);
  const evidence = {
    quantity: act.action === 'cancel' ? '' : (count?.evidence ?? ''),
    action: act.evidence,
    paid: unpaidWords || paidWords,
    pickUp: pickUpWords,
  };
  return {
    name: source.slice(text.indexOf(name), text.indexOf(name) + name.length).trim(),
    quantity: act.action === 'cancel' ? 0 : (count?.quantity ?? null),
    action: act.action,
    paid: unpaidWords !== '' ? false : paidWords !== '' ? true : null,
    pickUp: pickUpWords,
    note: noteOf(rest === 0 ? said.replace(name, ' ') : said, evidence),
    evidence,
  };
}

function actionOf(tail: string, said: string, count: ReturnType<typeof findQuantity>) {
  const words = (form: RegExp) => {
    const found = form.exec(tail);
    return found ? said.slice(found.index, found.index + found[0].length).trim() : '';
  };
  const gone = words(count ? cancelAtEnd : cancel);
  if (gone !== '') return { action: 'cancel', evidence: gone } as const;
  if (count?.change === 'add') return { action: 'add', evidence: words(more) || count.word || '+' } as const;
  if (count?.change === 'set') return { action: 'set', evidence: words(instead) } as const;
  const undecided = count ? '' : words(open);
  if (undecided !== '') return { action: 'ignore', evidence: undecided } as const;
  return { action: 'set', evidence: '' } as const;
}

/** What is left of an entry when everything understood is taken away. */
function noteOf(
  said: string,
  { quantity, action, paid: paidWords, pickUp: way }: EntryParts['evidence'],
): string {
  let rest = said;
  for (const words of [quantity, action, paidWords, way]) if (words !== '') rest = rest.replace(words, ' ');
  return rest
    .replace(/^[\s,，:：;；、|/。.!！~～-]+|(?<![\s,，:：;；、|/])[\s,，:：;；、|/]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .slice(0, 500);
}
