import type { DayOffRule, SeriesEnd } from '../../../shared/domain/planner/series';
import type { DealRefusal } from '../../../shared/domain/planner/series/deal-materials';
import type { SeriesProblem } from '../../../shared/domain/planner/series/plan-series';
import type { RuleParts } from '../../../shared/domain/planner/series/rule-in-words';
import type { SeriesScope } from '../../../shared/wire/nouns/planner';
import { sayCount } from '../say-number';

type Hints = Readonly<Record<SeriesScope, string>>;

const changing: Hints = {
  one: '同系列的其他期照旧',
  following: '这一期和后面没发的一起改',
  all: '没发的每一期都改',
};

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

const weekday = (day: number) => weekdays[day - 1] ?? '';

const monthDay = (day: number) => (day < 0 ? '最后一天' : `${day} 日`);

/** A number stands off from the words before it. */
const spaced = (days: string) => (/^\d/.test(days) ? ` ${days}` : days);

/** 每周一、三、五、日; 每 2 天; 每月 1 日、15 日. */
function rule({ every, interval, weekdays: days, monthDays }: RuleParts): string {
  if (every === 'day') return interval === 1 ? '每天' : `每 ${interval} 天`;
  if (every === 'month')
    return `${interval === 1 ? '每月' : `每 ${interval} 个月的`}${spaced(monthDays.map(monthDay).join('、'))}`;
  if (days.length === 7 && interval === 1) return '每天';
  const named = days.map(weekday).join('、');
  return interval === 1 ? `每周${named}` : `每 ${interval} 周的周${named}`;
}

const problems: Readonly<Record<SeriesProblem['kind'], (field: string) => string>> = {
  'no-host': (field) => (field ? `没有人能讲「${field}」` : '没有人能上台'),
  'cool-down': (field) => `${field ? `讲「${field}」的人` : '能上台的人'}都还没歇够，只好提前上台`,
  'no-day': () => '遇到假日，一个月内找不到能顺延的日子',
  'left-over': () => '规则里不再有这一天，但已有人写过内容，会留下成为单条',
};

