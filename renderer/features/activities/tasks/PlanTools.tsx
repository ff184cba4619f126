import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import { daysBetween } from '../../../../shared/domain/days';
import { sayDate, sayDay, sayDayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from '../page/use-activity-editor';
import { type PlanView, taskOrders } from './plan-view';
import { type PlanFace, planFaces } from './use-plan-view';
import { WorkloadButton } from './WorkloadButton';

const words = text.tasks.plan;

type PlanToolsProps = Readonly<{
  editor: ActivityEditor;
  view: PlanView;
  face: PlanFace;
  onFace: (face: string) => void;
  onOrder: (order: string) => void;
}>;

/** How the plan is looked at, and by when one has to begin. */
export function PlanTools({ editor, view, face, onFace, onOrder }: PlanToolsProps) {
  return (
    <Group gap="xs" role="group" aria-label={words.toolsLabel}>
      <SegmentedControl
        size="xs"
        aria-label={words.view}
        value={face}
        onChange={onFace}
        data={planFaces.map((value) => ({ value, label: words.views[value] }))}
      />
      {face === 'list' ? (
        <Select
          size="xs"
          w={150}
          aria-label={words.order}
          allowDeselect={false}
          value={view.order}
          onChange={(chosen) => chosen && onOrder(chosen)}
          data={taskOrders.map((value) => ({ value, label: words.orders[value] }))}
        />
      ) : null}
      <WorkloadButton editor={editor} />
      <LatestStart editor={editor} view={view} />
    </Group>
  );
}

/** 最晚开工日：今天 */
function LatestStart({ editor, view }: Pick<PlanToolsProps, 'editor' | 'view'>) {
  const { plan, today } = view;
  const { latestStart, criticalPath } = plan;
  if (latestStart === null) return null;
  const titles = criticalPath.map((id) => editor.detail.tasks.find((task) => task.id === id)?.title ?? '');
  const passed = daysBetween(latestStart, today);
  const said =
    passed > 0
      ? words.latestPassed(sayDate(latestStart, today), passed)
      : words.latestStart(sayDay(latestStart, today));
  // What already runs has begun: there is nothing to hurry for on the day itself.
  const pressing = passed > 0 || (passed === 0 && editor.detail.activity.status === 'planned');
  return (
    <Text
      size="sm"
      ml="auto"
      fw={pressing ? 600 : 400}
      c={passed > 0 ? 'var(--weilu-warning-text)' : pressing ? 'var(--weilu-accent-text)' : 'dimmed'}
      title={`${sayDayFully(latestStart)}\n${words.latestHint(titles.join(' → '))}`}
    >
      {said}
    </Text>
  );
}
