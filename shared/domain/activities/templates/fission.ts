import { defineTemplate } from '../activity-template';

/** 裂变: from whom it is for (定位) over who begins (种子) and what it gives (诱饵) to how people come in (路径). Day 0 is the opening. */
export const fissionTemplate = defineTemplate({
  id: 'fission',
  name: '裂变',
  summary: '老群友请合适的朋友来：先定位，再找种子、备诱饵、走通路径。',
  brief: {
    purpose: '请来真正需要这个群的人，来了留得住、说得上话，不求人多。',
    userPurpose: '老群友把好东西带给朋友，新朋友进群就能拿到有用的资料。',
    audience: '老群友身边有同样烦恼的朋友',
    reason: '资料是群里攒下来的真经验；进群就能领，不用转发、不用拉人。',
    rules:
      '新朋友进群即可领资料，不设转发、拉人、集赞的条件。\n老群友愿意介绍就介绍，谢礼送的是心意，与带来几个人无关。\n进群先看群规，不发广告。',
    rewards: '介绍过朋友的老群友都有一份谢礼；新朋友有一份新人资料。',
  },
  days: 3,
  anchors: [
    { id: 'seed', name: '种子内测', offsetDays: -4 },
    { id: 'close', name: '收口', offsetDays: 2 },
  ],
  tasks: [
    {
      ...{ key: 'who', phase: 'before', owner: '运营者', offsetDays: -14, priority: 'high' },
      title: '定位：写下要请谁、他们为什么烦、这个群能给什么',
    },
    {
      key: 'asked',
      phase: 'before',
      owner: '运营者',
      offsetDays: -12,
      durationDays: 2,
      dependsOn: ['who'],
      title: '定位：找五位这样的人聊一聊，核对想得对不对',
    },
    {
      ...{ key: 'seeds', phase: 'before', owner: '管理员', offsetDays: -10, dependsOn: ['who'] },
      title: '种子：挑 20 位常说话、有口碑的老群友，逐个问愿不愿意',
      priority: 'high',
    },
    {
      key: 'bait',
      phase: 'before',
      owner: '运营者',
      offsetDays: -8,
      durationDays: 3,
      dependsOn: ['asked'],
      title: '诱饵：做一份资料，成本可控，只对要请的人有用',
      priority: 'high',
    },
    {
      ...{ key: 'gate', phase: 'before', owner: '管理员', offsetDays: -7, dependsOn: ['who'] },
      title: '路径：建新人群，写欢迎语、群规和领取步骤',
    },
    {
      ...{ key: 'legal', phase: 'before', owner: '运营者', offsetDays: -6, dependsOn: ['bait', 'gate'] },
      title: '路径：查海报和文案，没有转发、拉人才给的条件',
      priority: 'high',
    },
    {
      key: 'poster',
      phase: 'before',
      owner: '管理员',
      offsetDays: -5,
      workday: true,
      dependsOn: ['legal'],
      title: '路径：做海报和入口，备好第二个群和备用码',
    },
    {
      key: 'test',
      phase: 'before',
      owner: '管理员',
      anchorId: 'seed',
      offsetDays: 0,
      dependsOn: ['poster', 'seeds'],
      title: '种子：请五位先走一遍，从看到海报到领到资料，记下卡在哪',
    },
    {
      ...{ phase: 'before', owner: '运营者', anchorId: 'seed', offsetDays: 2, dependsOn: ['test'] },
      title: '路径：改好卡住的地方，排班谁几点接人',
    },
    {
      ...{ phase: 'during', owner: '运营者', offsetDays: 0, priority: 'high' },
      title: '开始：把海报和说明发给种子，请他们发给合适的朋友',
    },
    {
      key: 'greet',
      phase: 'during',
      title: '接人：进群十分钟内欢迎，发资料',
      owner: '管理员',
      offsetDays: 0,
    },
    { phase: 'during', title: '每晚看数：来了几人、从谁那来、卡在哪一步', owner: '运营者', offsetDays: 1 },
    {
      ...{ key: 'close', phase: 'during', owner: '管理员', anchorId: 'close', offsetDays: 0 },
      title: '收口：停发海报，清掉广告号，补发没领到的资料',
    },
    {
      ...{ phase: 'after', owner: '管理员', anchorId: 'close', offsetDays: 1, dependsOn: ['close'] },
      title: '请新朋友自我介绍，安排老群友一对一认识',
      priority: 'high',
    },
    {
      ...{ phase: 'after', owner: '运营者', anchorId: 'close', offsetDays: 3, workday: true },
      title: '寄出老群友的谢礼，逐个道谢',
    },
    {
      phase: 'after',
      title: '看一周后留下几位、说过话几位，写复盘',
      owner: '运营者',
      anchorId: 'close',
      offsetDays: 7,
    },
  ],
  metrics: [
    { name: '新进群的人数', unit: '人', goal: 80, deadlineDays: 2 },
    { name: '符合定位的比例', unit: '%', goal: 70, deadlineDays: 5 },
    { name: '一周后还在的比例', unit: '%', goal: 75, deadlineDays: 9 },
    { name: '新的自我介绍', unit: '份', goal: 30, deadlineDays: 5, measure: 'new-intros' },
    { name: '送出的谢礼', unit: '份', goal: 20, deadlineDays: 5, measure: 'rewards-sent' },
  ],
  scripts: [
    {
      title: '私聊：请老群友当种子',
      body: `{{ 称呼 | default: "你好" }}，{{ 群名 | default: "群里" }}想多请几位【什么样的人】来，你身边有这样的朋友吗？
{% if 特长 %}你懂{{ 特长 }}，介绍的人大家都信得过。{% endif %}不用发朋友圈，也不用凑人数，想到谁、合适再说一句就好。谢礼不看人数，人人都有。`,
    },
    {
      title: '给朋友的一句话',
      body: `我在的一个群，都是【什么样的人】，平时聊【话题】。
他们整理了一份【资料名】，进群就能领。觉得用得上就来看看，不合适随时退。`,
    },
    {
      title: '欢迎新朋友',
      body: `欢迎 {{ 新人名单 | default: "【新朋友】" }}，来了就是自己人。

资料在这里：【链接】
群规三条：先看公告、不发广告、有话好好说
有空介绍一下自己：从哪里来、想解决什么。`,
    },
    {
      title: '领取说明',
      body: `说明一下：资料进群就能领，不需要转发、集赞或者拉人。
看到要求转发的，不是我们发的，麻烦截图给我。`,
    },
    {
      title: '群快满了',
      body: `这个群快满了，后面来的朋友请进 2 群：【入口】。
资料和安排都一样，两个群我都在。`,
    },
    {
      title: '谢谢老群友',
      body: `{{ 称呼 | default: "你好" }}，谢谢你这次帮忙介绍朋友。
一份小谢礼明天寄出，地址还是之前那个吗？新朋友里有谁你觉得投缘，也跟我说说，我来牵线。`,
    },
  ],
  risks: [
    {
      risk: '被微信判为诱导分享，链接被封、账号受限',
      trigger: '海报或文案要求转发、拉人、集赞才给，或有人反馈打不开',
      action: '马上停用海报和链接，改成进群就领、不设条件；请大家撤回，看清平台提示再申诉。',
      ...{ owner: '运营者', script: '领取说明' },
    },
    {
      risk: '进来的是广告号和领完就走的人',
      trigger: '一小时内有 3 个广告，或新人里一半不合定位',
      action: '停发海报一天，进群先答一句为什么来；只请种子一对一介绍。',
      ...{ owner: '管理员', script: '欢迎新朋友' },
    },
    {
      risk: '来得太快，接不过来',
      trigger: '十分钟内进来超过 20 人，或群到 180 人',
      action: '开第二个群，多叫一位来接；欢迎语按批发，资料置顶。',
      ...{ owner: '管理员', script: '群快满了' },
    },
    {
      risk: '老群友觉得被利用',
      trigger: '有老群友抱怨变味了、广告多',
      action: '运营者私聊道歉说明，减少群里的宣传，新朋友先放新人群。',
      ...{ owner: '运营者', script: '谢谢老群友' },
    },
  ],
  cues: [
    { minute: -30, title: '试一遍入口、资料链接和备用码', owner: '管理员' },
    { minute: 0, title: '把说明发给种子', owner: '运营者', script: '给朋友的一句话' },
    { minute: 10, title: '欢迎头一批新朋友', owner: '管理员', script: '欢迎新朋友' },
    { minute: 30, title: '看卡在哪一步，当场改', owner: '运营者' },
    { minute: 60, title: '请老群友和新朋友打个招呼', owner: '管理员' },
    { minute: 120, title: '报数，定要不要开第二个群', owner: '运营者' },
  ],
  budget: [
    { side: 'cost', name: '资料制作' },
    { side: 'cost', name: '老群友的谢礼和寄送' },
  ],
});
