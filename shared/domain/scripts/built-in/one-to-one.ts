import { asks, type BuiltInFolder, mayAsk } from './built-in-seed';

/** 答疑: what is asked again and again, without promising anything. */
export const questionFolder: BuiltInFolder = {
  folder: '答疑',
  scenario: 'FAQ',
  scripts: [
    {
      key: 'faq-skin',
      title: '怎么看自己是什么肤质',
      tags: ['肤质', '常问'],
      body: `{{ 昵称 }}，有个不用仪器的法子：
晚上温水洗脸，什么都不涂，等半小时。
· 全脸紧绷：偏干
· 全脸冒油：偏油
· 额头鼻子油、脸颊绷：混合
· 没什么感觉：中性
换东西容易红、容易痒的，再加一个“敏感”。
{% if 肤质 %}我这里记的是“{{ 肤质 }}”，换季会变，可以再看看。{% else %}看完告诉我，我帮你记上。{% endif %}`,
    },
    {
      key: 'faq-new-product',
      title: '新东西怎么开始用',
      tags: ['使用', '常问'],
      body: `新东西不急着上脸：
先在耳后或手臂内侧涂一点，看两三天；没有不舒服，再从小面积、隔天用开始。
一次只换一样，出了状况才知道是谁。{% if 敏感 %}
{{ 称呼 | default: 昵称 }}你皮肤偏敏感，多等两天更稳妥。{% endif %}
孕期、哺乳期，或者正在看皮肤科的，请先问过医院再说。`,
    },
    {
      key: 'faq-delivery',
      title: '什么时候发货',
      tags: ['发货', '常问'],
      inputs: [asks('商品', 'product'), asks('发货日期', 'date'), mayAsk('单号在哪看')],
      body: `{{ 商品 }}打算{{ 发货日期 }}{{ 发货日期 | 周几 }}发出{% if 城市 %}，寄到{{ 城市 }}路上还要几天{% endif %}。
单号{{ 单号在哪看 | default: "发出当天贴在群里" }}。要是晚了，我会先来说。
收到有磕碰，拍照给我就行。`,
    },
    {
      key: 'faq-not-sure',
      title: '这个我不确定',
      tags: ['常问'],
      inputs: [mayAsk('打算问谁')],
      body: `这个我不确定，不想随口答你。
我去问问{{ 打算问谁 | default: "懂的人" }}，有了准话回来告诉你。
要是已经红了、疼了、肿了，别等我，先停用，去医院看看。`,
    },
  ],
};

/** 退款: plain words about money, without making anybody feel bad. */
export const refundFolder: BuiltInFolder = {
  folder: '退款',
  scenario: '私聊',
  scripts: [
    {
      key: 'refund-steps',
      title: '退款怎么走',
      tags: ['退款', '私聊发'],
      inputs: [mayAsk('商品', 'product'), mayAsk('几天到账', 'number')],
      body: `{{ 称呼 | default: 昵称 }}，可以退的，不用不好意思。
{% if 商品 %}{{ 商品 }}{% else %}东西{% endif %}没拆的，寄回来就退；拆了不合适的，拍张照给我看看，我们商量着来。
钱原路退回{% if 几天到账 %}，一般 {{ 几天到账 }} 天左右到账{% endif %}。退好我告诉你，没收到随时来问。`,
    },
    {
      key: 'refund-advised',
      title: '这单劝你先别要',
      tags: ['退款', '私聊发'],
      inputs: [asks('商品', 'product'), asks('为什么不合适')],
      body: `{{ 称呼 | default: 昵称 }}，你接的{{ 商品 }}，我想劝你先别要。
因为{{ 为什么不合适 }}。{% if 敏感 %}你皮肤又偏敏感，我不太放心。{% endif %}
钱我原路退你。还是想试的话，告诉我，我们先从一小片试起。
不是嫌麻烦，是不想你受罪。`,
    },
  ],
};

/** 关怀: because somebody came to mind. Nothing is sold here. */
export const careFolder: BuiltInFolder = {
  folder: '关怀',
  scenario: '私聊',
  scripts: [
    {
      key: 'care-birthday',
      title: '生日快乐',
      tags: ['生日', '私聊发'],
      body: `{{ 称呼 | default: 昵称 }}，生日快乐🎂
{% if 特长 %}愿你新的一岁，{{ 特长 }}照样玩得开心，{% else %}愿你新的一岁吃好睡好，{% endif %}烦心事少一点。
今天什么都不用回，开心就好。`,
    },
    {
      key: 'care-joined',
      title: '入群这些天，说一句',
      tags: ['入群', '私聊发'],
      body: `{{ 称呼 | default: 昵称 }}，{% if 入群天数 and 入群天数 > 0 %}今天是你来{{ 社群 }}的第 {{ 入群天数 }} 天。{% else %}你来{{ 社群 }}有一阵子了。{% endif %}
{% if 邀请人 %}当初是{{ 邀请人 }}带你进来的，{% endif %}这些日子有你说话，群里暖和不少。
不卖东西，也不用填什么，就是想谢谢你🌼`,
    },
    {
      key: 'care-day',
      title: '纪念日，记得你',
      tags: ['纪念日', '私聊发'],
      inputs: [mayAsk('什么日子')],
      body: `{{ 称呼 | default: 昵称 }}，今天是{{ 什么日子 | default: "对你特别的日子" }}，我记着呢。
不知道你打算怎么过，想热闹就来群里说一声，想安静就好好歇着。
愿你今天顺顺当当。`,
    },
    {
      key: 'care-silent',
      title: '好久不见，来问声好',
      tags: ['问候', '私聊发'],
      body: `{{ 称呼 | default: 昵称 }}，好久没看到你说话，来问声好。
{% if 皮肤问题 %}之前聊过的{{ 皮肤问题 }}，后来怎么样了？{% else %}这阵子忙不忙？吃得好、睡得好就行。{% endif %}
不用特地回我，想说话了随时来。`,
    },
  ],
};

