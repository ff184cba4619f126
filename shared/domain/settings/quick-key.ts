/** The key that opens 快捷话术 until the person sets another, as Electron writes keys. */
export const defaultQuickKey = 'CommandOrControl+Shift+Y';

/** A key that opens 快捷话术 from anywhere, taken apart. `primary` is ⌘ on a Mac and Ctrl elsewhere. */
export type QuickKey = Readonly<{ modifiers: readonly Modifier[]; key: string }>;

/** Modifiers in the order they are written. */
const modifiers = ['primary', 'control', 'alt', 'shift', 'super'] as const;
export type Modifier = (typeof modifiers)[number];

/** Why a key is no good for the whole computer. */
export type QuickKeyFault =
  /** It is no key that can be asked for. */
  | 'unreadable'
  /** Without Ctrl, ⌘ or Alt it would be typed all day. */
  | 'bare'
  /** Every program uses it: copying, closing, the system's own. */
  | 'everyday';

/** A key being pressed, as the browser tells it. */
export type KeyPress = Readonly<{
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}>;

/** Electron's words for modifiers in lower case, and `mod`, as the app's own shortcuts are written. */
const modifierNames: ReadonlyMap<string, Modifier> = new Map([
  ['mod', 'primary'],
  ['commandorcontrol', 'primary'],
  ['cmdorctrl', 'primary'],
  ['command', 'primary'],
  ['cmd', 'primary'],
  ['control', 'control'],
  ['ctrl', 'control'],
  ['alt', 'alt'],
  ['option', 'alt'],
  ['shift', 'shift'],
  ['super', 'super'],
  ['meta', 'super'],
]);

const written: Readonly<Record<Modifier, string>> = {
  primary: 'CommandOrControl',
  control: 'Control',
  alt: 'Alt',
  shift: 'Shift',
  super: 'Super',
};

/** Keys that are neither a letter, a digit nor F1 to F24: the browser's code, and Electron's word for it. */
const namedKeys: ReadonlyMap<string, string> = new Map([
  ['Space', 'Space'],
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
  ['Home', 'Home'],
  ['End', 'End'],
  ['PageUp', 'PageUp'],
  ['PageDown', 'PageDown'],
  ['Insert', 'Insert'],
  ['Delete', 'Delete'],
  ['Semicolon', ';'],
  ['Equal', '='],
  ['Comma', ','],
  ['Minus', '-'],
  ['Period', '.'],
  ['Slash', '/'],
  ['Backquote', '`'],
  ['BracketLeft', '['],
  ['Backslash', '\\'],
  ['BracketRight', ']'],
  ['Quote', "'"],
]);

const keyWords: ReadonlyMap<string, string> = new Map(
  [...namedKeys.values()].map((word) => [word.toLowerCase(), word]),
);

/** With Ctrl or ⌘ alone these are what every program listens to. */
const everydayLetters = 'ABCFNOPQRSTVWXYZ';
/** What the system keeps for itself, as it is written. */
const everydayKeys: ReadonlySet<string> = new Set([
  'Alt+F4',
  'Alt+Space',
  'CommandOrControl+Space',
  'Control+Space',
  'CommandOrControl+Alt+Delete',
  'Super+L',
  'Super+D',
  'CommandOrControl+Shift+V',
  'CommandOrControl+Shift+Z',
]);

/** Reads a key as Electron writes it (`CommandOrControl+Shift+Y`), in any order and case; null for what is none. */
export function readQuickKey(accelerator: string): QuickKey | null {
  const words = accelerator.split('+').map((word) => word.trim());
  const found = words.slice(0, -1).map((word) => modifierNames.get(word.toLowerCase()));
  const key = keyOf(words.at(-1) ?? '');
  if (key === null || found.includes(undefined) || new Set(found).size !== found.length) return null;
  return { modifiers: modifiers.filter((modifier) => found.includes(modifier)), key };
}

/** A key as Electron writes it, always the same way. */
export function writeQuickKey({ modifiers: held, key }: QuickKey): string {
  return [...modifiers.filter((one) => held.includes(one)).map((one) => written[one]), key].join('+');
}

/** What speaks against a key; null when nothing does. */
export function quickKeyFault(accelerator: string): QuickKeyFault | null {
  const read = readQuickKey(accelerator);
  if (!read) return 'unreadable';
  const { modifiers: held, key } = read;
  const functionKey = /^F\d+$/.test(key);
  if (!functionKey && !held.some((modifier) => modifier !== 'shift')) return 'bare';
  const onlyPrimary = held.length === 1 && (held[0] === 'primary' || held[0] === 'control');
  if (onlyPrimary && key.length === 1 && everydayLetters.includes(key)) return 'everyday';
  return everydayKeys.has(writeQuickKey(read)) ? 'everyday' : null;
}

/** The key of a press, or null while only modifiers are held or it is a key nobody can ask for. */
export function quickKeyOfPress(press: KeyPress, mac: boolean): QuickKey | null {
  const key = keyOfCode(press.code);
  if (key === null) return null;
  const held: Readonly<Record<Modifier, boolean>> = {
    primary: mac ? press.metaKey : press.ctrlKey,
    control: mac && press.ctrlKey,
    alt: press.altKey,
    shift: press.shiftKey,
    super: !mac && press.metaKey,
  };
  return { modifiers: modifiers.filter((modifier) => held[modifier]), key };
}

/** Whether a press is this key; for the page itself, where no system listens for it. */
export function isQuickKeyPressed(accelerator: string, press: KeyPress, mac: boolean): boolean {
  const wanted = readQuickKey(accelerator);
  const pressed = wanted && quickKeyOfPress(press, mac);
  return Boolean(wanted && pressed && writeQuickKey(wanted) === writeQuickKey(pressed));
}

function keyOf(word: string): string | null {
  if (/^[a-z\d]$/i.test(word) || isFunctionKey(word)) return word.toUpperCase();
  return keyWords.get(word.toLowerCase()) ?? null;
}

function keyOfCode(code: string): string | null {
  const character = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (character) return character[1] ?? character[2] ?? null;
  return isFunctionKey(code) ? code : (namedKeys.get(code) ?? null);
}

function isFunctionKey(word: string): boolean {
  return /^F([1-9]|1\d|2[0-4])$/i.test(word);
}

const hotkeyWords: Readonly<Record<Modifier, string>> = {
  primary: 'mod',
  control: 'ctrl',
  alt: 'alt',
  shift: 'shift',
  super: 'meta',
};

/** A key as the app's own shortcuts are written (`mod+shift+Y`), or null for what is none. */
export function toHotkey(accelerator: string): string | null {
  const read = readQuickKey(accelerator);
  return read && [...read.modifiers.map((modifier) => hotkeyWords[modifier]), read.key].join('+');
}

/** Whether two ways of writing mean the same key. */
export function isSameKey(one: string, other: string): boolean {
  const [a, b] = [readQuickKey(one), readQuickKey(other)];
  return a !== null && b !== null && writeQuickKey(a) === writeQuickKey(b);
}
