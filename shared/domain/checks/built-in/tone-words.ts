import type { WordGroup } from './word-group';

const tone = { category: '语气', severity: 'low' } as const;
const harsh = { category: '语气', severity: 'middle' } as const;

/** Ways of talking to members that push them away, with warmer ones. */
export const toneWords: readonly WordGroup[] = [
  { ...tone, words: '必须 务必', suggestion: '改说“麻烦大家、记得”，并说一句为什么' },
  { ...tone, words: '禁止 严禁 不准 不许', suggestion: '改说“请先不要……，这样大家看消息更清爽”' },
  {
    ...harsh,
    words: '后果自负 违者必究 一律踢出 直接踢 立即踢出 踢出群 踢人',
    suggestion: '改说“会先私下提醒，再请您离开”',
  },
  {
    ...harsh,
    words: '说了多少遍 说过多少次 讲了多少遍 再说最后一遍',
    suggestion: '改说“我再说一次，可能前面没写清楚”',
  },
  {
    ...harsh,
    words: '自己看 自己爬楼 自己翻记录 自己百度 自己查',
    suggestion: '改说“我把链接放在这里，您点开就能看”',
  },
  { ...harsh, words: '听不懂吗 看不懂吗 不识字 没看见吗 没长眼', suggestion: '改说“我换个说法讲一遍”' },
  { ...harsh, words: '爱买不买 不买拉倒 不买别问 爱来不来 爱信不信', suggestion: '改说“不着急，合适了再来”' },
  {
    ...harsh,
    words: '别废话 少废话 别啰嗦 闭嘴吧 别吵 滚开 滚出去 给我滚',
    suggestion: '改说“我们先听一个人说完”',
  },
  { ...tone, words: '赶紧 抓紧时间 快点快点 马上给我', suggestion: '改说“方便的时候……，截止到……”' },
  { ...harsh, words: '怎么还不 为什么还不 怎么又是你 你们怎么', suggestion: '改说“需要我帮忙吗”' },
  {
    ...harsh,
    words: '谁让你 你自己的问题 是你不会用 你用错了 你不懂',
    suggestion: '改说“我们一起看看是哪一步”',
  },
  {
    ...harsh,
    words: '与我无关 不归我管 不关我事 跟我没关系 我也没办法',
    suggestion: '改说“我去问清楚，今天回复您”',
  },
  { ...harsh, words: '别问了 不要再问 不知道不要问 问题真多', suggestion: '改说“我整理好，一起回答大家”' },
  { ...harsh, words: '伸手党 白嫖 白嫖党 僵尸粉 死鱼 潜水党', suggestion: '改说“还没冒泡的姐妹”' },
  { ...harsh, words: '没素质 低素质 脑子有问题 神经病 有病吧 智商税', suggestion: '去掉，只说事情' },
  {
    ...tone,
    words: '不回就是默认 不回复视为 不说话就清 清理不活跃',
    suggestion: '改说“想留下的回个 1，我来记名单”',
  },
  { ...tone, words: '便宜没好货 一分钱一分货', suggestion: '改说“按自己的预算选就好”' },
  {
    ...tone,
    words: '你这皮肤 皮肤太差 皮肤真差 脸这么黑 太胖了 一把年纪',
    suggestion: '改说“最近皮肤有点累，我们慢慢来”',
  },
];
