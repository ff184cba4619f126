/** Largest member file that is read, in bytes. */
export const maxImportBytes = 20 * 1024 * 1024;
/** Most data rows one import takes. */
export const maxImportRows = 100_000;
/** Most columns a table may have: the preview draws each of them with a menu. */
export const maxImportColumns = 200;
/** Longest nickname a row may have, in UTF-16 units; a longer one is a slipped column, not a name. */
export const maxNicknameUnits = 200;
/** Nicknames with more graphemes than this come in with a warning. */
export const longNicknameGraphemes = 32;
