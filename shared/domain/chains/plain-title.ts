import { withoutAmounts } from './reading/topic';

/**
 * The title of a 接龙 without its price and stock, which are kept beside it: 护手霜拼团 ￥45.8/支 限30支 is 护手霜拼团. As it
 * was where nothing would be left of it.
 */
export function plainTitle(title: string): string {
  const rest = withoutAmounts(title)
    .replace(/\s+/gu, ' ')
    // What stood between two amounts stands between nothing now.
    .replace(/(?:\s?[,，、;；|/]\s?){2,}/gu, '，')
    .replace(/^[\s,，、;；:：|/·.。-]+|[\s,，、;；:：|/·.。-]+$/gu, '');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : title;
}
