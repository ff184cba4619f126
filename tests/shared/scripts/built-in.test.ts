import { describe, expect, it, test } from 'vitest';
import { buildDictionary, checkText } from '#shared/domain/checks/check-text';
import { shiftDay } from '#shared/domain/days';
import type { ProductId } from '#shared/domain/ids';
import {
  type BuiltInScript,
  builtInScripts,
  withIncluded,
} from '#shared/domain/scripts/built-in/built-in-scripts';
import { builtInLibrary, sampleOf } from '#shared/domain/scripts/built-in/sample-of';
import { characterCount } from '#shared/domain/scripts/chat-text';
import { checkTemplate } from '#shared/domain/scripts/check-script';
import { type FilledScript, fillScript, whatBlocksCopy } from '#shared/domain/scripts/fill-script';
import { audienceOf } from '#shared/domain/scripts/pick-welcome';
import { newScriptFields, scriptPatchSchema, scriptSchema } from '#shared/domain/scripts/script';
import type { ScriptMember } from '#shared/domain/scripts/script-context';
import type { InputValue, ScriptInput } from '#shared/domain/scripts/script-inputs';
import { isScriptVariable } from '#shared/domain/scripts/script-variables';
import { defaultSettings } from '#shared/wire/nouns/settings';
import { demo } from '../demo/demo-fixture';
import { memberNamed, sceneWith, today, xiaoya } from './script-fixtures';

const product = { id: 'product-1' as ProductId, name: '山茶花洁面乳', priceInFen: 5_900 };
const unknownMember = memberNamed('阿敏🌱');
/** Every fourth of the demo, with those who came last: known well and hardly at all. */
const demoMembers = demo.members
  .filter((_, index) => index % 4 === 0 || index >= demo.members.length - 4)
  .map(
    (member): ScriptMember => ({
      member,
      membership: demo.memberships.find(({ memberId }) => memberId === member.id) ?? null,
    }),
  );

function someValue({ kind, options }: ScriptInput): InputValue {
  const values: Readonly<Record<ScriptInput['kind'], InputValue>> = {
    text: '护手霜交换',
    number: 12,
    date: shiftDay(today, 3),
    single: options[0] ?? '',
    multi: options.slice(0, 2),
    member: xiaoya.member.id,
    product: product.id,
  };
  return values[kind];
}

/** Fills a built-in script as the drawer does, with every field filled or only those it cannot do without. */
function filledFor(
  script: BuiltInScript,
  members: readonly ScriptMember[],
  asked: 'all' | 'required',
  scene: Readonly<{ group: boolean; operator: string }> = { group: true, operator: '小满' },
): FilledScript {
  const declared = script.inputs;
  const filled = declared.filter(({ required }) => asked === 'all' || required);
  const parts = sceneWith(...members);
  return fillScript(
    script.body,
    {
      ...parts,
      ...(scene.group ? {} : { group: null }),
      operator: scene.operator,
      title: script.title,
      library: builtInLibrary,
      inputs: {
        declared,
        values: Object.fromEntries(filled.map((input) => [input.name, someValue(input)])),
        members: [xiaoya],
        products: [product],
      },
    },
    audienceOf(script.body) === 'many' ? 'merged' : 'each',
  );
}

test('there are forty and the piece some of them end with, each with a name of its own', () => {
  expect(builtInScripts.filter(({ folder }) => folder !== '片段')).toHaveLength(40);
  expect(new Set(builtInScripts.map(({ key }) => key)).size).toBe(builtInScripts.length);
  expect(new Set(builtInScripts.map(({ title }) => title)).size).toBe(builtInScripts.length);
});

