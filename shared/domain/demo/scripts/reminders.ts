import type { ScriptSeed } from './script-seed';

export const reminderScripts: readonly ScriptSeed[] = [
  {
    title: '喝水啦',
    folder: '每天',
    tags: ['喝水', '群里发'],
    favourite: true,
    uses: 88,
    lastUsed: 1,
    body: `{{ 星期 }}的水喝了吗？
放下手机，站起来，去接一杯。回来的时候顺便看看窗外。
晒杯子的，喝水委员给你盖章🥛`,
  },
  {
    title: '今天紫外线强',
    folder: '每天',
    tags: ['防晒', '群里发'],
    uses: 21,
    lastUsed: 12,
    body: `{{ 今天 }}{{ 星期 }}，太阳不小，出门前防晒涂够量。
{% if 敏感 %}怕闷怕刺激的，戴帽子、打伞一样算数。{% else %}涂完等几分钟再出门，中午记得补一次。{% endif %}`,
  },
  {
    title: '职务提醒',
    folder: '职务',
    tags: ['职务', '私聊发'],
    uses: 14,
    lastUsed: 6,
    body: `{% if 职务 %}{{ 职务 }}{{ 称呼 | default: 昵称 }}，今天轮到你上岗啦：
{{ 职务.职责 | default: "按你上次的来就好" }}
忙的话跟我说一声，我替你顶一天。{% else %}{{ 称呼 | default: 昵称 }}，群里还有几个职务空着：早安播报员、快递小助手、猜谜主持。有想当的吗？干不动可以随时卸任。{% endif %}`,
  },
  {
    title: '团购截团前一小时',
    folder: '团购',
    tags: ['团购', '群里发'],
    uses: 25,
    lastUsed: 3,
    body: `还有一小时截团，想要的去接龙里添个名字。
不需要的不用凑数，也不用觉得不好意思，下次还有。
接龙里写好：昵称、数量、城市。地址私发给桃子，别发在群里。`,
  },
  {
    title: '明天的分享预告',
    folder: '百日微分享',
    tags: ['分享', '群里发'],
    uses: 16,
    lastUsed: 2,
    body: `明晚八点，{{ 昵称 }}来给大家讲{{ 特长 | default: "一件自己拿手的小事" }}。
二十分钟，不用开摄像头，听着叠衣服也行。
有想问的，今晚就可以先留在群里，{{ 称呼 | default: 昵称 }}会看。`,
  },
];
