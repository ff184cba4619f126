import type { ScriptSeed } from './script-seed';

export const activityScripts: readonly ScriptSeed[] = [
  {
    title: '打卡营开营',
    folder: '打卡',
    tags: ['打卡', '群里发'],
    uses: 3,
    lastUsed: 20,
    body: `从今天起，我们一起打卡。
规则就一条：每天晚上十点前，发一句“今天做到了什么”。照片、文字都行，一个字也行。
漏了可以补一次，不用道歉。
{% if 人数 > 0 %}本期一起的有：{% for 人 in 新人 %}{{ 人.昵称 }}{% unless forloop.last %}、{% endunless %}{% endfor %}，共 {{ 人数 }} 人。{% endif %}开始吧！`,
  },
  {
    title: '打卡漏了：轻轻问一句',
    folder: '打卡',
    tags: ['打卡', '私聊发'],
    uses: 22,
    lastUsed: 10,
    body: `{{ 称呼 | default: 昵称 }}，昨天没看到你的卡，是忙还是不舒服？
{% if 入群天数 and 入群天数 < 30 %}你刚来不久，节奏不用跟太紧。{% else %}你一直挺稳的，歇一天不算断。{% endif %}
有一次补卡机会，今晚补上就接着算。`,
  },
  {
    title: '拼团开团',
    folder: '拼团',
    tags: ['拼团', '群里发'],
    favourite: true,
    uses: 7,
    lastUsed: 14,
    body: `开团啦。先说不适合谁，再说适合谁：
· 孕期、哺乳期：标了“不卖”的请跳过
· 正在刷酸：带酸的、带维C的请跳过
· 敏感的：先要一份小样，试三天再接龙
剩下的姐妹，按需要来，一人限两份。
接龙格式：昵称 + 数量 + 肤质。拿不准肤质的，在群里问一句。`,
  },
  {
    title: '线下小聚邀请',
    folder: '线下',
    tags: ['线下', '私聊发'],
    uses: 6,
    lastUsed: 47,
    body: `{{ 称呼 | default: 昵称 }}，{% if 城市 %}这次我们在{{ 城市 }}有个小聚，{% else %}最近有个小聚，{% endif %}七八个人，喝茶，各带一个用空的瓶子来聊。
不卖东西，不拍合影（想拍的另说）。{% if 性别 == "男" %}
男生也欢迎，上次老周来了，一个人吃了两盘点心。{% endif %}
来的话回我一个“1”，我留位子。`,
  },
  {
    title: '活动结束感谢',
    folder: '收尾',
    tags: ['感谢', '群里发'],
    uses: 8,
    lastUsed: 7,
    body: `这一程走完了，谢谢大家。
{% if 人数 > 0 %}走到底的 {{ 人数 }} 位：
{% for 人 in 新人 %}{{ forloop.index }}. {{ 人.昵称 }}
{% endfor %}{% endif %}谢谢每天第一个出现的人，也谢谢漏了两天又回来的人。
小礼物由仓管阿呆统一寄，单号周五发。地址有变的，今晚前告诉桃子。
有话想说的，好的坏的都行，直接回在这条下面。`,
  },
];
