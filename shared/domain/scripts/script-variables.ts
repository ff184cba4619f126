/** What a variable holds, which decides the properties a script may ask of it. */
export type ScriptVariableKind =
  | 'text'
  | 'number'
  | 'flag'
  | 'day'
  | 'titles'
  | 'fields'
  | 'members'
  // Kinds only an input (填空) has.
  | 'list'
  | 'member'
  | 'product'
  // A kind only the scripts of an activity have.
  | 'activity';

/** One variable a script may use, as the editor's menu shows it. */
export type ScriptVariable = Readonly<{
  name: string;
  kind: ScriptVariableKind;
  /** One line on what it gives. */
  description: string;
  /** What it may look like in a finished text. */
  sample: string;
}>;

/** Variables of one member. In `{% for 人 in 新人 %}` the same names follow 人: `{{人.昵称}}`. */
export const memberVariables: readonly ScriptVariable[] = [
  { name: '昵称', kind: 'text', description: '成员在本群的昵称', sample: '小雅🦌' },
  { name: '称呼', kind: 'text', description: '成员喜欢的称呼，没填就没有', sample: '雅姐' },
  { name: '城市', kind: 'text', description: '成员所在的城市', sample: '杭州' },
  { name: '性别', kind: 'text', description: '女或男，不知道就没有', sample: '女' },
  { name: '肤质', kind: 'text', description: '肤质档案的简短说法', sample: '混油 · 敏感' },
  { name: '皮肤问题', kind: 'text', description: '皮肤问题，用顿号隔开', sample: '泛红、毛孔' },
  { name: '敏感', kind: 'flag', description: '是不是敏感肌，用在 if 里', sample: '是' },
  { name: '特长', kind: 'text', description: '成员的特长，用顿号隔开', sample: '烘焙、瑜伽' },
  {
    name: '职务',
    kind: 'titles',
    description: '成员的职务；职务.职责 是职责说明，判断用 contains',
    sample: '喝水委员',
  },
  { name: '势能', kind: 'text', description: '高势能、中势能或普通势能', sample: '高势能' },
  { name: '邀请人', kind: 'text', description: '谁拉进群的', sample: '阿敏' },
  { name: '来源', kind: 'text', description: '从哪里来的', sample: '小红书' },
  { name: '入群日期', kind: 'day', description: '哪天进群的，要带年份用「日期」', sample: '11月20日' },
  { name: '入群天数', kind: 'number', description: '进群几天了，当天是 0', sample: '2' },
  { name: '字段', kind: 'fields', description: '自定义字段，点后面写字段的名字', sample: '双鱼座' },
];

/** Variables of the moment and place, the same for every member. */
export const sceneVariables: readonly ScriptVariable[] = [
  { name: '群名', kind: 'text', description: '正在用的群', sample: '油皮互助1群' },
  { name: '社群', kind: 'text', description: '社群的名字', sample: '围炉护肤' },
  { name: '今天', kind: 'day', description: '今天的日期，可接「加天」「周几」「日期」', sample: '11月22日' },
  { name: '星期', kind: 'text', description: '今天是周几', sample: '周日' },
  { name: '农历', kind: 'text', description: '今天的农历', sample: '十月十四' },
  { name: '运营者', kind: 'text', description: '你的称呼', sample: '围炉小助手' },
  {
    name: '新人',
    kind: 'members',
    description: '这次选中的所有成员，配合 for 用',
    sample: '小雅🦌、阿敏',
  },
  { name: '新人名单', kind: 'text', description: '这次选中的所有成员，写成 @昵称', sample: '@小雅🦌 @阿敏' },
  { name: '人数', kind: 'number', description: '这次选中几个人', sample: '2' },
];

/** Every variable a script may use, in the order of the editor's menu. */
export const scriptVariables: readonly ScriptVariable[] = [...memberVariables, ...sceneVariables];

const listProperties = ['size', 'first', 'last'];
const dayProperties = ['年', '月', '日'];
const loopProperties = ['index', 'index0', 'rindex', 'rindex0', 'first', 'last', 'length'];
const everyProperty = [
  ...memberVariables.map((variable) => variable.name),
  ...listProperties,
  ...dayProperties,
  ...loopProperties,
  '职责',
  '名称',
  '价格',
];
const propertiesOfMember = [
  ...memberVariables.map((variable) => variable.name),
  ...listProperties,
  ...dayProperties,
  '职责',
];

const propertiesOfKind: Readonly<Record<ScriptVariableKind, readonly string[]>> = {
  text: ['size'],
  number: [],
  flag: [],
  day: dayProperties,
  titles: ['职责', ...listProperties],
  // The properties are the names of the community's own fields: see `takesAnyProperty`.
  fields: [],
  members: propertiesOfMember,
  list: listProperties,
  member: propertiesOfMember,
  product: ['名称', '价格', 'size'],
  // Its own properties are the names of its 节点 besides: see `takesAnyProperty`. These are those of its days.
  activity: [...dayProperties, 'size'],
};

const variablesByName: ReadonlyMap<string, ScriptVariable> = new Map(
  scriptVariables.map((variable) => [variable.name, variable]),
);

/** Whether the catalogue has a variable of this name. */
export function isScriptVariable(name: string): boolean {
  return variablesByName.has(name);
}

/**
 * Whether `.property` can ever give something: on the variable of the catalogue or the input that is named, or,
 * for a name the script made up itself (a loop's 人, an assigned word), on anything a script can hold.
 */
export function hasScriptProperty(
  name: string,
  property: string,
  inputs?: ReadonlyMap<string, ScriptVariableKind>,
): boolean {
  const kind = variablesByName.get(name)?.kind ?? inputs?.get(name);
  return (kind ? propertiesOfKind[kind] : everyProperty).includes(property);
}

/** Whether `.property` after this name is a word of the community's own: the name of a custom field, or of a 节点. */
export function takesAnyProperty(name: string, kinds?: ReadonlyMap<string, ScriptVariableKind>): boolean {
  const kind = variablesByName.get(name)?.kind ?? kinds?.get(name);
  return kind === 'fields' || kind === 'activity';
}

/** A custom field as the editor's menu shows it; null for a name that no template can hold. */
export function fieldVariable(name: string): ScriptVariable | null {
  const path = fieldPath(name);
  return path === null
    ? null
    : { name: path, kind: 'text', description: '自定义字段，没填就没有', sample: name };
}

/** `字段.星座`; `字段["我的 尺码"]` for a name that is more than one word. */
function fieldPath(name: string): string | null {
  if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return `字段.${name}`;
  if (/[\r\n{}%\\]/u.test(name)) return null;
  if (!name.includes('"')) return `字段["${name}"]`;
  return name.includes("'") ? null : `字段['${name}']`;
}
