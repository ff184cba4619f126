import { useState } from 'react';
import type { ActivityTemplate } from '../../../../shared/domain/activities/activity-template';
import type { Lesson } from '../../../../shared/domain/activities/lesson';
import { taskOfLesson } from '../../../../shared/domain/activities/lessons';
import { activityTemplates } from '../../../../shared/domain/activities/templates';
import { type Day, shiftDay, type TimeOfDay, timeOfDay } from '../../../../shared/domain/days';
import type { ActivityId, GroupId, LessonId } from '../../../../shared/domain/ids';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { useKeptForm } from './use-kept-form';
import { useTemplates } from './use-templates';

/** A new activity is offered for two weeks from now. */
const leadDays = 14;
const [firstTemplate] = activityTemplates;
const noLessons: readonly Lesson[] = [];

/** What is filled in for a new activity. */
export function useNewActivity(onCreated: (id: ActivityId) => void) {
  const { community, group } = useScope();
  const today = useToday();
  const run = useRun();
  const templates = useTemplates();
  const [form, change] = useKeptForm(community.id);
  const template = templates.find(form.templateId ?? '') ?? firstTemplate;
  if (!template) throw new Error('the app has no templates');
  const startsOn = form.startsOn ?? shiftDay(today, leadDays);
  const startsAt = form.startsAt ?? timeOfDay('20:00');
  const allGroups = community.groups.map(({ id }) => id);
  const chosenGroups = form.groupIds?.filter((id) => allGroups.includes(id));
  const groupIds = chosenGroups ?? (group ? [group.id] : allGroups);
  const [saving, setSaving] = useState(false);
  const month = Number(startsOn.slice(5, 7));
  // Until a person types one, it follows the template and the day.
  const title = form.title ?? text.activities.newActivity.defaultName(template.name, month);
  const lessons = useLessons(template);
  const ready = title.trim() !== '' && !saving;

  const submit = async () => {
    if (!ready) return;
    setSaving(true);
    const receipt = await run('activities.create', {
      communityId: community.id,
      templateId: template.id,
      title: title.trim(),
      startsOn,
      startsAt,
      groupIds: [...groupIds],
      lessonIds: lessons.adding.map(({ id }) => id),
    });
    setSaving(false);
    if (receipt) onCreated(receipt.result.activityId);
  };

  return {
    templates,
    template,
    chooseTemplate: (templateId: string) => change({ templateId }),
    ...{ title, startsOn, startsAt, groupIds },
    setTitle: (typed: string) => change({ title: typed }),
    setStartsOn: (day: Day) => change({ startsOn: day }),
    setStartsAt: (time: TimeOfDay) => change({ startsAt: time }),
    setGroupIds: (ids: readonly GroupId[]) => change({ groupIds: ids }),
    ...{ lessons, ready, saving, submit },
  };
}

export type LessonChoice = Readonly<{
  /** What was learnt with this template and not settled yet. */
  shown: readonly Lesson[];
  /** Those whose task is added. */
  adding: readonly Lesson[];
  choose: (id: LessonId, add: boolean) => void;
}>;

/** The open lessons of a template. What one proposes is added, unless a person takes it out. */
function useLessons({ id: templateId }: ActivityTemplate): LessonChoice {
  const { community } = useScope();
  const { data, stale } = useVaultQuery('lessons.list', { communityId: community.id, templateId });
  const [leftOut, setLeftOut] = useState<readonly LessonId[]>([]);
  const shown = stale ? noLessons : (data ?? noLessons).filter(({ state }) => state === 'open');
  return {
    shown,
    adding: shown.filter((lesson) => taskOfLesson(lesson) !== null && !leftOut.includes(lesson.id)),
    choose: (id, add) =>
      setLeftOut((before) => (add ? before.filter((other) => other !== id) : [...before, id])),
  };
}
