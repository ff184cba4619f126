import { describe, expect, it } from 'vitest';
import {
  activityPhases,
  activityScriptSchema,
  briefSchema,
  metricSchema,
  riskSchema,
  taskSchema,
} from '#shared/domain/activities/activity';
import { tasksFromTemplate } from '#shared/domain/activities/schedule';
import { partsFromTemplate } from '#shared/domain/activities/start-from-template';
import { activityTemplates, findActivityTemplate } from '#shared/domain/activities/templates';
import { renderScript } from '#shared/domain/scripts/render-script';
import { buildScriptContext } from '#shared/domain/scripts/script-context';
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

it('are found by their id', () => {
  expect(activityTemplates.map(({ id }) => id)).toEqual(['group-buy', 'check-in', 'sharing', 'trial']);
  expect(findActivityTemplate('group-buy')?.name).toBe('拼团');
  expect(findActivityTemplate('gone')).toBeNull();
});

describe.each(activityTemplates)('template $name', (template) => {
  it('has enough tasks, scripts, metrics and risks', () => {
    expect(template.tasks.length).toBeGreaterThanOrEqual(8);
    expect(template.scripts.length).toBeGreaterThanOrEqual(3);
    expect(template.metrics.length).toBeGreaterThanOrEqual(3);
    expect(template.risks.length).toBeGreaterThanOrEqual(2);
    expect(new Set(template.tasks.map(({ phase }) => phase))).toEqual(new Set(activityPhases));
  });

  it('gives every task one owner and a day that fits its phase, in order', () => {
    for (const task of template.tasks) {
      expect(task.owner).not.toMatch(/^$|、/u);
      if (task.phase === 'before') expect(task.offsetDays).toBeLessThan(0);
      else expect(task.offsetDays).toBeGreaterThanOrEqual(0);
    }
    const offsets = template.tasks.map(({ offsetDays }) => offsetDays);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  });

  it('holds no absolute date', () => {
    expect(JSON.stringify(template)).not.toMatch(/20\d\d|\d+月\d+日/u);
  });

  it('makes valid rows', () => {
    const newId = countedIds();
    const startsOn = today;
    for (const task of tasksFromTemplate(template, { activityId, communityId, startsOn, newId })) {
      taskSchema.parse(task);
    }
    const parts = partsFromTemplate(template, newId);
    briefSchema.parse(parts.brief);
    for (const each of parts.metrics) metricSchema.parse(each);
    for (const each of parts.scripts) activityScriptSchema.parse(each);
    for (const each of parts.risks) riskSchema.parse(each);
    const ids = [...parts.metrics, ...parts.scripts, ...parts.risks].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(contexts)('has scripts that render for %s', (_, context) => {
    for (const script of template.scripts) {
      const rendered = renderScript(script.body, context);
      expect(rendered, script.title).toMatchObject({ ok: true });
      if (rendered.ok) expect(rendered.text).not.toMatch(/\{[{%]|[%}]\}|，，|undefined|null/u);
    }
  });
});
