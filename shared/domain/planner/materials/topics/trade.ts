import type { Topic } from '../topics';

/** 行业: how people look after themselves and choose what they buy. Habits and taste only, nothing of health. */
export const trade: readonly Topic[] = [
  {
    key: 'trade-empties',
    title: '空瓶记：最近用完的一瓶',
    body: '翻翻你的空瓶：最近用完的是哪一瓶？会再买吗？说一个让你愿意用完它的理由。',
  },
  {
    key: 'trade-shelf',
    title: '晒晒你的台面',
    body: '不整理，直接拍：晒晒你此刻的洗手台。说说哪一样用得最勤，哪一样已经在吃灰。',
  },
  {
    key: 'trade-seasons',
    title: '换季了，你最先换掉哪一样？',
    body: '换季的时候，你最先换的是哪一样？面霜、洗面奶、还是一件外套？说说你换的顺序。',
  },
  {
    key: 'trade-sunscreen',
    title: '出门涂防晒，你做得到几天？',
    body: '老实说：一周七天，你有几天出门涂了防晒？回一个数字，再说说漏掉的那几天是为什么。',
  },
  {
    key: 'trade-label',
    title: '买之前，你会看包装上的哪一行？',
    body: '买一样新东西之前，你会看包装上的哪一行：成分、日期、产地，还是先看价钱？说说你的顺序。',
  },
  {
    key: 'trade-mistake',
    title: '你买错过的一样东西',
    body: '谁没买错过。说一样你买错的东西，错在哪里，让后面的朋友少走一步。',
  },
  {
    key: 'trade-five-minutes',
    title: '早上只有五分钟，你怎么收拾自己？',
    body: '起晚了，出门前只剩五分钟。哪几步你一定不省，哪几步直接跳过？按顺序说一遍。',
  },
  {
    key: 'trade-old-love',
    title: '一直回购的那一样',
    body: '有没有一样东西，你回购了三次以上？说说它的名字，再说说为什么没换过别的。',
  },
  {
    key: 'trade-advice',
    title: '第一次用，我该问什么？',
    body: '给刚入门的朋友：第一次挑东西时，你最想有人提醒你哪一句？一人一句，我来整理成清单。',
  },
  {
    key: 'trade-storage',
    title: '瓶瓶罐罐你怎么收？',
    body: '抽屉、托盘、小推车，你的瓶瓶罐罐都住在哪里？拍张图，来偷师几个收纳的办法。',
  },
  {
    key: 'trade-budget',
    title: '一个月花在自己身上的预算',
    body: '你每个月给自己留一份预算吗？不用说数字，说说最舍得花的一样和最舍不得的一样。',
  },
  {
    key: 'trade-wish',
    title: '如果能定做一样，你想要什么？',
    body: '如果有人愿意专门为你做一样东西，你想要什么样子、什么味道、多大一瓶？把愿望说具体一点。',
  },
];
