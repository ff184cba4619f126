import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/domain/days';
import type { PlannerItemId } from '../../../../shared/domain/ids';
import {
  arrangeEntries,
  type DigestWords,
  digestEntries,
  digestMarkdown,
  digestParts,
  digestPieces,
} from '../../../../shared/domain/planner/digest/digest';
import type { Feedback, PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { weekOf } from '../../../../shared/domain/planner/weeks';
import { firstDay, plannerItem } from '../exchange/items';

const week = weekOf(firstDay);
const words: DigestWords = {
  week: ({ from, to }) => `${from} – ${to}`,
  opening: (days, count) => `【${days}】挑了 ${count} 条`,
  said: (comment) => `说：「${comment}」`,
  closing: '下周接着聊。',
  markdownTitle: (days) => `精华 ${days}`,
  quote: (comment) => `说：${comment}`,
};
const feedback: Feedback = {
  ...{ replies: 3, questions: null, favourites: null, shares: null },
  ...{ bestComment: '学到了，\n今晚就试', privateNote: '', poll: '', source: 'manual', at: 0 },
};
const item = (id: string, fields: Partial<PlannerItem>) =>
  plannerItem({ id: id as PlannerItemId, title: id, ...fields });

const items = [
  item('晚一点', { day: day('2026-11-25'), starred: true, body: '水温别超过体温。\r\n\r\n用手试一下。' }),
  item('有好评', { day: day('2026-11-24'), feedback }),
  item('平常', {}),
  item('没有好评', { feedback: { ...feedback, bestComment: '' } }),
  item('上一周', { day: day('2026-11-22'), starred: true }),
];
const entries = digestEntries(items, week);

describe('the digest of a week', () => {
  it('takes what was starred or well spoken of, in order of time', () => {
    expect(entries.map(({ id }) => id)).toEqual(['有好评', '晚一点']);
  });

  it('keeps the order that was chosen and leaves out what was left out', () => {
    const [one, other] = ['有好评', '晚一点'] as [PlannerItemId, PlannerItemId];
    const arranged = (order: PlannerItemId[], leftOut: PlannerItemId[]) =>
      arrangeEntries(entries, order, new Set(leftOut)).map(({ id }) => id);
    expect(arranged([other, one], [])).toEqual([other, one]);
    expect(arranged([other], [])).toEqual([other, one]);
    expect(arranged([other, one], [other])).toEqual([one]);
  });

  it('is a short warm text', () => {
    expect(digestParts(entries, week, { length: 'short', words })).toEqual([
      '【2026-11-23 – 2026-11-29】挑了 2 条',
      '1. 有好评\n说：「学到了， 今晚就试」',
      '2. 晚一点\n水温别超过体温。用手试一下。',
      '下周接着聊。',
    ]);
    expect(digestParts([], week, { length: 'short', words })).toEqual([]);
  });

  it('becomes messages that hold all of it and cut only what is too long alone', () => {
    const long = Array.from({ length: 12 }, (_, index) =>
      item(`第${index}条`, { starred: true, body: '好内容慢慢看。'.repeat(index === 3 ? 90 : 30) }),
    );
    const limit = { unit: 'characters', most: 300 } as const;
    const parts = (length: 'short' | 'full') =>
      digestParts(digestEntries(long, week), week, { length, words });
    const pieces = digestPieces(parts('short'), limit);
    expect(pieces.length).toBe(5);
    for (const piece of pieces) expect(piece).toMatch(/^(?:【2026|\d+\. |下周)/);
    expect(pieces.join('\n\n')).toBe(parts('short').join('\n\n'));
    expect(pieces[0]).toContain('好内容慢慢看…');
    for (const piece of digestPieces(parts('full'), limit)) expect(piece.length).toBeLessThanOrEqual(300);
    const said = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');
    expect(said(digestPieces(parts('full'), limit))).toBe(said(parts('full')));
  });

  it('is Markdown in which no text becomes markup', () => {
    const [starred] = digestEntries([item('*锦囊* <b>', { starred: true, body: '# 一\n- 二' })], week);
    expect(digestMarkdown(starred ? [starred] : [], week, words)).toBe(
      '# 精华 2026-11-23 – 2026-11-29\n\n## 1. \\*锦囊\\* \\<b\\>\n\n\\# 一  \n\\- 二\n',
    );
  });
});
