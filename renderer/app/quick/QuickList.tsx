import { ActionIcon, Badge, Text } from '@mantine/core';
import { IconPlayerTrackNext, IconStarFilled, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Script } from '../../../shared/domain/scripts/script';
import type { QueuedText } from '../../../shared/wire/nouns/scripts';
import { text } from '../../i18n/text';
import classes from './Quick.module.css';
import type { QuickLine } from './use-quick-lines';
import type { QuickPalette } from './use-quick-palette';

export const quickListId = 'quick-scripts';

/** Id of a line of the list, for the field that marks it. */
export function optionId(index: number): string {
  return `${quickListId}-${index}`;
}

const words = text.quick;

/** What the query finds, the marked one standing out. */
export function QuickList({ palette }: Readonly<{ palette: QuickPalette }>) {
  const { lines = [], marked, query } = palette;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#${optionId(marked)}`)?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  if (palette.lines && lines.length === 0)
    return (
      <Text className={classes.none ?? ''} c="dimmed" role="status">
        {query.trim() === '' ? words.empty : words.none(query)}
      </Text>
    );
  return (
    <div ref={list} className={classes.list} id={quickListId} role="listbox" aria-label={words.list}>
      {lines.map((line, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus, and its keys mark and choose.
        <div
          key={keyOf(line)}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          className={classes.line}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            palette.mark(index);
            palette.goOn();
          }}
        >
          {'script' in line ? (
            <ScriptLine script={line.script} />
          ) : (
            <QueuedLine queued={line.queued} onSkip={palette.skip} />
          )}
        </div>
      ))}
    </div>
  );
}

function keyOf(line: QuickLine): string {
  return 'script' in line ? line.script.id : 'queued';
}

function ScriptLine({ script }: Readonly<{ script: Script }>) {
  return (
    <>
      <Text span className="one-line person-text" flex={1} title={script.title}>
        {script.title}
      </Text>
      {script.favourite && <IconStarFilled size={13} aria-label={words.favourite} className={classes.star} />}
      <Text span size="xs" c="dimmed" className="one-line" maw={140}>
        {script.tags.join('、')}
      </Text>
      <Badge variant="default" size="sm" fw={400} flex="none">
        {script.scenario}
      </Badge>
    </>
  );
}

function QueuedLine({ queued, onSkip }: Readonly<{ queued: QueuedText; onSkip: () => void }>) {
  const said = words.next(queued.text);
  return (
    <>
      <IconPlayerTrackNext size={16} stroke={1.6} aria-hidden />
      <Text span fw={600} className="one-line person-text" flex={1} title={said}>
        {said}
      </Text>
      <Badge variant="default" size="sm" fw={400} flex="none">
        {text.composer.step(queued.kind, queued.part)}
      </Badge>
      <ActionIcon
        variant="subtle"
        size="sm"
        tabIndex={-1}
        aria-label={words.skip}
        title={words.skip}
        onClick={(event) => {
          event.stopPropagation();
          onSkip();
        }}
      >
        <IconX size={14} />
      </ActionIcon>
    </>
  );
}
