import type { Topic } from '../topics';

/** 破冰: what anybody can answer in a sentence, whether they know the group or not. */
export const icebreakers: readonly Topic[] = [
  {
    key: 'ice-name',
    title: '你的昵称是怎么来的？',
    body: '大家的昵称都好有意思。说说你的是怎么来的？我先说：我的是小时候外婆随口叫的，叫着叫着就改不掉了。',
  },
  {
    key: 'ice-city',
    title: '你在哪座城？今天天气怎么样？',
    body: '来一次群友点名：报一下你在哪座城，再说一句今天的天气。看看咱们群能凑出几个季节。',
  },
  {
    key: 'ice-desk',
    title: '拍一样手边的东西',
    body: '不许摆拍，拍一样此刻离你手最近的东西发上来，让大家猜猜你在做什么。',
  },
  {
    key: 'ice-breakfast',
    title: '今天早饭吃了什么？',
    body: '早呀！今天早饭吃了什么？没吃的也来说一声，让大家催你去吃。',
  },
  {
    key: 'ice-two-choices',
    title: '二选一：早起还是晚睡',
    body: '二选一，不许犹豫：\n1 早起一小时\n2 晚睡一小时\n回数字就行，顺便说说多出来的这一小时想做什么。',
  },
  {
    key: 'ice-three-words',
    title: '用三个词介绍自己',
    body: '新朋友老朋友都来：用三个词介绍自己。一个说性格，一个说爱好，一个说最近在忙的事。',
  },
  {
    key: 'ice-small-joy',
    title: '今天的一件小高兴',
    body: '不用多大的事：公交刚好到站，咖啡刚好不烫。说一件今天让你高兴了一下的小事吧。',
  },
  {
    key: 'ice-song',
    title: '最近单曲循环的那首歌',
    body: '你最近单曲循环的是哪首歌？把歌名发上来，今晚我们凑一张群友歌单。',
  },
  {
    key: 'ice-good-at',
    title: '你有什么拿手的？',
    body: '每个人都有一样拿手的：做菜、收纳、砍价、哄睡……说说你的，说不定正好有人想学。',
  },
  {
    key: 'ice-first-here',
    title: '你是怎么来到这个群的？',
    body: '忽然想知道：你是怎么来到咱们群的？朋友拉的、看到推荐的，还是手滑点进来的？带你来的那位也出来认领一下。',
  },
  {
    key: 'ice-weekend',
    title: '你理想的周六是什么样？',
    body: '如果这周六完全归你，没有人找、没有事催，你打算怎么过？从起床开始说起。',
  },
  {
    key: 'ice-one-emoji',
    title: '用一个表情说今天',
    body: '不打字，用一个表情说说今天过得怎么样。后面的人可以猜猜前面那位发生了什么。',
  },
];
