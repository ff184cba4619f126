import { expect, test } from 'vitest';
import type { GroupId } from '#shared/domain/ids';
import { portionsOf } from '../../../../renderer/data/composer/portions-of';

test('every text is compared, with its own group, and keeps its place', () => {
  const bubbles = Array.from({ length: 1_203 }, (_, index) => ({
    text: `第 ${index} 条`,
    memberIds: [],
    groupId: index % 3 === 0 ? null : (`g${index % 3}` as GroupId),
  }));
  const portions = portionsOf(bubbles);
  const places = portions.flatMap((portion) => portion.places);
  expect([...places].sort((a, b) => a - b)).toEqual(bubbles.map((_, index) => index));
  for (const { groupId, texts, places: own } of portions) {
    expect(texts.length).toBeLessThanOrEqual(500);
    expect(texts.map(({ text }) => text)).toEqual(own.map((at) => bubbles[at]?.text));
    for (const at of own) expect(bubbles[at]?.groupId).toBe(groupId);
  }
  expect(
    portionsOf(bubbles.map((one) => ({ ...one, groupId: null }))).map(({ texts }) => texts.length),
  ).toEqual([500, 500, 203]);
});
