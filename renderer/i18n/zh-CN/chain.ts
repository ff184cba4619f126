import type { ChainChange } from '../../../shared/domain/chains/chain-difference';
import type { ChainPersonRow, ChainTable } from '../../../shared/domain/chains/chain-table';
import { mentionNames } from '../../../shared/domain/scripts/mention-names';
import { sayYuan } from '../say-money';
import { sayCount } from '../say-number';

type About = Readonly<{ title: string; unit: string; priceInFen: number | null; closes: string }>;

const of = (quantity: number, unit: string) => `${quantity} ${unit}`.trim();
const priceWords = ({ priceInFen, unit }: About) =>
  priceInFen === null ? '' : `${sayYuan(priceInFen)} 元${unit === '' ? '' : `/${unit}`}`;

/** 剩余 n 箱, to be sent into the group. */
function leftText(about: About, { left, quantity }: ChainTable): string {
  const { title, unit, closes } = about;
  const head = [`【${title}】`, priceWords(about)].filter(Boolean).join(' ');
  const until = closes === '' ? '' : `，${closes}截止`;
  if (left === null) return `${head}\n已接 ${of(quantity, unit)}${until}，要的继续接龙～`;
  if (left > 0) return `${head}\n已接 ${of(quantity, unit)}，剩余 ${of(left, unit)}${until}，要的抓紧接龙～`;
  if (left === 0) return `${head}\n已接 ${of(quantity, unit)}，接满啦，谢谢大家～`;
  return `${head}\n已接 ${of(quantity, unit)}，超出 ${of(-left, unit)}，后面几位我来一一对接～`;
}

function personLine({ quantity, amountInFen, pickUp }: ChainPersonRow, unit: string): string {
  const amount = amountInFen === null ? '' : `${sayYuan(amountInFen)} 元`;
  return [of(quantity, unit), amount, pickUp].filter(Boolean).join(' ');
}

/** The whole 接龙 as a text for the group. */
function summaryText(about: About, table: ChainTable, nameOf: (row: ChainPersonRow) => string): string {
  const counted = table.people.filter(({ quantity }) => quantity > 0);
  const lines = counted.map(
    (row, index) => `${index + 1}. ${nameOf(row)} ${personLine(row, about.unit)}${row.paid ? ' 已付' : ''}`,
  );
  const amount = table.amountInFen === null ? '' : `，${sayYuan(table.amountInFen)} 元`;
  const total = `合计 ${sayCount(counted.length)} 人，${of(table.quantity, about.unit)}${amount}`;
  return [`【${about.title}】接龙汇总`, ...lines, total].join('\n');
}

/** Who has not paid, each with an @. */
function unpaidText(about: About, { unpaid }: ChainTable, nameOf: (row: ChainPersonRow) => string): string {
  const lines = unpaid.map((row) => `${mentionNames([nameOf(row)])} ${personLine(row, about.unit)}`);
  return [`【${about.title}】还没付款的 ${sayCount(unpaid.length)} 位，方便时付一下哦：`, ...lines].join(
    '\n',
  );
}

function changeLine({ name, before, after }: ChainChange, unit: string): string {
  if (before === after) return `${name}：付款或取货方式有变化`;
  return `${name}：${of(before, unit)} → ${of(after, unit)}`;
}

