import { importFieldLabels } from '../../../shared/domain/members/import/import-field';
import type { PlanWarning, RowOutcomeKind } from '../../../shared/domain/members/import/plan-import';
import type { RowProblem, RowWarning } from '../../../shared/domain/members/import/row-findings';

/** A value in a sentence, cut where it would drown it. */
const quoted = (value: string) => `「${value.length > 30 ? `${value.slice(0, 30)}…` : value}」`;

/** Why a row is refused, in words a person can act on. */
function problem(found: RowProblem): string {
  switch (found.code) {
    case 'nickname-missing':
      return '没有群昵称';
    case 'nickname-too-long':
      return `群昵称有 ${found.length} 个字，超过 ${found.limit}，像是错了列`;
    case 'date-impossible':
      return `入群日期${quoted(found.text)}不是一个日期`;
    case 'cell-too-long':
      return `${importFieldLabels[found.field]}有 ${found.length} 个字，超过 ${found.limit}`;
    case 'too-many-cells':
      return `这一行有 ${found.cells} 格，表头只有 ${found.columns} 列，可能错位了`;
  }
}

/** What is worth a look in a row that goes in. */
function warning(found: RowWarning | PlanWarning): string {
  switch (found.code) {
    case 'nickname-long':
      return `昵称很长（${found.graphemes} 个字）`;
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
    case 'wechat-id-damaged':
      return `微信号${quoted(found.text)}被表格改坏了，已记进备注`;
    case 'several-with-this-name':
      return `已有 ${found.count} 位同名成员，分不清是谁，按新成员记`;
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
  lead: '选一个成员表格（CSV 或文本）。编码、分隔符、表头和列会自动认出来；确认之前不会写入任何东西。',
  choose: '选择文件',
  another: '换一个文件',
  file: (name: string, encoding: string, delimiter: string, rows: number) =>
    `${name} · ${encoding} · ${delimiter}分隔 · ${rows} 行`,
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
  header: (row: number) => `表头在第 ${row} 行`,
  noHeader: '没有表头，按内容猜的列',
  blankRows: (count: number) => `${count} 个空行已略过`,
  group: '加入哪个群',
  noGroup: '先不进群',
  mode: '遇到已有的人',
  modes: { upsert: '补充和更新', append: '跳过，只加新人', update: '只更新已有的人' },
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
  count: (label: string, count: number) => `${label} ${count}`,
  problem,
  warning,
  change: (field: string, before: string, after: string) =>
    before ? `${field}：${quoted(before)}→${quoted(after)}` : `${field}补上${quoted(after)}`,
  sameAs: (row: number) => `和第 ${row} 行是同一人`,
  showMore: (count: number) => `再看 ${count} 行`,
  confirm: (created: number, updated: number) =>
    [created > 0 ? `新增 ${created} 位` : '', updated > 0 ? `更新 ${updated} 位` : '']
      .filter(Boolean)
      .join('，') || '没有可导入的',
  saveRefused: (count: number) => `把 ${count} 行有问题的存成文件`,
  refusedFileName: (name: string) => `${name.replace(/\.[^.]*$/, '')}-有问题的行.csv`,
  savedRefused: (name: string) => `已存成「${name}」，改好后可以再导入`,
  importing: (done: number, total: number) => `正在导入 ${done} / ${total}`,
  evidenceBy: '表格导入',
  needsNickname: '还没有哪一列是群昵称，先在「列对应」里选一列。',
} as const;
