const minute = 60_000;

/** 18 分钟, 3 小时, 2 天. */
function spanOf(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / minute));
  if (minutes < 60) return `${minutes} 分钟`;
  const hours = Math.round(minutes / 60);
  return hours < 24 ? `${hours} 小时` : `${Math.round(hours / 24)} 天`;
}

/** Words of 今日. */
export const today = {
  allDone: '今天的事都做完了。歇一歇，或去群里聊两句。',
  send: '待发内容',
  sendCount: (all: number, sent: number) => (sent > 0 ? `${all} 条 · 已发 ${sent}` : `${all} 条`),
  seeWeek: '看本周',
  nothingToSend: '今天还没有排内容。排上一条，到点在这里一键复制。',
  newItem: '新建内容',
  until: (milliseconds: number) =>
    milliseconds >= 0 ? `还差 ${spanOf(milliseconds)}` : `晚了 ${spanOf(-milliseconds)}`,
  allGroups: '全部群',
  groupNames: (names: readonly string[]) => names.join('、'),
  copy: '复制',
  copyOf: (title: string) => `复制「${title}」`,
  stamp: '已发',
  stampOf: (title: string) => `已发「${title}」`,
  unstampOf: (title: string) => `撤回已发「${title}」`,
  open: '打开',
  openOf: (title: string) => `打开「${title}」`,
  missed: '前几天没发的',
  sendLate: '补发',
  sendLateOf: (title: string) => `补发「${title}」`,
  skip: '跳过',
  skipOf: (title: string) => `跳过「${title}」`,
  skipHint: '放回灵感，不再催',
  newcomers: '待欢迎新人',
  people: (count: number) => `${count} 人`,
  nobodyNew: '没有等着欢迎的新人。',
  oneEach: '一人一条',
  merged: '合并成一条欢迎',
  invitedBy: (name: string) => `${name}邀请`,
  copyWelcome: '复制欢迎',
  copyWelcomeOf: (name: string) => `复制欢迎：${name}`,
  moreOf: (name: string) => `更多：${name}`,
  openMember: '打开档案',
  markWelcomed: '标为已欢迎',
  restOfNewcomers: (count: number) => `再看 ${count} 人`,
  startsIn: (days: number) => (days > 0 ? `还有 ${days} 天` : days === 0 ? '今天开始' : `第 ${1 - days} 天`),
  before: (done: number, all: number) => `活动前 ${done}/${all}`,
  beforeLabel: (title: string) => `「${title}」活动前的进度`,
  noTasks: '任务都勾完了。',
  late: (days: number) => `逾期 ${days} 天`,
  noDay: '未定',
  noActivities: '没有进行中的活动。从模板开始，日期会自动排好。',
  tasks: '待办任务',
  newActivity: '新建活动',
} as const;