/** Words of a 接龙 and of pasting one. */
export const chain = {
  title: '接龙',
  of: (title: string) => `接龙「${title}」`,
  people: (count: number) => `${sayCount(count)} 人`,
  columns: { name: '谁', quantity: '数量', amount: '金额', paid: '已付', pickUp: '取货' },
  total: '合计',
  left: (left: number, unit: string) => `剩余 ${of(left, unit)}`,
  over: (over: number, unit: string) => `超出 ${of(over, unit)}`,
  facts: {
    price: '单价（元）',
    pricePlaceholder: '没认出来',
    stock: '限量',
    stockPlaceholder: '不限',
    unit: '单位',
    closes: '截止',
    closesPlaceholder: '没写',
    short: { priceInFen: '单价', stock: '限量', unit: '单位', closes: '截止' },
    /** What the text of the 团购 said. */
    ofDeal: (facts: readonly string[]) => `${facts.join('、')}来自内容`,
  },
  askPrice: '标题里没认出单价，填上就能算金额。',
  quantityOf: (name: string, quantity: string) => `「${name}」的数量 ${quantity}，看出处或更正`,
  numberOf: (name: string, entry: number) => `「${name}」第 ${entry} 条的数量`,
  counts: '计入',
  countsOf: (name: string, entry: number) => `「${name}」第 ${entry} 条计入`,
  from: (evidence: string) => `来自「${evidence}」`,
  byDefault: '没写数量，算 1',
  actionOf: (name: string, entry: number) => `「${name}」第 ${entry} 条是共要还是再加`,
  actionLabel: (action: 'set' | 'add' | 'cancel', quantity: number) =>
    action === 'add' && quantity < 0 ? '少要' : { set: '共要', add: '再加', cancel: '不要了' }[action],
  cancelled: '不要了',
  cancelledBy: (words: string) => `「${words}」，不要了`,
  addedBy: (words: string) => `${words}，加到前面的数量上`,
  ignored: '不计入',
  corrected: '已更正',
  rule: '同一个人后面再写一个数，以后面的为准；写了「再加」才相加。',
  restore: '恢复成识别的',
  noteOf: (name: string, note: string) => `「${name}」还写了：${note}`,
  paidOf: (name: string) => `「${name}」已付`,
  pickUpOf: (name: string) => `「${name}」的取货方式`,
  whoIs: '是哪位成员',
  whoIsOf: (name: string) => `「${name}」是哪位成员`,
  relink: '换人',
  relinkOf: (name: string) => `「${name}」换一位成员`,
  noMember: '不是成员',
  noMemberOf: (name: string) => `「${name}」不是成员`,
  unknown: '没对上成员',
  searchMember: '搜索成员',
  nobodyFound: '没有找到',
  unresolved: (count: number) => `${sayCount(count)} 个名字还没对上成员`,
  unread: (count: number) => `${sayCount(count)} 行没看懂`,
  copyLeft: '复制剩余',
  copySummary: '复制汇总',
  copyUnpaid: (count: number) => `复制未付款 ${sayCount(count)}`,
  copied: { left: '剩余已复制', summary: '汇总已复制', unpaid: '未付款名单已复制' },
  copyPart: (label: string, part: number, parts: number) => `${label} ${part}/${sayCount(parts)}`,
  copiedPart: (copied: string, part: number, parts: number) => `${copied}（第 ${part}/${parts} 段）`,
  notJoined: '谁还没接龙',
  again: '再贴一次',
  more: '更多接龙操作',
  remove: '删除这份接龙',
  empty: '这份接龙里还没认出人，可以再贴一次。',
  add: '贴接龙',
  addHint: '群里的接龙复制过来，谁要几份、剩多少、谁没付，一眼看清。',
  paste: {
    newTitle: '贴接龙',
    againTitle: '再贴一次接龙',
    label: '接龙原文',
    placeholder: '#接龙\n【赣南脐橙】45.8元/箱，限量20箱\n\n1. 小雅 1箱\n2. 七七 两箱',
    nothing: '还没认出接龙，从「#接龙」那一行开始复制就好。',
    several: '一次只贴一份接龙；几份一起用「粘贴识别」。',
    read: (people: number, quantity: number, unit: string) =>
      `认出 ${sayCount(people)} 人，共 ${of(quantity, unit)}`,
    same: '和现在的一样，没有变化。',
    factsChanged: (labels: readonly string[]) => `标题里的${labels.join('、')}变了，按这次的记。`,
    added: (count: number) => `新增 ${sayCount(count)}`,
    changed: (count: number) => `改了 ${sayCount(count)}`,
    removed: (count: number) => `少了 ${sayCount(count)}`,
    addedLine: ({ name, after }: ChainChange, unit: string) => `${name}：${of(after, unit)}`,
    removedLine: ({ name, before }: ChainChange, unit: string) => `${name}：原来 ${of(before, unit)}`,
    changeLine,
    confirm: '确认写入',
    cancel: '取消',
    reading: '正在看…',
  },
  leftText,
  summaryText,
  unpaidText,
} as const;
