import { Autocomplete, Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  type Activity,
  type ActivityPhase,
  activityPhases,
} from '../../../../shared/domain/activities/activity';
import type { ProposedTask } from '../../../../shared/domain/activities/lesson';
import { activityPhaseLabels } from '../../../../shared/domain/activities/vocabulary';
import { lineLimit } from '../../../../shared/domain/text';
import { useOnce } from '../../../data/use-once';
import { useSave } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { useEscape } from '../../../ui/use-escape';
import classes from './Lessons.module.css';

const words = text.retrospective.keep;
const furthest = 3650;

type KeepFormProps = Readonly<{ sentence: string; activity: Activity; onClose: () => void }>;

/** Keeps a point as a lesson: with a tag, and a task for the next activity of the same template. */
export function KeepForm({ sentence, activity, onClose }: KeepFormProps) {
  const { communityId, templateId } = activity;
  const lessons = useVaultQuery('lessons.list', { communityId, templateId: null }).data ?? [];
  const save = useSave();
  const [tag, setTag] = useState('');
  const [proposed, setProposed] = useState<ProposedTask | null>(null);
  useEscape(onClose);
  const keep = useOnce(async () => {
    const proposal = proposed?.title.trim() ? { ...proposed, title: proposed.title.trim() } : null;
    const lesson = { activityId: activity.id, activityTitle: activity.title, templateId, text: sentence };
    const done = await save('lessons.save', {
      communityId,
      lessons: [{ ...lesson, id: null, tag: tag.trim(), proposal, state: 'open' }],
    });
    if (done) onClose();
    return done;
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keep();
  };
  return (
    <form className={classes.form} aria-label={words.title} onSubmit={submit}>
      <Stack gap="xs">
        <Autocomplete
          size="xs"
          label={words.tag}
          placeholder={words.tagHint}
          maxLength={lineLimit}
          data-autofocus
          autoFocus
          // Opened by itself, the list covers the rest of the form.
          openOnFocus={false}
          data={[...new Set(lessons.map((lesson) => lesson.tag).filter((each) => each !== ''))]}
          value={tag}
          onChange={setTag}
        />
        <Checkbox
          size="xs"
          label={words.propose}
          checked={proposed !== null}
          onChange={(event) => setProposed(event.currentTarget.checked ? newTask(sentence) : null)}
        />
        {proposed ? <ProposalFields task={proposed} onChange={setProposed} /> : null}
        <Group gap="xs" justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button size="compact-sm" variant="light" type="submit">
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function newTask(sentence: string): ProposedTask {
  return { phase: 'before', title: sentence.slice(0, lineLimit), owner: '', offsetDays: -3 };
}

type ProposalFieldsProps = Readonly<{ task: ProposedTask; onChange: (task: ProposedTask) => void }>;

function ProposalFields({ task, onChange }: ProposalFieldsProps) {
  return (
    <>
      <TextInput
        size="xs"
        label={words.task}
        maxLength={lineLimit}
        value={task.title}
        onChange={(event) => onChange({ ...task, title: event.currentTarget.value })}
      />
      <Group gap="xs" grow align="flex-start">
        <Select
          size="xs"
          label={words.phase}
          allowDeselect={false}
          value={task.phase}
          onChange={(phase) => onChange({ ...task, phase: phase as ActivityPhase })}
          data={activityPhases.map((value) => ({ value, label: activityPhaseLabels[value] }))}
        />
        <TextInput
          size="xs"
          label={words.owner}
          maxLength={lineLimit}
          value={task.owner}
          onChange={(event) => onChange({ ...task, owner: event.currentTarget.value })}
        />
        <NumberInput
          size="xs"
          label={words.day}
          description={words.dayHint}
          inputWrapperOrder={['label', 'input', 'description']}
          allowDecimal={false}
          min={-furthest}
          max={furthest}
          value={task.offsetDays}
          onChange={(days) => onChange({ ...task, offsetDays: Math.trunc(Number(days)) || 0 })}
        />
      </Group>
    </>
  );
}
