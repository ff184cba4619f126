import { importFieldLabels } from '../../../shared/domain/members/import/import-field';
import type { PlanWarning, RowOutcomeKind } from '../../../shared/domain/members/import/plan-import';
import type { RowProblem, RowWarning } from '../../../shared/domain/members/import/row-findings';
import { sayCount } from '../say-number';

/** A value in a sentence, cut where it would drown it. */
const quoted = (value: string) => `「${value.length > 30 ? `${value.slice(0, 30)}…` : value}」`;

/** Why a row is refused, in words a person can act on. */
function problem(found: RowProblem): string {
  switch (found.code) {
    case 'nickname-missing':
      return '没有群昵称';
    case 'nickname-too-long':
      return `群昵称有 ${sayCount(found.length)} 个字，超过 ${found.limit}，像是错了列`;
    case 'date-impossible':
      return `入群日期${quoted(found.text)}不是一个日期`;
    case 'cell-too-long':
      return `${importFieldLabels[found.field]}有 ${sayCount(found.length)} 个字，超过 ${found.limit}`;
    case 'too-many-cells':
      return `这一行有 ${sayCount(found.cells)} 格，表头只有 ${sayCount(found.columns)} 列，可能错位了`;
  }
}

/** What is worth a look in a row that goes in. */
function warning(found: RowWarning | PlanWarning): string {
  switch (found.code) {
    case 'nickname-long':
      return `昵称很长（${sayCount(found.graphemes)} 个字）`;
    case 'direction-marks':
      return `去掉了${importFieldLabels[found.field]}里看不见的反向符号`;
    case 'looks-like-formula':
      return `${importFieldLabels[found.field]}像公式，只当文字保存`;
    case 'looks-like-code':
      return `${importFieldLabels[found.field]}像代码，只当文字保存`;
    case 'future-date':
      return `入群日期 ${found.day} 还没到`;
    case 'skin-unrecognised':
      return `不认识的肤质${quoted(found.text)}，已记进备注`;
    case 'gender-unrecognised':
      return `不认识的性别${quoted(found.text)}，已记进备注`;
    case 'tier-unrecognised':
      return `不认识的势能${quoted(found.text)}，已记进备注`;
    case 'value-unrecognised':
      return `${found.field}${quoted(found.text)}填不进去，已记进备注`;
    case 'wechat-id-damaged':
      return `微信号${quoted(found.text)}被表格改坏了，已记进备注`;
    case 'several-with-this-name':
      return `已有 ${sayCount(found.count)} 位同名成员，分不清是谁，按新成员记`;
    case 'known-by-alias':
      return `是${quoted(found.nickname)}的别名，按同一人记`;
    case 'key-missing':
      return '没有微信号，认不出是谁，按新成员记';
    case 'field-full':
      return `${importFieldLabels[found.field]}放不下了，多出来的没有记`;
  }
}

const outcomes: Readonly<Record<RowOutcomeKind, string>> = {
  new: '新增',
  update: '更新',
  same: '没变化',
  repeat: '同一人',
  refused: '有问题',
  'skipped-by-mode': '不处理',
};

/** Words of 导入成员. */
export const importing = {
  title: '导入成员',
  lead: '选一个成员表格（xlsx、CSV 或文本）。编码、分隔符、表头和列会自动认出来；确认之前不会写入任何东西。',
  choose: '选择文件',
  another: '换一个文件',
  divided: (delimiter: string) => `${delimiter}分隔`,
  sheetNamed: (sheet: string) => `工作表「${sheet}」`,
  rowCount: (rows: number) => `${sayCount(rows)} 行`,
  encodings: {
    'utf-8': 'UTF-8',
    'utf-8-bom': 'UTF-8（带 BOM）',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16（大端）',
    gb18030: 'GBK / GB18030',
  } as Readonly<Record<string, string>>,
  delimiters: { ',': '逗号', '\t': '制表符', ';': '分号', '，': '中文逗号', '|': '竖线' } as Readonly<
    Record<string, string>
  >,
  header: (row: number) => `表头在第 ${sayCount(row)} 行`,
  noHeader: '没有表头，按内容猜的列',
  blankRows: (count: number) => `${sayCount(count)} 个空行已略过`,
  sheet: '工作表',
  group: '加入哪个群',
  noGroup: '先不进群',
  mode: '遇到已有的人',
  modes: { upsert: '补充和更新', append: '跳过，只加新人', update: '只更新已有的人' },
  key: '怎么认出同一人',
  keys: { auto: '微信号，再看昵称', wechatId: '只看微信号', nickname: '只看昵称' },
  presets: {
    label: '导入预设',
    using: (name: string) => `认得这样的表格，已按预设「${name}」对好`,
    none: '对好一次就可以记住，下次同样的表头自动对好',
    menu: (count: number) => `预设 ${sayCount(count)}`,
    save: '记住这样的表格',
    name: '预设叫什么',
    nameHint: '例如：企微客户导出',
    keep: '记住',
    apply: '用这个',
    applyNamed: (name: string) => `用预设「${name}」`,
    rename: (name: string) => `给预设「${name}」改名`,
    remove: (name: string) => `删除预设「${name}」`,
    lost: (count: number) => `预设里有 ${sayCount(count)} 列对应的字段已归档或不在了，先不导入，可以另选。`,
  },
  plainFields: '成员资料',
  customFields: '自定义字段',
  mapping: '列对应',
  column: (heading: string) => `「${heading}」这一列是`,
  columnNumber: (column: number) => `第 ${column} 列`,
  leftOut: '不导入',
  rows: '逐行看会发生什么',
  row: '行',
  what: '结果',
  why: '说明',
  outcomes,
  all: '全部',
  count: (label: string, count: number) => `${label} ${sayCount(count)}`,
  problem,
  warning,
  change: (field: string, before: string, after: string) =>
    before ? `${field}：${quoted(before)}→${quoted(after)}` : `${field}补上${quoted(after)}`,
  sameAs: (row: number) => `和第 ${sayCount(row)} 行是同一人`,
  showMore: (count: number) => `再看 ${sayCount(count)} 行`,
  confirm: (created: number, updated: number) =>
    [created > 0 ? `新增 ${sayCount(created)} 位` : '', updated > 0 ? `更新 ${sayCount(updated)} 位` : '']
      .filter(Boolean)
      .join('，') || '没有可导入的',
  saveRefused: (count: number) => `把 ${sayCount(count)} 行有问题的存成文件`,
  refusedFileName: (name: string) => `${name.replace(/\.[^.]*$/, '')}-有问题的行.csv`,
  savedRefused: (name: string) => `已存成「${name}」，改好后可以再导入`,
  beforeImport: '先备份一份，马上开始',
  importing: (done: number, total: number) => `正在导入 ${sayCount(done)} / ${sayCount(total)}`,
  evidenceBy: '表格导入',
  needsNickname: '还没有哪一列是群昵称，先在「列对应」里选一列。',
} as const;
