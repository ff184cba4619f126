import { sayCount } from '../say-number';

/** Words of 设置 → 我的数据. */
export const data = {
  export: {
    title: '导出',
    lead: '资料是你的，随时可以带走。导出不会改动围炉里的任何东西。',
    masked: '隐去姓名（用 A**、B** 代替）',
    maskedHint:
      '给别人看时用：昵称、称呼、微信号、手机号都不写进去。没登记过的叫法围炉认不出来，给出去前请看一眼。留底和搬家时不要打开。',
    kinds: {
      json: {
        name: '全部资料（JSON）',
        what: '一个文件装下所有资料，可以再导入围炉，也方便交给别的程序。',
        action: '导出 JSON',
      },
      csv: {
        name: '表格（CSV）',
        what: '每类资料一张表，Excel、WPS、飞书表格都能打开。',
        action: '导出表格',
      },
      markdown: {
        name: '笔记（Markdown）',
        what: '每位成员、每条话术、每场活动一篇笔记，互相链接，用 Obsidian 打开正合适。',
        action: '导出笔记',
      },
    },
    making: '正在整理…',
    saving: '正在写文件…',
    cancel: '停下',
    ready: (files: number) => `${sayCount(files)} 个文件整理好了，选个地方放。`,
    save: '存到文件夹…',
    downloaded: (name: string) => `已存到浏览器的下载文件夹：${name}`,
    saved: (name: string) => `已存好：${name}`,
    savedFolder: (name: string, files: number) => `已存进文件夹「${name}」，共 ${sayCount(files)} 个文件。`,
    noFolder: '这个浏览器不能把文件存进文件夹。换 Chrome 或 Edge 打开围炉，就可以导出。',
  },
  import: {
    title: '导入',
    lead: '从围炉导出的 JSON（.json）和备份文件（.ndjson）都能导入。先看清里面有什么，再决定是换成它，还是作为副本放在旁边。',
    action: '导入围炉数据…',
    members: '成员表格（CSV）在成员页导入',
  },
} as const;
