import { Text, UnstyledButton } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { Brief } from '../../../../shared/domain/activities/activity';
import { type BriefPart, briefGaps } from '../../../../shared/domain/activities/brief-gaps';
import type { Metric } from '../../../../shared/domain/activities/parts';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { GroupChips } from '../GroupChips';
import { sayGoal } from '../goals/goal-words';
import { InlineNote } from '../inline/InlineNote';
import { InlineText } from '../inline/InlineText';
import type { ActivityEditor } from '../page/use-activity-editor';
import classes from './Brief.module.css';
import { BriefGaps } from './BriefGaps';
import { jumpTo } from './jump-to';

const words = text.ledgers.brief;

/** 简报: what, for whom, why and how, each edited in its place; what it does not say yet stands on top. */
export function BriefPanel({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { activity } = editor.detail;
  const { title, brief, groupIds } = activity;
  const fields = useRef<HTMLDivElement>(null);
  const save = (field: keyof Brief) => (typed: string) =>
    editor.edit((now) => ({ brief: { ...now.brief, [field]: typed } }));
  const note = (field: Exclude<keyof Brief, 'audience'>) => (
    <Field label={words.parts[field]} part={field}>
      <InlineNote
        value={brief[field]}
        label={words.parts[field]}
        placeholder={words.hints[field]}
        onSave={save(field)}
      />
    </Field>
  );
  return (
    <Panel title={words.title}>
      <div className={classes.fields} ref={fields}>
        <BriefGaps gaps={briefGaps(activity)} onJump={(part) => jumpTo(part, fields.current)} />
        <Field label={words.name}>
          <InlineText
            value={title}
            label={words.name}
            required
            onSave={(typed) => editor.edit(() => ({ title: typed }))}
          />
        </Field>
        {note('purpose')}
        {note('userPurpose')}
        <Goals editor={editor} onJump={() => jumpTo('goal', fields.current)} />
        <Field label={words.parts.audience} part="audience">
          <InlineText
            wrapped
            value={brief.audience}
            label={words.parts.audience}
            placeholder={words.hints.audience}
            onSave={save('audience')}
          />
        </Field>
        {note('reason')}
        {note('rules')}
        {note('rewards')}
        <GroupChips
          label={words.groups}
          value={groupIds}
          onChange={(chosen) => void editor.edit(() => ({ groupIds: chosen }))}
        />
      </div>
    </Panel>
  );
}

/** The goals with a number, unit and deadline; a click goes to where they are written. */
function Goals({ editor, onJump }: Readonly<{ editor: ActivityEditor; onJump: () => void }>) {
  const { metrics, startsOn } = editor.detail.activity;
  const today = useToday();
  const goals = metrics.filter(({ goal }) => goal !== null);
  const say = (goal: Metric) => sayGoal(goal, startsOn, today);
  return (
    <Field label={words.goals}>
      <UnstyledButton
        className={`${classes.goals} person-text`}
        aria-label={`${words.editGoals}：${goals.map(say).join('；') || words.noGoals}`}
        data-empty={goals.length === 0 || undefined}
        onClick={onJump}
      >
        {goals.length === 0 ? words.noGoals : goals.map((goal) => <div key={goal.id}>{say(goal)}</div>)}
      </UnstyledButton>
    </Field>
  );
}

type FieldProps = Readonly<{ label: string; part?: BriefPart; children: ReactNode }>;

function Field({ label, part, children }: FieldProps) {
  return (
    <div data-brief={part}>
      <Text size="xs" c="dimmed" aria-hidden>
        {label}
      </Text>
      <div className={classes.value}>{children}</div>
    </div>
  );
}
