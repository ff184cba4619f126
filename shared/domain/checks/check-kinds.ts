/**
 * What a finished text is checked for. `word`: a word of the dictionary. `repeat`: the same text was sent here lately.
 * `similar`: nearly the same. `length`: longer than feels well in one bubble. `line`: an over-long line. `emoji`: many.
 */
export const checkKinds = ['word', 'repeat', 'similar', 'length', 'line', 'emoji'] as const;
export type CheckKind = (typeof checkKinds)[number];
