import type { CopyBlock, FillMode } from '../../../shared/domain/scripts/fill-script';
import { missingValueName } from '../../../shared/domain/scripts/missing-value';
import type { ScriptError, ScriptErrorCode } from '../../../shared/domain/scripts/script-errors';
import { sayCount } from '../say-number';

const faults: { readonly [Code in ScriptErrorCode]: (error: ScriptError) => string } = {
  'unknown-variable': ({ name }) => `没有叫「${name}」的变量`,
  'missing-value': ({ name = '' }) => `缺少「${missingValueName(name)}」`,
  syntax: ({ name, detail = '' }) => (name ? `「${name}」放错了地方` : syntaxFault(detail)),
  'unknown-filter': ({ name }) => `没有叫「${name}」的处理方式`,
  'forbidden-tag': ({ name }) =>
    name === 'include' || name === 'render'
      ? `这里不用「${name}」：引用另一条话术写 {% 引用 "标题" %}`
      : `话术里不能用「${name}」`,
  'too-much': () => '内容太多或循环停不下来',
  'unknown-include': ({ name }) => `没有叫「${name}」的话术可以引用`,
  'include-cycle': ({ name }) => `引用绕成了一圈：${name}`,
  'include-untitled': () => '引用后面要写引号里的标题',
  'input-missing': ({ name }) => `「${name}」还没填`,
};

/** The usual slips in plain words; the engine's own words for the rest. */
function syntaxFault(detail: string): string {
  const open = /^(?:tag|output) "?(.+?)"? not closed$/su.exec(detail)?.[1];
  if (open?.startsWith('{%')) return `${open} 没有写结尾`;
  if (open) return `${open} 没有用 }} 合上`;
  return `写法不对（${detail}）`;
}

const sceneHints: Readonly<Record<string, string>> = {
  运营者: '，到「设置」填上你的称呼',
  群名: '，在左上角选一个群',
};

