import { ActionIcon, Button, Group, TextInput, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { activityTemplates, findActivityTemplate } from '../../../../shared/domain/activities/templates';
import { shiftDay, type TimeOfDay, timeOfDay } from '../../../../shared/domain/days';
import type { ActivityId, GroupId } from '../../../../shared/domain/ids';
import { lineLimit } from '../../../../shared/domain/text';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';
import { Page } from '../../../ui/Page';
import { Panel } from '../../../ui/Panel';
import { useEscape } from '../../../ui/use-escape';
import { GroupChips } from '../GroupChips';
import { TimeField } from '../inline/TimeField';
import classes from './NewActivity.module.css';
import { TaskPreview } from './TaskPreview';
import { TemplateChoice } from './TemplateChoice';

const words = text.activities.newActivity;
/** A new activity is offered for two weeks from now. */
const leadDays = 14;

type NewActivityProps = Readonly<{ onCancel: () => void; onCreated: (id: ActivityId) => void }>;

/** 新建活动: a template and a day; every task's day is shown before anything is written. */
export function NewActivity({ onCancel, onCreated }: NewActivityProps) {
  const form = useNewActivity(onCreated);
  const { template } = form;
  const formId = useId();
  useEscape(onCancel);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
  };
  const back = (
    <Tooltip label={text.activities.backToList}>
      <ActionIcon variant="subtle" color="gray" aria-label={text.activities.backToList} onClick={onCancel}>
        <IconArrowLeft size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <Page
      title={words.title}
      back={back}
      subtitle={words.subtitle}
      buttons={
        <>
          <Button variant="default" onClick={onCancel}>
            {words.cancel}
          </Button>
          <Button type="submit" form={formId} disabled={!form.ready} loading={form.saving}>
            {words.submit}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={classes.columns}
        aria-label={words.title}
        onKeyDown={onKeyDown}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        <div className={classes.fields}>
          <TemplateChoice value={template.id} onChange={form.chooseTemplate} />
          <TextInput
            label={words.name}
            value={form.title}
            onChange={(event) => form.setTitle(event.currentTarget.value)}
            maxLength={lineLimit}
            required
            withAsterisk={false}
          />
          <Group gap="sm" grow preventGrowOverflow={false} align="flex-start">
            <DayField
              label={words.day}
              value={form.startsOn}
              onChange={(chosen) => chosen && form.setStartsOn(chosen)}
            />
            <TimeField label={words.time} value={form.startsAt} onChange={form.setStartsAt} />
          </Group>
          <GroupChips label={words.groups} value={form.groupIds} onChange={form.setGroupIds} />
        </div>
        <Panel title={words.preview}>
          <TaskPreview template={template} startsOn={form.startsOn} />
        </Panel>
      </form>
    </Page>
  );
}

function useNewActivity(onCreated: (id: ActivityId) => void) {
  const { community, group } = useScope();
  const today = useToday();
  const run = useRun();
  const [templateId, setTemplateId] = useState(activityTemplates[0]?.id ?? '');
  const template = findActivityTemplate(templateId);
  if (!template) throw new Error(`no template ${templateId}`);
  const [startsOn, setStartsOn] = useState(shiftDay(today, leadDays));
  const [startsAt, setStartsAt] = useState<TimeOfDay>(timeOfDay('20:00'));
  /** null until a person types one: then it follows the template and the day. */
  const [ownTitle, setTitle] = useState<string | null>(null);
  const allGroups = community.groups.map(({ id }) => id);
  const [groupIds, setGroupIds] = useState<readonly GroupId[]>(group ? [group.id] : allGroups);
  const [saving, setSaving] = useState(false);
  const title = ownTitle ?? words.defaultName(template.name, Number(startsOn.slice(5, 7)));
  const ready = title.trim() !== '' && !saving;

  const submit = async () => {
    if (!ready) return;
    setSaving(true);
    const receipt = await run('activities.create', {
      communityId: community.id,
      templateId,
      title: title.trim(),
      startsOn,
      startsAt,
      groupIds: [...groupIds],
    });
    setSaving(false);
    if (receipt) onCreated(receipt.result.activityId);
  };

  return {
    template,
    chooseTemplate: setTemplateId,
    title,
    setTitle,
    startsOn,
    setStartsOn,
    startsAt,
    setStartsAt,
    groupIds,
    setGroupIds,
    ready,
    saving,
    submit,
  };
}