/** Words of 系列与轮换. */
export const series = {
  title: '系列',
  list: '系列列表',
  add: '新建系列',
  empty: '定期更新的内容，定一次节奏就自动排好：编号、上台人、假日都算好。',
  back: '回到系列列表',
  sent: (sent: number, planned: number, endless: boolean) =>
    `已发 ${sayCount(sent)} / ${endless ? '已排' : '共'} ${sayCount(planned)} 期`,
  next: (day: string) => `下一期 ${day}`,
  noNext: '没有要发的了',
  byHand: '手工排的，还没有按节奏接管',
  problemCount: (count: number) => `${sayCount(count)} 处要看看`,
  open: (name: string) => `打开系列「${name}」`,
  tabs: { plan: '赛季计划', rotation: '轮换', deal: '发素材', rules: '设置' },

  rule,
  weekday,
  monthDay,
  weekdayName: (day: number) => `周${weekday(day)}`,
  end: (end: SeriesEnd, day: (at: SeriesEnd & Readonly<{ kind: 'until' }>) => string) => {
    switch (end.kind) {
      case 'never':
        return '不停';
      case 'count':
        return `共 ${sayCount(end.count)} 期`;
      case 'until':
        return `到 ${day(end)}`;
      case 'days':
        return `连续 ${end.days} 天`;
    }
  },

  form: {
    name: '系列名称',
    namePlaceholder: '例如：百日护肤课',
    nameMissing: '给系列起个名字，就能保存。',
    rhythm: '节奏',
    rhythmPlaceholder: '例如：周一三五七 20:00 共100期',
    understood: (sentence: string) => `读作：${sentence}。`,
    notUnderstood: '这句没读懂，可以像「周一三五七 20:00 共100期」这样写，或用下面的选项。',
    every: '怎么重复',
    everyNames: { day: '按天', week: '按周', month: '按月' } satisfies Record<RuleParts['every'], string>,
    interval: '每隔',
    intervalUnits: { day: ' 天', week: ' 周', month: ' 个月' } satisfies Record<RuleParts['every'], string>,
    weekdays: '星期几',
    monthDays: '哪几天',
    time: '时间',
    startsOn: '开始',
    ends: '结束',
    endNames: {
      never: '不停',
      count: '到期数',
      until: '到日期',
      days: '按天数',
    } satisfies Record<SeriesEnd['kind'], string>,
    count: '期数',
    countUnit: ' 期',
    until: '最后一天',
    days: '天数',
    dayUnit: ' 天',
    kind: '类型',
    groups: '发到哪些群',
    allGroups: '全部群',
    pattern: '标题样式',
    addPart: (part: string) => `加入 {${part}}`,
    parts: ['系列', '编号', '主题', '上台人'] as const,
    example: (title: string) => `标题会是「${title}」`,
    exampleTopic: '主题',
    exampleHost: '上台人',
    numbered: (kind: string) => (kind === '锦囊' ? '锦囊{编号} {主题}' : '{系列} 第{编号}期 {主题}'),
    digits: '编号位数',
    startNumber: '从几号起',
    body: '正文开头',
    bodyPlaceholder: '每一期新建时先有的文字，可以留空。',
    statutory: '法定休假',
    folk: '传统节日',
    dayOff: { keep: '照常', skip: '跳过', move: '顺延' } satisfies Record<DayOffRule, string>,
    create: '建好并排期',
    save: '保存修改',
    revert: '放弃修改',
    same: '还没有修改。',
  },

  preview: {
    none: '这样的节奏一期也排不出来，看看开始和结束的日子。',
    ends: (day: string, count: number) => `到${day}，共 ${sayCount(count)} 期`,
    endless: (day: string, count: number) => `先排到${day}，共 ${sayCount(count)} 期，之后自动接着排`,
    changes: (moved: number, added: number, removed: number, renamed: number) =>
      [
        ...(moved > 0 ? [`${sayCount(moved)} 期改期`] : []),
        ...(added > 0 ? [`新增 ${sayCount(added)} 期`] : []),
        ...(removed > 0 ? [`去掉 ${sayCount(removed)} 期`] : []),
        ...(renamed > 0 ? [`${sayCount(renamed)} 期换标题`] : []),
      ].join('，') || '已排的各期不变',
  },
  problem: ({ kind, domain, count }: SeriesProblem, day: string) =>
    `${day}${count > 1 ? `起 ${sayCount(count)} 期` : ''}：${problems[kind](domain)}。`,
  problems: '要看看的地方',
  gone: '这个系列已经没有了。',

  more: '更多',
  ending: {
    label: '结束系列',
    remove: '没发的一起删掉',
    keep: '没发的留下，成为单条',
  },

  plan: {
    name: '赛季计划',
    empty: '还没有排出任何一期。到「设置」里看看开始和结束的日子。',
    columns: {
      number: '编号',
      day: '日期',
      host: '上台人',
      domain: '领域',
      topic: '主题',
      state: '状态',
    },
    topicOf: (title: string) => `「${title}」的主题`,
    titleOf: (title: string) => `「${title}」的标题`,
    topicPlaceholder: '这一期讲什么',
    nobody: '还没定',
    choose: (title: string) => `选中「${title}」`,
    hostOf: (title: string, host: string) => `「${title}」的上台人：${host}`,
    byHand: '手动指定',
    swap: '换班',
    swapHint: '选中两期，就能互换上台人',
    chosen: (count: number) => `已选 ${sayCount(count)} 期`,
    clear: '清除选择',
    open: (day: string) => `在日历里打开${day}`,
    copy: '复制公告',
    copied: (count: number) => `已复制 ${sayCount(count)} 期的公告。`,
    nothingToCopy: '没有还没发的期数。',
    export: '导出表格',
    calendar: '导出日历',
    saved: (name: string) => `已导出「${name}」。`,
    fileName: (name: string) => `${name}·赛季计划`,
    headings: ['编号', '日期', '星期', '时间', '上台人', '领域', '主题', '标题', '状态'] as const,
    line: (parts: Readonly<{ number: string; day: string; host: string; topic: string }>) => {
      const head = [parts.number, parts.day, parts.host].filter(Boolean).join(' ');
      return parts.topic ? `${head}：${parts.topic}` : head;
    },
  },

  host: {
    pool: '轮换池',
    member: '请别的成员',
    memberPlaceholder: '请成员：名字、拼音、首字母',
    nobody: '没有找到这个人',
    guest: '请嘉宾：写下名字',
    giveBack: '交回轮换',
  },

  rotation: {
    empty: '把轮流上台的人加进来，每一期就会公平地分好；谁哪天不在，会跳过，之后补上。',
    pool: '轮换池',
    name: '上台人',
    domains: '能讲的领域',
    domainsOf: (name: string) => `${name}能讲的领域`,
    anyDomain: '都能讲',
    share: '份额',
    shareOf: (name: string) => `${name}的份额`,
    away: '不在的日子',
    awayOf: (name: string) => `${name}不在的日子`,
    noAway: '都在',
    awayCount: (count: number) => `${sayCount(count)} 段`,
    addAway: '添一段不在的日子',
    awayPlaceholder: '选头一天和最后一天',
    removeAway: (days: string) => `去掉 ${days}`,
    awayRange: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
    sessions: '排到',
    sessionsOf: (count: number) => `${sayCount(count)} 期`,
    percent: (share: number) => `${Math.round(share * 100)}%`,
    remove: (name: string) => `把「${name}」移出轮换池`,
    addMember: '添加成员',
    memberPlaceholder: '添加成员：名字、拼音、首字母',
    addGuest: '添加嘉宾',
    guestPlaceholder: '添加嘉宾：写下名字',
    already: (name: string) => `「${name}」已在轮换池里。`,
    coolDown: '上台后至少歇',
    coolDownUnit: ' 天',
    turns: '轮流讲的领域',
    turnsPlaceholder: '按顺序写，一期一个',
    fine: '都排好了，没有冲突。',
    unassigned: (count: number) => `还有 ${sayCount(count)} 期没定上台人`,
  },

  deal: {
    intro: '把素材按顺序放进还没有正文的期数。阅读时长、休息天数、有效期会先查好。',
    category: '整类加入',
    pick: '选素材',
    clear: '清空',
    list: '要发的素材',
    empty: '选几条素材，就能看到各放进哪一期。',
    up: (title: string) => `「${title}」往前`,
    down: (title: string) => `「${title}」往后`,
    remove: (title: string) => `不发「${title}」`,
    to: (session: string) => `放进 ${session}`,
    refused: {
      resting: '还在休息期，先不用',
      'too-long': '太长，超过阅读时长',
      expired: '到那时已过期',
      empty: '没有可发的文字',
    } satisfies Record<DealRefusal['reason'], string>,
    noRoom: '没有空着的期数了',
    summary: (dealt: number, refused: number, left: number) =>
      [
        `会发下 ${sayCount(dealt)} 条`,
        ...(refused > 0 ? [`${sayCount(refused)} 条不合适`] : []),
        ...(left > 0 ? [`${sayCount(left)} 条放不下`] : []),
      ].join('，'),
    deal: '发下去',
  },

  scope: {
    title: { move: '改期哪些？', edit: '修改哪些？', remove: '删除哪些？' },
    about: (title: string) => `「${title}」是系列里的一期。`,
    fromTo: (from: string, to: string) => `${from} → ${to}`,
    names: { one: '仅本次', following: '本次及以后', all: '全部' } satisfies Hints,
    hints: {
      move: {
        one: '只挪这一期',
        following: '这一期和后面没发的一起挪',
        all: '没发的每一期都挪',
      },
      edit: changing,
      remove: {
        one: '这一天不办，其他期照旧',
        following: '系列到这一期之前为止',
        all: '没发的每一期都删',
      },
    } satisfies Record<'move' | 'edit' | 'remove', Hints>,
    burn: '这个编号不再用',
    burnHint: '打开后，后面的编号不往前补',
  },
} as const;
