import { Badge, Menu, Switch, Text } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import type { DictionaryRow } from '../../../../shared/domain/checks/dictionary-rows';
import {
  type WordSeverity,
  wordCategories,
  wordSeverities,
} from '../../../../shared/domain/checks/word-rule';
import { text } from '../../../i18n/text';
import { InlineText } from '../../../ui/InlineFields';
import { MoreMenu } from '../../../ui/MoreMenu';
import classes from './ScriptsPart.module.css';
import { useWordEdits } from './use-word-edits';

const words = text.dictionary;

const colorOf: Readonly<Record<WordSeverity, string>> = { high: 'red', middle: 'yellow', low: 'gray' };

type WordRowProps = Readonly<{ row: DictionaryRow }>;

/** One word: why it is in the dictionary, how serious, what to say instead, and whether it counts. */
export function WordRow({ row }: WordRowProps) {
  const { change } = useWordEdits(row);
  const { word, category, severity, suggestion, enabled, origin } = row;
  return (
    <>
      <Text size="sm" className={`${classes.word} one-line person-text`} title={word}>
        {word}
      </Text>
      <Text size="xs" c="dimmed" className="one-line" title={`${category} · ${words.origins[origin]}`}>
        {origin === 'built-in' ? category : `${category} · ${words.origins[origin]}`}
      </Text>
      <Badge size="sm" variant="light" tt="none" color={colorOf[severity]}>
        {words.severities[severity]}
      </Badge>
      <InlineText
        label={words.suggestionOf(word)}
        labelHidden
        value={suggestion}
        onSave={(next) => change({ suggestion: next })}
      />
      <Switch
        size="xs"
        aria-label={words.enableOf(word)}
        checked={enabled}
        onChange={(event) => void change({ enabled: event.currentTarget.checked })}
      />
      <WordMenu row={row} />
    </>
  );
}

function WordMenu({ row }: WordRowProps) {
  const { change, remove } = useWordEdits(row);
  const { word, category, severity, origin } = row;
  return (
    <MoreMenu label={words.moreOf(word)}>
      <Menu.Label>{words.changeSeverity}</Menu.Label>
      {wordSeverities
        .filter((one) => one !== severity)
        .map((one) => (
          <Menu.Item key={one} onClick={() => void change({ severity: one })}>
            {words.severities[one]}
          </Menu.Item>
        ))}
      <Menu.Label>{words.changeCategory}</Menu.Label>
      {wordCategories
        .filter((one) => one !== category)
        .map((one) => (
          <Menu.Item key={one} onClick={() => void change({ category: one })}>
            {one}
          </Menu.Item>
        ))}
      {origin === 'built-in' ? null : (
        <>
          <Menu.Divider />
          <Menu.Item
            {...(origin === 'own' ? { color: 'red' } : {})}
            leftSection={origin === 'own' ? <IconTrash size={15} /> : <IconArrowBackUp size={15} />}
            onClick={() => void remove()}
          >
            {origin === 'own' ? words.remove : words.backToBuiltIn}
          </Menu.Item>
        </>
      )}
    </MoreMenu>
  );
}
