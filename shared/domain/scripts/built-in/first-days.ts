import { asks, type BuiltInFolder, mayAsk } from './built-in-seed';

/** 欢迎: the first words a newcomer reads. */
export const welcomeFolder: BuiltInFolder = {
  folder: '欢迎',
  scenario: '欢迎',
  scripts: [
    {
      key: 'welcome-merged',
      title: '欢迎新人（合并成一条）',
      tags: ['新人', '群里发'],
      body: `{{ 新人名单 }}
欢迎来{{ 群名 | default: 社群 }}坐坐🌿{% if 人数 > 3 %}
一下来了 {{ 人数 }} 位，屋里热闹起来了。{% endif %}
不急着说话，先随便翻翻。想聊的时候，说说怎么称呼你、皮肤大概什么脾气，就算认识了。`,
    },
    {
      key: 'welcome-each',
      title: '欢迎一位新人',
      tags: ['新人', '群里发'],
      body: `@{{ 昵称 }} 欢迎呀，{{ 群名 | default: 社群 }}又多了一个人🌷{% if 邀请人 %}
谢谢{{ 邀请人 }}把你带过来。{% endif %}
{% if 敏感 %}知道你皮肤偏敏感，群里说到新东西，先问一句再试，不着急。{% elsif 肤质 %}你是{{ 肤质 }}吧？群里有不少和你差不多的，可以多聊聊。{% else %}方便的时候说说你的皮肤，说不清也没关系，我们一起看。{% endif %}
想问什么就喊{{ 运营者 | default: "我" }}。`,
    },
  ],
};

/** 群规: said early and kindly, and kept the same for everyone. */
export const rulesFolder: BuiltInFolder = {
  folder: '群规',
  scenario: '群规',
  scripts: [
    {
      key: 'rules-short',
      title: '群规，一分钟看完',
      tags: ['新人', '群里发'],
      body: `{% if 人数 > 0 %}{{ 新人名单 }} {% endif %}说三件小事，看完就算进门啦：
1. 好好说话，意见不同没关系，不说伤人的话
2. 不发广告和陌生链接，想分享先跟{{ 运营者 | default: "我" }}说一声
3. 加群友之前，先在群里问问人家
潜水也欢迎。`,
    },
    {
      key: 'rules-full',
      title: '群规全文（公告）',
      tags: ['公告', '群里发'],
      body: `【{{ 社群 }} · 我们的约定】
一、进来以后，方便时介绍一下自己
二、夸和吐槽都可以，不攻击人，不制造焦虑
三、不发广告、不甩链接；有好东西，先跟管理员说
四、不私加陌生群友，要加先问
五、皮肤不舒服，先停用，拖着不好就去医院看，群里不看病
六、群里的话留在群里，不截图外传
违反三、四条，先提醒一次；再有就请出去，谁都一样。
群是大家的，一起住得舒服些。
{% 引用 "落款" %}`,
    },
    {
      key: 'rules-advert',
      title: '有人发广告，先提醒一次',
      tags: ['广告', '群里发'],
      body: `@{{ 昵称 }} 群里不发广告哦。
麻烦撤回一下，撤不回也没事。下次想分享什么，先跟{{ 运营者 | default: "我" }}说，合适的我帮你发。
大家接着聊～`,
    },
    {
      key: 'rules-changed',
      title: '群规改了一条',
      tags: ['公告', '群里发'],
      inputs: [asks('原来的说法'), asks('现在的说法'), mayAsk('为什么改')],
      body: `跟大家说一声，{{ 今天 }}起群规改一条：
原来：{{ 原来的说法 }}
现在：{{ 现在的说法 }}
{% if 为什么改 %}因为{{ 为什么改 }}。{% endif %}其余不变，全文在群公告。有想法直接说，还能再商量。`,
    },
  ],
};

/** 自我介绍: an easy first word, and somebody who answers it. */
export const introductionFolder: BuiltInFolder = {
  folder: '自我介绍',
  scenario: '提醒',
  scripts: [
    {
      key: 'introduction-ask',
      title: '请 TA 自我介绍',
      tags: ['新人', '私聊发'],
      scenario: '私聊',
      body: `{{ 称呼 | default: 昵称 }}，昨天群里人多，怕你没插上话。
愿意的话，今天在群里简单说两句：在哪个城市、皮肤什么脾气、想解决什么小烦恼。{% if 特长 %}
对了，听说你会{{ 特长 }}，说出来会有人想学的。{% endif %}
不想说也完全没关系，先看看也好。`,
    },
    {
      key: 'introduction-form',
      title: '自我介绍，照着填就好',
      tags: ['新人', '群里发'],
      body: `不知道怎么开口的，抄这四行：
· 怎么叫我：
· 我在：
· 皮肤大概：
· 我拿手的一件小事：
缺一行两行都行，“会煮泡面”也算拿手😄`,
    },
    {
      key: 'introduction-answer',
      title: '接住一段自我介绍',
      tags: ['新人', '群里发'],
      body: `认识{{ 昵称 }}啦👏{% if 特长 %}
会{{ 特长 }}的人来了，哪天给我们讲讲？{% endif %}{% if 城市 %}
也在{{ 城市 }}的，冒个泡打声招呼。{% endif %}
还有想问{{ 称呼 | default: "TA" }}的，直接问，聊着聊着就熟了。`,
    },
  ],
};

const openDuties = ['早安播报', '喝水委员', '接龙核对', '快递小助手', '新人接待', '猜谜主持'];

/** 职务: small offices, taken because somebody likes to. */
export const dutyFolder: BuiltInFolder = {
  folder: '职务',
  scenario: '提醒',
  scripts: [
    {
      key: 'duty-invite',
      title: '邀请认领职务',
      tags: ['新人', '私聊发'],
      scenario: '私聊',
      inputs: [mayAsk('想到的职务', 'single', openDuties)],
      body: `{{ 称呼 | default: 昵称 }}，来了几天，还习惯吗？
群里有些小事是大家分着做的，几分钟就好。{% if 想到的职务 %}我想到{{ 想到的职务 }}，觉得你合适。{% elsif 特长 %}你会{{ 特长 }}，说不定有能用上的。{% else %}比如早上报个天气、提醒大家喝水。{% endif %}
想试的话告诉我，干着不顺手随时换，不想也没关系。`,
    },
    {
      key: 'duty-open',
      title: '职务招募',
      tags: ['群里发'],
      inputs: [asks('空着的职务', 'multi', openDuties)],
      body: `群里有几把小椅子空着：{{ 空着的职务 }}。
都是几分钟的小事，不用多能干，愿意就行。忙了说一声，随时可以换人。
想坐哪一把，直接喊出来，先到先得🪑`,
    },
    {
      key: 'duty-thanks',
      title: '谢谢认领职务的人',
      tags: ['群里发'],
      body: `介绍一下，{{ 昵称 }}{% if 职务 %}是我们的{{ 职务 }}了{% else %}认领了一份职务{% endif %}🎉{% if 职务.职责 %}
以后由 TA 来：{{ 职务.职责 }}。{% endif %}
做得好记得说声谢谢，忙不过来搭把手。`,
    },
  ],
};
