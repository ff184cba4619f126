import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Script } from '../../../../shared/domain/scripts/script';
import type { ScriptVersion } from '../../../../shared/domain/scripts/script-version';
import { text } from '../../../i18n/text';
import { compareInputs } from './compare-inputs';
import { compareTexts, type TextPart } from './compare-texts';
import classes from './Versions.module.css';

type Written = Pick<Script, 'title' | 'body' | 'inputs'>;

type VersionCompareProps = Readonly<{
  version: ScriptVersion;
  /** What took its place. */
  next: Written;
  present: Written;
  onRestore: () => void;
}>;

const words = text.scriptEditor;

/** A version laid over what came of it, and the button that brings it back. */
export function VersionCompare({ version, next, present, onRestore }: VersionCompareProps) {
  const [against, setAgainst] = useState<'present' | 'next'>('present');
  const later = against === 'present' ? present : next;
  const parts = useMemo(() => compareTexts(version.body, later.body), [version.body, later.body]);
  const notes = notesOn(version, later);
  const same = notes.length === 0 && parts.every(({ kind }) => kind === 'same');
  return (
    <Stack gap="sm" className={classes.compare ?? ''}>
      <Group justify="space-between" gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={words.compare}
          value={against}
          onChange={(value) => setAgainst(value === 'next' ? 'next' : 'present')}
          data={(['present', 'next'] as const).map((value) => ({ value, label: words.compareWith[value] }))}
        />
        <Button size="xs" leftSection={<IconArrowBackUp size={15} />} onClick={onRestore}>
          {words.restore}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {same ? words.sameText : `${words.legend}${words.restoreHint}`}
      </Text>
      {notes.map((note) => (
        <Text key={note} size="sm" className="person-text">
          {note}
        </Text>
      ))}
      <section className={`${classes.text} person-text`} aria-label={words.versionText}>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have nothing but their order.
          <Part key={index} part={part} />
        ))}
      </section>
    </Stack>
  );
}

function Part({ part: { kind, text: piece } }: Readonly<{ part: TextPart }>) {
  if (kind === 'added') return <ins className={classes.added}>{piece}</ins>;
  return kind === 'removed' ? <del className={classes.removed}>{piece}</del> : <span>{piece}</span>;
}

/** What became of the title and the inputs, in sentences. */
function notesOn(version: Written, later: Written): readonly string[] {
  const { added, removed, changed } = compareInputs(version.inputs, later.inputs);
  const list = (names: readonly string[], say: (names: string) => string) =>
    names.length > 0 ? [say(names.join('、'))] : [];
  return [
    ...(version.title === later.title ? [] : [words.titleChange(version.title, later.title)]),
    ...list(added, words.inputsAdded),
    ...list(removed, words.inputsRemoved),
    ...list(changed, words.inputsChanged),
  ];
}
