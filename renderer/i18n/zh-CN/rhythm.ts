import type { AdviceKind } from '../../../shared/domain/planner/advice/advice';
import type { StatutoryProblem } from '../../../shared/domain/planner/calendar/read-statutory';
import { sayCount } from '../say-number';

const adviceNames: Readonly<Record<AdviceKind, string>> = {
  unready: '没写好',
  collision: '撞车',
  'only-links': '单调',
  monotony: '单调',
  gap: '断档',
};

const problems: Readonly<Record<StatutoryProblem['kind'], string>> = {
  'no-day': '没有认出日期',
  'no-mark': '没有写「休」或「班」',
  'other-year': '不是这一年的日子',
  twice: '这一天前面已经有了',
};

/** Words of 节日、作息与建议. */
export const rhythm = {
  /** Beside a day of the calendar. */
  days: {
    off: '休',
    work: '班',
    offFor: (name: string) => `${name}放假`,
    workFor: (name: string) => `${name}调休上班`,
    unpublished: '放假安排未公布',
  },
  /** 放假安排 of a year that is not built in. */
  statutory: {
    banner: (years: readonly number[]) => `${years.join('、')} 年放假安排未内置，可导入。`,
    hint: '下一年的安排一般在前一年秋天公布。没有导入前，节日和农历照常显示，只是没有「休」和「班」。',
    import: '导入',
    putAway: '这次先不提',
    title: '导入放假安排',
    lead: '选一份放假安排的文件：JSON、CSV 或一行一天的文本都可以，例如「2027-02-06 春节 休」。先看看，确认后才写入。',
    pick: '选择文件',
    pickAnother: '换一份文件',
    none: '这份文件里没有认出一天。每行写日期、名称和「休」或「班」就行。',
    year: '年份',
    found: (year: number, off: number, work: number) => `${year} 年：放假 ${off} 天，调休上班 ${work} 天`,
    replaces: (year: number) => `已有 ${year} 年的安排，会换成这一份。`,
    leftOut: (count: number) => `${sayCount(count)} 处没有认出来，不会导入：`,
    atLine: (at: number, why: string, quoted: string) => `第 ${sayCount(at)} 行：${why}（${quoted}）`,
    atEntry: (at: number, why: string, quoted: string) => `第 ${at} 项：${why}（${quoted}）`,
    more: (count: number) => `还有 ${sayCount(count)} 处`,
    problems,
    column: { day: '日期', name: '名称', mark: '休 / 班' },
    save: (year: number) => `导入 ${year} 年`,
    list: (year: number) => `${year} 年的放假安排`,
  },
  /** 建议 above the calendar. */
  advice: {
    title: '建议',
    count: (count: number) => `${sayCount(count)} 条建议`,
    summary: (names: readonly string[]) => names.join('、'),
    show: '展开建议',
    hide: '收起建议',
    names: adviceNames,
    unready: (count: number) => `24 小时内要发的 ${sayCount(count)} 条还没写好，到点可能会空着。`,
    collision: (day: string, slot: string, count: number) =>
      `${day}的「${slot}」有 ${sayCount(count)} 条发给同一群人，会互相盖住，挪开一条读得更清楚。`,
    collisions: (slot: string, days: number, count: number) =>
      `「${slot}」有 ${days} 天撞车，一共 ${sayCount(count)} 条发给同一群人，会互相盖住，挪开一条读得更清楚。`,
    onlyLinks: (days: number) => `连续 ${days} 天只有早报和链接：大家只能看，没有话可接，群会慢慢安静。`,
    monotony: (days: number, kind: string) =>
      `连续 ${days} 天都只发${kind}：同一种看久了会麻木，换一种试试。`,
    gap: (from: string, to: string, days: number) => `${from}到${to}连续 ${days} 天没有内容，节奏会断。`,
    instead: '可以换成',
    fill: '可以补上',
    plan: (title: string, day: string) => `排到${day}：${title}`,
    chip: (kind: string, title: string) => `${kind} · ${title}`,
    look: '去看',
    lookAt: (day: string) => `去看${day}`,
  },
  /** 时段与节日, a part of 社群. */
  settings: {
    slots: {
      title: '时段',
      note: '新内容会排到下一个合适的空时段',
      name: '名称',
      from: '从几点起',
      fromHint: '从这个时间起算这个时段，到当天下一个时段为止',
      suggested: '建议时间',
      hours: (label: string) => `${label}（时）`,
      minutes: (label: string) => `${label}（分）`,
      weekdays: '哪几天有',
      weekdayNames: ['一', '二', '三', '四', '五', '六', '日'],
      weekday: (name: string, weekday: string) => `${name}：周${weekday}`,
      kinds: '适合的类型',
      anyKind: '都可以',
      add: '添加时段',
      addHint: '新时段的名字，例如：下午茶',
      remove: (name: string) => `删除时段「${name}」`,
      taken: (name: string) => `已经有「${name}」了，换个名字。`,
      sameStart: (name: string) => `「${name}」也从这个时间开始，错开一点。`,
      last: '至少留一个时段。',
      full: (count: number) => `最多 ${sayCount(count)} 个时段。`,
    },
    own: {
      title: '自己的日子',
      note: '会显示在内容日历上',
      empty: '店庆、周年、发货日……加上后，每年到了就在日历上提醒。',
      name: '名称',
      nameHint: '例如：店庆',
      calendar: '历法',
      solar: '公历',
      lunar: '农历',
      month: '月',
      solarMonth: (month: number) => `${month} 月`,
      day: '日',
      solarDay: (day: number) => `${day} 日`,
      year: '年份',
      everyYear: '每年',
      date: (date: string, year: number | null) => (year === null ? `每年 ${date}` : `${year} 年 ${date}`),
      solarDate: (month: number, day: number) => `${month}月${day}日`,
      lunarDate: (month: string, day: string) => `农历${month}${day}`,
      next: (day: string) => `下一次：${day}`,
      over: '已经过去了',
      add: '添加',
      remove: (name: string) => `删除「${name}」`,
      taken: (name: string) => `已经有这一天的「${name}」了。`,
    },
    builtIn: {
      title: '内置的节点',
      note: '点一下不再显示，再点一下恢复',
      group: '显示哪些节点',
    },
    limits: {
      title: '阅读与提醒',
      note: '超过时只提醒，不拦着',
      readingPace: '阅读速度（字/分）',
      tipSeconds: '锦囊最长（秒）',
      articleSeconds: '其他内容最长（秒）',
      materialRestDays: '素材用后休息（天）',
      sameKindDays: '同一类型最多连发（天）',
      emptyDays: '最多空几天不提醒',
      example: (tip: number, article: number) =>
        `照这个速度，锦囊最多约 ${sayCount(tip)} 字，其他内容最多约 ${sayCount(article)} 字。`,
    },
    statutory: {
      title: '放假安排',
      note: '所有社群共用',
      import: '导入',
      builtIn: (year: number) => `${year} 年：已内置`,
      imported: (year: number, off: number, work: number) =>
        `${year} 年：已导入，放假 ${off} 天，调休上班 ${work} 天`,
      missing: (year: number) => `${year} 年：未公布，公布后可导入`,
      remove: (year: number) => `移除导入的 ${year} 年`,
    },
  },
} as const;
