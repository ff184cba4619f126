import type { DigestWords } from '../../../shared/domain/planner/digest/digest';
import type { ContentProblem } from '../../../shared/domain/planner/exchange/content-row';
import { sayCount } from '../say-number';

/** Why a row stays out, in words. */
function problem(found: ContentProblem): string {
  switch (found.kind) {
    case 'no-day':
      return '没有写日期';
    case 'no-title':
      return '没有写标题';
    case 'twice':
      return '和前面某一行是同一条内容';
    case 'day':
      return `「${found.column}」里的「${found.text}」不是日期`;
    case 'time':
      return `「${found.column}」里的「${found.text}」不是时间`;
    case 'status':
      return `「${found.column}」里的「${found.text}」不是一种状态`;
    case 'group':
      return `这个社群里没有叫「${found.text}」的群`;
    case 'count':
      return `「${found.column}」里的「${found.text}」不是数字`;
    case 'too-long':
      return `「${found.column}」超过 ${sayCount(found.most)} 字`;
  }
}

/** 「甲」「乙」 */
const quoted = (names: readonly string[]) => names.map((name) => `「${name}」`).join('');

/** What 群精华 says of its own, in the group and in a file. */
const digestText: DigestWords = {
  week: ({ from, to }) => {
    const [, month, date] = from.split('-').map(Number);
    const [, endMonth, endDate] = to.split('-').map(Number);
    return `${month}月${date}日 – ${endMonth === month ? '' : `${endMonth}月`}${endDate}日`;
  },
  opening: (week, count) =>
    `【本周精华】${week}\n这一周的好内容，挑了 ${sayCount(count)} 条收在这里。没赶上的，慢慢看。`,
  said: (comment) => `群友说：「${comment}」`,
  closing: '想多听哪一条，在群里说一声，下周接着聊。',
  markdownTitle: (week) => `群精华 ${week}`,
  quote: (comment) => `群友说：${comment}`,
};

