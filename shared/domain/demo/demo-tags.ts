import type { TagId } from '../ids';
import type { Tag } from '../tags/tag';
import { demoCommunityId, demoId } from './demo-ids';

const tagSeeds = [
  { name: '宝妈', groupName: '身份', color: 'blue' },
  { name: '上班族', groupName: '身份', color: 'blue' },
  { name: '学生党', groupName: '身份', color: 'blue' },
  { name: '医护', groupName: '身份', color: 'blue' },
  { name: '成分党', groupName: '护肤习惯', color: 'teal' },
  { name: '精简护肤', groupName: '护肤习惯', color: 'teal' },
  { name: '护肤新手', groupName: '护肤习惯', color: 'teal' },
  { name: '早起组', groupName: '互动', color: 'ember' },
  { name: '夜猫子', groupName: '互动', color: 'ember' },
  { name: '安静潜水', groupName: '互动', color: 'ember' },
  { name: '老朋友', groupName: '关系', color: 'pink' },
  { name: '试用官', groupName: '关系', color: 'pink' },
  { name: '愿意分享', groupName: '关系', color: 'pink' },
] as const satisfies ReadonlyArray<Pick<Tag, 'name' | 'groupName' | 'color'>>;

/** Name of a demo tag. */
export type DemoTagName = (typeof tagSeeds)[number]['name'];

/** The tags of the demo community. */
export const demoTags: readonly Tag[] = tagSeeds.map((seed, index) => ({
  id: demoId<TagId>('tag', index + 1),
  communityId: demoCommunityId,
  ...seed,
}));

/** Id of the demo tag with this name. */
export function tagIdOf(name: DemoTagName): TagId {
  return demoId<TagId>('tag', tagSeeds.findIndex((seed) => seed.name === name) + 1);
}
