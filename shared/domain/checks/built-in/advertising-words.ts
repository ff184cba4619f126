import type { WordGroup } from './word-group';

const absolute = { category: '绝对化用语', severity: 'high' } as const;
const promise = { category: '承诺保证', severity: 'high' } as const;
const sharing = { category: '诱导分享', severity: 'middle' } as const;

/** Words of advertising in general: claims nobody can prove, promises, and rewards for passing something on. */
export const advertisingWords: readonly WordGroup[] = [
  { ...absolute, words: '最', suggestion: '去掉“最”，改说“很、比较”，或写出具体的数字' },
  {
    ...absolute,
    words: '最好的 最好用 效果最好 品质最好 质量最好 最佳 最优 最优质',
    suggestion: '改说“很好用、口碑不错”',
  },
  { ...absolute, words: '最受欢迎 最受好评', suggestion: '写出有多少人用过、说过什么' },
  { ...absolute, words: '最新款 最新升级', suggestion: '写出是哪一年、哪一季的' },
  {
    ...absolute,
    words: '最低价 最便宜 全网最低 史上最低',
    suggestion: '写出价格和活动时间，如“本次团购价 99 元”',
  },
  { ...absolute, words: '最高级 最先进 最新科技 最新技术', suggestion: '写清用了什么成分或工艺' },
  {
    ...absolute,
    words: '第一 全国第一 全网第一 行业第一 销量第一 口碑第一 品质第一 排名第一 NO.1 TOP1',
    suggestion: '没有出处就去掉；有就写明来源和时间',
  },
  { ...absolute, words: '顶级 顶尖 极致 极品 至尊 巅峰 登峰造极', suggestion: '改说“用料讲究、做得用心”' },
  {
    ...absolute,
    words: '国家级 世界级 宇宙级 全球首发 全国首家 全网首发',
    suggestion: '去掉级别，写能证明的荣誉',
  },
  {
    ...absolute,
    words: '唯一 独一无二 绝无仅有 史无前例 前所未有 无与伦比 空前绝后',
    suggestion: '改说“少见的、有自己的特点”',
  },
  { ...absolute, words: '首选 必备之选 不二之选', suggestion: '改说“可以考虑”' },
  { ...absolute, words: '无敌 王牌 霸主 领袖品牌', suggestion: '说一个具体的优点' },
  { ...absolute, words: '绝对 永久 永远不会 一劳永逸', suggestion: '改说“有助于、坚持用会更好”' },
  {
    ...absolute,
    words: '纯天然 百分百天然 零添加 无添加 全天然',
    suggestion: '写清没有加什么，如“不加香精”',
  },
  { ...promise, words: '100% 百分百 百分之百', suggestion: '去掉，或写出检测的数据和出处' },
  { ...absolute, severity: 'low', words: '完美 万能 全能', suggestion: '说一个具体的优点' },
  {
    ...promise,
    words: '无副作用 零副作用 无任何副作用 无毒无害 零刺激 绝不过敏 不会过敏 零过敏',
    suggestion: '改说“建议先在耳后试用”',
  },
  {
    ...promise,
    words: '保证有效 保证见效 保证变白 保证瘦 包有效 包治 人人有效 无效退款 无效全退',
    suggestion: '改说“感受因人而异”，把退换规则写清楚',
  },
  {
    ...promise,
    words: '永不反弹 绝不反弹 不反弹 永不复发 不再复发 一次搞定',
    suggestion: '改说“需要坚持，配合作息”',
  },
  {
    ...promise,
    words: '立竿见影 当天见效 三天见效 7天见效 七天见效 一次见效 即刻见效 马上见效 快速见效',
    suggestion: '改说“按说明用，给皮肤一点时间”',
  },
  {
    ...promise,
    words: '稳赚 稳赚不赔 躺赚 零风险 保本 日入过万 月入过万',
    suggestion: '不承诺收益，只说清规则',
  },
  {
    ...sharing,
    words: '转发抽奖 转发有奖 转发领 转发免费领 转发送 分享领取 分享领红包 分享得红包 分享有礼',
    suggestion: '微信不许以奖励换转发，改成群内小活动',
  },
  { ...sharing, words: '集赞 点赞领 点赞送 朋友圈集赞', suggestion: '换成群里打卡、晒图' },
  {
    ...sharing,
    words: '邀请好友得 拉人返现 拉人进群送 拉满就送 邀请返现 助力砍价 帮我砍一刀 砍一刀',
    suggestion: '改说“觉得有用，欢迎告诉朋友”',
  },
  {
    ...sharing,
    words: '不转不是 不转后悔 必转 速转 疯狂转发 转疯了 是朋友就转 看完必须转',
    suggestion: '去掉，让内容自己说话',
  },
  {
    ...sharing,
    words: '关注领取 关注领红包 关注送 扫码领红包 加群领红包 加好友领',
    suggestion: '先说清群里做什么，不用红包吸引',
  },
  {
    ...sharing,
    words: '仅此一次 错过再等一年 手慢无',
    severity: 'low',
    suggestion: '写清截止的日期和数量，不催人',
  },
];
