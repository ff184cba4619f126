import { describe, expect, it } from 'vitest';
import type { ProductId, ScriptId } from '#shared/domain/ids';
import { checkTemplate } from '#shared/domain/scripts/check-script';
import { fillScript, whatBlocksCopy } from '#shared/domain/scripts/fill-script';
import { inputNameProblem } from '#shared/domain/scripts/input-names';
import { inputsOf } from '#shared/domain/scripts/inputs-of';
import type { InputKind, InputValues, ScriptInput } from '#shared/domain/scripts/script-inputs';
import { scriptVariables } from '#shared/domain/scripts/script-variables';
import { memberNamed, sceneWith, xiaoya } from './script-fixtures';

const doudou = memberNamed('豆豆', { city: '成都' });
const products = [{ id: 'p1' as ProductId, name: '修护面霜', priceInFen: 12_850 }];

function asks(name: string, kind: InputKind, fields: Partial<ScriptInput> = {}): ScriptInput {
  return { name, kind, options: [], required: true, ...fields };
}

function fillWith(template: string, declared: readonly ScriptInput[], values: InputValues) {
  const inputs = { declared, values, members: [doudou], products };
  return fillScript(template, { ...sceneWith(xiaoya), inputs }, 'each');
}

function textOf(template: string, declared: readonly ScriptInput[], values: InputValues): string {
  const { texts, errors } = fillWith(template, declared, values);
  return texts[0]?.text ?? errors.map(({ code, name }) => `${code}:${name}`).join();
}

describe('what was filled in', () => {
  it('is printed by its name, each kind in its way', () => {
    const options = ['面霜', '精华', '面膜'];
    const declared = [
      asks('主题', 'text'),
      asks('名额', 'number'),
      asks('活动时间', 'date'),
      asks('场地', 'single', { options: ['线上', '线下'] }),
      asks('礼物', 'multi', { options }),
      asks('主持', 'member'),
      asks('主推', 'product'),
    ];
    const template =
      '{{ 昵称 }}：{{ 主题 }} {{ 名额 | plus: 1 }} {{ 活动时间 }}{{ 活动时间 | 周几 }} {{ 活动时间 | 加天: 1 | 日期: "MM-dd" }} ' +
      '{{ 场地 }} {{ 礼物 }} {{ 主持 }}（{{ 主持.城市 }}） {{ 主推 }} {{ 主推.名称 }}{{ 主推.价格 }}元 {% for 件 in 礼物 %}[{{ 件 }}]{% endfor %}';
    const values = {
      主题: 'A&B <{{ 城市 }}>',
      名额: 9,
      活动时间: '2026-11-25',
      场地: '线上',
      礼物: ['面霜', '面膜', '没有这个'],
      主持: doudou.member.id,
      主推: 'p1',
    };
    expect(textOf(template, declared, values)).toBe(
      '小雅🦌：A&B <{{ 城市 }}> 10 11月25日周三 11-26 线上 面霜、面膜 豆豆（成都） 修护面霜 修护面霜128.5元 [面霜][面膜]',
    );
  });

  it('decides conditions, and lacks only what nobody filled in', () => {
    const declared = [asks('截止', 'date', { required: false }), asks('备注', 'text', { required: false })];
    const template = '{% if 截止 %}到{{ 截止 }}{% else %}不限时{% endif %}{{ 备注 | default: "无" }}';
    expect(textOf(template, declared, {})).toBe('不限时无');
    expect(textOf(template, declared, { 截止: '2026-12-01', 备注: '带伞' })).toBe('到12月1日带伞');
    expect(textOf('{{ 备注 }}', declared, { 备注: ' ' })).toBe('missing-value:备注');
  });

  it('has to be there where it is required, and is named where it is used first', () => {
    const declared = [asks('主题', 'text'), asks('名额', 'number'), asks('没用到', 'date')];
    const template = '好\n{{ 名额 }}{% if 主题 %}{{ 主题 }}{% endif %}';
    const filled = fillWith(template, declared, { 主题: '' });
    expect(filled.errors).toEqual([
      { code: 'input-missing', name: '没用到', line: 1, column: 1 },
      { code: 'input-missing', name: '名额', line: 2, column: 4 },
      { code: 'input-missing', name: '主题', line: 2, column: 15 },
    ]);
    expect(whatBlocksCopy(filled, template)).toBe('input-missing');
    const broken = '{{ 主题 }}{{ 昵秤 }}';
    expect(whatBlocksCopy(fillWith(broken, declared, {}), broken)).toBe('script-errors');
  });

  it.each<[InputKind, InputValues[string]]>([
    ['number', 'abc'],
    ['number', Number.NaN],
    ['date', '2026-02-30'],
    ['single', '旧选项'],
    ['multi', ['旧选项']],
    ['multi', '新选项'],
    ['member', 'nobody'],
    ['product', 'nothing'],
    ['text', 3],
  ])('is nothing where a %s is %j', (kind, value) => {
    const declared = [asks('空', kind, { options: ['新选项'] })];
    expect(textOf('{{ 空 }}', declared, { 空: value })).toBe('input-missing:空');
  });

  it('is not confused with what the member lacks', () => {
    const quiet = memberNamed('阿敏');
    const inputs = {
      declared: [asks('主持', 'member')],
      values: { 主持: quiet.member.id },
      members: [quiet],
      products,
    };
    const filled = fillScript('{{ 昵称 }}{{ 主持.城市 }}', { ...sceneWith(xiaoya), inputs }, 'each');
    expect(filled).toMatchObject({ missing: [], errors: [{ code: 'missing-value', name: '主持.城市' }] });
    expect(whatBlocksCopy(filled, 'x')).toBe('script-errors');
  });

  it('has only the properties of its kind', () => {
    const inputs = [asks('时间', 'date'), asks('主推', 'product'), asks('主持', 'member')];
    const faults = (template: string) =>
      checkTemplate(template, { inputs, library: [], title: null }).map(({ name }) => name);
    expect(faults('{{ 时间.月 }}{{ 主推.价格 }}{{ 主持.入群日期.月 }}{{ 主持.字段.星座 }}')).toEqual([]);
    expect(faults('{{ 时间.城市 }}{{ 主推.昵称 }}{{ 主持.价格 }}{{ 没有 }}')).toEqual([
      '时间.城市',
      '主推.昵称',
      '主持.价格',
      '没有',
    ]);
  });

  it('never stands for a variable of the app, nor for what every object has', () => {
    const declared = [asks('昵称', 'text'), asks('constructor', 'text', { required: false })];
    expect(textOf('{{ 昵称 }}', declared, { 昵称: '别人' })).toBe('小雅🦌');
    expect(textOf('{{ constructor }}', declared, { 昵称: '别人' })).toBe('missing-value:constructor');
  });
});

