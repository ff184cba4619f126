import type { PlannerItem } from '../planner-item';
import { readingUnits } from '../reading-time';

/** What of an item tells whether it is talk or a broadcast. */
type Told = Pick<PlannerItem, 'kind' | 'title' | 'body'>;

const address = /(?:https?:\/\/|www\.)[^\s\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]+/gi;
/** 淘口令 and its kin: a code between two signs, which opens a shop. */
const code = /([￥$€₤¢《])[0-9A-Za-z]{8,}[￥$€₤¢》]/g;

/** Words beside one link that still make it a mere link: a name and a price. */
const fewWords = 30;

/** Whether a text is mostly links: at least one, with no more than a few words beside each. */
export function isMostlyLinks(text: string): boolean {
  const links = (text.match(address)?.length ?? 0) + (text.match(code)?.length ?? 0);
  if (links === 0) return false;
  return readingUnits(text.replace(address, ' ').replace(code, ' ')) <= links * fewWords;
}

/** Whether an item is only there to be looked at: 早报 and other 资讯, a product for sale, a bare link. */
export function isBroadcast({ kind, title, body }: Told): boolean {
  if (kind === '资讯' || kind === '团购') return true;
  if (kind === '早安' && /早报|晨报|日报|新闻|资讯/.test(title)) return true;
  return isMostlyLinks(body);
}

/** Whether a day holds broadcasts and nothing else; a day without content does not. */
export function isBroadcastOnly(items: readonly Told[]): boolean {
  return items.length > 0 && items.every(isBroadcast);
}