/** Words of 导入导出、回顾、作息表. */
export const exchange = {
  exporting: {
    title: '导出内容',
    format: '格式',
    formats: { ics: '日历（ICS）', csv: '表格（CSV）', json: 'JSON' },
    about: {
      ics: '放进手机或电脑的日历，每条占半小时。同一条再导一次会更新，不会变成两条。',
      csv: '用 Excel、WPS 打开，改完可以再导回来。',
      json: '给别的程序用，也能再导回来。',
    },
    range: '时间',
    ranges: { all: '全部', ahead: '今天起', month: '这个月', own: '自选' },
    from: '从',
    to: '到',
    group: '群',
    anyGroup: '不限群',
    series: '系列',
    anySeries: '不限系列',
    singles: '不属于系列的',
    count: (count: number) => (count === 0 ? '没有符合的内容' : `会导出 ${sayCount(count)} 条`),
    run: '导出',
    stop: '停下',
    fileName: (community: string, day: string) => `${community}-内容-${day}`,
    saved: (name: string) => `已导出「${name}」。`,
  },
  importing: {
    title: '导入内容',
    lead: '选一份排期表：Excel、CSV、JSON 都可以。要有日期和标题（或正文），别的列认得多少收多少。先看一遍会怎样，再决定导入。',
    choose: '选文件',
    another: '换个文件',
    noHeadings: (name: string) =>
      `「${name}」里没有找到「日期」和「标题」这样的列名。加上一行列名，再选一次；现在什么都没有动。`,
    of: (name: string) => `来自「${name}」`,
    counts: {
      add: (count: number) => `新增 ${sayCount(count)} 条`,
      change: (count: number) => `修改 ${sayCount(count)} 条`,
      same: (count: number) => `没变 ${sayCount(count)} 条`,
      refused: (count: number) => `不能导入 ${sayCount(count)} 行`,
    },
    parts: { add: '新增', change: '修改', refused: '不能导入的行' },
    changes: (columns: readonly string[]) => `改${columns.join('、')}`,
    sent: '已发时间',
    feedback: '反馈',
    line: (line: number) => `第 ${sayCount(line)} 行`,
    problem,
    more: (count: number) => `还有 ${sayCount(count)} 条`,
    leftOut: (headings: readonly string[]) => `这些列不导入：${headings.join('、')}。`,
    unknownKinds: (kinds: readonly string[]) => `${quoted(kinds)}不是已有的类型，记为「其他」。`,
    kept: (count: number) => `有 ${sayCount(count)} 条已经发出，时间、状态和期号保持原样。`,
    nothing: '文件里的内容和日历里的一样，没有要导入的。',
    none: '没有一行可以导入。按下面的原因改好，再选一次。',
    run: (count: number) => `导入 ${sayCount(count)} 条`,
  },
  ranking: {
    title: '内容排行',
    period: '看多久',
    periods: (days: number | null) => (days === null ? '全部' : days === 365 ? '近一年' : `近 ${days} 天`),
    by: '按什么排',
    groupings: { kind: '类型', slot: '时段', host: '上台人' },
    measures: { replies: '回应', questions: '提问', favourites: '收藏', shares: '转发', count: '条数' },
    lead: '数字是中位数：一半的内容比它高，一半比它低，一次特别火不会带偏。点数字看是哪些内容。',
    few: '样本少',
    fewFully: '不到 3 条，先当参考',
    noSlot: '其他',
    sortBy: (measure: string) => `按${measure}排序`,
    behind: (name: string, measure: string) => `${name}的${measure}`,
    items: (count: number) => `${sayCount(count)} 条`,
    value: (name: string, measure: string, value: string) => `${name}的${measure}：${value}，看是哪些内容`,
    uncounted: '没记',
    empty: '还没有记过反馈。发出后打开一条内容，在「反馈」里记下回应数，这里就看得出哪类内容更受欢迎。',
    emptyHosts: '这段时间有反馈的内容都没有上台人。定了上台人，这里就能看谁讲的回应多。',
    close: '收起',
  },
  digest: {
    title: '群精华',
    text: digestText,
    previous: '上一周',
    next: '下一周',
    length: '放多少',
    lengths: { short: '摘一段', full: '放全文' },
    entries: '收了哪些',
    include: (title: string) => `收进「${title}」`,
    up: (title: string) => `把「${title}」往前挪`,
    down: (title: string) => `把「${title}」往后挪`,
    starred: '已加星',
    praised: '有好评论',
    preview: '发到群里的样子',
    piece: (at: number, of: number) => `第 ${at} 段，共 ${sayCount(of)} 段`,
    copy: '复制',
    copyPart: (at: number, of: number) => `复制 ${at}/${of}`,
    copied: '已复制，去群里贴上吧。',
    copiedPart: '已复制。贴好后，再复制下一段。',
    done: '复制过',
    save: '存成 Markdown',
    fileName: (day: string) => `群精华-${day}.md`,
    saved: (name: string) => `已存好「${name}」。`,
    empty: '这一周还没有收进来的内容。给内容加星，或在「反馈」里记下最佳评论，这里就会替你理好。',
    allOut: '一条都没选。勾上几条，就有样子看了。',
  },
  templates: {
    title: '作息表',
    week: '排到哪一周',
    thisWeek: '（本周）',
    previous: '上一周',
    next: '下一周',
    groups: '给哪些群',
    allGroups: '全部群，共用一条',
    eachGroup: '各群各一条',
    lines: (count: number) => `${sayCount(count)} 条`,
    builtIn: '自带的',
    own: '我的',
    apply: '应用',
    applyOf: (name: string) => `应用「${name}」`,
    standing: (count: number) => `这一周已经按它排过 ${sayCount(count)} 条。`,
    fill: (count: number) => `补上没有的 ${sayCount(count)} 条`,
    again: '再排一份',
    leave: '先不排',
    taken: (slots: number) => `有 ${sayCount(slots)} 个时段已有内容。`,
    skipTaken: (lines: number) => `跳过这些，排 ${sayCount(lines)} 条`,
    takeAll: '都排',
    tooMany: (most: number) => `一次最多排 ${sayCount(most)} 条。少选几个群，或少放几行。`,
    keepWeek: '把这周存成作息表',
    keepHint: (count: number, series: number) =>
      [
        count === 0 ? '这一周没有可以存的内容' : `会存下 ${sayCount(count)} 条的时间、类型、标题和正文`,
        ...(series > 0 ? [`系列里的 ${sayCount(series)} 条由系列自己排，不放进来`] : []),
      ].join('；'),
    name: '名称',
    namePlaceholder: '例如：大促周',
    save: '存好',
    cancel: '取消',
    edit: '编辑',
    remove: '删除',
    copy: '存一份自己改',
    copyName: (name: string) => `${name}（我的）`,
    more: (name: string) => `「${name}」的更多操作`,
    back: '返回',
    weekday: '星期',
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    time: '时间',
    hours: '时',
    minutes: '分',
    kind: '类型',
    lineTitle: '标题',
    body: '正文',
    line: (at: number) => `第 ${sayCount(at)} 行`,
    showBody: '正文',
    removeLine: (title: string) => `去掉「${title}」`,
    addLine: '加一行',
    newLine: '新的一条',
    dayCount: (weekday: string, count: number) => `${weekday} ${sayCount(count)} 条`,
  },
} as const;
