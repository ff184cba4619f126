import type { QueueItem } from '../queue/queue-item';

/** How the people a text is for are named with an @ when it is sent. */
export const mentionWays = ['as-written', 'staged', 'four-per-em'] as const;
/**
 * `as-written`: whatever the template says. `staged` (逐个@): each nickname is copied for itself, to be typed behind an @,
 * then the text without them. `four-per-em`: each `@昵称` followed by U+2005, as WeChat itself writes a mention.
 */
export type MentionWay = (typeof mentionWays)[number];

/** One thing to do in WeChat, in order: paste a text, name somebody behind an @, or something done by hand. */
export type ChatStep = Readonly<Pick<QueueItem, 'kind' | 'part' | 'text'>>;
