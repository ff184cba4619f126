import { expect, it } from 'vitest';
import { changeInWords } from '../../../renderer/i18n/zh-CN/changes';

it('says of tags whom a change took one from, and nothing of it where it took none', () => {
  const update = { name: '老客户', renamed: '老客户' };
  const say = (command: string, facts: Readonly<Record<string, string | number>>) =>
    changeInWords({ command, facts });
  expect(say('tags.update', update)).toBe('修改标签「老客户」');
  expect(say('tags.update', { ...update, settled: 2 })).toBe(
    '修改标签「老客户」（2 人已有同组标签，去掉了新的）',
  );
  const merge = { name: '老客户', into: '油皮', count: 3 };
  expect(say('tags.merge', merge)).toBe('把标签「老客户」并入「油皮」（3 人）');
  expect(say('tags.merge', { ...merge, rivals: 1 })).toBe(
    '把标签「老客户」并入「油皮」（3 人，其中 1 人因互斥去掉了别的标签）',
  );
});

it('says of an import how many came into the group with it', () => {
  const facts = { created: 1, updated: 3, joined: 2, file: '成员.xlsx' };
  expect(changeInWords({ command: 'members.import', facts })).toBe(
    '导入成员：新增 1 位，更新 3 位，其中入群 2 位',
  );
});

const say = (command: string, facts: Readonly<Record<string, string | number>>) =>
  changeInWords({ command, facts });

it('says of a move of a series how many went along, how far, and that numbers followed', () => {
  const move = { title: '第002期', day: '2026-11-26', time: '21:00' };
  const along = { ...move, scope: 'following', count: 98, days: 2, retimed: 0 };
  expect(say('planner.reschedule', move)).toBe('把「第002期」改到 11月26日 周四 21:00');
  expect(say('planner.reschedule', { ...move, renumbered: 2 })).toBe(
    '把「第002期」改到 11月26日 周四 21:00，编号跟着顺了',
  );
  expect(say('planner.reschedule', along)).toBe('把「第002期」起的 98 期往后挪 2 天');
  expect(say('planner.reschedule', { ...along, scope: 'all', days: -1, retimed: 1 })).toBe(
    '把「第002期」等 98 期往前挪 1 天，改到 21:00',
  );
  expect(say('planner.update', { ...along, days: 0, retimed: 1, fields: 'time' })).toBe(
    '把「第002期」起的 98 期改到 21:00',
  );
  expect(say('planner.shift', { title: '第002期', count: 1, days: -2, renumbered: 2 })).toBe(
    '把「第002期」往前挪 2 天，编号跟着顺了',
  );
});

it('names what of an item was changed where it was one thing, and the day of a copy', () => {
  const of = (facts: Readonly<Record<string, string | number>>) =>
    say('planner.update', { title: '锦囊', ...facts });
  expect(of({ fields: 'status', status: 'ready' })).toBe('把「锦囊」的状态改成就绪');
  expect(of({ fields: 'body' })).toBe('改了「锦囊」的正文');
  expect(of({ fields: 'starred', starred: 1 })).toBe('把「锦囊」收进群精华');
  expect(of({ fields: 'kind', scope: 'following', count: 5 })).toBe('改了「锦囊」起的 5 期的类型');
  expect(of({ fields: 'body status', status: 'ready' })).toBe('修改内容「锦囊」');
  // Changes of an earlier version say no more than their title.
  expect(of({})).toBe('修改内容「锦囊」');
  const copy = { title: '锦囊', count: 1, days: 1 };
  expect(say('planner.copyTo', { ...copy, day: '2026-11-26' })).toBe('把「锦囊」复制到 11月26日 周四');
  expect(say('planner.copyTo', { ...copy, days: 3 })).toBe('把「锦囊」复制到 3 天');
});

it('says of an activity what was done with a cue or a risk, else which part was changed', () => {
  const of = (facts: Readonly<Record<string, string | number>>) =>
    say('activities.update', { title: '拼团', fields: 'cues', ...facts });
  expect(of({ act: 'cue-done', part: '发团规' })).toBe('环节「发团规」完成');
  expect(of({ act: 'cue-skipped', part: '发团规' })).toBe('跳过环节「发团规」');
  expect(of({ fields: 'risks', act: 'risk', part: '人数不够' })).toBe('触发备案「人数不够」');
  expect(of({})).toBe('修改活动「拼团」的流程');
});

it('says of rewards that they were sent, that somebody was thanked, and what is promised', () => {
  const of = (facts: Readonly<Record<string, string | number>>) =>
    say('rewards.save', { name: '圆圆', what: '小样', count: 1, added: 0, act: '', ...facts });
  expect(of({ act: 'sent' })).toBe('发出「圆圆」的奖励');
  expect(of({ act: 'sent', count: 3 })).toBe('发出 3 份奖励');
  expect(of({ act: 'unsent', count: 3 })).toBe('3 份奖励改回还没发');
  expect(of({ act: 'thanked' })).toBe('感谢「圆圆」');
  expect(of({ added: 1 })).toBe('登记「圆圆」的奖励「小样」');
  // Changes of an earlier version say neither what nor how.
  expect(say('rewards.save', { name: '圆圆', count: 1, added: 1 })).toBe('登记「圆圆」的奖励');
});

it('says which settings were changed, where the change knows', () => {
  expect(say('settings.change', { fields: 'lengthProfiles lengthProfileId' })).toBe('修改设置：长度档位');
  expect(say('settings.change', { fields: 'operatorName' })).toBe('修改设置：运营者署名');
  expect(say('settings.change', {})).toBe('修改设置');
});

it('says of a paste which of the new ones nobody pasted', () => {
  expect(say('intake.apply', { created: 501, inviters: 1 })).toBe('粘贴识别：新增 501 人（含邀请人 1 位）');
  expect(say('intake.apply', { created: 500, inviters: 0 })).toBe('粘贴识别：新增 500 人');
  expect(say('intake.apply', { created: 500 })).toBe('粘贴识别：新增 500 人');
});

it('says of what is left out its title, or how many', () => {
  expect(say('planner.skip', { title: '晚安', skipped: 1 })).toBe('「晚安」跳过不发');
  expect(say('planner.skip', { title: '晚安', skipped: 1, count: 112 })).toBe('112 条内容跳过不发');
});
