import { fieldKindLabels } from '../../../shared/domain/export/vocabulary';
import type { FieldKind } from '../../../shared/domain/fields/field';
import { sayCount } from '../say-number';

const kindHints: Readonly<Record<FieldKind, string>> = {
  text: '一行话，例如：星座、职业',
  'long-text': '好几行，例如：护肤史',
  number: '可以比大小，例如：孩子几岁',
  date: '公历的一天，例如：第一次下单',
  'lunar-date': '每年一次，例如：家人的农历生日',
  single: '几个选项里选一个',
  multi: '几个选项里选几个',
  boolean: '是或否，例如：加了私人微信',
  link: '网址，例如：小红书主页',
};

/** Words of 自定义字段. */
export const fields = {
  title: '自定义字段',
  lead: '成员资料里没有的，自己加一项。能用来筛选、分组、导入、导出，话术里写成 {{字段.名字}}。',
  empty: '还没有自定义字段。想记住每个人的什么，就加一项。',
  inScripts: '自定义字段',
  kinds: fieldKindLabels,
  kindHints,
  name: '字段名',
  nameHint: '例如：星座',
  kind: '类型',
  options: '选项',
  optionsHint: '打一个，回车加一个',
  optionRename: (option: string) => `改选项「${option}」`,
  optionRemove: (option: string) => `去掉选项「${option}」`,
  optionAdd: '加选项',
  optionsTaken: '有两个选项一样了',
  noOptions: '还没有选项，成员资料里可以随手写。',
  add: '加字段',
  create: '加好',
  full: (limit: number) => `最多 ${sayCount(limit)} 个字段，归档的也算。`,
  table: '字段',
  used: '填了的人',
  usedBy: (members: number) => (members === 0 ? '还没人填' : `${sayCount(members)} 人`),
  moveUp: (name: string) => `把「${name}」往上移`,
  moveDown: (name: string) => `把「${name}」往下移`,
  archive: (name: string) => `归档「${name}」`,
  restore: '恢复',
  archived: '归档的字段',
  archivedLead: '填过的内容都在，恢复就能接着用。',
} as const;
