import { Button, Kbd, Modal, Stack, Switch, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { type JSX, type KeyboardEvent as ReactKeyboardEvent, useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Day } from '../../../../shared/domain/days';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { type SeriesScope, seriesScopes } from '../../../../shared/wire/nouns/planner';
import { useToday } from '../../../data/use-today';
import { sayDate, sayWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './ScopePrompt.module.css';

/** What is about to happen to an item of a series. */
export type ScopeQuestion = Readonly<{
  what: 'move' | 'edit' | 'remove';
  item: PlannerItem;
  /** Where it goes, where it does: the prompt says from where to where. */
  to?: Pick<PlannerItem, 'day' | 'time'>;
}>;

/** What of the series it is for; `burn`: the number of what goes is not given again. */
export type ScopeAnswer = Readonly<{ scope: SeriesScope; burn: boolean }>;

/** Asks what of its series a change is for; null when it is not to be. Single items are `one` at once. */
export type AskScope = (question: ScopeQuestion) => Promise<ScopeAnswer | null>;

type Pending = Readonly<{ question: ScopeQuestion; resolve: (answer: ScopeAnswer | null) => void }>;

/** `drawn`: there is somebody to answer. */
const usePending = create<Readonly<{ pending: Pending | null; drawn: boolean }>>()(() => ({
  pending: null,
  drawn: false,
}));

/** Ends the question that is open, if any. */
function settle(answer: ScopeAnswer | null): void {
  const { pending } = usePending.getState();
  usePending.setState({ pending: null });
  pending?.resolve(answer);
}

/** Items that were put into a series by hand, without a rule, have no siblings that could follow. */
function isAlone({ seriesId, occurrence }: PlannerItem): boolean {
  return seriesId === null || occurrence === null;
}

const askScope: AskScope = async (question) => {
  if (isAlone(question.item)) return { scope: 'one', burn: false };
  settle(null);
  if (!usePending.getState().drawn) return null;
  return new Promise((resolve) => usePending.setState({ pending: { question, resolve } }));
};

/** The question of the scope, always the same function. Where no `ScopePromptHost` draws it, the answer is null. */
export function useAskScope(): AskScope {
  return askScope;
}

/** Where the question is drawn; once on a screen. */
export function ScopePromptHost(): JSX.Element {
  const pending = usePending((state) => state.pending);
  // Who leaves the screen does not want it any more, nor does who closes the window; a text is saved all the same.
  useEffect(() => {
    usePending.setState({ drawn: true });
    return () => {
      usePending.setState({ drawn: false });
      settle(null);
    };
  }, []);
  useWindowEvent('pagehide', () => settle(null));
  useWindowEvent('keydown', callOff, { capture: true });
  return (
    <Modal
      opened={pending !== null}
      onClose={() => settle(null)}
      closeOnEscape={false}
      title={pending ? text.series.scope.title[pending.question.what] : ''}
      size={380}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      {pending ? <Choices key={pending.question.item.id} question={pending.question} /> : null}
    </Modal>
  );
}

/** Esc calls the question off and nothing else: whatever lies below is not to hear of the key once it is gone. */
function callOff(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing || usePending.getState().pending === null) return;
  event.preventDefault();
  event.stopPropagation();
  settle(null);
}

const words = text.series.scope;

function Choices({ question: { what, item, to } }: Readonly<{ question: ScopeQuestion }>) {
  const [burn, setBurn] = useState(false);
  const today = useToday();
  const choose = (scope: SeriesScope) => settle({ scope, burn: burn && scope === 'one' });
  const onKeyDown = (event: ReactKeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const scope = seriesScopes[Number(event.key) - 1];
    if (scope) {
      event.preventDefault();
      choose(scope);
    } else step(event);
  };
  return (
    <Stack gap="sm" onKeyDown={onKeyDown}>
      <Text size="sm" c="dimmed" lineClamp={2} className="person-text" title={item.title}>
        {words.about(item.title)}
      </Text>
      {to ? <Text size="sm">{words.fromTo(sayPlace(item, today), sayPlace(to, today))}</Text> : null}
      <Stack gap={6}>
        {seriesScopes.map((scope, index) => (
          <Button
            key={scope}
            variant="default"
            justify="space-between"
            h="auto"
            py={8}
            data-scope
            data-autofocus={index === 0 || undefined}
            aria-keyshortcuts={String(index + 1)}
            rightSection={<Kbd size="xs">{index + 1}</Kbd>}
            classNames={{ root: classes.choice ?? '' }}
            onClick={() => choose(scope)}
          >
            <span className={classes.words}>
              <span>{words.names[scope]}</span>
              <span className={classes.hint}>{words.hints[what][scope]}</span>
            </span>
          </Button>
        ))}
      </Stack>
      {what === 'remove' && item.number !== null ? (
        <Switch
          size="sm"
          checked={burn}
          onChange={(event) => setBurn(event.currentTarget.checked)}
          label={words.burn}
          description={words.burnHint}
        />
      ) : null}
    </Stack>
  );
}

/** 周三 11月25日 20:00 */
function sayPlace({ day, time }: Pick<PlannerItem, 'day' | 'time'>, today: Day): string {
  return `${sayWeekday(day)} ${sayDate(day, today)} ${time}`;
}

/** Up and down among the three. */
function step(event: ReactKeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-scope]')];
  const at = choices.indexOf(event.target as HTMLElement);
  event.preventDefault();
  choices[Math.min(choices.length - 1, Math.max(0, at + by))]?.focus();
}
