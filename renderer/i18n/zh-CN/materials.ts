import type { Consent, MaterialForm } from '../../../shared/domain/planner/material';
import { sayCount } from '../say-number';

const forms: Readonly<Record<MaterialForm, string>> = {
  text: '文字',
  image: '图片',
  link: '链接',
  file: '文件',
};

const consents: Readonly<Record<Consent, string>> = {
  none: '没问过',
  asked: '已问，未答复',
  given: '已授权',
};

/** 「甲」「乙」等 5 个 */
function several(names: readonly string[]): string {
  const said = names
    .slice(0, 3)
    .map((name) => `「${name}」`)
    .join('');
  return names.length > 3 ? `${said}等 ${sayCount(names.length)} 个` : said;
}

/** Words of 素材库, and of choosing from it. */
export const materials = {
  title: '素材库',
  tabs: { library: '素材', topics: '话题库' },
  forms,
  consents,
  search: '搜索素材',
  anyCategory: '全部分类',
  anyForm: '全部形式',
  category: '分类',
  form: '形式',
  shown: '看哪些',
  inUse: '在用',
  archived: '已归档',
  list: '素材列表',
  count: (count: number, all: number) =>
    count === all ? `${sayCount(all)} 条` : `${sayCount(count)} / ${sayCount(all)} 条`,
  more: (count: number) => `再看 ${sayCount(count)} 条`,
  empty: '把好文章、好图、好链接收进来，写内容时随手就能用。也可以把文字粘贴到这里，或把文件拖进来。',
  emptyArchived: '没有归档的素材。暂时不用的，点开它选「归档」。',
  notFound: '没有找到这样的素材，换个词，或清掉分类和形式。',
  columns: {
    material: '素材',
    uses: '用过',
    lastUsed: '上次',
    rest: '状态',
    consent: '授权',
    expires: '到期',
  },
  uses: (count: number) => (count === 0 ? '没用过' : `${sayCount(count)} 次`),
  never: '—',
  rest: {
    free: '可用',
    resting: (days: number) => `还歇 ${days} 天`,
    restingFully: (day: string) => `${day}起又可以用`,
    expired: '已过期',
    expiredFully: (day: string) => `${day}到期`,
    'not-allowed': '还没授权',
    notAllowedFully: '供稿人还没有同意使用，用前问一声',
  },
  expiresOn: (day: string) => `${day}到期`,
  rowIs: (title: string, form: string, category: string, state: string) =>
    `${title}，${form}，${category}，${state}`,
  kept: '备份里有缩略图和文字，没有原文件。重要的文件，请另外留一份。',

  add: {
    button: '添加素材',
    text: '写一段文字',
    image: '选一张图片',
    link: '记一个链接',
    file: '选一个文件',
    lines: '粘贴多条',
    textTitle: '标题',
    textTitleHint: '不写就用正文的第一句',
    body: '正文',
    url: '网址',
    urlHint: 'https:// 开头',
    badUrl: '只收 http:// 或 https:// 开头的网址。',
    linkTitle: '标题',
    linkTitleHint: '不写就用网站的名字',
    category: '放进哪一类',
    linesBox: '每行一条',
    linesHint: '一行一条；网址会收成链接，前面的字当标题。',
    linesAs: '怎么分',
    as: { lines: '每行一条', whole: '整段一条' },
    found: (count: number) => (count === 0 ? '还没有内容' : `会收下 ${sayCount(count)} 条`),
    tooMany: (limit: number) => `一次最多收 ${sayCount(limit)} 条，多出来的这次不收。`,
    save: '收下',
    cancel: '取消',
    drop: '松手就收进素材库',
  },

  problems: {
    empty: (names: readonly string[]) => `${several(names)}是空的，没有收下。`,
    'too-large': (names: readonly string[]) => `${several(names)}超过 20 MB，没有收下。可以压缩后再选。`,
    'too-many-pixels': (names: readonly string[]) =>
      `${several(names)}的像素太多，没有收下。缩小到 8000 万像素以内再选。`,
    broken: (names: readonly string[]) => `${several(names)}的图片打不开，没有收下。换一张，或重新导出一次。`,
    'not-picture': (names: readonly string[]) =>
      `${several(names)}不是 PNG、JPEG、WebP 或 GIF 图片，可以用「选一个文件」收下它。`,
    unreadable: (names: readonly string[]) => `${several(names)}读不出来，没有收下。确认文件还在再试一次。`,
  },

  fields: {
    title: '标题',
    body: '正文',
    note: '说明',
    url: '网址',
    category: '分类',
    source: '来源',
    sourcePlaceholder: '来自哪里：名字或网址',
    contributor: '供稿人',
    consent: '授权',
    expiresOn: '最后可用的一天',
    expiresPlaceholder: '一直可用',
    restDays: '用后歇几天',
    restDaysPlaceholder: (days: number) => `跟社群一样（${days}）`,
    days: ' 天',
  },
  file: {
    of: (name: string, size: string) => `${name} · ${size}`,
    missing: '文件不在了',
    missingFile: (name: string) => `文件不在了：${name}`,
    missingHint: '文字和缩略图还在。重新选一次原来的文件，或换一个。',
    again: '重新选',
    saveAs: '另存',
    saved: '文件存好了。',
    none: '还没有文件',
    choose: '选文件',
  },
  actions: {
    copyText: '复制正文',
    copyUrl: '复制网址',
    open: '打开',
    archive: '归档',
    unarchive: '取消归档',
    remove: '删除素材',
    copied: '已复制。',
  },

  picker: {
    title: '选素材',
    search: '搜索素材',
    hint: '回车选中；按住 Ctrl 可以选几条',
    list: '可选的素材',
    none: '素材库里还没有这样的素材。',
    empty: '素材库还是空的。先在「素材库」里收几条，再来这里选。',
    chosen: (count: number) => `已选 ${sayCount(count)} 条`,
    use: (count: number) => (count > 1 ? `用这 ${sayCount(count)} 条` : '用这一条'),
    ask: {
      resting: (title: string, days: number) => `「${title}」最近用过，还要歇 ${days} 天。`,
      expired: (title: string, day: string) => `「${title}」已在${day}到期。`,
      more: (count: number) => `另有 ${sayCount(count)} 条也在歇着或已过期。`,
      useAnyway: '仍要用',
      another: '换一条',
    },
  },

  topics: {
    search: '搜索话题',
    intro: '现成的开场话，可以收进素材库慢慢改，也可以直接排一天当灵感。',
    day: '排到哪天',
    keep: '放进素材库',
    keepOf: (title: string) => `放进素材库：${title}`,
    have: '已在素材库',
    plan: '排进日历',
    planOf: (title: string) => `排进日历：${title}`,
    copy: '复制',
    copyOf: (title: string) => `复制：${title}`,
    none: (query: string) => `没有找到「${query}」。换个词试试，也可以自己写一条。`,
    count: (count: number) => `${sayCount(count)} 条`,
  },
} as const;
