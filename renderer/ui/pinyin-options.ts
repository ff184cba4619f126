import {
  type ComboboxItem,
  type ComboboxParsedItem,
  isOptionsGroup,
  type OptionsFilter,
} from '@mantine/core';
import { matchesQuery, toQueryTerms, toSearchable } from '../../shared/domain/search/pinyin-search';

/** Narrows the options of a select by what is typed, pinyin and initials too; groups left empty go. */
export const pinyinOptions: OptionsFilter = ({ options, search }) => {
  const terms = toQueryTerms(search);
  const matches = ({ label }: ComboboxItem) => matchesQuery([toSearchable(label)], terms);
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!isOptionsGroup(option)) return matches(option) ? [option] : [];
    const items = option.items.filter(matches);
    return items.length > 0 ? [{ ...option, items }] : [];
  });
};
