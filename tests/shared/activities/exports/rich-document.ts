import type { RetrospectiveDocument } from '#shared/domain/activities/retrospective/retrospective-document';
import { visibleText } from '#shared/domain/activities/retrospective/visible-text';

/** A name that tries to be markup of every format. */
export const hostile =
  '| # <b>&amp;*_`[x](y)\\ {{昵称}} ~~ $1 \u0000\u000B\uFFFE\uD800 1. "引号" 👩‍🔬 </w:t></script> (Tj) ET endstream 【头】';

const long = '这一句很长，写的是活动那几天里发生的事（比如有人第一次开口），'.repeat(8);

/** A document with every kind of block, hostile names and many rows. */
export const rich: RetrospectiveDocument = {
  title: `复盘：双12拼团 ${hostile}`,
  sections: [
    {
      heading: '基本信息',
      blocks: [
        { kind: 'bullets', items: ['社群：小满护肤社', `参与人：${hostile}`, long] },
        { kind: 'paragraph', text: '时间：2026-12-12（周六）20:00' },
      ],
    },
    {
      heading: `目标与结果 ${hostile}`,
      blocks: [
        {
          kind: 'table',
          header: ['指标', '目标', '实际', '偏差'],
          rows: [
            ['参团人数', '30人', '41人', '+36.7%'],
            [hostile, '1,234.5元', '—', '—'],
            [long, '0%', '-12.25%', long],
          ],
        },
        { kind: 'paragraph', text: '没有完成的任务：' },
      ],
    },
    {
      heading: '打卡',
      blocks: [
        {
          kind: 'table',
          header: ['名字', '天数'],
          rows: Array.from({ length: 60 }, (_, row) => [`🌙第 ${row} 位 𠮷野家`, `${row * 7}天`]),
        },
      ],
    },
    { heading: '沉淀的经验', blocks: [{ kind: 'paragraph', text: '还没写' }] },
  ],
};

/** What a reader of an export sees: headings, lines and table cells, in order. */
export type Content = Readonly<{
  headings: readonly string[];
  lines: readonly string[];
  cells: readonly string[];
}>;

/** What every export of a document has to hold. */
export function contentOf(document: RetrospectiveDocument): Content {
  const blocks = document.sections.flatMap((section) => section.blocks);
  return {
    headings: [document.title, ...document.sections.map(({ heading }) => heading)].map(visibleText),
    lines: blocks
      .flatMap((block) =>
        block.kind === 'bullets' ? block.items : block.kind === 'paragraph' ? [block.text] : [],
      )
      .map(visibleText),
    cells: blocks
      .flatMap((block) => (block.kind === 'table' ? [block.header, ...block.rows].flat() : []))
      .map(visibleText),
  };
}

/** Measures as most fonts do: Chinese is as wide as high, all else half as wide. */
export function measure(text: string, font: string): number {
  const size = Number(/([\d.]+)px/u.exec(font)?.[1]);
  return Array.from(text).reduce((sum, each) => sum + size * (/[\u0020-\u007E]/u.test(each) ? 0.5 : 1), 0);
}
