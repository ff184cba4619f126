import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { text } from '../../i18n/text';
import { type PlannerView, plannerViews } from './planner-view';

type PlannerToolbarProps = Readonly<{
  view: PlannerView;
  onView: (view: PlannerView) => void;
  onStep: (direction: -1 | 1) => void;
  onToday: () => void;
}>;

/** Back, today, forward; and which view. */
export function PlannerToolbar({ view, onView, onStep, onToday }: PlannerToolbarProps) {
  const words = text.planner;
  return (
    <Group justify="space-between" wrap="nowrap">
      <Group gap="xs" wrap="nowrap" miw={0}>
        <ActionIcon
          variant="default"
          size={32}
          flex="none"
          aria-label={words.previous[view]}
          onClick={() => onStep(-1)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Button variant="default" size="xs" h={32} flex="none" onClick={onToday}>
          {words.goToday}
        </Button>
        <ActionIcon
          variant="default"
          size={32}
          flex="none"
          aria-label={words.next[view]}
          onClick={() => onStep(1)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
        <Text size="xs" c="dimmed" className="one-line">
          {words.hint}
        </Text>
      </Group>
      <SegmentedControl
        size="xs"
        flex="none"
        aria-label={words.view}
        value={view}
        onChange={onView}
        data={plannerViews.map((value) => ({ value, label: words.views[value] }))}
      />
    </Group>
  );
}
