import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import type { FieldId } from '#shared/domain/ids';
import { lunarDayOf } from '#shared/domain/planner/lunar-day';
import { weekdayOf, writeDay } from '#shared/domain/scripts/day-words';
import { renderScript } from '#shared/domain/scripts/render-script';
import {
  buildScriptContext,
  contextMaker,
  nicknameInGroup,
  type ScriptContextParts,
} from '#shared/domain/scripts/script-context';
import { fieldVariable } from '#shared/domain/scripts/script-variables';
import { memberNamed, sceneWith, xiaoya } from './script-fixtures';

describe('the context of a script', () => {
  it('takes nickname, join date and inviter of the group where the group has them', () => {
    const inGroup = {
      ...xiaoya,
      membership: {
        nickname: '雅雅',
        joinedOn: day('2026-11-22'),
        inviter: { name: '豆豆', memberId: null },
      },
    };
    expect(buildScriptContext(sceneWith(inGroup))).toMatchObject({
      昵称: '雅雅',
      邀请人: '豆豆',
      入群天数: 0,
    });
    const silent = { nickname: ' ', joinedOn: null, inviter: { name: '', memberId: null } };
    expect(buildScriptContext(sceneWith({ ...xiaoya, membership: silent }))).toMatchObject({
      昵称: '小雅🦌',
      邀请人: '阿敏',
      入群天数: 2,
    });
    expect(nicknameInGroup({ ...xiaoya, membership: silent })).toBe('小雅🦌');
  });

  it('leaves out what is not known', () => {
    const context = buildScriptContext(sceneWith(memberNamed('阿敏')));
    expect(Object.keys(context)).toEqual([
      '昵称',
      '势能',
      '群名',
      '社群',
      '今天',
      '星期',
      '农历',
      '运营者',
      '新人',
      '新人名单',
      '人数',
    ]);
  });

  it('names the group by whom the text is for, where that is asked for', () => {
    const groupFor: ScriptContextParts['groupFor'] = ([first]) => ({ name: `${first?.member.nickname}的群` });
    const contextFor = contextMaker({ ...sceneWith(), groupFor });
    expect(contextFor([memberNamed('阿敏')])).toMatchObject({ 群名: '阿敏的群' });
    expect(contextFor([memberNamed('小雅')])).toMatchObject({ 群名: '小雅的群' });
  });

  it('counts a member given twice once, in the first place', () => {
    const context = buildScriptContext(sceneWith(xiaoya, memberNamed('阿敏'), xiaoya));
    expect(context).toMatchObject({ 人数: 2, 新人名单: '@小雅🦌 @阿敏' });
  });

  it('has no single variables without members', () => {
    expect(buildScriptContext(sceneWith())).not.toHaveProperty('昵称');
    expect(buildScriptContext(sceneWith())).toMatchObject({ 新人: [], 人数: 0 });
  });

  it('does not count days until a join date in the future', () => {
    const early = memberNamed('小雨', { joinedOn: day('2026-11-23') });
    expect(buildScriptContext(sceneWith(early))).not.toHaveProperty('入群天数');
  });
});

describe('words for days', () => {
  it('names weekdays and days of the Chinese calendar', () => {
    expect(weekdayOf(day('2026-11-22'))).toBe('周日');
    expect(lunarDayOf(day('2027-02-06'))).toBe('正月初一');
    expect(lunarDayOf(day('2027-02-05'))).toBe('腊月廿九');
    expect(lunarDayOf(day('2025-07-25'))).toBe('闰六月初一');
  });

  it('writes days in a pattern', () => {
    expect(writeDay(day('2026-03-05'))).toBe('2026年3月5日');
    expect(writeDay(day('2026-03-05'), 'MM.dd / M-d')).toBe('03.05 / 3-5');
  });
});

describe('custom fields in a script', () => {
  const id = (name: string) => name as FieldId;
  const fields = [
    { id: id('f1'), name: '星座' },
    { id: id('f2'), name: '我的 尺码' },
    { id: id('f3'), name: '__proto__' },
    { id: id('f4'), name: 'constructor' },
    { id: id('f5'), name: '会员' },
  ];
  const custom = {
    [id('f1')]: '双鱼座',
    [id('f2')]: ['S', 'M'],
    [id('f3')]: '坏名字',
    [id('f5')]: true,
  };
  const context = buildScriptContext({ ...sceneWith(memberNamed('小雅', { custom })), fields });
  const write = (template: string) => {
    const rendered = renderScript(template, context);
    return rendered.ok ? rendered.text : rendered.errors.map(({ code, name }) => `${code}:${name}`).join();
  };

  it('are variables by their names, for the one and in a loop', () => {
    expect(write('{{字段.星座}}')).toBe('双鱼座');
    expect(write('{{ 字段["我的 尺码"] }}')).toBe('S、M');
    expect(write('{% for 人 in 新人 %}{{人.字段.星座}}{% endfor %}')).toBe('双鱼座');
    expect(write('{% if 字段.会员 %}会员{% endif %}')).toBe('会员');
  });

  it('give only what a field of that name holds, whatever the name', () => {
    expect(write('{{字段.__proto__}}')).toBe('坏名字');
    for (const name of ['constructor', 'toString', 'hasOwnProperty', '没有这个']) {
      expect(write(`{{字段.${name}}}`)).toContain(name);
      expect(write(`{% if 字段.${name} %}有{% else %}没有{% endif %}`)).toBe('没有');
    }
  });

  it('enter the menu in a form that can be written in a template', () => {
    for (const { id: fieldId, name } of fields.slice(0, 2)) {
      expect(write(`{{ ${fieldVariable(name)?.name} }}`)).toBe([custom[fieldId]].flat().join('、'));
    }
    expect(fieldVariable('坏}}名')).toBeNull();
  });
});
