import type { InputNameProblem } from '../../../shared/domain/scripts/input-names';
import type { InputKind } from '../../../shared/domain/scripts/script-inputs';
import { sayCount } from '../say-number';

const inputKinds: Readonly<Record<InputKind, string>> = {
  text: '文字',
  number: '数字',
  date: '日期',
  single: '单选',
  multi: '多选',
  member: '成员',
  product: '商品',
};

/** Words of the script editor: completions, 变量与写法, 填空 and 以前的版本. */
export const scriptEditor = {
  keys: '按 Ctrl 加空格或 Alt 加斜杠，列出可以写的变量；按 Tab 离开正文。',
  phrases: {
    Completions: '可以写的',
    Diagnostics: '要改的地方',
    'No diagnostics': '没有要改的地方',
    'Control character': '看不见的字符',
  },
  invisible: (code: string) => `看不见的字符 U+${code}`,
  full: '正文最多两万字，再长就分成几条话术，用「引用」接起来。',

  facts: (facts: readonly string[]) => facts.join(' · '),

  sample: (sample: string) => `如 ${sample}`,
  dayProperties: { 年: '哪一年', 月: '几月', 日: '几号' },
  dutyProperties: { 职责: '职责说明' },
  productProperties: { 名称: '商品的名字', 价格: '多少钱，单位是元' },
  inputDescription: (kind: InputKind, required: boolean) =>
    `用的时候填的${inputKinds[kind]}${required ? '，必填' : ''}`,

  include: '引用另一条话术',
  includeSearch: '找要引用的话术',
  includeHint: '标题、拼音、首字母',
  includeNone: '没有找到这条话术',
  emoji: '微信表情',
  emojiSearch: '找表情',
  emojiHint: '如 玫瑰、mg',
  emojiNone: '没有这个表情',
  markers: '分步发送',
  markerHints: {
    split: '下面的内容另发一条',
    wait: '提醒你停一会儿，再发下一条',
    picture: '提醒你在这里发一张图片',
  },

  guide: '变量与写法',
  guideSearch: '搜索写法',
  guideHint: '变量、条件、日期、拼音…',
  guideNone: (query: string) => `没有找到「${query}」`,
  guideSections: {
    inputs: '填空',
    member: '这位成员',
    fields: '自定义字段',
    scene: '此时此地',
    snippets: '常用的写法',
    tags: '条件、循环与引用',
    filters: '接在 | 后面的处理',
    markers: '分步发送，单独占一行',
  },
  guideInsert: (name: string) => `插入${name}`,

  inputs: '填空',
  inputsHint: '用的时候才知道的，比如活动时间。填好的会出现在写了它的地方。',
  inputName: '填空的名字',
  newInput: '新填空的名字',
  newInputHint: '加一个，如 活动时间',
  addInput: '加填空',
  inputKind: (name: string) => `${name}填什么`,
  inputKinds,
  inputOptions: (name: string) => `${name}的选项`,
  optionsHint: '写一个选项，按回车',
  optionsMissing: '写上选项，用的时候才有得选',
  inputRequired: '必填',
  inputRequiredOf: (name: string) => `${name}必填`,
  insertInput: (name: string) => `把${name}写进正文`,
  inputUp: (name: string) => `上移${name}`,
  inputDown: (name: string) => `下移${name}`,
  removeInput: (name: string) => `去掉填空${name}`,
  inputsFull: '一条话术最多 20 个填空。',
  inputProblems: {
    variable: '变量里已经有这个名字，换一个',
    twice: '这条话术里已经有这个填空',
    form: '用字和数字，不空格，以字开头，最多 20 个字',
  } satisfies Record<InputNameProblem, string>,

  versions: '以前的版本',
  versionsEmpty: '还没有以前的版本。改过正文，隔上十分钟再改，上一版就留在这里。',
  versionList: '版本列表',
  present: '现在的',
  presentSince: (when: string) => `${when}起`,
  writtenAt: (when: string) => `${when} 写的`,
  replacedAt: (when: string) => `${when} 换掉`,
  /** What the next version has more and less. */
  changedBy: (added: number, removed: number) =>
    added + removed === 0
      ? '之后文字没变'
      : `之后${[added > 0 ? `加 ${sayCount(added)} 字` : '', removed > 0 ? `减 ${sayCount(removed)} 字` : ''].filter(Boolean).join('，')}`,
  compare: '和什么比',
  compareWith: { present: '和现在比', next: '和下一版比' },
  legend: '下划线是后来加的，划掉的是后来删的。',
  sameText: '文字和填空都一样。',
  titleChange: (before: string, after: string) => `标题：「${before}」后来改成「${after}」`,
  inputsAdded: (names: string) => `后来加的填空：${names}`,
  inputsRemoved: (names: string) => `后来去掉的填空：${names}`,
  inputsChanged: (names: string) => `后来改过的填空：${names}`,
  restore: '恢复这个版本',
  restoreHint: '标题、正文和填空都回到这一版，现在的也会留成一个版本。',
  versionText: '这个版本的文字',
} as const;
