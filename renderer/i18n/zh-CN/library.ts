import type { ScriptOrder } from '../../../shared/domain/scripts/find-scripts';
import { sayCount } from '../say-number';

/** Words of the library of 话术: its filters and the built-in scripts. */
export const library = {
  tools: '缩小范围',
  folder: '文件夹',
  allFolders: '全部文件夹',
  tags: '标签',
  allTags: '全部标签',
  nothingLike: '没有这样的',
  favourites: '只看收藏',
  order: '排序',
  orders: { used: '用得多', recent: '最近用', new: '新写的' } satisfies Record<ScriptOrder, string>,
  clear: '清除筛选',
  notFoundHere: (query: string) => `没有找到「${query}」，只在筛出来的里面找过。`,
  noneHere: '这样筛下来没有话术，放宽一点试试。',
  nothingArchived: '还没有归档的话术。不再用又舍不得删的，可以归档放到这里。',
  noFavourites: '还没有收藏的话术。打开一条，点标题旁边的星，它就排到前面。',
  foldersHint: '换个名字就是新文件夹',

  builtIn: {
    title: '内置话术',
    intro: '挑几条放进自己的话术库，再改成你的说法。',
    offer: '看看内置话术',
    search: '搜索内置话术',
    list: '内置话术列表',
    preview: '内置话术预览',
    have: '已有',
    haveAll: '内置话术都已经在你的话术库里了。',
    notFound: (query: string) => `没有找到「${query}」。`,
    asks: (names: readonly string[]) => `用的时候会问：${names.join('、')}`,
    brings: (titles: readonly string[]) =>
      `里面引用了${titles.map((title) => `「${title}」`).join('、')}，会一起放入`,
    sampleNote: '里面的人是编的，复制时会换成真的。',
    add: (count: number) => (count > 0 ? `放入选中的 ${sayCount(count)} 条` : '放入选中的'),
    addAll: (count: number) => `全部放入（${sayCount(count)} 条）`,
  },
} as const;
