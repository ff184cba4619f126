import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/domain/days';
import type { PlannerItemId } from '../../../../shared/domain/ids';
import {
  arrangeEntries,
  digestEntries,
  digestMarkdown,
  digestParts,
  digestPieces,
} from '../../../../shared/domain/planner/digest/digest';
import type { Feedback, PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { weekOf } from '../../../../shared/domain/planner/weeks';
import { firstDay, plannerItem } from '../exchange/items';

const week = weekOf(firstDay);
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
    expect(digestParts(entries, week, 'short')).toEqual([
      '【本周精华】11月23日 – 29日\n这一周的好内容，挑了 2 条收在这里。没赶上的，慢慢看。',
      '1. 有好评\n群友说：「学到了， 今晚就试」',
      '2. 晚一点\n水温别超过体温。用手试一下。',
      '想多听哪一条，在群里说一声，下周接着聊。',
    ]);
    expect(digestParts([], week, 'short')).toEqual([]);
  });

  it('becomes messages that hold all of it and cut only what is too long alone', () => {
    const long = Array.from({ length: 12 }, (_, index) =>
      item(`第${index}条`, { starred: true, body: '好内容慢慢看。'.repeat(index === 3 ? 90 : 30) }),
    );
    const limit = { unit: 'characters', most: 300 } as const;
    const parts = (length: 'short' | 'full') => digestParts(digestEntries(long, week), week, length);
    const pieces = digestPieces(parts('short'), limit);
    expect(pieces.length).toBe(5);
    for (const piece of pieces) expect(piece).toMatch(/^(?:【本周精华】|\d+\. |想多听)/);
    expect(pieces.join('\n\n')).toBe(parts('short').join('\n\n'));
    expect(pieces[0]).toContain('好内容慢慢看…');
    for (const piece of digestPieces(parts('full'), limit)) expect(piece.length).toBeLessThanOrEqual(300);
    const said = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');
    expect(said(digestPieces(parts('full'), limit))).toBe(said(parts('full')));
  });

  it('is Markdown in which no text becomes markup', () => {
    const [starred] = digestEntries([item('*锦囊* <b>', { starred: true, body: '# 一\n- 二' })], week);
    expect(digestMarkdown(starred ? [starred] : [], week)).toBe(
      '# 群精华 11月23日 – 29日\n\n## 1. \\*锦囊\\* \\<b\\>\n\n\\# 一  \n\\- 二\n',
    );
  });
});
