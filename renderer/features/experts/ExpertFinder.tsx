import { Stack, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { lineLimit } from '../../../shared/domain/text';
import { text } from '../../i18n/text';
import { AskLog } from './AskLog';
import classes from './Experts.module.css';
import { FinderSettings } from './FinderSettings';
import { FoundPeople } from './FoundPeople';
import { LineBox } from './LineBox';
import { useFinder } from './use-finder';

const words = text.experts;

type ExpertFinderProps = Readonly<{ startingTopic: string }>;

/** A topic, who fits it and why, the line that @-s them, and how it came out. */
export function ExpertFinder({ startingTopic }: ExpertFinderProps) {
  const finder = useFinder(startingTopic);
  const people = useRef<HTMLDivElement>(null);
  const copy = useRef<HTMLButtonElement>(null);
  const { found, chosen, topic } = finder;
  const listed = found && found.people.length > 0 ? found.people : (found?.maybe ?? []);

  // Whoever was asked rests now, and their card may be gone: the next keys are about those who are left.
  const startOver = () => {
    finder.clear();
    people.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // After copying, the keyboard stands on the people as a whole.
    if (event.key === 'Enter' && event.target === people.current && chosen.length > 0) {
      event.preventDefault();
      copy.current?.click();
      return;
    }
    const field = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
    const hit = /^[1-5]$/.test(event.key) ? listed[Number(event.key) - 1] : undefined;
    if (field || !hit) return;
    event.preventDefault();
    finder.toggle(hit);
  };

  return (
    // Keys reach the people from wherever the focus is in the dialog, but for its fields.
    // biome-ignore lint/a11y/noStaticElementInteractions: the cards below are the controls; this is their shortcut.
    <div className={found ? classes.finder : undefined} onKeyDown={onKeyDown}>
      <Stack gap="md">
        <TextInput
          label={words.topic}
          placeholder={words.topicHint}
          data-autofocus
          maxLength={lineLimit}
          value={topic}
          onChange={(event) => finder.changeTopic(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            // The rest of this key press is not the card's.
            event.preventDefault();
            people.current?.querySelector('button')?.focus();
          }}
        />
        {found ? (
          <div className={classes.columns}>
            <div ref={people} tabIndex={-1} className={classes.people}>
              <FoundPeople finder={finder} found={found} onCopy={() => copy.current?.click()} />
            </div>
            {listed.length > 0 ? (
              <LineBox finder={finder} key={topic} copyRef={copy} chosen={chosen} onAsked={startOver} />
            ) : null}
          </div>
        ) : (
          <Text c="dimmed">{words.lead}</Text>
        )}
        <AskLog asks={finder.asks} />
        <FinderSettings />
      </Stack>
    </div>
  );
}
