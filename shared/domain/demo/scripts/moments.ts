import type { ScriptSeed } from './script-seed';

export const momentScripts: readonly ScriptSeed[] = [
  {
    title: '锦囊转朋友圈',
    folder: '日常',
    tags: ['锦囊'],
    uses: 18,
    lastUsed: 4,
    body: `{{ 星期 }}的一条小锦囊：
洗脸水别太热，手背试着不烫不凉就好。
——来自{{ 社群 }}，一个不催你买东西的小群。`,
  },
  {
    title: '群里的温暖瞬间',
    folder: '日常',
    tags: ['故事'],
    favourite: true,
    uses: 11,
    lastUsed: 6,
    body: `今天群里有人说“加班到现在，脸都懒得洗”。
底下排了一串：“去洗，我们等你。”
十分钟后她回来发了一张毛巾的照片。
就喜欢这样的{{ 社群 }}。`,
  },
  {
    title: '团购回访',
    folder: '团购',
    tags: ['团购', '反馈'],
    uses: 5,
    lastUsed: 16,
    body: `上回那批橙子，{{ 昵称 | default: "有位姐妹" }}说“酸甜刚好，孩子一口气吃了三个”。
还有人说“有一个磕坏了”，桃子当天就补了。
好的坏的都记着，下次再改。`,
  },
  {
    title: '招新：一个慢慢来的护肤群',
    folder: '招新',
    tags: ['招新'],
    uses: 4,
    lastUsed: 22,
    body: `我有一个小群，叫{{ 社群 }}。
每天早上一条两分钟能看完的锦囊，晚上偶尔有人讲讲自己拿手的事。
有退休的化学老师教你读成分表，有掌勺的告诉你下周吃什么，还有人每天喊你喝水。
不发广告，不拉人头。想来的，私我说说你的皮肤，聊两句再进。`,
  },
  {
    title: '旧版招新文案',
    folder: '招新',
    tags: ['招新'],
    archived: true,
    uses: 2,
    lastUsed: 150,
    body: `{{ 社群 }}刚开张，先来的先坐。
聊护肤，也聊吃饭睡觉。想进来的扫码，{{ 运营者 | default: "小满" }}在门口等你。`,
  },
];
