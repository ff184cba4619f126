/** Longest part of a name that rules look at, in UTF-16 units. */
export const lookedAtLimit = 200;

/**
 * A name as rules compare it: full-width forms as narrow ones, lower case, without the invisible characters that are
 * put between letters to get past a word list.
 */
export function foldName(name: string): string {
  if (name !== lastFolded.name) lastFolded = { name, folded: fold(name) };
  return lastFolded.folded;
}

/** Several rules look at the same name one after the other. */
let lastFolded = { name: '', folded: '' };

function fold(name: string): string {
  return name
    .slice(0, lookedAtLimit)
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .slice(0, lookedAtLimit);
}