/** Words of 话术: the library, the editor, the preview and the copy queue. */
export const scripts = {
  create: '新建话术',
  untitled: '未命名话术',
  subtitle: (count: number) => `${sayCount(count)} 条`,
  search: '搜索话术',
  searchHint: '标题、标签、拼音、首字母…',
  list: '话术列表',
  filter: '按场景筛选',
  filters: { all: '全部', archived: '已归档' },
  columns: { title: '标题', excerpt: '内容', scenario: '场景', used: '用过', lastUsed: '最近' },
  times: (count: number) => (count > 0 ? `${sayCount(count)} 次` : ''),
  favourite: '收藏',
  notFound: (query: string) => `没有找到「${query}」。换个词，或试试拼音首字母。`,
  clearSearch: '清空搜索',
  noneHere: '这个场景还没有话术。',
  empty: '把常说的话写成话术，带上昵称、肤质这些变量，复制时自动填好。',
  queueWaiting: (count: number) => `待复制 ${sayCount(count)} 条`,
  forMembers: (names: string, count: number) =>
    count > 2 ? `给 ${names} 等 ${sayCount(count)} 人` : `给 ${names}`,
  clearRecipients: '不选人了',

  drawer: '话术详情',
  gone: '这条话术不在了，可能刚被删除。',
  usage: (count: number, last: string) =>
    count > 0 ? `用过 ${sayCount(count)} 次 · 最近 ${last}` : '还没用过',
  edit: '编辑',
  doneEditing: '编辑完成',
  archive: '归档',
  unarchive: '移出归档',
  archived: '已归档',

  editor: '编辑话术',
  title: '标题',
  titleMissing: '写个标题，才找得到它',
  scenario: '场景',
  tags: '标签',
  tagsHint: '按回车加一个',
  body: '正文',
  bodyHint: '像平时说话那样写。光标停在哪里，「插入变量」就插在哪里。',
  insert: '插入变量',
  insertMember: '这位成员',
  insertScene: '此时此地',
  insertSnippets: '条件与循环',
  insertFilters: '日期处理',
  sample: (sample: string) => `如 ${sample}`,
  saved: '已自动保存',
  saving: '正在保存…',
  unsaved: '离开这一格就会保存',
  saveFailed: '没有保存成功，字还在这里',
  saveAgain: '再存一次',
  restored: '找回了上次没来得及保存的修改',

  problems: '要改的地方',
  place: (line: number, column: number) => `第 ${sayCount(line)} 行第 ${column} 字`,
  fault: (error: ScriptError) =>
    `${error.inside ? `引用的「${error.inside}」里，` : ''}${faults[error.code](error)}${error.code === 'missing-value' ? (sceneHints[error.name ?? ''] ?? '') : ''}`,

  recipients: '给谁',
  recipientHits: '找到的成员',
  recipientsHint: '名字、拼音、首字母',
  recipientsMore: '再加一位',
  recipientsNone: '没有找到这位成员',
  removeRecipient: (name: string) => `不给${name}`,
  addNewcomers: (count: number) => `选上待欢迎的 ${sayCount(count)} 位`,
  mode: '怎么发',
  modes: { merged: '合并成一条', each: '一人一条', grouped: '分组各一条' } satisfies Record<FillMode, string>,
  namesOnlyFirst: '这条是写给一个人的，合并后只会填第一位的资料。',

  missing: (count: number) => `${sayCount(count)} 位成员还缺资料`,
  lacks: (names: readonly string[]) => `缺少 ${names.join('、')}`,
  leaveOut: (count: number) => `这次先不给这 ${sayCount(count)} 位`,
  fillIn: (name: string) => `去补${name}的资料`,

  preview: '预览',
  previewOf: (index: number, count: number) => `${index} / ${sayCount(count)}`,
  previous: '上一条',
  next: '下一条',
  counts: (characters: number, bytes: number, lines: number) =>
    `${sayCount(characters)} 字 · ${sayCount(bytes)} 字节 · ${sayCount(lines)} 行`,
  previewEmpty: '填好以后，这里就是发出去的样子。',

  copy: '复制',
  startQueue: (count: number) => `排好 ${sayCount(count)} 条，依次复制`,
  replacesQueue: (count: number) => `队列里还有 ${sayCount(count)} 条没复制，会换成这批（可撤销）`,
  blocks: {
    'no-body': '正文还是空的，写好就能复制。',
    'no-member': '先在「给谁」选一位，才知道填谁的资料。',
    'script-errors': '改好上面标出的地方，就能复制。',
    'input-missing': '把必填的空填上，就能复制。',
    'values-missing': '补上缺少的资料，或先不给这几位，就能复制。',
    'empty-text': '填出来是空的，没有可复制的字。',
    'too-long': '填出来太长了，请拆成几条。',
  } satisfies Record<CopyBlock, string>,

  builtIn: {
    note: '这是内置的欢迎，可以存进话术库，改成自己的说法。',
    save: '存进话术库',
  },

  queue: {
    title: '复制队列',
    coming: '正在排队，马上就好…',
    empty: '队列是空的。打开一条话术，选几位成员，「一人一条」就会排在这里。',
    chooseScript: '去选话术',
    progress: (done: number, total: number) => `已处理 ${sayCount(done)} / ${sayCount(total)}`,
    onClipboard: '剪贴板里',
    lastCopied: '上次复制的',
    nothingCopied: '还没复制，按一下就把下一条放进剪贴板',
    nextUp: '下一条',
    to: (names: string) => `给 ${names}`,
    toNobody: '不指定成员',
    copyNext: '复制下一条',
    skip: '跳过',
    clear: '清空队列',
    waiting: (count: number) => `后面还有 ${sayCount(count)} 条`,
    allDone: '都复制完了',
    doneCounts: (copied: number, skipped: number) =>
      `复制了 ${sayCount(copied)} 条${skipped > 0 ? `，跳过 ${sayCount(skipped)} 条` : ''}`,
    close: '关闭',
  },
} as const;
