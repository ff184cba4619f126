/** What a column of a member file can fill, in the order in which screens offer it. */
export const importFields = [
  'nickname',
  'preferredName',
  'wechatId',
  'gender',
  'city',
  'skinType',
  'concerns',
  'states',
  'allergens',
  'specialties',
  'joinedOn',
  'inviter',
  'source',
  'tier',
  'duties',
  'tags',
  'notes',
] as const;
export type ImportField = (typeof importFields)[number];

export const importFieldLabels: Readonly<Record<ImportField, string>> = {
  nickname: '群昵称',
  preferredName: '称呼',
  wechatId: '微信号',
  gender: '性别',
  city: '城市',
  skinType: '肤质',
  concerns: '皮肤问题',
  states: '特殊状态',
  allergens: '过敏',
  specialties: '特长',
  joinedOn: '入群日期',
  inviter: '邀请人',
  source: '来源',
  tier: '势能',
  duties: '职务',
  tags: '标签',
  notes: '备注',
};

/** What each column of a file fills, in the order of its columns; null for a column that is left out. */
export type ColumnMapping = readonly (ImportField | null)[];
