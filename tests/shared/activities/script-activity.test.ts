import { expect, it } from 'vitest';
import {
  activityValues,
  activityVariable,
  activityVariableKinds,
} from '#shared/domain/activities/script-activity';
import { day, timeOfDay } from '#shared/domain/days';
import { renderScript } from '#shared/domain/scripts/render-script';
import { scriptRecord } from '#shared/domain/scripts/script-values';

const groupBuy = {
  title: '12月拼团',
  startsOn: day('2026-12-07'),
  startsAt: timeOfDay('20:00'),
  days: 3,
  anchors: [
    { id: 'a', name: '截团', offsetDays: 2 },
    { id: 'b', name: '开 始', offsetDays: -1 },
    { id: 'c', name: '时间', offsetDays: 9 },
  ],
};

function rendered(body: string, about = groupBuy) {
  const context = scriptRecord({ [activityVariable]: activityValues(about) });
  return renderScript(body, context, activityVariableKinds);
}

it('says the days and the time of the activity, and the day of each 节点 by its name', () => {
  const told = rendered(
    '{{ 活动 }} {{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }}–{{ 活动.结束 }} {{ 活动.截团 | 加天: 1 }} {{ 活动.截团.月 }} {{ 活动["开 始"] }}',
  );
  expect(told).toEqual({ ok: true, text: '12月拼团 12月7日（周一）20:00–12月9日 12月10日 12 12月6日' });
});

it('goes along when the activity moves', () => {
  const moved = { ...groupBuy, startsOn: day('2026-12-31'), startsAt: timeOfDay('09:30') };
  expect(rendered('{{ 活动.截团 | 日期 }} {{ 活动.时间 }}', moved)).toEqual({
    ok: true,
    text: '2027年1月2日 09:30',
  });
});

it('names the 节点 that is not there', () => {
  const { ok, ...faults } = rendered('{{ 活动.发货 | 周几 }}');
  expect(ok).toBe(false);
  expect(faults).toMatchObject({ errors: [{ code: 'missing-value', name: '活动.发货' }] });
});

it('is a variable of activities only', () => {
  const alone = renderScript('{{ 活动.开始 }}', scriptRecord({}));
  expect(alone).toMatchObject({ ok: false, errors: [{ code: 'unknown-variable', name: '活动' }] });
});
