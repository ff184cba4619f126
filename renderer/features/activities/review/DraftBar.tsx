import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconPencilBolt } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import {
  draftPoints,
  isFirstDraft,
  outdatedPoints,
  suggestionsOf,
} from '../../../../shared/domain/activities/retrospective/points/draft';
import {
  type RetrospectiveLayout,
  retrospectiveLayouts,
} from '../../../../shared/domain/activities/retrospective/retrospective';
import { randomIds } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import { LibraryButton } from '../lessons/LibraryButton';
import classes from './Review.module.css';
import { SuggestionsPanel } from './SuggestionsPanel';
import type { Review } from './use-review';

const words = text.retrospective;
const icon = { size: 16, stroke: 1.6 } as const;

/** Draws the retrospective from the data, later what is new in it; and how it is laid out. */
export function DraftBar({ review }: Readonly<{ review: Review }>) {
  const { retrospective, facts, change, report } = review;
  const [open, setOpen] = useState(false);
  const [refreshed, setRefreshed] = useState(0);
  const outdated = outdatedPoints(retrospective, facts).length;
  const suggestions = suggestionsOf(retrospective, facts);
  const first = isFirstDraft(retrospective);
  const draw = async () => {
    setRefreshed(first ? 0 : outdated);
    setOpen(!first);
    if (first || outdated > 0) await change((now) => draftPoints(now, facts, randomIds), true);
  };
  const count = outdated + suggestions.length;
  const showing = open && !first && suggestions.length > 0;
  const bar = useKeptKeyboard(`${first} ${showing} ${count > 0}`);
  return (
    <>
      <Group ref={bar} tabIndex={-1} className={classes.bar} gap="xs">
        {report === undefined ? null : first ? (
          <First count={facts.length} empty={retrospective.points.length === 0} onDraw={draw} />
        ) : count > 0 ? (
          <Button
            variant="light"
            size="xs"
            leftSection={<IconPencilBolt {...icon} aria-hidden />}
            aria-expanded={showing}
            onClick={() => void (showing && outdated === 0 ? setOpen(false) : draw())}
          >
            {words.draft.more(count)}
          </Button>
        ) : (
          <Text size="sm" c="dimmed" role="status">
            {words.draft.same}
          </Text>
        )}
        <Group gap="xs" ml="auto" wrap="nowrap">
          <SegmentedControl
            size="xs"
            aria-label={words.layout}
            value={retrospective.layout}
            onChange={(layout) => void change((now) => ({ ...now, layout: layout as RetrospectiveLayout }))}
            data={retrospectiveLayouts.map((value) => ({ value, label: words.layouts[value] }))}
          />
          <LibraryButton />
        </Group>
      </Group>
      {showing ? (
        <SuggestionsPanel
          suggestions={suggestions}
          review={review}
          note={refreshed > 0 ? words.draft.refreshed(refreshed) : ''}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** The bar gets the keyboard when what it stood on went away: a button that was pressed, the last suggestion. */
function useKeptKeyboard(shown: string) {
  const bar = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown && document.activeElement === document.body) bar.current?.focus();
    before.current = shown;
  }, [shown]);
  return bar;
}

type FirstProps = Readonly<{
  count: number;
  /** Nothing is written yet: drafting is the next thing to do. */
  empty: boolean;
  onDraw: () => Promise<void>;
}>;

function First({ count, empty, onDraw }: FirstProps) {
  if (count === 0) {
    return (
      <Text size="sm" c="dimmed" flex="1 1 240px">
        {words.draft.nothing}
      </Text>
    );
  }
  return (
    <>
      <Button
        variant={empty ? 'filled' : 'light'}
        size="xs"
        leftSection={<IconPencilBolt {...icon} aria-hidden />}
        onClick={() => void onDraw()}
      >
        {words.draft.first}
      </Button>
      <Text size="sm" c="dimmed" flex="1 1 200px">
        {words.draft.firstHint(count)}
      </Text>
    </>
  );
}
