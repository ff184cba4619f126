import type { Day } from '../../days';
import { weekdayOf, writeDay } from '../../scripts/day-words';
import type { Activity, Task } from '../activity';
import { writeAmount } from '../deviation';
import { openTasksByDay } from '../order-tasks';
import type { Cue, Risk } from '../parts';
import { writeCueTime } from '../run/cue-time';
import { openCues } from '../run/next-cue';
import { isOpenAtStart } from '../start-activity';
import { briefingWords as words } from './briefing-words';

/** The message of one owner (宣贯): what to do, why, by when. */
export type BriefingText = Readonly<{ owner: string; text: string; tasks: readonly Task[] }>;

/** What one owner has to do with. */
type Share = Readonly<{ tasks: readonly Task[]; cues: readonly Cue[]; risks: readonly Risk[] }>;

/**
 * One message per owner of open tasks, cues still to come or risks: what is due first stands first. Owners come in the
 * order they have something to do. What is done, and what nobody owns, is in no message.
 */
export function briefingTexts(activity: Activity, tasks: readonly Task[]): readonly BriefingText[] {
  const open = openTasksByDay(tasks).toSorted(byTimeOfDay);
  const cues = openCues(activity.cues);
  const risks = activity.risks.filter((risk) => !isOpenAtStart(risk));
  const owners = [...open, ...cues, ...risks].map(({ owner }) => owner.trim()).filter(Boolean);
  return [...new Set(owners)].map((owner) => {
    const isTheirs = (part: Readonly<{ owner: string }>) => part.owner.trim() === owner;
    const own = open.filter(isTheirs);
    const share = { tasks: own, cues: cues.filter(isTheirs), risks: risks.filter(isTheirs) };
    return { owner, text: messageFor(owner, activity, share), tasks: own };
  });
}

/** Those of one day by the time of day; those for any time of it come last. */
function byTimeOfDay(a: Task, b: Task): number {
  if (a.dueOn !== b.dueOn) return 0;
  const timeOf = ({ dueAt }: Task) => dueAt ?? '99:99';
  return timeOf(a) < timeOf(b) ? -1 : Number(timeOf(a) > timeOf(b));
}

function messageFor(owner: string, activity: Activity, { tasks, cues, risks }: Share): string {
  const { title, startsOn, startsAt } = activity;
  const parts = [
    [words.hello(owner, title, `${dayInWords(startsOn)} ${startsAt}`)],
    whyLines(activity),
    listed(words.tasks, tasks.map(taskLine)),
    listed(
      words.cues,
      cues.map((cue) => `${writeCueTime(cue, activity)} ${cue.title}`),
    ),
    listed(
      words.risks,
      risks.map(({ risk, trigger, action }) => words.risk(risk, trigger, action)),
    ),
    [words.restate],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function whyLines({ brief, metrics }: Activity): readonly string[] {
  const goals = metrics.flatMap(({ name, goal, unit }) =>
    goal === null ? [] : [`${name} ${writeAmount(goal, unit)}`],
  );
  const named: readonly (readonly [string, string])[] = [
    [words.why, brief.purpose],
    [words.audience, brief.audience],
    [words.whyTheyCome, brief.reason],
    [words.goals, goals.join('、')],
  ];
  return named.flatMap(([name, said]) => {
    const line = inOneLine(said);
    return line === '' ? [] : [`${name}：${line}`];
  });
}

/** Lines of a field in one: with a stop between them where they have none. */
function inOneLine(said: string): string {
  return said
    .trim()
    .replace(/([。！？；，、.!?;,])?\s*\n\s*/gu, (_, stop: string | undefined) => stop ?? '；');
}

function listed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line, index) => `${index + 1}. ${line}`)];
}

function taskLine({ title, dueOn, dueAt, priority }: Task): string {
  const due = dueOn === null ? words.noDay : words.taskDue(dayInWords(dueOn), dueAt);
  return `${title}（${[due, ...(priority === 'high' ? [words.urgent] : [])].join('，')}）`;
}

function dayInWords(day: Day): string {
  return `${writeDay(day, 'M月d日')} ${weekdayOf(day)}`;
}
