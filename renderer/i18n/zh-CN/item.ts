import type { ContentOrigin, Feedback } from '../../../shared/domain/planner/planner-item';
import type { ReadyProblem } from '../../../shared/domain/planner/readiness-checks';

const missing: Readonly<Record<ReadyProblem, string>> = {
  source: '转载要写来源',
  contributor: '征集要写供稿人',
  body: '还没有正文',
};

/** Words of 内容详情、待发. */
export const item = {
  send: {
    copy: '复制',
    copyPart: (at: number, of: number) => (at === 1 ? `复制 1/${of}` : `复制下一条 ${at}/${of}`),
    copyAnyway: '仍要复制',
    byHandDone: '这步好了',
    /** Beside a title, for who hears and does not see it. */
    of: (label: string, title: string) => `${label}「${title}」`,
    byHand: (what: string) => `在微信里：${what}`,
    to: (names: readonly string[]) => `这一条发到：${names.join('、')}`,
    copiedPart: '已复制。贴好后，再复制下一条。',
    words: (words: readonly string[]) => `有违禁词：${words.map((word) => `「${word}」`).join('、')}。`,
    sentBefore: (when: string, inGroup: boolean) => `已在${inGroup ? '本群' : '社群里'} ${when}发过。`,
    pressAgain: '真要发，就再按一次。',
    restart: '再复制一次',
    writeFirst: '先写正文，写好就能复制。',
  },
  calledOff: '没有改动。',
  skipped: '已跳过',
  skipHint: '这一条不发了，不再催',
  unskip: '还是要发',
  unskipOf: (title: string) => `还是要发「${title}」`,
  hostIs: (name: string) => `上台：${name}`,

  number: (number: string) => `编号 ${number}`,
  topic: '主题',
  topicPlaceholder: '这一期讲什么',
  wholeTitle: (title: string) => `完整标题：${title}`,
  changedAlone: '这一期单独改过',
  star: '收进群精华',
  notReady: (problems: readonly ReadyProblem[]) =>
    `还不能就绪：${problems.map((problem) => missing[problem]).join('，')}。`,

  origin: {
    title: '稿件',
    names: { original: '原创', repost: '转载', collected: '征集' } satisfies Record<ContentOrigin, string>,
    source: '来源',
    sourcePlaceholder: '来自哪里：名字或网址',
    contributor: '供稿人',
  },
  person: {
    find: '名字、拼音、首字母',
    nobody: '没有找到这个人',
    name: '写下名字',
    byName: '不是成员？写名字',
    fromMembers: '从成员里找',
    gone: '已删除的成员',
  },
  host: {
    title: '上台人',
    nobody: '还没定',
    byHand: '手动指定',
    change: '更换',
    other: '请别人来',
    giveBack: '交回轮换',
    swap: '换班',
    swapWith: '和哪一期对换',
    session: (day: string, name: string, number: number | null) =>
      [day, ...(number === null ? [] : [`第 ${number} 期`]), name].join(' · '),
  },
  materials: {
    add: '插入素材',
    gone: '已删除的素材',
    missing: '文件不在了',
    remove: (title: string) => `去掉素材「${title}」`,
  },
  body: {
    common: '通用',
    texts: '各群文案',
    ownText: '给某个群另写一份',
    ownTextFor: (group: string) => `${group}的正文`,
    sameAsCommon: '用回通用文案',
    tooLong: (kind: string, seconds: number, most: number) =>
      `读完要 ${clock(seconds)}，超过${kind}的 ${clock(most)}`,
    gauge: '阅读时长',
  },
  preview: '发出去的样子',
  feedback: {
    title: '反馈',
    add: '记反馈',
    lead: '记下任何一项，就算已收反馈。',
    sources: { manual: '手填', import: '导入' } satisfies Record<Feedback['source'], string>,
    counts: { replies: '回应数', questions: '提问数', favourites: '收藏', shares: '转发' },
    notes: { bestComment: '最佳评论', privateNote: '私聊记录', poll: '小投票' },
  },

  reminders: {
    title: '到点提醒',
    enable: '开启提醒',
    enableHint: '到点时由系统弹出提醒，只写标题，不写正文。',
    refused: '浏览器没有允许通知。到地址栏左侧的网站设置里改成允许，再回来开启。',
    when: { off: '不提醒', 'at-time': '到点', 'five-before': '提前 5 分钟' },
    titles: {
      due: (time: string) => `${time} 该发了`,
      unready: (time: string) => `${time} 要发，还没写好`,
      overdue: (time: string) => `到 ${time} 了，这条还没写好`,
    },
  },
} as const;

/** 2:00, 15:00: minutes and seconds; a second that has begun counts. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds - 1e-6);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
