import { cleanLine } from '../../members/import/clean-text';

/** What a file of content can say of an item and an import reads back, in the order of the columns. */
export const contentFields = [
  'day',
  'time',
  'kind',
  'title',
  'body',
  'status',
  'groups',
  'origin',
  'source',
  'contributor',
  'starred',
  'sentAt',
  'replies',
  'questions',
  'favourites',
  'shares',
  'bestComment',
  'privateNote',
  'poll',
  'uid',
] as const;
export type ContentField = (typeof contentFields)[number];

/** The heading of each column. */
export const contentHeadings: Readonly<Record<ContentField, string>> = {
  day: '日期',
  time: '时间',
  kind: '类型',
  title: '标题',
  body: '正文',
  status: '状态',
  groups: '群',
  origin: '稿件',
  source: '来源',
  contributor: '供稿人',
  starred: '加星',
  sentAt: '已发时间',
  replies: '回应数',
  questions: '提问数',
  favourites: '收藏',
  shares: '转发',
  bestComment: '最佳评论',
  privateNote: '私聊记录',
  poll: '小投票',
  uid: '内容编号',
};

/** Columns that an export writes for the reader and an import leaves alone. */
export const shownHeadings = { series: '系列', host: '上台人' } as const;

/** What other people call these columns. */
const aliases: Readonly<Partial<Record<ContentField, readonly string[]>>> = {
  day: ['发布日期', '发送日期', '计划日期', '推送日期', '日子', 'date'],
  time: ['发布时间', '发送时间', '计划时间', '推送时间', '时刻', '时段', 'time'],
  kind: ['内容类型', '类别', '分类', '栏目', '形式', 'type'],
  title: ['内容标题', '主题', '题目', '选题', '名称', 'title'],
  body: ['内容', '文案', '内容正文', '文字', '文本', '详情', 'content', 'text'],
  status: ['进度', 'status'],
  groups: ['群名', '群聊', '发到哪些群', '发布群', '目标群'],
  origin: ['原创转载'],
  source: ['出处', '转载来源', '原文链接'],
  contributor: ['供稿', '作者', '投稿人'],
  starred: ['星标', '精华'],
  sentAt: ['实际发送时间', '实发时间'],
  replies: ['回应', '回复数', '评论数', '回复'],
  questions: ['提问', '问题数'],
  favourites: ['收藏数'],
  shares: ['转发数', '分享数'],
  bestComment: ['精彩评论', '好评论'],
  privateNote: ['私聊'],
  poll: ['投票'],
};

const byHeading: ReadonlyMap<string, ContentField> = new Map(
  contentFields.flatMap((field) =>
    [contentHeadings[field], ...(aliases[field] ?? [])].map((name) => [name, field] as const),
  ),
);

/** The column a heading means, whatever stands in brackets behind it; null when it means none. */
export function fieldOfHeading(heading: string): ContentField | null {
  const plain = cleanLine(heading.slice(0, 100))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/[:*]+$/, '');
  return byHeading.get(plain) ?? null;
}

/** How many cells of a row are headings. */
export function countHeadings(cells: readonly string[]): number {
  return cells.filter((cell) => fieldOfHeading(cell) !== null).length;
}
