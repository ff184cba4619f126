import { advertisingWords } from './built-in/advertising-words';
import { healthWords } from './built-in/health-words';
import { toneWords } from './built-in/tone-words';
import { rulesOf } from './built-in/word-group';
import type { WordRule } from './word-rule';

/** The words that come with the app, as a hint and no legal advice; facts.md 9 names where they come from. */
export const builtInWords: readonly WordRule[] = rulesOf([...advertisingWords, ...healthWords, ...toneWords]);
