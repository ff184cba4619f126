import type { PlannerStatus } from '../../../shared/domain/planner/planner-item';

const statuses: Readonly<Record<PlannerStatus, string>> = {
  idea: '灵感',
  draft: '草稿',
  ready: '就绪',
  scheduled: '已排期',
  sent: '已发',
  reviewed: '已收反馈',
};

/** 约 20 秒, 约 2 分钟, in whole tens of seconds below a minute. */
function lasts(seconds: number): string {
  if (seconds < 60) return `约 ${Math.max(10, Math.ceil(seconds / 10) * 10)} 秒`;
  const minutes = Math.round(seconds / 30) / 2;
  return `约 ${minutes} 分钟`;
}

/** Words of 内容日历, and of its items wherever they stand. */
export const planner = {
  view: '视图',
  views: { week: '周', timeline: '时间轴', month: '月' },
  previous: { week: '上一周', timeline: '上一周', month: '上个月' },
  next: { week: '下一周', timeline: '下一周', month: '下个月' },
  goToday: '今天',
  summary: (range: string, count: number, unready: number) =>
    [
      range,
      count === 0 ? '还没有内容' : `${count} 条`,
      ...(unready > 0 ? [`${unready} 条还没写好`] : []),
    ].join(' · '),
  weekRange: (from: string, to: string) => `${from} – ${to}`,
  hint: '点空白处或按 N 新建，拖动或按 Alt + 方向键改期',
  weekGrid: '一周的内容',
  cell: (day: string, slot: string) => `${day} ${slot}`,
  newItem: '新建内容',
  newOn: (day: string) => `新建内容：${day}`,
  newIn: (day: string, slot: string) => `新建内容：${day} ${slot}`,
  newAt: (day: string, time: string) => `新建内容：${day} ${time}`,
  moreInDay: (count: number) => `还有 ${count} 条`,
  card: (time: string, kind: string, title: string, state: string) => `${time} ${kind} ${title}，${state}`,
  statuses,
  unwritten: '还没写好',
  missed: '过点没发',
  sentAt: (when: string) => `${when} 已发`,
  sentFully: (when: string) => `${when} 发出`,
  cannotMove: '已经发出的内容不再改期。要改，先撤回「已发」。',
  noSlotThere: '这一天没有更早或更晚的时段了。',
  drawer: '内容详情',
  newDrawer: '新建内容',
  draftHint: '写下标题就会存好。',
  fields: {
    title: '标题',
    titlePlaceholder: '例如：锦囊 洗脸水温别超过体温',
    kind: '类型',
    status: '状态',
    day: '日期',
    time: '时间',
    groups: '发到哪些群',
    allGroups: '全部群',
    body: '正文',
    bodyPlaceholder: '复制时就是这段文字，换行会保留。',
  },
  length: (characters: number, seconds: number) =>
    seconds === 0 ? `${characters} 字` : `${characters} 字 · 阅读${lasts(seconds)}`,
  reading: (seconds: number) => `阅读${lasts(seconds)}`,
  tooLong: (kind: string, seconds: number) => `超过${kind}宜读的 ${Math.round(seconds / 60)} 分钟`,
  copyBody: '复制',
  copied: '已复制。发出后点「已发」。',
  nothingToCopy: '正文还是空的',
  stamp: '已发',
  unstamp: '撤回已发',
  remove: '删除内容',
} as const;
