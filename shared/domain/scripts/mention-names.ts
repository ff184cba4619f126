import { removeInvisible } from './chat-text';

/**
 * A nickname fit for one line of chat: no line breaks, no invisible or direction-changing characters.
 * Everything that can be seen stays, such as 、 quotes, spaces inside and joined emoji.
 */
export function nameForChat(name: string): string {
  return removeInvisible(name).replace(/\s+/gu, ' ').trim();
}

/** `@小雅 @阿敏`: each name once, in the order given. Empty when there is no name. */
export function mentionNames(names: readonly string[]): string {
  const cleaned = names.map(nameForChat).filter((name) => name !== '');
  return [...new Set(cleaned)].map((name) => `@${name}`).join(' ');
}
