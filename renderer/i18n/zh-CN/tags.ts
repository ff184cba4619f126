import type { AvatarColor } from '../../../shared/domain/members/member';
import { sayCount } from '../say-number';

const colorNames: Readonly<Record<AvatarColor, string>> = {
  ember: '炭火橙',
  teal: '青',
  blue: '蓝',
  grape: '紫',
  pink: '粉',
  lime: '草绿',
  cyan: '天青',
  orange: '橙',
  indigo: '靛',
  red: '红',
};

/** Words of 标签. */
export const tags = {
  title: '标签',
  lead: '标签按组放，好找；换了组的颜色，组里的跟着换。互斥的组，一个人只会有其中一个。',
  ungrouped: '没分组的标签',
  count: (tags: number) => `${sayCount(tags)} 个标签`,
  addGroup: '新建标签组',
  groupName: '标签组名称',
  groupNameHint: '例如：来往',
  create: '建好',
  exclusive: '互斥',
  exclusiveOf: (group: string) => `「${group}」互斥，一个人只能有一个`,
  exclusiveHint: '给一个人换上组里的另一个，原来的就拿掉',
  color: (group: string) => `「${group}」的颜色`,
  colorNames,
  renameGroup: '改组名',
  dissolve: '解散这个组',
  dissolveHint: '标签都留着，回到没分组',
  conflict: (members: number) =>
    `有 ${sayCount(members)} 人同时有这组里的几个，是互斥之前留下的，围炉没有动。给他们换一个，就只剩那一个。`,
  name: '标签名称',
  members: (count: number) => `${sayCount(count)} 人`,
  segments: (count: number) => `${sayCount(count)} 个分组在用`,
  unused: '没人用',
  add: (group: string) => `给「${group}」加标签`,
  addHint: '加标签，回车再加一个',
  moveTo: '移到',
  noGroup: '没分组',
  merge: '并入另一个…',
  mergeTitle: (name: string) => `把「${name}」并入`,
  mergeInto: '并入的标签',
  mergeLead: (name: string, members: number) =>
    `有「${name}」的 ${sayCount(members)} 人都会换成选中的标签，用到它的分组和联系规则也跟着换，「${name}」就没有了。一步撤销能全部回来。`,
  mergeDo: '并入',
  remove: '删除标签',
  empty: '还没有标签。给成员打上的、导入带来的，都会在这里。',
  tooMany: (count: number) => `标签有 ${sayCount(count)} 个，多了不好挑。没人用的删掉，意思一样的并起来。`,
  emptyOnes: (count: number) => `${sayCount(count)} 个标签没人用。`,
  removeEmpty: '逐个看看',
  showAll: '全部显示',
  companyLimit: (count: number, limit: number) =>
    `企业微信的客户标签最多 ${sayCount(limit)} 个（官方文档），这里已有 ${sayCount(count)} 个。要同步过去就得先并一并。`,
} as const;
