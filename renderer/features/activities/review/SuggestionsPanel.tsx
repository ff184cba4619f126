import { Badge, Button, Group, Text } from '@mantine/core';
import { pointHeadings } from '../../../../shared/domain/activities/retrospective/document/conclusions';
import {
  dismissSuggestion,
  type Suggestion,
  takeSuggestion,
} from '../../../../shared/domain/activities/retrospective/points/draft';
import { randomIds } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { useEscape } from '../../../ui/use-escape';
import { useRowFocus } from '../../../ui/use-row-focus';
import classes from './Review.module.css';
import type { Review } from './use-review';

const words = text.retrospective.suggestions;

type SuggestionsPanelProps = Readonly<{
  suggestions: readonly Suggestion[];
  review: Review;
  /** What was done already, if anything. */
  note: string;
  onClose: () => void;
}>;

/** What the data says and the retrospective does not: each is taken, or not now. */
export function SuggestionsPanel({ suggestions, review, note, onClose }: SuggestionsPanelProps) {
  const { change, retrospective } = review;
  const focus = useRowFocus();
  useEscape(onClose);
  const take = (some: readonly Suggestion[]) =>
    void change((now) => some.reduce((all, each) => takeSuggestion(all, each, randomIds), now), true);
  const dismiss = (some: readonly Suggestion[]) =>
    void change((now) => some.reduce(dismissSuggestion, now), true);
  return (
    <Panel
      title={words.title}
      note={note}
      buttons={
        <>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => dismiss(suggestions)}>
            {words.dismissAll}
          </Button>
          <Button size="compact-xs" variant="light" onClick={() => take(suggestions)}>
            {words.takeAll}
          </Button>
        </>
      }
    >
      <div {...focus} className={classes.suggestions}>
        {suggestions.map((suggestion) => {
          const { kind, fact, text: sentence, pointId, section } = suggestion;
          const standing = retrospective.points.find(({ id }) => id === pointId)?.text;
          return (
            <article key={`${kind}-${fact}`} className={classes.suggestion} aria-label={sentence}>
              <div className={classes.said}>
                <Group gap={6} wrap="nowrap">
                  <Badge size="sm" variant="light" color={kind === 'gone' ? 'gray' : 'ember'} flex="none">
                    {words.kinds[kind]}
                  </Badge>
                  <Text size="xs" c="dimmed" className="one-line">
                    {pointHeadings[retrospective.layout][section]}
                  </Text>
                </Group>
                <Text size="sm" className="person-text">
                  {sentence}
                </Text>
                {kind === 'changed' && standing ? (
                  <Text size="xs" c="dimmed" className="person-text">
                    {words.now}
                    {standing}
                  </Text>
                ) : null}
              </div>
              <Group gap={4} wrap="nowrap" flex="none">
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  aria-label={words.dismissOf(sentence)}
                  onClick={() => dismiss([suggestion])}
                >
                  {kind === 'gone' ? words.keep : words.dismiss}
                </Button>
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={words.take(sentence)}
                  onClick={() => take([suggestion])}
                >
                  {words.takes[kind]}
                </Button>
              </Group>
            </article>
          );
        })}
      </div>
    </Panel>
  );
}
