import { Button, Select, Text, TextInput } from '@mantine/core';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { DictionaryRow } from '../../../../shared/domain/checks/dictionary-rows';
import {
  type WordCategory,
  type WordSeverity,
  wordCategories,
  wordLimit,
  wordSeverities,
} from '../../../../shared/domain/checks/word-rule';
import { useScope } from '../../../data/scope';
import { showNote } from '../../../data/toasts';
import { useOnce } from '../../../data/use-once';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import classes from './ScriptsPart.module.css';

const words = text.dictionary;
const longestSuggestion = 500;

type AddWordProps = Readonly<{
  rows: readonly DictionaryRow[];
  /** The word is there already. */
  onKnown: (word: string) => void;
}>;

/** Adds a word of one's own. */
export function AddWord({ rows, onKnown }: AddWordProps) {
  const { community } = useScope();
  const save = useSave();
  const titleId = useId();
  const first = useRef<HTMLInputElement>(null);
  const [word, setWord] = useState('');
  const [suggestion, setSuggestion] = useState('');
  const [category, setCategory] = useState<WordCategory>('自定义');
  const [severity, setSeverity] = useState<WordSeverity>('middle');

  const add = useOnce(async () => {
    const wanted = word.trim();
    if (rows.some((row) => row.word === wanted)) {
      showNote(words.known(wanted));
      onKnown(wanted);
    } else if (wanted) {
      const fields = { word: wanted, category, severity, suggestion: suggestion.trim(), enabled: true };
      if (await save('words.save', { communityId: community.id, words: [fields] })) {
        setWord('');
        setSuggestion('');
        first.current?.focus();
      }
    }
    return false;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };

  return (
    <form className={classes.add} aria-labelledby={titleId} onSubmit={onSubmit}>
      <Text component="h3" id={titleId} size="sm" fw={600} m={0} w="100%">
        {words.addForm}
      </Text>
      <TextInput
        ref={first}
        size="xs"
        flex="1 1 120px"
        label={words.word}
        placeholder={words.wordHint}
        maxLength={wordLimit}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      <Select
        size="xs"
        w={116}
        label={words.category}
        allowDeselect={false}
        data={[...wordCategories]}
        value={category}
        onChange={(chosen) => setCategory(wordCategories.find((one) => one === chosen) ?? category)}
      />
      <Select
        size="xs"
        w={76}
        label={words.severity}
        allowDeselect={false}
        data={wordSeverities.map((value) => ({ value, label: words.severities[value] }))}
        value={severity}
        onChange={(chosen) => setSeverity(wordSeverities.find((one) => one === chosen) ?? severity)}
      />
      <TextInput
        size="xs"
        flex="2 1 160px"
        label={words.suggestion}
        placeholder={words.suggestionHint}
        maxLength={longestSuggestion}
        value={suggestion}
        onChange={(event) => setSuggestion(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="light" disabled={!word.trim()}>
        {words.add}
      </Button>
    </form>
  );
}
