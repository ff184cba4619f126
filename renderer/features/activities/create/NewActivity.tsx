import { ActionIcon, Button, Text, TextInput, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useId } from 'react';
import { taskOfLesson } from '../../../../shared/domain/activities/lessons';
import type { ActivityId } from '../../../../shared/domain/ids';
import { lineLimit } from '../../../../shared/domain/text';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';
import { Page } from '../../../ui/Page';
import { useEscape } from '../../../ui/use-escape';
import { GroupChips } from '../GroupChips';
import { TimeField } from '../inline/TimeField';
import { Gallery } from './Gallery';
import { LessonsPanel } from './LessonsPanel';
import classes from './NewActivity.module.css';
import { PlanPanel } from './PlanPanel';
import { useNewActivity } from './use-new-activity';

const words = text.activities.newActivity;

type NewActivityProps = Readonly<{ onCancel: () => void; onCreated: (id: ActivityId) => void }>;

/** 新建活动: a template and a day; every task's day is shown before anything is written. */
export function NewActivity({ onCancel, onCreated }: NewActivityProps) {
  const form = useNewActivity(onCreated);
  const { template, lessons } = form;
  const formId = useId();
  useEscape(onCancel);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void form.submit();
  };
  return (
    <Page
      title={words.title}
      back={<BackButton onClick={onCancel} />}
      subtitle={text.activityTemplates.create.subtitle}
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
        onSubmit={onSubmit}
      >
        <Gallery templates={form.templates} value={template.id} onChange={form.chooseTemplate} />
        <div className={classes.plan}>
          <Text c="dimmed" size="sm" className="person-text">
            {template.summary}
          </Text>
          <div className={classes.fields}>
            <TextInput
              className={classes.name ?? ''}
              label={words.name}
              value={form.title}
              onChange={(event) => form.setTitle(event.currentTarget.value)}
              maxLength={lineLimit}
              required
              withAsterisk={false}
            />
            <DayField
              label={words.day}
              value={form.startsOn}
              onChange={(chosen) => chosen && form.setStartsOn(chosen)}
            />
            <TimeField label={words.time} value={form.startsAt} onChange={form.setStartsAt} />
          </div>
          <GroupChips label={words.groups} value={form.groupIds} onChange={form.setGroupIds} />
          <LessonsPanel lessons={lessons} />
          <PlanPanel
            template={template}
            proposals={lessons.adding.flatMap((lesson) => taskOfLesson(lesson) ?? [])}
            startsOn={form.startsOn}
            startsAt={form.startsAt}
            onStart={form.setStartsOn}
          />
        </div>
      </form>
    </Page>
  );
}

function BackButton({ onClick }: Readonly<{ onClick: () => void }>) {
  return (
    <Tooltip label={text.activities.backToList}>
      <ActionIcon variant="subtle" color="gray" aria-label={text.activities.backToList} onClick={onClick}>
        <IconArrowLeft size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