test.each(builtInScripts.map((script) => [script.title, script] as const))('%s', (_title, script) => {
  const { key: _key, ...fields } = script;
  expect(scriptPatchSchema.parse(fields)).toEqual(fields);
  expect(
    checkTemplate(script.body, { inputs: script.inputs, library: builtInLibrary, title: script.title }),
  ).toEqual([]);
  for (const { name } of script.inputs) {
    expect(isScriptVariable(name)).toBe(false);
    expect(script.body).toContain(name);
  }

  for (const asked of ['all', 'required'] as const) {
    const filled = filledFor(script, demoMembers, asked);
    expect([filled.errors, filled.missing]).toEqual([[], []]);
    for (const { text } of filled.texts)
      expect(text).not.toMatch(/undefined|null|[{}%]|\n\n|，，|。。|，。| {2}/u);
    const bare = filledFor(script, [unknownMember], asked, { group: false, operator: '' });
    expect(whatBlocksCopy(bare, script.body)).toBeNull();
    expect(characterCount(bare.texts[0]?.text ?? '')).toBeLessThanOrEqual(300);
  }
  // One bubble: for one person whoever it is, for several as they come in a day.
  const most = (members: readonly ScriptMember[]) =>
    Math.max(...filledFor(script, members, 'all').texts.map(({ text }) => characterCount(text)));
  expect(most(audienceOf(script.body) === 'many' ? demoMembers.slice(-8) : demoMembers)).toBeLessThanOrEqual(
    300,
  );
});

it('says nothing that the word check would stop at, in a text as it is sent', () => {
  const dictionary = buildDictionary([]);
  const found = builtInScripts.flatMap((script) =>
    filledFor(script, [xiaoya], 'all').texts.flatMap(({ text }) =>
      checkText(text, { dictionary, limits: defaultSettings.checkLimits, comfort: 300 }).map((finding) => [
        script.title,
        finding.kind,
        finding.text,
      ]),
    ),
  );
  expect(found).toEqual([]);
});

it('needs nobody chosen, where it speaks to anyone', () => {
  const forAnyone = builtInScripts.filter(({ body }) => audienceOf(body) === 'anyone');
  expect(forAnyone.length).toBeGreaterThan(10);
  for (const script of forAnyone)
    expect(whatBlocksCopy(filledFor(script, [], 'required'), script.body)).toBeNull();
});

describe('a script that includes another', () => {
  it('brings it into the library, and stands there on its own', () => {
    const including = builtInScripts.filter(({ body }) => body.includes('引用'));
    expect(including.length).toBeGreaterThanOrEqual(2);
    for (const script of including) {
      const brought = withIncluded([script.key]);
      expect(brought.map(({ title }) => title)).toEqual(expect.arrayContaining([script.title, '落款']));
      const text = filledFor(script, [], 'all').texts[0]?.text ?? '';
      expect(text).toMatch(/——围炉护肤 小满$/u);
    }
    expect(withIncluded(['remind-water'])).toHaveLength(1);
    expect(withIncluded(['none such'])).toEqual([]);
  });
});

it('is shown as it may read, with the names of what is asked', () => {
  const scene = { community: '围炉护肤', group: '1群', operator: '', today };
  for (const script of builtInScripts) expect(sampleOf(script, scene)).toEqual(expect.any(String));
  const talk = builtInScripts.find(({ key }) => key === 'remind-talk');
  expect(talk && sampleOf(talk, scene)).toContain('小雅来聊：〔主题〕');
});

it('fits a row of the library', () => {
  const [first] = demo.scripts;
  if (!first) throw new Error('the demo has scripts');
  for (const { key: _key, ...fields } of builtInScripts)
    expect(scriptSchema.safeParse({ ...first, ...newScriptFields, ...fields }).success).toBe(true);
});

it('shows what speaks to several at once with several made-up people', () => {
  const scene = { community: '颜究院', group: null, operator: '小满', today };
  const welcome = builtInScripts.find(({ title }) => title === '欢迎新人（合并成一条）');
  const sample = (welcome && sampleOf(welcome, scene)) ?? '';
  for (const name of ['小雅', '陈默', '阿May']) expect(sample).toContain(name);
});
