import { Button, Stack, Text, Textarea } from '@mantine/core';
import { type Ref, useMemo } from 'react';
import { text as texts } from '../../../i18n/text';
import classes from '../intake.module.css';
import type { PastedBox } from './use-pasted-text';

const words = texts.intake;

/** A longer text is shown by its head alone: a field of a megabyte is slow to draw. */
const wholeUnits = 40_000;
const headLines = 200;

type TextBoxProps = Readonly<{ box: PastedBox; boxRef: Ref<HTMLTextAreaElement>; tooLong: boolean }>;

/** Where the text goes, and how much of it there is. */
export function TextBox({ box, boxRef, tooLong }: TextBoxProps) {
  const { text, setText, hint } = box;
  const huge = text.length > wholeUnits;
  const shown = useMemo(
    () => (huge ? text.split('\n', headLines).join('\n').slice(0, wholeUnits) : text),
    [huge, text],
  );
  const lines = useMemo(() => text.split(/\r\n|[\n\r]/).length, [text]);
  return (
    <Stack gap={6} className={classes.box ?? ''}>
      <Textarea
        ref={boxRef}
        label={words.box}
        placeholder={words.boxHint}
        classNames={{
          root: classes.field ?? '',
          wrapper: classes.wrapper ?? '',
          input: classes.input ?? '',
        }}
        value={shown}
        readOnly={huge}
        error={tooLong ? words.tooLong : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {hint && (
        <Text size="sm" c="var(--weilu-warning-text)" role="status">
          {hint}
        </Text>
      )}
      {text !== '' && (
        <Text size="xs" c="dimmed">
          {words.size(lines, text.length)}
          {huge ? ` · ${words.hugeHead(headLines)}` : ''}
        </Text>
      )}
      {huge && (
        <Button variant="default" size="compact-sm" onClick={() => setText('')}>
          {words.again}
        </Button>
      )}
    </Stack>
  );
}
