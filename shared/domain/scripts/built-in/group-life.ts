import { asks, type BuiltInFolder, mayAsk } from './built-in-seed';

/** 提醒: small nudges of the day. */
export const reminderFolder: BuiltInFolder = {
  folder: '提醒',
  scenario: '提醒',
  scripts: [
    {
      key: 'remind-water',
      title: '喝口水吧',
      tags: ['日常', '群里发'],
      body: `{{ 星期 }}的水喝了吗？
放下手机，站起来接一杯，回来顺便看看窗外。
喝完的晒个杯子🥛`,
    },
    {
      key: 'remind-sun',
      title: '出门前的防晒',
      tags: ['日常', '群里发'],
      inputs: [mayAsk('今天的天气')],
      body: `{% if 今天的天气 %}今天{{ 今天的天气 }}，{% else %}今天太阳不小，{% endif %}出门前记得防晒。
涂够量，等几分钟再出门，中午补一次。皮肤容易红的，帽子和伞也算数☂️`,
    },
    {
      key: 'remind-talk',
      title: '今晚有分享',
      tags: ['分享', '群里发'],
      inputs: [asks('分享人', 'member'), asks('主题'), mayAsk('时间')],
      body: `今晚{{ 时间 | default: "八点" }}，{{ 分享人 }}来聊：{{ 主题 }}。
二十分钟左右，打字讲，边听边叠衣服也行。
有想问的，现在就可以留在群里。`,
    },
  ],
};

/** 活动: before, at the start, at the end, and for who fell behind. */
export const activityFolder: BuiltInFolder = {
  folder: '活动',
  scenario: '活动',
  scripts: [
    {
      key: 'event-soon',
      title: '活动预热',
      tags: ['预热', '群里发'],
      inputs: [asks('活动名称'), asks('开始日期', 'date'), mayAsk('开始时间'), mayAsk('要准备什么')],
      body: `{{ 开始日期 }}{% if 开始时间 %}{{ 开始时间 }}{% endif %}，我们做一次「{{ 活动名称 }}」。
{% if 要准备什么 %}要准备的：{{ 要准备什么 }}。{% else %}什么都不用准备，人来就行。{% endif %}
想参加的回个 1，我心里好有数。这次赶不上也没事，下次还有。`,
    },
    {
      key: 'event-start',
      title: '活动开场',
      tags: ['开场', '群里发'],
      inputs: [asks('活动名称'), asks('怎么参加'), mayAsk('几点结束')],
      body: `「{{ 活动名称 }}」开始啦🎈
怎么玩：{{ 怎么参加 }}
{% if 几点结束 %}{{ 几点结束 }}结束，{% endif %}中途来、中途走都行。看不明白的喊{{ 运营者 | default: "我" }}，别自己着急。`,
    },
    {
      key: 'event-end',
      title: '活动收尾，谢谢大家',
      tags: ['收尾', '群里发'],
      inputs: [asks('活动名称'), mayAsk('参加人数', 'number'), mayAsk('特别想谢的人')],
      body: `「{{ 活动名称 }}」到这里就结束啦。
{% if 参加人数 %}这次来了 {{ 参加人数 }} 位，{% endif %}谢谢早早来的人，也谢谢半路赶上的人。{% if 特别想谢的人 %}
还想单独谢谢{{ 特别想谢的人 }}。{% endif %}
哪里好、哪里别扭，直接回在这条下面，下次照着改。
{% 引用 "落款" %}`,
    },
    {
      key: 'event-missed',
      title: '打卡漏了一天',
      tags: ['打卡', '私聊发'],
      body: `{{ 称呼 | default: 昵称 }}，昨天没看到你打卡，是忙还是不舒服？
歇一天不算断，今天补上就接着走。
{% if 入群天数 and 入群天数 < 30 %}你刚来，节奏不用跟太紧。{% else %}要是这个节奏太赶，告诉我，我们调一调。{% endif %}`,
    },
  ],
};

/** 接龙: opened honestly, closed on time, checked together. */
export const signUpFolder: BuiltInFolder = {
  folder: '接龙',
  scenario: '活动',
  scripts: [
    {
      key: 'sign-up-open',
      title: '开接龙',
      tags: ['接龙', '群里发'],
      inputs: [asks('商品', 'product'), asks('截止日期', 'date'), mayAsk('截止时间'), mayAsk('哪些人先别接')],
      body: `{{ 商品 }}开接龙啦。
{% if 哪些人先别接 %}先说谁别接：{{ 哪些人先别接 }}。{% else %}皮肤容易红、容易痒的，先问一句再接。{% endif %}
需要的写：昵称 + 数量 + 城市。地址私发给我，别发群里。
{{ 截止日期 }}{{ 截止时间 | default: "晚上十点" }}截止。不需要的不用凑数，下次还有。`,
    },
    {
      key: 'sign-up-last-call',
      title: '接龙快截止了',
      tags: ['接龙', '群里发'],
      inputs: [asks('商品', 'product'), mayAsk('还剩多久', 'single', ['半小时', '一小时', '两小时', '半天'])],
      body: `{{ 商品 }}的接龙还有{{ 还剩多久 | default: "一小时" }}截止。
想要的去添个名字，改主意的现在划掉也来得及，不用不好意思。
写好昵称、数量、城市就行。`,
    },
    {
      key: 'sign-up-check',
      title: '接龙结束，一起核对',
      tags: ['接龙', '群里发'],
      inputs: [asks('商品', 'product'), mayAsk('哪天发货', 'date')],
      body: `{{ 商品 }}的接龙结束啦，谢谢大家。
麻烦各自看一眼名字和数量，有不对的今晚告诉我。
{% if 哪天发货 %}打算{{ 哪天发货 }}{{ 哪天发货 | 周几 }}发出，单号会贴在群里。{% else %}发货日子定了，我在群里说。{% endif %}`,
    },
  ],
};

/** 片段: pieces that others are put together from. */
export const pieceFolder: BuiltInFolder = {
  folder: '片段',
  scenario: '提醒',
  scripts: [
    {
      key: 'piece-signature',
      title: '落款',
      tags: ['片段'],
      body: `——{{ 社群 }} {{ 运营者 | default: "小助手" }}`,
    },
  ],
};
