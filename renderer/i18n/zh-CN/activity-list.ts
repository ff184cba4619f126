import { sayCount } from '../say-number';
/** Words of the list of 活动. */
export const activityList = {
  create: '新建活动',
  more: '更多',
  lessons: '经验库',
  counts: (running: number, planned: number) =>
    `${sayCount(running)} 个进行中 · ${sayCount(planned)} 个筹备中`,
  empty: '还没有活动。挑一个模板，围炉会从开始那天往前，把每件事排到具体日子。',
  nothingFound: '没有这样的活动。名称和模板都能搜，拼音也行。',
  showAll: '看全部活动',
  search: '搜索活动',
  searchHint: '名称、模板或拼音',
  clearSearch: '清空搜索',
  status: '按状态看',
  all: '全部',
  counted: (label: string, count: number) => `${label} ${sayCount(count)}`,
  view: '怎么看',
  views: { cards: '卡片', timeline: '时间线' },
  cards: '活动列表',
  progress: (done: number, total: number) => `${sayCount(done)}/${sayCount(total)}`,
  none: '无',
  progressLabel: (title: string, phase: string) => `「${title}」${phase}的进度`,
  next: '下一项',
  allDone: '任务都做完了',
  noTasks: '还没有任务',
  allGroups: '没有指定群',
  signed: (signed: number, seats: number | null) =>
    seats === null ? `报名 ${sayCount(signed)} 人` : `报名 ${sayCount(signed)}/${sayCount(seats)} 人`,
  owed: (count: number) => `应发未发 ${sayCount(count)}`,
  timeline: {
    label: '活动时间线',
    today: '今天',
    hint: '深色是活动的日子，浅色是筹备。↑ ↓ 换一条，回车打开',
    outside: (count: number) => `另有 ${sayCount(count)} 个离今天太远，没有画出来`,
    days: (first: string, last: string) => (last ? `${first} – ${last}` : first),
    bar: (title: string, days: string, status: string) => `${title}，${days}，${status}`,
  },
} as const;
