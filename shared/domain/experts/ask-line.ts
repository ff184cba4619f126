import { normalizeChatText } from '../scripts/chat-text';
import { mentionNames } from '../scripts/mention-names';

/** Where the names stand in a sentence that @-s people. */
export const namesPlace = '@…';

/** A sentence with the names in it: `这个话题和你相关，刚好供你参考 @小满 @桃子`. Without a place they come last. */
export function askLine(sentence: string, names: readonly string[]): string {
  const mentions = mentionNames(names);
  const line = sentence.includes(namesPlace)
    ? sentence.replaceAll(namesPlace, () => mentions)
    : `${sentence} ${mentions}`;
  return normalizeChatText(line);
}
