import { describe, expect, it } from 'vitest';
import {
  activityPhases,
  briefSchema,
  newActivityFields,
  taskSchema,
} from '#shared/domain/activities/activity';
import { type TemplateTask, templateContentSchema } from '#shared/domain/activities/activity-template';
import {
  activityScriptSchema,
  anchorSchema,
  budgetLineSchema,
  closenessMeasures,
  cueSchema,
  metricSchema,
  riskSchema,
  startAnchor,
} from '#shared/domain/activities/parts';
import { tasksFromTemplate } from '#shared/domain/activities/schedule';
import { assessSchedule } from '#shared/domain/activities/schedule/assess-schedule';
import { dayRulesOf } from '#shared/domain/activities/schedule/day-rules';
import { planTasks } from '#shared/domain/activities/schedule/plan-tasks';
import {
  activityValues,
  activityVariable,
  activityVariableKinds,
} from '#shared/domain/activities/script-activity';
import { partsFromTemplate } from '#shared/domain/activities/start-from-template';
import { activityTemplates, findActivityTemplate } from '#shared/domain/activities/templates';
import { buildDictionary, checkText } from '#shared/domain/checks/check-text';
import { day, shiftDay, timeOfDay } from '#shared/domain/days';
import { weekdayOf } from '#shared/domain/scripts/day-words';
import { renderScript } from '#shared/domain/scripts/render-script';
import { buildScriptContext } from '#shared/domain/scripts/script-context';
import { scriptRecord } from '#shared/domain/scripts/script-values';
import { memberNamed, sceneWith, today, xiaoya } from '../scripts/script-fixtures';
import { activityId, communityId, countedIds } from './activity-fixtures';

const contexts = [
  ['a member with every field', buildScriptContext(sceneWith(xiaoya))],
  ['a member with only a nickname', buildScriptContext(sceneWith(memberNamed('阿敏')))],
  [
    'nobody, no group and no operator',
    buildScriptContext({ members: [], group: null, community: { name: '围炉' }, today, operator: '' }),
  ],
] as const;

const checks = {
  dictionary: buildDictionary([]),
  limits: { emoji: 5, line: 120 },
  comfort: null,
};

