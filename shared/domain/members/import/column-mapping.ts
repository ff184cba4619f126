import {
  type ColumnMapping,
  type ImportCustomField,
  type ImportField,
  type ImportTarget,
  importFields,
  targetOfField,
} from './import-field';

/**
 * Headings seen in SCRM exports (LinkWeChat, OpenSCRM, chat log contacts) and in people's own sheets, the
 * surest first.
 */
const headings: Readonly<Record<ImportField, readonly string[]>> = {
  nickname: [
    '群昵称',
    '群内昵称',
    '微信群昵称',
    '成员昵称',
    '群成员昵称',
    '微信昵称',
    '客户昵称',
    '用户昵称',
    '好友昵称',
    '昵称',
    '微信名',
    '微信名称',
    '网名',
    '群名片',
    '群成员',
    '成员',
    '成员名称',
    '成员姓名',
    '客户名称',
    '客户姓名',
    '客户',
    '姓名',
    '名称',
    '名字',
    'nickname',
    'nick',
    'displayname',
    'name',
    'member',
  ],
  preferredName: [
    '称呼',
    '怎么称呼',
    '备注名',
    '备注名称',
    '备注姓名',
    '真实姓名',
    '真名',
    'preferredname',
    'realname',
    '小名',
    '本名',
    '外号',
  ],
  wechatId: [
    '微信号',
    '微信id',
    '微信号id',
    '微信账号',
    '微信帐号',
    'wechatid',
    'wxid',
    'wechat',
    'weixin',
    '微信',
    'userid',
    '客户id',
    '成员id',
    '用户id',
    'externaluserid',
    'alias',
    'username',
  ],
  gender: ['性别', 'gender', 'sex'],
  city: [
    '城市',
    '所在城市',
    '常住城市',
    '所在地',
    '所在地区',
    '地区',
    '居住地',
    '现居地',
    '常住地',
    '省市',
    '详细地址',
    '地址',
    'city',
    'location',
    'region',
  ],
  skinType: [
    '肤质',
    '肤质类型',
    '皮肤类型',
    '皮肤性质',
    '肌肤类型',
    '肤质情况',
    '肤质档案',
    'skintype',
    'skin',
  ],
  concerns: [
    '皮肤问题',
    '肌肤问题',
    '肌肤困扰',
    '皮肤困扰',
    '护肤困扰',
    '护肤需求',
    '皮肤状况',
    '肌肤诉求',
    '困扰',
    'concerns',
    'concern',
  ],
  states: ['特殊状态', '特殊情况', '特殊时期', '当前状态', '皮肤状态', 'states'],
  allergens: [
    '过敏',
    '过敏原',
    '过敏源',
    '过敏史',
    '过敏成分',
    '过敏情况',
    '不耐受',
    'allergens',
    'allergies',
    'allergy',
  ],
  specialties: [
    '特长',
    '擅长',
    '擅长领域',
    '特长爱好',
    '专长',
    '技能',
    '兴趣特长',
    'specialties',
    'specialty',
    'skills',
  ],
  joinedOn: [
    '入群日期',
    '入群时间',
    '进群日期',
    '进群时间',
    '加群日期',
    '加群时间',
    '加入日期',
    '加入时间',
    '添加日期',
    '添加时间',
    '入会日期',
    '入会时间',
    'joinedon',
    'joined',
    'joindate',
    'jointime',
  ],
  inviter: [
    '邀请人',
    '邀请者',
    '邀请人昵称',
    '推荐人',
    '介绍人',
    '引荐人',
    '拉新人',
    '谁邀请的',
    'inviter',
    'invitedby',
    'referrer',
  ],
  source: [
    '来源',
    '来源渠道',
    '渠道',
    '渠道来源',
    '客户来源',
    '成员来源',
    '添加方式',
    '添加渠道',
    '入群方式',
    '进群方式',
    'source',
    'channel',
  ],
  tier: ['势能', '势能等级', '势能层级', '势能分层', 'tier'],
  roles: ['结构角色', '社群角色', '群角色', '角色', 'roles', 'role'],
  duties: ['职务', '群职务', '委员', '担任职务', 'duties', 'duty'],
  tags: ['标签', '企业标签', '客户标签', '成员标签', '个人标签', '标签名称', 'tags', 'tag', 'labels'],
  birthday: [
    '生日',
    '出生日期',
    '出生年月日',
    '生日日期',
    '农历生日',
    '公历生日',
    'birthday',
    'birthdate',
    'dob',
  ],
  paidUntil: [
    '会员到期',
    '会员到期日',
    '会员到期时间',
    '会员有效期',
    '会员截止',
    '到期日',
    '到期时间',
    '到期日期',
    '有效期至',
    'paiduntil',
    'expireson',
    'expiry',
  ],
  notes: [
    '备注',
    '备注信息',
    '备注说明',
    '其他备注',
    '说明',
    '描述',
    '备忘',
    'notes',
    'note',
    'remark',
    'remarks',
    'comment',
  ],
};

