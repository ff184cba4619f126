import type { ActivityDetail } from '../../wire/nouns/activities';
import { daysBetween } from '../days';
import { lineLimit, noteLimit } from '../text';
import type { Activity, ActivityPhase, Task } from './activity';
import type { TemplateContent, TemplateTask } from './activity-template';
import { type BlankedDate, blankDates, cutTo } from './blank-dates';
import { startAnchor } from './parts';

/** An activity as a template, and the dates in its texts that became blanks. */
export type TemplateDraft = Readonly<{ content: TemplateContent; blanks: readonly BlankedDate[] }>;

type Source = Pick<ActivityDetail, 'activity' | 'tasks'>;
type Texts = Readonly<{ line: (text: string) => string; note: (text: string) => string }>;

/**
 * An activity as a template: its brief, tasks, goals, scripts, risks, cues and planned budget. Nothing that came of it
 * goes along (results, ticks, times, people, spent money), and no date: days set by hand become offsets from the first
 * day, dates in texts become blanks.
 */
export function draftTemplate({ activity, tasks }: Source, name: string): TemplateDraft {
  const blanks: BlankedDate[] = [];
  const texts = textsFor(activity, blanks);
  const titles = scriptTitles(activity, texts);
  const { brief, checkIn } = activity;
  const content: TemplateContent = {
    name: texts.line(name),
    summary: texts.note(firstLine(brief.purpose)),
    days: activity.days,
    seats: activity.seats,
    brief: {
      purpose: texts.note(brief.purpose),
      userPurpose: texts.note(brief.userPurpose),
      audience: texts.line(brief.audience),
      reason: texts.note(brief.reason),
      rules: texts.note(brief.rules),
      rewards: texts.note(brief.rewards),
    },
    anchors: activity.anchors.map((anchor) => ({ ...anchor, name: texts.line(anchor.name) })),
    tasks: templateTasks(activity, tasks, texts),
    metrics: activity.metrics.map(({ name: metric, unit, goal, deadlineDays, measure }) => ({
      ...{ goal, deadlineDays, measure },
      name: texts.line(metric),
      unit: texts.line(unit),
    })),
    scripts: activity.scripts.map(({ id, body }) => ({
      title: titles.get(id) ?? '',
      body: texts.note(body),
    })),
    risks: plannedRisks(activity, tasks).map((risk) => ({
      risk: texts.line(risk.risk),
      trigger: texts.line(risk.trigger),
      action: texts.line(risk.action),
      owner: texts.line(risk.owner),
      script: titles.get(risk.scriptId) ?? '',
    })),
    cues: activity.cues.map((cue) => ({
      minute: cue.minute,
      title: texts.line(cue.title),
      owner: texts.line(cue.owner),
      script: titles.get(cue.scriptId) ?? '',
      text: texts.note(cue.text),
    })),
    budget: activity.budget.map(({ side, name: line, plannedInFen }) => ({
      ...{ side, plannedInFen },
      name: texts.line(line),
    })),
    checkIn: checkIn && { ...checkIn, reward: texts.line(checkIn.reward) },
  };
  return { content, blanks: withoutRepeats(blanks) };
}

/** Takes the dates out of texts and notes them down; what grew too long by that is cut. */
function textsFor({ startsOn }: Activity, blanks: BlankedDate[]): Texts {
  const blank = (text: string) => {
    const { text: told, blanks: found } = blankDates(text, startsOn);
    blanks.push(...found);
    return told;
  };
  return {
    line: (text) => cutTo(blank(text), lineLimit),
    note: (text) => cutTo(blank(text), noteLimit),
  };
}

/** The title of each script by its id, each once: a template names scripts by their titles. */
function scriptTitles({ scripts }: Activity, texts: Texts): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const titles = new Map<string, string>();
  for (const { id, title } of scripts) {
    const plain = texts.line(title);
    let free = plain;
    for (let count = 2; taken.has(free); count += 1) {
      const ending = `（${count}）`;
      free = `${cutTo(plain, lineLimit).slice(0, lineLimit - ending.length)}${ending}`;
    }
    taken.add(free);
    titles.set(id, free);
  }
  return titles;
}

/** Risks that were planned: a task that was open when the event began says nothing of the next one. */
function plannedRisks({ risks }: Activity, tasks: readonly Task[]): Activity['risks'] {
  const titles = new Set(tasks.map(({ title }) => title));
  return risks.filter(({ risk }) => !titles.has(risk));
}

const mostTasks = 500;

function templateTasks(activity: Activity, tasks: readonly Task[], texts: Texts): readonly TemplateTask[] {
  const kept = tasks.toSorted((a, b) => a.position - b.position).slice(0, mostTasks);
  const keyOf = new Map(kept.map(({ id }, index) => [id, String(index + 1)]));
  return kept.map((task) => ({
    key: keyOf.get(task.id) ?? '',
    phase: task.phase,
    title: texts.line(task.title),
    owner: texts.line(task.owner),
    ...placeOf(task, activity),
    workday: task.workday,
    durationDays: task.durationDays,
    priority: task.priority,
    dependsOn: task.dependsOn.flatMap((id) => keyOf.get(id) ?? []),
  }));
}

const farthest = 3650;

/** Where a task stands in the time of its activity: as it hangs on an anchor, else by the day it was given. */
function placeOf(
  { anchorId, offsetDays, dueOn, phase }: Task,
  { startsOn, anchors, days }: Activity,
): Pick<TemplateTask, 'anchorId' | 'offsetDays'> {
  const known = anchorId === startAnchor || anchors.some(({ id }) => id === anchorId);
  if (offsetDays !== null && known) return { anchorId, offsetDays };
  const offset = dueOn === null ? (offsetDays ?? usualOffset(phase, days)) : daysBetween(startsOn, dueOn);
  return { anchorId: startAnchor, offsetDays: Math.min(Math.max(offset, -farthest), farthest) };
}

/** For a task that nobody gave a day. */
function usualOffset(phase: ActivityPhase, days: number): number {
  return { before: -1, during: 0, after: days }[phase];
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

function withoutRepeats(blanks: readonly BlankedDate[]): readonly BlankedDate[] {
  return [...new Map(blanks.map((each) => [`${each.date}\n${each.blank}`, each])).values()];
}
