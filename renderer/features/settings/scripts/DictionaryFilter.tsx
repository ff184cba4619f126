import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { WordFilter } from '../../../../shared/domain/checks/dictionary-rows';
import { wordCategories, wordSeverities } from '../../../../shared/domain/checks/word-rule';
import { text } from '../../../i18n/text';

const words = text.dictionary;
/** The choice that leaves nothing out. */
const any = 'any';

/** Which words are shown. */
export type ShownWords = WordFilter;

/** Nothing left out. */
export const allWords: ShownWords = { query: '', category: null, severity: null };

type DictionaryFilterProps = Readonly<{ shown: ShownWords; onChange: (shown: ShownWords) => void }>;

/** Finds words by themselves, pinyin or initials, and by what they are. */
export function DictionaryFilter({ shown, onChange }: DictionaryFilterProps) {
  return (
    <>
      <TextInput
        size="xs"
        flex="1 1 180px"
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
        value={shown.query}
        onChange={(event) => onChange({ ...shown, query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || shown.query === '') return;
          event.preventDefault();
          onChange({ ...shown, query: '' });
        }}
      />
      <Select
        size="xs"
        w={150}
        aria-label={words.category}
        allowDeselect={false}
        data={[{ value: any, label: words.anyCategory }, ...wordCategories]}
        value={shown.category ?? any}
        onChange={(chosen) =>
          onChange({ ...shown, category: wordCategories.find((one) => one === chosen) ?? null })
        }
      />
      <Select
        size="xs"
        w={110}
        aria-label={words.severity}
        allowDeselect={false}
        data={[
          { value: any, label: words.anySeverity },
          ...wordSeverities.map((value) => ({ value, label: words.severities[value] })),
        ]}
        value={shown.severity ?? any}
        onChange={(chosen) =>
          onChange({ ...shown, severity: wordSeverities.find((one) => one === chosen) ?? null })
        }
      />
    </>
  );
}
