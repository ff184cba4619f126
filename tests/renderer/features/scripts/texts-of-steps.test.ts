import { expect, test } from 'vitest';
import type { QueuedText } from '#shared/wire/nouns/scripts';
import { textsOfSteps } from '../../../../renderer/features/scripts/queue/texts-of-steps';

let made = 0;

function step(names: string, kind: QueuedText['kind'], part: QueuedText['part'] = null): QueuedText {
  made += 1;
  const memberNames = names.split(' ').filter(Boolean);
  const row = { id: `${made}`, memberIds: memberNames, memberNames, text: `${made}`, kind, part };
  return { ...row, groupId: null, scriptId: null } as unknown as QueuedText;
}

const said = (items: readonly QueuedText[]) =>
  textsOfSteps(items).map(({ memberNames, steps }) => `${memberNames.join()}×${steps.length}`);

test('the steps of one text stand together under its people, said once', () => {
  const piece = (at: number) => ({ at, of: 2 });
  const cut = [
    step('小雅 阿敏', 'mention'),
    step('小雅 阿敏', 'mention'),
    step('小雅 阿敏', 'text', piece(1)),
  ];
  const rest = [step('小雅 阿敏', 'text', piece(2)), step('小雅 阿敏', 'note')];
  expect(said([...cut, ...rest])).toEqual(['小雅,阿敏×5']);
  expect(said(rest)).toEqual(['小雅,阿敏×2']);
});

test('another text begins with other people, and after a whole one for the same', () => {
  expect(said([step('小雅', 'text'), step('阿敏', 'text'), step('阿敏', 'text')])).toEqual([
    '小雅×1',
    '阿敏×1',
    '阿敏×1',
  ]);
  expect(said([step('', 'text'), step('', 'note'), step('', 'mention')])).toEqual(['×2', '×1']);
  expect(said([])).toEqual([]);
});