describe('the name of an input', () => {
  it('is no variable, no word of the language, and borne once', () => {
    for (const { name } of scriptVariables) expect(inputNameProblem(name, [])).toBe('variable');
    for (const name of [
      '',
      ' ',
      '两个 词',
      '9点',
      'a.b',
      '一'.repeat(21),
      'true',
      'and',
      '__proto__',
      'constructor',
    ])
      expect(inputNameProblem(name, [])).toBe('form');
    expect(inputNameProblem('活动时间', ['活动时间'])).toBe('twice');
    expect(inputNameProblem('活动时间', ['地点'])).toBeNull();
    expect(inputNameProblem('time_2', [])).toBeNull();
  });
});

describe('the inputs of a script', () => {
  const script = (title: string, body: string, ...inputs: readonly ScriptInput[]) => {
    return { id: title as ScriptId, title, body, inputs, archivedAt: null };
  };
  const inner = script('里', '{{ 地点 }}{% 引用 "外" %}', asks('地点', 'text'), asks('时间', 'text'));
  const outer = script('外', '{% 引用 "里" %}{% 引用 "没有" %}{{ 时间 }}', asks('时间', 'date'));

  it('are its own and those of what it includes, each name once, also in a circle', () => {
    expect(inputsOf(outer, [inner, outer])).toEqual([asks('时间', 'date'), asks('地点', 'text')]);
    expect(inputsOf({ ...outer, body: '{% comment %}{% 引用 "里" %}{% endcomment %}' }, [inner])).toEqual([
      asks('时间', 'date'),
    ]);
  });

  it('are known in what is included, and filled there', () => {
    const place = script('里', '在{{ 地点 }}', asks('地点', 'text'));
    const template = '{{ 时间 }}{% 引用 "里" %}';
    const known = { inputs: outer.inputs, library: [place], title: '外' };
    expect(checkTemplate(template, known)).toEqual([]);
    const declared = inputsOf({ ...outer, body: template }, [place]);
    const values: InputValues = { 时间: '2026-11-25', 地点: '线上' };
    const parts = { ...sceneWith(xiaoya), library: [place], title: '外' };
    const inputs = { declared, values, members: [], products: [] };
    expect(fillScript(template, { ...parts, inputs }, 'each').texts[0]?.text).toBe('11月25日在线上');
  });
});