/** What a heading means where a surer one already fills its first field: 姓名 beside 群昵称 is the real name. */
const secondMeanings: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  preferredName: ['姓名', '成员姓名', '客户姓名', '名字', '客户名称', 'name'],
};
const secondMeaningRank = 100;

interface Heading {
  readonly field: ImportField;
  readonly rank: number;
}

const headingsByText = collectHeadings();

function collectHeadings(): ReadonlyMap<string, readonly Heading[]> {
  const byText = new Map<string, Heading[]>();
  const add = (text: string, heading: Heading) => byText.set(text, [...(byText.get(text) ?? []), heading]);
  for (const field of importFields) {
    headings[field].forEach((text, rank) => {
      add(text, { field, rank });
    });
    for (const text of secondMeanings[field] ?? []) add(text, { field, rank: secondMeaningRank });
  }
  return byText;
}

/** A heading without what people decorate it with: width, case, spaces, signs, and a remark in brackets. */
function plainHeading(cell: string): string {
  const text = cell.slice(0, 100).normalize('NFKC').toLowerCase();
  const outside = text.replace(/[([{【〔「『《<][^)\]}】〕」』》>]*[)\]}】〕」』》>]?/g, '');
  const lettersOnly = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '');
  return lettersOnly(outside) || lettersOnly(text);
}

/** A heading that is a custom field's own name means that field, surer than anything but the nickname. */
const customRank = -1;

/** Proposes what each column fills from the headings. No field is used twice: the surest heading gets it. */
export function mapColumns(
  headerCells: readonly string[],
  customFields: readonly ImportCustomField[] = [],
): ColumnMapping {
  const custom = new Map(customFields.map(({ id, name }) => [plainHeading(name), targetOfField(id)]));
  const claims = headerCells.flatMap((cell, column) => {
    const text = plainHeading(cell);
    const known = (headingsByText.get(text) ?? []).map(({ field, rank }) => ({
      target: field as ImportTarget,
      rank: field === 'nickname' && rank === 0 ? customRank - 1 : rank,
      column,
    }));
    const own = custom.get(text);
    return own === undefined ? known : [...known, { target: own, rank: customRank, column }];
  });
  claims.sort((a, b) => a.rank - b.rank || a.column - b.column);
  const mapping: (ImportTarget | null)[] = headerCells.map(() => null);
  const taken = new Set<ImportTarget>();
  for (const { target, column } of claims) {
    if (taken.has(target) || mapping[column] !== null) continue;
    mapping[column] = target;
    taken.add(target);
  }
  return mapping;
}

/** The headings of a file in the form in which two header rows are the same one; empty without headings. */
export function headerKey(header: readonly string[]): string {
  const plain = header.map(plainHeading);
  return plain.slice(0, plain.findLastIndex((text) => text !== '') + 1).join('\n');
}

/** How many columns a mapping fills something from. */
export function countMapped(mapping: ColumnMapping): number {
  return mapping.filter((field) => field !== null).length;
}