/** 私聊开场: how a talk between two begins. */
export const openingFolder: BuiltInFolder = {
  folder: '私聊开场',
  scenario: '私聊',
  scripts: [
    {
      key: 'opening-hello',
      title: '刚加上，认识一下',
      tags: ['开场', '私聊发'],
      body: `{{ 称呼 | default: 昵称 }}你好，我是{{ 社群 }}的{{ 运营者 | default: "小助手" }}。
{% if 邀请人 %}{{ 邀请人 }}提起过你。{% endif %}加你是想认个脸，不会天天发消息打扰你。
皮肤上有想问的，或者群里有什么看着别扭的，随时跟我说。`,
    },
    {
      key: 'opening-ask',
      title: '想请教你一件事',
      tags: ['请教', '私聊发'],
      inputs: [asks('想请教的事')],
      body: `{{ 称呼 | default: 昵称 }}，有件事想请教你：{{ 想请教的事 }}。
{% if 特长 %}记得你会{{ 特长 }}，{% endif %}就想先来问你。
两三句话就够，不方便也没关系，我再问问别人。`,
    },
    {
      key: 'check-in',
      title: '来了一周，住得惯吗',
      tags: ['新人', '私聊发'],
      body: `{{ 称呼 | default: 昵称 }}，转眼你来{% if 入群天数 and 入群天数 > 1 %} {{ 入群天数 }} 天{% else %}一阵子{% endif %}啦，住得惯吗？
消息会不会太多？有没有想看、我们没发的？
一句话就行，我记下来改。`,
    },
  ],
};

/** 危机回应: first the person, then the facts, then when there is news. */
export const crisisFolder: BuiltInFolder = {
  folder: '危机回应',
  scenario: '危机',
  scripts: [
    {
      key: 'crisis-unwell',
      title: '有人用了不舒服，先回应',
      tags: ['产品', '私聊发'],
      body: `{{ 称呼 | default: 昵称 }}，看到了，先别慌，我在。
1. 先停用，清水轻轻洗掉
2. 拍一张脸现在的样子，再拍瓶子和批号
3. 要是肿、疼、喘不上气，马上去医院，路上再跟我说
{% if 敏感 %}知道你皮肤偏敏感，没有提前多问一句，抱歉。
{% endif %}费用和退款你先不用想，我们来处理。`,
    },
    {
      key: 'crisis-notice',
      title: '有人用了不舒服，群里说明',
      tags: ['产品', '群里发'],
      inputs: [asks('商品', 'product'), asks('下次更新时间')],
      body: `跟大家说件事：有一位朋友用了{{ 商品 }}之后不舒服，已经停用，我们正陪着处理。
还没拆的请先别用；在用的，先停一停等消息。
想退的直接找{{ 运营者 | default: "我" }}，不用说理由。
{{ 下次更新时间 }}我会在群里再说一次进展，有没有新消息都说。`,
    },
    {
      key: 'crisis-quarrel',
      title: '群里争起来了',
      tags: ['争执', '群里发'],
      body: `先停一停吧，都喝口水。
这件事我接过来，不在群里争输赢。我分别听你们说完，再回来给大家一个交代。
其他人帮忙换个话题：晚饭吃什么？`,
    },
    {
      key: 'crisis-delay',
      title: '发货要晚了',
      tags: ['发货', '群里发'],
      inputs: [asks('商品', 'product'), asks('晚的原因'), asks('预计日期', 'date')],
      body: `{{ 商品 }}要晚了，先跟大家说清楚：
· 原因：{{ 晚的原因 }}
· 预计：{{ 预计日期 }}{{ 预计日期 | 周几 }}前后发出
· 等不了的找我退，全额，当天处理
每两天我来说一次进展，让大家久等了，抱歉。`,
    },
    {
      key: 'crisis-correction',
      title: '发错了，更正一下',
      tags: ['更正', '群里发'],
      inputs: [asks('正确的内容')],
      body: `更正：刚才那条我发错了，以这条为准。
{{ 正确的内容 }}
让大家白看一遍，是我的问题。已经照刚才那条做了的，私信我，我来补。`,
    },
  ],
};
