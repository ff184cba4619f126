import type { ActivityReport } from '../../../../wire/nouns/activities';
import type { Day } from '../../../days';
import { overPlan } from '../../budget/budget-sums';
import { deviationPercent } from '../../deviation';
import type { Fact } from '../facts/fact';
import { factsOf } from '../facts/facts';
import { budgetOf } from '../facts/ledger-facts';
import { withActual } from '../facts/metric-facts';
import { attendanceOf } from '../facts/people-facts';
import { furthestDrift } from '../facts/run-facts';
import type { Retrospective } from '../retrospective';

/** Most sentences a draft begins with, and how many of them may be lessons. */
const draftLimit = 12;
const lessonLimit = 3;
/** From here on a number is worth a sentence beside its table: this far from its goal or plan, in per cent. */
const telling = 10;
/** So many minutes late, the run of show is worth one. */
const tellingMinutes = 10;

/**
 * The facts a retrospective is drafted from: what matters, one of each theme, in the order they are told. What stands
 * in the tables anyway is told only where it is far from its goal, or the goal that comes first. Facts that a point
 * stands for are always among them, so that it goes on following the data.
 */
export function factsToTell(
  report: ActivityReport,
  retrospective: Retrospective,
  today: Day,
): readonly Fact[] {
  const facts = factsOf(report, today);
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  const found = (key: string, section?: Fact['section']) => {
    const fact = byKey.get(key);
    return fact && (section === undefined || fact.section === section) ? [fact] : [];
  };
  const themes = [...goals(report, found), ...course(report, found), ...money(report, found)];
  const rest = themes.some(({ section }) => section === 'achieved') ? [] : turnout(facts);
  const lessons = lessonsOf(facts, report).slice(0, lessonLimit);
  const chosen = [...rest, ...themes].slice(0, draftLimit - lessons.length);
  const told = new Set([...chosen, ...lessons].map(({ key }) => key));
  for (const { fact } of retrospective.points) told.add(fact);
  return facts.filter(({ key }) => told.has(key));
}

type Find = (key: string, section?: Fact['section']) => readonly Fact[];

/** How far a metric is from its goal, in per cent; null where nobody can tell. */
function deviations(report: ActivityReport): ReadonlyMap<string, number | null> {
  return new Map(
    report.activity.metrics.map((metric) => [metric.id, deviationPercent(withActual(metric, report))]),
  );
}

/** The first goal whatever came of it, and the others that were missed or outdone by far, the furthest first. */
function goals(report: ActivityReport, found: Find): readonly Fact[] {
  const all = [...deviations(report)].flatMap(([id, percent]) =>
    percent === null ? [] : [{ id, percent, size: Math.abs(percent) }],
  );
  const [main, ...others] = all;
  const far = others.filter(({ size }) => size >= telling).toSorted((a, b) => b.size - a.size);
  const told = [
    ...(main ? [main] : []),
    ...far.filter(({ percent }) => percent < 0).slice(0, 2),
    ...far.filter(({ percent }) => percent > 0).slice(0, 2),
  ];
  return told.flatMap(({ id }) => found(`metric:${id}`));
}

/** What else went wrong, or otherwise than planned. A reason that was given says more than the numbers it explains. */
function course(report: ActivityReport, found: Find): readonly Fact[] {
  const { activity } = report;
  const people = attendanceOf(report);
  const first = (...themes: readonly (readonly Fact[])[]) => themes.find(({ length }) => length > 0) ?? [];
  const begun = found('reason:start', 'missed');
  const absent = people && people.absent * 100 >= telling * (people.came + people.absent);
  return [
    ...first(found('reason:finish', 'missed'), found('rewards', 'missed')),
    ...first(begun, found('tasks:before', 'missed')),
    ...first(found('tasks:after', 'missed'), found('tasks:during', 'missed'), found('tasks:overdue')),
    ...(absent ? found('people:absent') : []),
    ...report.chains
      .flatMap(({ id }) => first(found(`chain-over:${id}`), found(`chain-unpaid:${id}`)))
      .slice(0, 1),
    ...found('check-in:completed', 'missed'),
    ...first(found('tasks:late', 'missed')),
    ...activity.risks.flatMap(({ id }) => found(`risk:${id}`)).slice(0, 2),
    ...first(found('cues:left'), furthestDrift(report) >= tellingMinutes ? found('cues:drift') : []),
    ...first(offPlan(found('time:finish')), offPlan(found('time:start'))),
  ];
}

/** Begun or ended on another day than the planned one. */
function offPlan(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ text }) => !text.startsWith('按计划'));
}

/** One sentence of money: what was overspent by far, else what was earned. */
function money(report: ActivityReport, found: Find): readonly Fact[] {
  const { cost } = budgetOf(report).sums;
  const over = overPlan(cost);
  const planned = cost.plannedInFen ?? 0;
  const far = over !== null && planned > 0 && over * 100 >= telling * planned;
  return far ? found('budget:cost') : found('budget:profit');
}

/** Where no goal tells that anything was achieved: who came, joined or kept on. */
function turnout(facts: readonly Fact[]): readonly Fact[] {
  const achieved = facts.filter(({ section }) => section === 'achieved');
  const themes = [
    ['people:came', 'people:signed'],
    ['chain:'],
    ['check-in:completed', 'check-in:people'],
    ['tasks:all'],
  ];
  const found = themes.flatMap((starts) => {
    const [first] = starts.flatMap((start) => achieved.filter(({ key }) => key.startsWith(start)));
    return first ? [first] : [];
  });
  return found.slice(0, 2);
}

/** What can be learnt, each from what was told; of goals only those that were missed by far. */
function lessonsOf(facts: readonly Fact[], report: ActivityReport): readonly Fact[] {
  const byMetric = deviations(report);
  return facts.filter(({ key, section }) => {
    if (section !== 'lessons') return false;
    const metric = /^lesson:metric:(.*)$/su.exec(key)?.[1];
    return metric === undefined || Math.abs(byMetric.get(metric) ?? 0) >= telling;
  });
}