/** Every text of a template, wherever it stands. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

it('are the fourteen kinds, each found by its id', () => {
  expect(activityTemplates.map(({ name }) => name).toSorted()).toEqual(
    [
      ...['拼团', '砍价', '瓜分券', '打卡', '签到', '答题', '任务', '开营', '结营', '分享会'],
      ...['讲书人大赛', '线下', '裂变', '换新品试用'],
    ].toSorted(),
  );
  expect(new Set(activityTemplates.map(({ id }) => id)).size).toBe(14);
  for (const template of activityTemplates) expect(findActivityTemplate(template.id)).toBe(template);
  expect(findActivityTemplate('gone')).toBeNull();
});

it('goes through 裂变 from its place over seeds and bait to the path', () => {
  const titles = findActivityTemplate('fission')?.tasks.map(({ title }) => title) ?? [];
  const places = ['定位', '种子', '诱饵', '路径'].map((stage) =>
    titles.findIndex((title) => title.startsWith(stage)),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it.each(['bargain', 'split-coupon', 'fission'])('warns in %s of what WeChat takes for 诱导分享', (id) => {
  expect(textsOf(findActivityTemplate(id)?.risks).join()).toMatch(/诱导分享/u);
});

describe.each(activityTemplates)('template $name', (template) => {
  const offsetOf = ({ anchorId, offsetDays }: TemplateTask) =>
    (template.anchors.find(({ id }) => id === anchorId)?.offsetDays ?? 0) + offsetDays;

  it('has enough of everything, in each phase', () => {
    expect(template.tasks.length).toBeGreaterThanOrEqual(12);
    expect(template.scripts.length).toBeGreaterThanOrEqual(4);
    expect(template.metrics.length).toBeGreaterThanOrEqual(3);
    expect(template.risks.length).toBeGreaterThanOrEqual(3);
    expect(template.cues.length).toBeGreaterThanOrEqual(5);
    expect(template.budget.length).toBeGreaterThanOrEqual(1);
    expect(new Set(template.tasks.map(({ phase }) => phase))).toEqual(new Set(activityPhases));
    for (const text of Object.values(template.brief)) expect(text).not.toBe('');
  });

  it('measures how much closer people came, and counts what can be counted', () => {
    const measures = template.metrics.map(({ measure }) => measure);
    expect(measures.some((measure) => closenessMeasures.includes(measure))).toBe(true);
    expect(measures.some((each) => each !== 'manual' && !closenessMeasures.includes(each))).toBe(true);
  });

  it('says of each risk what sets it off, what is done, by whom and with which words', () => {
    for (const risk of template.risks) {
      expect([risk.trigger, risk.action, risk.owner]).not.toContain('');
    }
    expect(template.risks.filter(({ script }) => script).length).toBeGreaterThanOrEqual(2);
  });

  it('gives every task one owner and a day that fits its phase, in order', () => {
    for (const task of template.tasks) {
      expect(task.owner).not.toMatch(/^$|、/u);
      if (task.phase === 'before') expect(offsetOf(task), task.title).toBeLessThan(0);
      else expect(offsetOf(task), task.title).toBeGreaterThanOrEqual(0);
    }
    for (const phase of activityPhases) {
      const offsets = template.tasks.filter((task) => task.phase === phase).map(offsetOf);
      expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    }
  });

  it('hangs tasks on anchors it has, and after tasks that are done by then', () => {
    const known = new Set([startAnchor, ...template.anchors.map(({ id }) => id)]);
    const byKey = new Map(template.tasks.map((task, index) => [task.key, { task, index }]));
    expect(byKey.size).toBe(template.tasks.length);
    for (const [index, task] of template.tasks.entries()) {
      expect(known).toContain(task.anchorId);
      for (const key of task.dependsOn) {
        const before = byKey.get(key);
        if (!before) throw new Error(`${task.title} hangs on ${key}, which is nowhere`);
        expect(before.index, task.title).toBeLessThan(index);
        expect(offsetOf(before.task), task.title).toBeLessThanOrEqual(offsetOf(task) - task.durationDays + 1);
      }
    }
  });

  it('names only scripts it has', () => {
    const titles = template.scripts.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    const named = [...template.risks, ...template.cues].map(({ script }) => script).filter(Boolean);
    for (const title of named) expect(titles).toContain(title);
  });

  it('holds no absolute date, and nothing the checks of the app would hold against it', () => {
    const texts = textsOf(template);
    expect(texts.join('\n')).not.toMatch(/20\d\d|\d+月\d+日/u);
    const found = texts.flatMap((text) => checkText(text, checks));
    expect(found.filter(({ severity }) => severity === 'high').map(({ text }) => text)).toEqual([]);
  });

  it('makes valid rows', () => {
    templateContentSchema.parse(template);
    const newId = countedIds();
    const tasks = tasksFromTemplate(template, { activityId, communityId, startsOn: today, newId });
    for (const task of tasks) taskSchema.parse(task);
    const parts = partsFromTemplate(template, newId);
    briefSchema.parse(parts.brief);
    for (const each of parts.metrics) metricSchema.parse(each);
    for (const each of parts.scripts) activityScriptSchema.parse(each);
    for (const each of parts.risks) riskSchema.parse(each);
    for (const each of parts.cues) cueSchema.parse(each);
    for (const each of parts.budget) budgetLineSchema.parse(each);
    for (const each of parts.anchors) anchorSchema.parse(each);
    const ids = [tasks, parts.metrics, parts.scripts, parts.risks, parts.cues, parts.budget]
      .flat()
      .map(({ id }) => String(id));
    expect(new Set(ids).size).toBe(ids.length);
    const scriptIds = new Set(['', ...parts.scripts.map(({ id }) => id)]);
    for (const { scriptId } of [...parts.risks, ...parts.cues]) expect(scriptIds).toContain(scriptId);
    const taskIds = new Set(tasks.map(({ id }) => id));
    for (const id of tasks.flatMap(({ dependsOn }) => dependsOn)) expect(taskIds).toContain(id);
  });

  it('can be planned without a dependency that does not work out, around a long holiday too', () => {
    const rules = dayRulesOf({});
    for (const startsOn of [day('2026-10-06'), day('2026-12-19')]) {
      const rows = tasksFromTemplate(template, { activityId, communityId, startsOn, newId: countedIds() });
      const { anchors } = template;
      const planned = planTasks(rows, { startsOn, anchors }, rules);
      const { workload } = newActivityFields;
      const activity = { startsOn, startsAt: timeOfDay('20:00'), anchors, workload };
      const { conflicts } = assessSchedule(planned, activity, [], rules, day('2026-01-01'));
      expect(conflicts.filter(({ kind }) => kind === 'dependency' || kind === 'cycle')).toEqual([]);
    }
  });

  const event = { title: template.name, startsOn: day('2026-12-07'), startsAt: timeOfDay('19:30') };
  const renderWith = (body: string, context: (typeof contexts)[number][1]) =>
    renderScript(
      body,
      scriptRecord({ ...context, [activityVariable]: activityValues({ ...template, ...event }) }),
      activityVariableKinds,
    );

  it('says the days of the activity and of its 节点, whenever it is copied', () => {
    const written = (offset: number) => {
      const on = shiftDay(event.startsOn, offset);
      return `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`;
    };
    const weekday = (offset: number) => `（${weekdayOf(shiftDay(event.startsOn, offset))}）`;
    const days = [0, ...template.anchors.map(({ offsetDays }) => offsetDays)];
    const bodies = template.scripts.map(({ body }) => body);
    const texts = bodies.map((body) => {
      const rendered = renderWith(body, contexts[2][1]);
      return rendered.ok ? rendered.text : '';
    });
    const told = texts.flatMap((each) => each.match(/\d+月\d+日(?:（周.）)?/gu) ?? []);
    const right = days.flatMap((offset) => [written(offset), written(offset) + weekday(offset)]);
    // What is said every day is said of the day it is copied.
    const ofToday = `${Number(today.slice(5, 7))}月${Number(today.slice(8))}日`;
    for (const each of told) expect([...right, ofToday]).toContain(each);
    // 裂变 asks each by themselves and promises no day.
    if (template.id !== 'fission') expect(told).toContain(written(0) + weekday(0));
    expect(bodies.join('\n')).not.toMatch(
      /今天 \| 加天|今晚 ?8 点|晚上 8 点(?!前接龙)|昨晚|明晚|后天|各位的/u,
    );
  });

  it.each(contexts)('has scripts that render for %s', (_, context) => {
    for (const script of template.scripts) {
      const rendered = renderWith(script.body, context);
      expect(rendered, script.title).toMatchObject({ ok: true });
      if (rendered.ok) expect(rendered.text).not.toMatch(/\{[{%]|[%}]\}|，，|undefined|null/u);
    }
  });
});
