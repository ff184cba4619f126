import type { DayRefusal } from '../../../shared/domain/activities/check-ins/make-up-rule';
import type { ParticipantState } from '../../../shared/domain/activities/participant';
import type { ChainEntry } from '../../../shared/domain/chains/read-chain';
import type { Day } from '../../../shared/domain/days';
import { intakeKindLabels } from '../../../shared/domain/export/vocabulary';
import type { ChainFact, LineState, SystemLine, Why } from '../../../shared/domain/intake/preview';
import type { IntakeWrite } from '../../../shared/wire/nouns/intake';
import { sayDateAndWeekday } from '../say-day';
import { sayCount } from '../say-number';

/** A name in a sentence, cut where it would drown it. */
const quoted = (name: string) => {
  const characters = Array.from(name);
  return `「${characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : name}」`;
};

type Names = (id: string) => string;
type Who = Pick<Extract<IntakeWrite, { write: 'sign' }>, 'name' | 'memberId' | 'made'>;

const states: Readonly<Record<LineState, string>> = {
  new: '新成员',
  known: '认识',
  alias: '别名',
  changed: '有变化',
  ambiguous: '待确认',
  absent: '没在名单里',
  ignored: '略过',
  unrecognised: '未识别',
};

const systemLines: Readonly<Record<SystemLine, string>> = {
  recall: '撤回消息，和成员无关',
  pat: '拍一拍，和成员无关',
  rename: '修改群名，和成员无关',
  you: '说的是你自己，不用登记',
  'red-packet': '红包提示，和成员无关',
  waiting: '还在等确认，没有入群',
  other: '系统提示，和成员无关',
};

/** How many, and the characters that say so. */
function orderedWords({ action, quantity, evidence }: ChainEntry, unit: string): string {
  const from = evidence.quantity === '' ? '没写数量，算' : `「${evidence.quantity}」→`;
  if (action === 'cancel') return `「${evidence.action}」→ 不要了`;
  if (action === 'ignore') return `「${evidence.action}」→ 先不算`;
  if (action === 'add' && quantity < 0) return `${from} 少 ${-quantity} ${unit}`.trim();
  return `${from} ${action === 'add' ? '加 ' : ''}${quantity} ${unit}`.trim();
}

/** What the title of a 接龙 says anew. */
const chainFacts: Readonly<Record<ChainFact, string>> = {
  priceInFen: '单价',
  stock: '数量上限',
  unit: '单位',
  closes: '截止时间',
};

/** Why a check-in is not noted for a day. */
const refusals: Readonly<Record<DayRefusal, string>> = {
  'before-first': '活动还没开始，不记打卡',
  'after-last': '已经过了打卡的最后一天，不记打卡',
  'not-yet': '还没到，不记打卡',
  'not-missed': '还没过，不用补卡；要补别的日子，请改「没写日期的算」',
};

/** How somebody of a 接龙 stands from now on. */
const signs: Readonly<Partial<Record<ParticipantState, string>>> = { signed: '报名', quit: '退出' };

/** A name beside a write, with who it is where it is somebody else. */
function person({ name, memberId, made }: Who, nameOf: Names): string {
  const known = memberId ? nameOf(memberId) : '';
  if (made) return `${quoted(name)}（新成员）`;
  return known === '' || known === name ? quoted(name) : `${quoted(name)}（${known}）`;
}

