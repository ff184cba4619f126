import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MentionWay } from '#shared/domain/composer/chat-step';
import { composeSteps } from '#shared/domain/composer/compose-steps';
import type { Copy } from '#shared/domain/copies/copy';
import { findRepeats, similarEnough, withoutOwnCopies } from '#shared/domain/copies/find-repeats';
import { grams, textSimilarity } from '#shared/domain/copies/text-similarity';
import type { CommunityId, CopyId, MemberId } from '#shared/domain/ids';

const nameOf = new Map([
  ['m1', '小雅'],
  ['m2', '阿敏'],
  ['m3', '大橙子'],
]);
const members = (ids: string) => ids.split(' ').filter(Boolean) as MemberId[];
const sent = (text: string, ids = '', at = 1): Copy => ({
  ...{ id: 'c' as CopyId, communityId: 'c' as CommunityId, groupId: null, scriptId: null },
  ...{ memberIds: members(ids), text, at },
});
const repeatOf = (text: string, ids: string, copies: readonly Copy[]) =>
  findRepeats([{ text, memberIds: members(ids) }], copies, nameOf)[0] ?? null;

const long = '今天聊聊换季护肤：先温和清洁，再补水，最后涂一层面霜锁住水分，晚上早点睡，有问题随时在群里说。';

describe('what was sent before', () => {
  it('is found when it is the same but for blanks and what nobody sees, the latest first', () => {
    const copies = [sent(long, '', 1), sent(`${long}\n`, '', 3), sent(long.replace('：', ':\u200B '), '', 2)];
    expect(repeatOf(long, '', copies)).toEqual({ similarity: 1, at: 3, text: `${long}\n` });
    expect(repeatOf(long, '', [])).toBeNull();
    expect(repeatOf('', '', [sent('')])).toBeNull();
  });

  it('is found when it is nearly the same, and not when it is another', () => {
    const nearly = repeatOf(long.replace('面霜', '乳液'), '', [sent(long)]);
    expect(nearly?.similarity).toBeGreaterThanOrEqual(similarEnough);
    expect(nearly?.similarity).toBeLessThan(1);
    expect(repeatOf('明天下雨，出门记得带伞。', '', [sent(long)])).toBeNull();
    expect(repeatOf(long.slice(0, 30), '', [sent(long)])).toBeNull();
  });

  it('is no repeat for other people, and is one for the same whatever they are called', () => {
    expect(repeatOf(`@阿敏 ${long}`, 'm2', [sent(`@小雅 ${long}`, 'm1')])).toBeNull();
    expect(
      repeatOf(`@小雅 @大橙子 ${long}`, 'm1 m3', [sent(`@小雅 @阿敏 ${long}`, 'm1 m2')])?.similarity,
    ).toBeGreaterThan(0.9);
    expect(repeatOf('大橙子欢迎你呀', 'm3 m1', [sent('小雅欢迎你呀', 'm1')])?.similarity).toBe(1);
    expect(repeatOf(long, '', [sent(long, 'm1')])?.similarity).toBe(1);
    expect(repeatOf(long, 'm1', [sent(long)])?.similarity).toBe(1);
    expect(repeatOf('小雅', 'm1', [sent('阿敏', 'm2 m1')])).toBeNull();
  });

  it('is found piece by piece, however the pieces were numbered and their people named', () => {
    const text = `@小雅 ${long}\n${long.replace('今天', '明天')}\n【图片 面霜】\n好的`;
    const options = { limit: { unit: 'characters', most: 70 }, names: ['小雅'] } as const;
    const piecesOf = (numbered: boolean, mentions: MentionWay) =>
      composeSteps(text, { ...options, numbered, mentions }).filter(({ kind }) => kind === 'text');
    const [queued, typed] = [piecesOf(true, 'four-per-em'), piecesOf(false, 'as-written')];
    expect([queued.length, queued[0]?.text.slice(0, 9)]).toEqual([3, '（1/2）@小雅\u2005']);
    const copies = queued.map((piece) => sent(piece.text, 'm1'));
    expect(typed.map((piece) => repeatOf(piece.text, 'm1', copies)?.similarity)).toEqual([1, 1, 1]);
    expect(repeatOf(text, 'm1', copies)).toBeNull();
  });

  it('is symmetric, 1 for equal texts and less for others', () => {
    const unit = fc.constantFrom('护', '肤', '好', '，', 'a', '😀');
    const text = fc.string({ unit, minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(textSimilarity(grams(a), grams(b))).toBe(textSimilarity(grams(b), grams(a)));
        const found = repeatOf(a, '', [sent(b)]);
        expect(found?.similarity ?? null).toBe(repeatOf(b, '', [sent(a)])?.similarity ?? null);
        expect(found?.similarity === 1).toBe(a === b);
        const full = textSimilarity(grams(a), grams(b));
        if (a !== b) expect(found?.similarity ?? 0).toBe(full >= similarEnough ? full : 0);
      }),
    );
  });

  it('compares 500 texts with 2,000 copies in a moment', () => {
    const copies = Array.from({ length: 2_000 }, (_, index) =>
      sent(`${index} ${long.slice(index % 20)}${index * 7}${long}`),
    );
    const texts = Array.from({ length: 500 }, (_, index) => ({
      text: `${long}${index * 13}${long.slice(index % 17)}`,
      memberIds: [],
    }));
    const began = performance.now();
    expect(findRepeats(texts, copies, nameOf)).toHaveLength(500);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('the copies made by whoever asks', () => {
  const texts = [
    { text: long, memberIds: members('m1 m2') },
    { text: '另一段', memberIds: members('') },
  ];
  const left = (...copies: Copy[]) =>
    withoutOwnCopies(copies, texts, 10).map(({ text, at }) => `${at} ${text}`);

  it('do not count: the same text for the same people, since it stood ready', () => {
    expect(left(sent(`（1/2）${long}\n`, 'm2 m1', 10), sent('另一段', '', 12))).toEqual([]);
  });

  it('count from earlier, for other people, of another text', () => {
    const others = [
      sent(long, 'm1 m2', 9),
      sent(long, 'm1', 11),
      sent(long, '', 12),
      sent('别的', 'm1 m2', 13),
    ];
    expect(left(...others, sent('另一段', 'm1', 14))).toHaveLength(5);
    expect(
      findRepeats(
        texts,
        withoutOwnCopies([sent(long, 'm1 m2', 9), sent(long, 'm1 m2', 11)], texts, 10),
        nameOf,
      ),
    ).toEqual([{ similarity: 1, at: 9, text: long }, null]);
  });
});
