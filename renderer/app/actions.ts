import { text } from '../i18n/text';

/** What an action may do. */
export type ActionContext = Readonly<{
  go: (address: string) => void;
  undo: () => void;
  redo: () => void;
  openIntake: () => void;
  openExperts: () => void;
  openQuick: () => void;
  openPalette: () => void;
  openShortcuts: () => void;
  toggleAppearance: () => void;
  lock: () => void;
}>;

/** One thing a person can do from anywhere: the palette, the shortcuts and their help are made from these. */
export type Action = Readonly<{
  id: string;
  label: string;
  group: string;
  /** Mantine hotkey, where it has one. */
  keys?: string;
  /** Works while typing in a field too. */
  whileTyping?: boolean;
  /** Works in a search box with nothing in it too. */
  inEmptySearch?: boolean;
  /** Its keys do nothing while a dialog asks something. */
  waitsForAnswer?: boolean;
  /** What the browser does with the keys is wanted too. */
  keepsDefault?: boolean;
  perform: (context: ActionContext) => void;
}>;

/** The action whose key the person sets. */
export const quickActionId = 'quick';

const { nav, actions: words } = text.frame;
const { parts } = text.settings;
const { tools } = text.planner;
const communityParts = text.communities.parts;

const go = (id: string, label: string, address: string, keys?: string): Action => ({
  id,
  label,
  group: words.groupGo,
  // Alt and a key write nothing: a search box that has the focus is no reason to stay.
  ...(keys ? { keys, whileTyping: true } : {}),
  perform: (context) => context.go(address),
});

const start = (id: string, label: string, address: string, keys?: string): Action => ({
  ...go(id, label, address, keys),
  group: words.groupDo,
});

/** Every action of the app, in the order the palette lists them. */
export const actions: readonly Action[] = [
  go('go-today', nav.today, '/today', 'alt+1'),
  go('go-members', nav.members, '/members', 'alt+2'),
  go('go-scripts', nav.scripts, '/scripts', 'alt+3'),
  go('go-planner', nav.planner, '/planner', 'alt+4'),
  go('go-activities', nav.activities, '/activities', 'alt+5'),
  go('go-communities', nav.communities, '/communities', 'alt+6'),
  go('go-roles', communityParts.roles, '/communities/roles'),
  go('go-tags', communityParts.tags, '/communities/tags'),
  go('go-fields', communityParts.fields, '/communities/fields'),
  go('go-review', communityParts.review, '/communities/review'),
  go('go-onboarding', communityParts.onboarding, '/communities/onboarding'),
  go('go-settings', nav.settings, '/settings', 'alt+7'),
  go('go-history', parts.history, '/settings/history'),
  go('go-data', parts.data, '/settings/data'),
  go('go-script-settings', text.dictionary.partTitle, '/settings/scripts'),
  go('go-privacy', parts.privacy, '/settings/privacy'),
  go('go-general', parts.general, '/settings/general'),
  start('new-member', words.newMember, '/members?do=new', 'alt+N'),
  start('import-members', words.importMembers, '/members?do=import', 'alt+I'),
  {
    id: 'paste',
    label: words.paste,
    group: words.groupDo,
    keys: 'mod+shift+V',
    whileTyping: true,
    // It pastes: the text comes with it, and nobody has to allow reading the clipboard.
    keepsDefault: true,
    perform: (context) => context.openIntake(),
  },
  {
    id: 'ask',
    label: words.ask,
    group: words.groupDo,
    keys: 'alt+A',
    whileTyping: true,
    perform: (context) => context.openExperts(),
  },
  {
    // Its key is a setting: `QuickKey` listens for it.
    id: quickActionId,
    label: text.quick.title,
    group: words.groupDo,
    perform: (context) => context.openQuick(),
  },
  start('duplicates', words.duplicates, '/members?do=duplicates'),
  start('new-segment', words.newSegment, '/members?do=segment'),
  start('new-script', words.newScript, '/scripts?do=new'),
  start('new-item', words.newItem, '/planner?do=new'),
  start('series', tools.series, '/planner?do=series'),
  start('materials', tools.materials, '/planner?do=materials'),
  start('plan-templates', tools.templates, '/planner?do=templates'),
  start('import-content', tools.importing, '/planner?do=importing'),
  start('export-content', tools.exporting, '/planner?do=exporting'),
  start('content-ranking', tools.ranking, '/planner?do=ranking'),
  start('digest', tools.digest, '/planner?do=digest'),
  start('new-activity', words.newActivity, '/activities?do=new'),
  start('lessons', text.retrospective.library.open, '/activities?do=lessons'),
  start('welcome', words.welcome, '/today?do=welcome'),
  start('queue', words.queue, '/scripts?do=queue', 'alt+Q'),
  start('back-up', words.backUp, '/settings?do=backup'),
  start('restore', words.restore, '/settings?do=restore'),
  {
    id: 'undo',
    label: words.undo,
    group: words.groupDo,
    keys: 'mod+Z',
    inEmptySearch: true,
    waitsForAnswer: true,
    perform: (context) => context.undo(),
  },
  {
    id: 'redo',
    label: words.redo,
    group: words.groupDo,
    keys: 'mod+shift+Z',
    inEmptySearch: true,
    waitsForAnswer: true,
    perform: (context) => context.redo(),
  },
  {
    id: 'palette',
    label: words.palette,
    group: words.groupView,
    keys: 'mod+K',
    whileTyping: true,
    perform: (context) => context.openPalette(),
  },
  {
    id: 'lock',
    label: words.lock,
    group: words.groupDo,
    keys: 'alt+L',
    whileTyping: true,
    perform: (context) => context.lock(),
  },
  {
    id: 'toggle-appearance',
    label: words.toggleAppearance,
    group: words.groupView,
    keys: 'mod+J',
    perform: (context) => context.toggleAppearance(),
  },
  {
    id: 'shortcuts',
    label: words.shortcuts,
    group: words.groupView,
    keys: 'shift+?',
    inEmptySearch: true,
    perform: (context) => context.openShortcuts(),
  },
];

/** Keys of one screen, which mean what has the focus there; the screen itself listens for them. */
export const screenKeys: readonly Pick<Action, 'id' | 'label' | 'group' | 'keys'>[] = [
  { id: 'calendar-add', label: words.calendarKeys.add, group: nav.planner, keys: 'N' },
  { id: 'calendar-move', label: words.calendarKeys.move, group: nav.planner, keys: 'alt+← → ↑ ↓' },
  { id: 'calendar-select', label: words.calendarKeys.select, group: nav.planner, keys: 'Space' },
  {
    id: 'calendar-drag',
    label: words.calendarKeys.drag,
    group: nav.planner,
    keys: words.calendarKeys.dragging,
  },
  {
    id: 'calendar-copy',
    label: words.calendarKeys.copy,
    group: nav.planner,
    keys: `alt+${words.calendarKeys.dragging}`,
  },
  { id: 'calendar-remove', label: words.calendarKeys.remove, group: nav.planner, keys: 'Delete' },
];

/** Keys as a person reads them: Ctrl + Shift + Z. */
export function keysInWords(keys: string, mac: boolean): readonly string[] {
  const names: Readonly<Record<string, string>> = mac
    ? { mod: '⌘', ctrl: '⌃', shift: '⇧', alt: '⌥' }
    : { mod: 'Ctrl', ctrl: 'Ctrl', shift: 'Shift', alt: 'Alt', meta: 'Win' };
  if (keys === 'shift+?') return ['?'];
  return keys.split('+').map((key) => names[key] ?? key);
}
