import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Brief } from '../../../../shared/domain/activities/activity';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { GroupChips } from '../GroupChips';
import { InlineNote } from '../inline/InlineNote';
import { InlineText } from '../inline/InlineText';
import type { ActivityEditor } from '../page/use-activity-editor';
import classes from './Brief.module.css';

const words = text.activities.brief;

/** 简报: what, for whom, why and how, each edited in its place. */
export function BriefPanel({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { title, brief, groupIds } = editor.detail.activity;
  const save = (field: keyof Brief) => (typed: string) =>
    editor.edit((now) => ({ brief: { ...now.brief, [field]: typed } }));
  const note = (field: 'purpose' | 'reason' | 'rules' | 'rewards') => (
    <Field label={words[field]}>
      <InlineNote
        value={brief[field]}
        label={words[field]}
        placeholder={words.hints[field]}
        onSave={save(field)}
      />
    </Field>
  );
  return (
    <Panel title={words.title}>
      <div className={classes.fields}>
        <Field label={words.name}>
          <InlineText
            value={title}
            label={words.name}
            required
            onSave={(typed) => editor.edit(() => ({ title: typed }))}
          />
        </Field>
        {note('purpose')}
        <Field label={words.audience}>
          <InlineText
            wrapped
            value={brief.audience}
            label={words.audience}
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

function Field({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <div>
      <Text size="xs" c="dimmed" aria-hidden>
        {label}
      </Text>
      <div className={classes.value}>{children}</div>
    </div>
  );
}