/** Why a line is what it is. */
function why(found: Why, today: Day): string {
  switch (found.code) {
    case 'new':
      return '没有见过这个名字';
    case 'in-group':
      return '已经在这个群里，不用写';
    case 'joins':
      return '是已有成员，这次加入本群';
    case 'returns':
      return '以前在群里，这次回来了';
    case 'tells-more':
      return '已经在群里，补上怎么入群的';
    case 'quits':
      return '退出了群聊';
    case 'removed':
      return '被移出群聊';
    case 'left-already':
      return '已经不在群里，不用写';
    case 'renamed':
      return `群昵称从${quoted(found.from)}换成了这个`;
    case 'alias':
      return `像${quoted(found.of)}${found.dutyTitle ? `，多了职务「${found.dutyTitle}」` : '换了写法'}`;
    case 'same-name':
      return `有 ${sayCount(found.count)} 位成员都叫这个，请选一位`;
    case 'like-several':
      return `像 ${sayCount(found.count)} 位成员，请选一位`;
    case 'perhaps-several':
      return `几个名字像连在一起：可以按 ${sayCount(found.count)} 位算，也可能是一个名字`;
    case 'like-line':
      return `像第 ${sayCount(found.line)} 行的那位，请确认是不是同一个人`;
    case 'repeated':
      return `和第 ${sayCount(found.line)} 行重复`;
    case 'removed-later':
      return `第 ${sayCount(found.line)} 行又移出了群聊`;
    case 'done-before':
      return `${sayDateAndWeekday(found.on, today)}已处理过`;
    case 'system':
      return systemLines[found.what];
    case 'date':
      return `日期：后面几行算 ${sayDateAndWeekday(found.day, today)}`;
    case 'heading':
      return '标题或表头';
    case 'debris':
      return '没有名字的碎片';
    case 'cut-off':
      return '名字没截全，请选一位成员或补全原文';
    case 'no-name':
      return '看不见名字';
    case 'not-read':
      return '没看懂这一行，不会写入';
    case 'sentence':
      return '像一句话，也可能是名字，请确认';
    case 'not-a-member':
      return '名单里没有这位成员，可以选一位';
    case 'spoke':
      return `发言 ${sayCount(found.count)} 条`;
    case 'spoke-since':
      return found.count > 0
        ? `上一份名单是 ${sayCount(found.before)} 条，接着累计，这次加 ${sayCount(found.count)} 条`
        : `上一份名单也是 ${sayCount(found.before)} 条，没有新的`;
    case 'note':
      return '选一位成员，这段话会记到 TA 的时间线';
    case 'note-of':
      return `提到了${quoted(found.of)}，会记到 TA 的时间线`;
    case 'too-long':
      return '太长了，时间线放不下';
    case 'too-many':
      return '一次最多认 2 万人，请分几次粘贴';
    case 'chain-new':
      return `新的接龙，${sayCount(found.people)} 人`;
    case 'chain-known':
      return `${
        found.added + found.changed + found.removed === 0
          ? found.facts.length === 0
            ? '和上次的接龙一样'
            : '接着上次的接龙，人数没有变'
          : `接着上次的接龙：新增 ${found.added}，改了 ${found.changed}，少了 ${found.removed}`
      }${found.facts.length > 0 ? `；${found.facts.map((fact) => chainFacts[fact]).join('、')}按这次的标题改` : ''}`;
    case 'ordered':
      return `${orderedWords(found.entry, found.unit)}${found.unknown ? '；没有见过这个名字，先只记名字' : ''}`;
    case 'ordered-before':
      return `${orderedWords(found.entry, found.unit)}；上次已有`;
    case 'left-out':
      return '上次设为不计入，这次也不计入';
    case 'chain-gone':
      return `上次有（${found.quantity}），这次的接龙里没有了`;
    case 'checked-in':
      return `${sayDateAndWeekday(found.day, today)}${found.makeUp ? '补卡' : '打卡'}${
        found.unknown ? '；没有见过这个名字，先只记名字' : ''
      }`;
    case 'checked-in-already':
      return `${sayDateAndWeekday(found.day, today)}已打过卡`;
    case 'not-noted':
      return `${sayDateAndWeekday(found.day, today)}${refusals[found.refusal]}`;
    case 'outside':
      return '不在接龙里，不处理';
    case 'older-version':
      return '同一份接龙，以后面那份为准';
    case 'missing':
      return '登记在群里，这份名单里没有：可能已退群，待确认';
    case 'missing-partial':
      return '名单只有一部分人，先不标记';
  }
}

/** 邀请 or 扫码, by whom. */
function cameBy({ inviter, method }: Extract<IntakeWrite, { write: 'create' | 'join' }>): string {
  const how = method === 'scanned' ? '扫码' : method === 'invited' ? '邀请' : '';
  if (!inviter.name) return how ? `，${how}` : '';
  const fresh = inviter.stub && inviter.memberId === null ? '（还没登记的话一并登记）' : '';
  return `，${quoted(inviter.name)}${method === 'scanned' ? '的二维码' : '邀请'}${fresh}`;
}

/** One exact write, in words. */
function write(one: IntakeWrite, nameOf: Names, today: Day): string {
  switch (one.write) {
    case 'create': {
      const day = one.joinedOn ? `，${sayDateAndWeekday(one.joinedOn, today)}入群` : '';
      const held = one.heldBy.length > 0 ? '；先进入群审核，不排欢迎' : '';
      return `新增成员${quoted(one.nickname)}${day}${cameBy(one)}${held}`;
    }
    case 'join': {
      const day = one.joinedOn ? `（${sayDateAndWeekday(one.joinedOn, today)}）` : '';
      return `${quoted(nameOf(one.memberId))}加入本群${day}${cameBy(one)}`;
    }
    case 'alias': {
      const duty = one.dutyTitle ? `，并记下职务「${one.dutyTitle}」` : '';
      return `${quoted(nameOf(one.memberId))}加别名${quoted(one.name)}${duty}`;
    }
    case 'group-nickname':
      return `${quoted(nameOf(one.memberId))}在本群改叫${quoted(one.name)}`;
    case 'maybe-left':
      return `${quoted(nameOf(one.memberId))}标为「可能已退群，待确认」`;
    case 'left':
      return `${quoted(nameOf(one.memberId))}标为已退群`;
    case 'spoke':
      return `${quoted(nameOf(one.memberId))}加 ${sayCount(one.count)} 条发言`;
    case 'chain':
      return `${one.chainId ? '更新' : '记下'}接龙${quoted(one.title)}：${sayCount(one.people.length)} 人${
        one.corrections.length > 0 ? `，更正 ${sayCount(one.corrections.length)} 处` : ''
      }`;
    case 'sign':
      return `${person(one, nameOf)}${signs[one.state] ?? '对上成员，状态不变'}`;
    case 'check-in':
      return `${person(one, nameOf)}${sayDateAndWeekday(one.day, today)}${one.makeUp ? '补卡' : '打卡'}`;
    case 'note':
      return `记到${quoted(nameOf(one.memberId))}的时间线`;
  }
}

