import {
  type ComboboxItem,
  type ComboboxParsedItem,
  isOptionsGroup,
  type OptionsFilter,
} from '@mantine/core';
import { matchesQuery, toQueryTerms, toSearchable } from '../../shared/domain/search/pinyin-search';

/** `limit` of a select whose options may be thousands: a closed one draws them too. Who misses one types its name. */
export const mostOptions = 100;

/**
 * Narrows the options of a select by what is typed, pinyin and initials too, as far as its limit; groups left empty go.
 */
export const pinyinOptions: OptionsFilter = ({ options, search, limit }) => {
  const terms = toQueryTerms(search);
  const matches = ({ label }: ComboboxItem) =>
    terms.length === 0 || matchesQuery([toSearchable(label)], terms);
  const shown: ComboboxParsedItem[] = [];
  let left = limit;
  for (const option of options) {
    if (left <= 0) break;
    const items = firstOf(isOptionsGroup(option) ? option.items : [option], matches, left);
    left -= items.length;
    if (!isOptionsGroup(option)) shown.push(...items);
    else if (items.length > 0) shown.push({ ...option, items });
  }
  return shown;
};

/** The chosen one of so many options first where it would stand beyond the limit: an open list shows what is chosen. */
export function withChosenNear<Option extends Readonly<{ value: string }>>(
  options: readonly Option[],
  chosen: string | null,
): readonly Option[] {
  const at = options.findIndex(({ value }) => value === chosen);
  const option = options[at];
  if (!option || at < mostOptions - 1) return options;
  return [option, ...options.slice(0, at), ...options.slice(at + 1)];
}

function firstOf(
  items: readonly ComboboxItem[],
  matches: (item: ComboboxItem) => boolean,
  most: number,
): ComboboxItem[] {
  const found: ComboboxItem[] = [];
  for (const item of items) {
    if (found.length >= most) break;
    if (matches(item)) found.push(item);
  }
  return found;
}
