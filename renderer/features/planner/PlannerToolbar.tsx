import { ActionIcon, Button, Group, SegmentedControl, Text, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconHelp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { text } from '../../i18n/text';
import classes from './PlannerScreen.module.css';
import {
  type MainView,
  mainViewOf,
  mainViews,
  type PlannerView,
  useLastView,
  type WeekWay,
  weekWays,
} from './planner-view';
import { useDwell } from './views/use-dwell';

type PlannerToolbarProps = Readonly<{
  view: PlannerView;
  onView: (view: PlannerView) => void;
  onStep: (direction: -1 | 1) => void;
  onToday: () => void;
  /** What stands beside the days: what of them is shown. */
  filter: ReactNode;
  /** What stands at the end. */
  menu: ReactNode;
}>;

/** Back, today, forward; what is shown; and which view. A card held over a button turns the page or changes the view. */
export function PlannerToolbar({ view, onView, onStep, onToday, filter, menu }: PlannerToolbarProps) {
  const words = text.planner;
  const { week } = useLastView();
  const choose = (chosen: MainView) => onView(chosen === 'week' ? week : chosen);
  const steps = useDwell(directionOf, onStep);
  const views = useDwell(
    (target) => viewOf(target, view),
    (to) => (to === 'week' ? choose(to) : onView(to)),
  );

  return (
    <div className={classes.toolbar}>
      <Group gap="xs" wrap="nowrap" miw={0} {...steps}>
        <StepButton direction={-1} label={words.previous[view]} onStep={onStep} />
        <Button variant="default" size="xs" h={32} flex="none" onClick={onToday}>
          {words.goToday}
        </Button>
        <StepButton direction={1} label={words.next[view]} onStep={onStep} />
        {filter}
        <Text size="xs" c="dimmed" className={`${classes.hint} one-line`}>
          {words.hint}
        </Text>
        <Tooltip label={words.hint} events={{ hover: true, focus: true, touch: true }}>
          <ActionIcon
            variant="subtle"
            color="gray"
            flex="none"
            className={classes.hintButton ?? ''}
            aria-label={words.hintLabel}
          >
            <IconHelp size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Group>
      <Group gap="xs" wrap="nowrap" ml="auto" {...views}>
        {mainViewOf(view) === 'week' ? (
          <SegmentedControl
            size="xs"
            aria-label={words.weekWay}
            value={view as WeekWay}
            onChange={onView}
            data={weekWays.map((value) => ({ value, label: words.weekWays[value] }))}
          />
        ) : null}
        <SegmentedControl
          size="xs"
          aria-label={words.view}
          value={mainViewOf(view)}
          onChange={choose}
          data={mainViews.map((value) => ({ value, label: words.views[value] }))}
        />
        {menu}
      </Group>
    </div>
  );
}

type StepButtonProps = Readonly<{ direction: -1 | 1; label: string; onStep: (direction: -1 | 1) => void }>;

function StepButton({ direction, label, onStep }: StepButtonProps) {
  const Icon = direction === 1 ? IconChevronRight : IconChevronLeft;
  return (
    <ActionIcon
      variant="default"
      size={32}
      flex="none"
      aria-label={label}
      data-step={direction}
      onClick={() => onStep(direction)}
    >
      <Icon size={16} />
    </ActionIcon>
  );
}

function directionOf(target: Element): -1 | 1 | null {
  const step = target.closest<HTMLElement>('[data-step]')?.dataset.step;
  return step === undefined ? null : step === '1' ? 1 : -1;
}

/** The view whose button this is; none for the one that is shown. */
function viewOf(target: Element, shown: PlannerView): MainView | WeekWay | null {
  const label = target.closest('label');
  const input = label ? document.getElementById(label.htmlFor) : null;
  const value = input instanceof HTMLInputElement ? input.value : null;
  const view = [...mainViews, ...weekWays].find((one) => one === value) ?? null;
  return view === shown ? null : view;
}