/** Words of 粘贴识别. */
export const intake = {
  title: '粘贴识别',
  box: '粘贴的文字',
  boxHint:
    '把微信里复制的文字贴在这里：入群通知、群成员名单、发言名单、接龙、打卡，或任意一段话。也可以把 .txt 文件拖进来。',
  clipboardRefused: '读不到剪贴板，请按 Ctrl+V（Mac 是 ⌘V）贴到这里。',
  clipboardEmpty: '剪贴板里没有文字，复制后再贴到这里。',
  size: (lines: number, characters: number) => `${sayCount(lines)} 行，${sayCount(characters)} 个字`,
  hugeHead: (lines: number) => `文字很长，这里只显示前 ${sayCount(lines)} 行；识别的是全部。`,
  again: '清空重贴',
  tooLong: '超过 200 万字，请分几次粘贴。',
  kinds: intakeKindLabels,
  kind: '这是什么',
  /** What it hardly can be is offered without a figure. */
  guess: (label: string, confidence: number) =>
    confidence < 0.005 ? label : `${label} ${Math.round(confidence * 100)}%`,
  group: '哪个群',
  on: '没写日期的算',
  reading: '正在识别…',
  teach: '左边贴上文字，这里会逐行说明认出了什么、会写入什么。确认之前不会写入任何东西。',
  states,
  notMet: '没见过',
  all: '全部',
  count: (label: string, count: number) => `${label} ${sayCount(count)}`,
  filter: '只看',
  lines: '逐行结果',
  absent: (count: number) => `把名单里没有的 ${sayCount(count)} 人标为「可能已退群」`,
  lineOf: (line: number) => `第 ${sayCount(line)} 行`,
  stored: '已登记',
  why,
  heldBy: (rules: readonly string[]) => `命中审核规则：${rules.join('、')}`,
  welcomeAnyway: '照常欢迎',
  welcomeAnywayOf: (name: string) => `照常欢迎${quoted(name)}`,
  withDuty: '记职务',
  withDutyOf: (title: string) => `记下职务「${title}」`,
  choiceOf: (name: string) => `${quoted(name)}怎么处理`,
  choices: {
    new: '新成员',
    name: '只记名字',
    whole: '是 1 位',
    parts: (count: number) => `分成 ${sayCount(count)} 位`,
    ignore: '不处理',
    member: (name: string) => `就是${quoted(name)}`,
    alias: (name: string) => `${quoted(name)}的别名`,
    note: (name: string) => `记到${quoted(name)}`,
    left: (name: string) => `${quoted(name)}已退群`,
    missing: '可能已退群',
    keep: '不标记',
    pick: '选一位成员…',
  },
  pickMember: '搜索成员',
  nobodyFound: '没有找到',
  views: { lines: '逐行看', writes: (count: number) => `将写入 ${sayCount(count)}` },
  willWrite: '将写入',
  write,
  more: (count: number) => `还有 ${sayCount(count)} 项`,
  nothingToWrite: '没有要写入的',
  confirm: (count: number) => `确认写入 ${sayCount(count)} 项`,
  writing: (done: number, total: number) => `正在写入 ${sayCount(done)} / ${sayCount(total)}`,
  groupNeeded: '先选一个群。',
  target: {
    label: '记到哪里',
    none: '不归到活动',
    activities: '活动',
    deals: '团购',
    needed: '打卡要归到一个活动，先选一个。',
    noActivity: '还没有活动，打卡先要有一个活动。',
    deal: (title: string, day: string) => `${title}（${day}）`,
    makeUp: '算补卡',
  },
  chain: {
    facts: '这份接龙',
    price: (price: string, unit: string) => (unit === '' ? `${price} 元` : `${price} 元/${unit}`),
    noPrice: '没认出单价，写入后可以补上',
    stock: (stock: number, unit: string) => `限量 ${stock} ${unit}`.trim(),
    closes: (closes: string) => `${closes}截止`,
    quantityOf: (name: string) => `${quoted(name)}的数量`,
  },
  tooMany: '一次最多写入 2 万项，请分几次粘贴。',
  welcome: {
    title: (count: number) => (count === 1 ? '欢迎这 1 位' : `欢迎这 ${sayCount(count)} 位`),
    lead: '已写入。趁热打个招呼：',
    each: '一人一条',
    one: '去欢迎',
    merged: '合并成一条欢迎',
    later: '以后再说',
    written: '已写入',
    held: (count: number) => `${sayCount(count)} 位命中审核规则，先不欢迎`,
    toReview: '去入群审核',
    done: '好了',
    rest: (count: number) => `等 ${sayCount(count)} 位`,
  },
} as const;
