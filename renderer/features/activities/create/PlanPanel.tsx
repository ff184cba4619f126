import { Alert, Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ActivityTemplate } from '../../../../shared/domain/activities/activity-template';
import type { ProposedTask } from '../../../../shared/domain/activities/lesson';
import { type PlanPreview, planPreview } from '../../../../shared/domain/activities/plan-preview';
import { dayRulesOf } from '../../../../shared/domain/activities/schedule/day-rules';
import { type Day, shiftDay, type TimeOfDay } from '../../../../shared/domain/days';
import { useStatutory } from '../../../data/use-statutory';
import { useToday } from '../../../data/use-today';
import { sayDay } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { BroughtParts } from './BroughtParts';
import { TaskPreview } from './TaskPreview';

const words = text.activityTemplates.create;

type PlanPanelProps = Readonly<{
  template: ActivityTemplate;
  proposals: readonly ProposedTask[];
  startsOn: Day;
  startsAt: TimeOfDay;
  onStart: (day: Day) => void;
}>;

/** What is going to be made: each task with its day, and what else the template brings. */
export function PlanPanel({ template, proposals, startsOn, startsAt, onStart }: PlanPanelProps) {
  const today = useToday();
  const statutory = useStatutory();
  const rules = useMemo(() => dayRulesOf(statutory), [statutory]);
  const preview = useMemo(
    () => planPreview({ template, proposals, startsOn }, rules, today),
    [template, proposals, startsOn, rules, today],
  );
  const rests = preview.tasks.filter(({ mark }) => mark === 'rest').length;
  const unknown = preview.tasks
    .filter(({ task }) => task.workday)
    .map(({ task }) => Number(task.dueOn?.slice(0, 4)))
    .find((year) => Number.isFinite(year) && !rules.isKnown(year));
  const notes = [
    preview.latestStart && preview.latestStart >= today
      ? words.latest(sayDay(preview.latestStart, today))
      : '',
    rests > 0 ? words.rests(rests) : '',
  ];
  return (
    <>
      <Panel title={text.activities.newActivity.preview} note={notes.filter(Boolean).join(' · ')}>
        <StartNote preview={preview} today={today} onStart={onStart} />
        <Facts template={template} startsOn={startsOn} today={today} />
        {unknown === undefined ? null : (
          <Text size="xs" c="dimmed" px={16} pb="xs">
            {words.yearUnknown(unknown)}
          </Text>
        )}
        <TaskPreview tasks={preview.tasks} />
      </Panel>
      <BroughtParts template={template} startsAt={startsAt} />
    </>
  );
}

type StartNoteProps = Readonly<{ preview: PlanPreview; today: Day; onStart: (day: Day) => void }>;

/** Says when the start is too near, with the day on which it would not be. */
function StartNote({ preview, today, onStart }: StartNoteProps) {
  const { latestStart, betterStart, tasks } = preview;
  const past = tasks.filter(({ mark }) => mark === 'past').length;
  const late = latestStart !== null && latestStart < today;
  if (!late && past === 0) return null;
  return (
    <Alert color="yellow" radius={0} py="xs" px={16} role="status">
      <Group gap="sm" justify="space-between">
        <Text size="sm" flex="1 1 240px">
          {late ? words.tooLate(sayDay(latestStart, today)) : words.hurry(past)}
        </Text>
        {betterStart ? (
          <Button size="compact-sm" variant="default" onClick={() => onStart(betterStart)}>
            {words.laterButton(sayDay(betterStart, today))}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}

type FactsProps = Readonly<{ template: ActivityTemplate; startsOn: Day; today: Day }>;

/** How long it runs, for how many, and the days of its anchors. */
function Facts({ template, startsOn, today }: FactsProps) {
  const { days, seats, checkIn, anchors } = template;
  const nodes = anchors.map(({ name, offsetDays }) =>
    words.node(name, sayDay(shiftDay(startsOn, offsetDays), today)),
  );
  const facts = [
    words.days(days),
    seats === null ? '' : words.seats(seats),
    checkIn ? words.checkIn(checkIn.days, checkIn.makeUps) : '',
    nodes.length > 0 ? words.nodes(nodes.join('，')) : '',
  ];
  return (
    <Text size="sm" c="dimmed" px={16} py="xs" className="person-text">
      {facts.filter(Boolean).join(' · ')}
    </Text>
  );
}
