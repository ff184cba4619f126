import { isDay } from '../../../shared/domain/days';
import type { PlannerStatus } from '../../../shared/domain/planner/planner-item';
import { sayDateAndWeekday } from '../say-day';
import { sayCount } from '../say-number';
import { planner } from './planner';

type Facts = Readonly<Record<string, string | number>>;

/** 11月24日 周二, in whatever year. */
export function dayInWords(text: string | number | undefined): string {
  return typeof text === 'string' && isDay(text) ? sayDateAndWeekday(text, text) : `${text ?? ''}`;
}

/** A number a change keeps, with its thousands told apart; older changes may lack it. */
export const counted = (fact: unknown): string =>
  typeof fact === 'number' ? sayCount(fact) : `${fact ?? ''}`;

/** One by its title, several by their number. */
export const some = (count: unknown, title: unknown): string =>
  Number(count) === 1 ? `「${title}」` : ` ${counted(count)} 条内容`;

/** What an item has, as it is called where one of it was changed: 改了「…」的正文. */
const partNames: Readonly<Record<string, string>> = {
  body: '正文',
  kind: '类型',
  groupIds: '群',
  origin: '稿件类别',
  source: '来源',
  contributor: '供稿人',
  materialIds: '素材',
  variants: '各群的正文',
};

/** Of a series, how many went along: 「…」起的 98 期, or 「…」等 98 期 where those before it did too. */
function reach({ title, scope, count }: Facts): string {
  if (!(Number(count) > 1)) return `「${title}」`;
  return scope === 'all' ? `「${title}」等 ${counted(count)} 期` : `「${title}」起的 ${counted(count)} 期`;
}

const byDays = (days: unknown): string =>
  `${Number(days) > 0 ? '往后' : '往前'}挪 ${Math.abs(Number(days))} 天`;

const renumbering = ({ renumbered }: Facts): string => (Number(renumbered) > 0 ? '，编号跟着顺了' : '');

/** 把「…」改到 11月24日 周二 20:00; of a series 把「…」起的 98 期往后挪 2 天. */
export function itemMoved(facts: Facts): string {
  const { title, day, time, count, days, retimed } = facts;
  if (!(Number(count) > 1)) {
    return `把「${title}」改到 ${dayInWords(day)}${time ? ` ${time}` : ''}${renumbering(facts)}`;
  }
  const steps = [...(Number(days) === 0 ? [] : [byDays(days)]), ...(retimed ? [`改到 ${time}`] : [])];
  return `把${reach(facts)}${steps.join('，')}${renumbering(facts)}`;
}

/** 把 3 条内容往后挪 2 天. */
export function itemsShifted(facts: Facts): string {
  return `把${some(facts.count, facts.title)}${byDays(facts.days)}${renumbering(facts)}`;
}

/** 把「…」复制到 11月26日 周四, or 复制到 3 天. */
export function itemsCopied({ count, days, day, title }: Facts): string {
  return `把${some(count, title)}复制到 ${day ? dayInWords(day) : `${days} 天`}`;
}

/** What was changed where it was one thing: 把「…」的状态改成就绪, 改了「…」的正文; else 修改内容「…」. */
export function itemUpdated(facts: Facts): string {
  const { title, fields, status, starred, day } = facts;
  const which = reach(facts);
  const names = String(fields ?? '')
    .split(' ')
    .filter(Boolean);
  if (day !== undefined) return itemMoved(facts);
  if (names.length !== 1) return `修改内容${which}`;
  switch (names[0]) {
    case 'status':
      return `把${which}的状态改成${planner.statuses[status as PlannerStatus] ?? status}`;
    case 'starred':
      return starred ? `把「${title}」收进群精华` : `把「${title}」移出群精华`;
    case 'title':
      return `改了${which}的标题`;
    default: {
      const part = partNames[names[0] ?? ''];
      return part ? `改了${which}的${part}` : `修改内容${which}`;
    }
  }
}
