import { expect, test } from 'vitest';
import type { CheckKind } from '#shared/domain/checks/check-kinds';
import type { Finding } from '#shared/domain/checks/check-text';
import { gatherRemarks } from '../../../../renderer/data/composer/remarks';

const finding = (kind: CheckKind, text: string, figure: number | null = null): Finding => ({
  ...{ kind, text, figure, start: 0, end: text.length, severity: 'high', suggestion: '' },
  category: kind === 'word' ? '绝对化用语' : null,
});
const said = (...args: Parameters<typeof gatherRemarks>) =>
  gatherRemarks(...args).map(({ kind, finding: found, texts }) => `${kind} ${found?.text ?? ''} ${texts}`);

test('a word is said once, with how many of the texts have it', () => {
  const texts = [
    [finding('word', '最'), finding('word', '最'), finding('word', '治疗')],
    [finding('word', '最')],
    [],
  ];
  expect(said(texts, [])).toEqual(['word 最 2', 'word 治疗 1']);
});

test('of lengths the longest is said, of earlier texts the last one; what was sent before comes first', () => {
  const sent = (similarity: number, at: number) => ({ similarity, at, text: `${at}` });
  const remarks = gatherRemarks(
    [[finding('line', '短', 130)], [finding('line', '长', 180)], [finding('line', '中', 150)]],
    [sent(1, 20), sent(0.95, 50), null, sent(1, 40)],
  );
  expect(remarks.map(({ kind, texts }) => `${kind} ${texts}`)).toEqual(['repeat 2', 'similar 1', 'line 3']);
  expect(remarks.map(({ repeat, finding: found }) => repeat?.at ?? found?.figure)).toEqual([40, 50, 180]);
});

test('nothing is said of texts that are well', () => {
  expect(gatherRemarks([[], []], [null])).toEqual([]);
});
