import type { Day } from '../../days';
import type { MemberId, ProductId, ScriptId } from '../../ids';
import { blankMember } from '../../members/member';
import { unknownSkin } from '../../members/skin';
import { fillScript } from '../fill-script';
import type { IncludableScript } from '../includes';
import { audienceOf } from '../pick-welcome';
import type { ScriptMember } from '../script-context';
import type { InputValue, ScriptInput } from '../script-inputs';
import { type BuiltInScript, builtInScripts } from './built-in-scripts';

/** Somebody made up, whom built-in scripts are shown for. */
const sampleMember: ScriptMember = {
  member: {
    id: 'built-in-sample' as MemberId,
    ...blankMember('小雅', 'teal'),
    preferredName: '雅姐',
    city: '杭州',
    skin: { ...unknownSkin, type: 'combination-oily', concerns: ['泛红'] },
    traits: [{ kind: 'specialty', name: '烘焙', domain: '美食', quote: '', on: null, strength: 2 }],
    duties: [{ title: '喝水委员', description: '提醒大家喝水', claimedOn: null, claimedBy: 'self' }],
    inviter: { name: '阿敏', memberId: null },
  },
  membership: null,
};

/** Others who came the same day, for scripts that speak to several at once. */
const sampleOthers: readonly ScriptMember[] = (
  [
    ['陈默', 'cyan', '上海'],
    ['阿May', 'orange', '苏州'],
  ] as const
).map(([nickname, color, city]) => ({
  member: { ...sampleMember.member, ...blankMember(nickname, color), id: nickname as MemberId, city },
  membership: null,
}));

/** The built-in scripts as a library: what one of them may include. */
export const builtInLibrary: readonly IncludableScript[] = builtInScripts.map(
  ({ key, title, body, inputs }) => ({ id: key as ScriptId, title, body, inputs, archivedAt: null }),
);

/** What a field is shown filled with: its own name in brackets, where nothing real can be made up. */
function sampleValue({ name, kind, options }: ScriptInput, today: Day): InputValue {
  const one = options[0] ?? `〔${name}〕`;
  const values: Readonly<Record<ScriptInput['kind'], InputValue>> = {
    text: `〔${name}〕`,
    number: 3,
    date: today,
    single: one,
    multi: options.length > 0 ? options.slice(0, 2) : [one],
    member: sampleMember.member.id,
    product: `product-${name}`,
  };
  return values[kind];
}

/** A built-in script as it may read in a chat, with made-up people; null when it cannot be filled. */
export function sampleOf(
  script: Pick<BuiltInScript, 'title' | 'body' | 'inputs'>,
  scene: Readonly<{ community: string; group: string | null; operator: string; today: Day }>,
): string | null {
  const { community, group, operator, today } = scene;
  const { texts } = fillScript(
    script.body,
    {
      members:
        audienceOf(script.body, builtInLibrary) === 'many' ? [sampleMember, ...sampleOthers] : [sampleMember],
      group: group === null ? null : { name: group },
      community: { name: community },
      today,
      operator,
      library: builtInLibrary,
      title: script.title,
      inputs: {
        declared: script.inputs,
        values: Object.fromEntries(script.inputs.map((input) => [input.name, sampleValue(input, today)])),
        members: [sampleMember],
        products: script.inputs
          .filter(({ kind }) => kind === 'product')
          .map(({ name }) => ({
            id: `product-${name}` as ProductId,
            name: `〔${name}〕`,
            priceInFen: 9_900,
          })),
      },
    },
    'merged',
  );
  return texts[0]?.text ?? null;
}
