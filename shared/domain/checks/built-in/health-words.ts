import type { WordGroup } from './word-group';

const term = { category: '医疗术语', severity: 'high' } as const;
const effect = { category: '医疗作用', severity: 'high' } as const;
const exaggeration = { category: '夸大功效', severity: 'high' } as const;

/** Words of medicine, of what only medicine does, and of more than cosmetics can do. */
export const healthWords: readonly WordGroup[] = [
  {
    ...term,
    words: '治疗 医治 治愈 根治 疗效 疗程 药效',
    suggestion: '化妆品不能治病，改说“护理、改善、舒缓”',
  },
  { ...term, words: '处方 药方 配方药 偏方 秘方 验方 祖传秘方 宫廷秘方', suggestion: '改说“配方、成分”' },
  {
    ...term,
    words: '药用 药妆 医用 医疗级 药物 械字号面膜 医学护肤品',
    suggestion: '我国没有“药妆”，改说“护肤品”',
  },
  {
    ...term,
    words: '医生推荐 医师推荐 专家推荐 名医 老中医 医院同款 专家共识',
    suggestion: '去掉，请有困扰的成员去医院',
  },
  {
    ...term,
    words: '诊断 患者 病症 临床 临床验证 临床试验',
    suggestion: '改说“试用、肤质测试”，说清人数和时间',
  },
  {
    ...term,
    words: '痤疮 湿疹 皮炎 毛囊炎 荨麻疹 银屑病 牛皮癣 白癜风 灰指甲 脚气 扁平疣 玫瑰痤疮 带状疱疹',
    suggestion: '不提病名，改说“泛红、起皮、长痘”，建议就医',
  },
  { ...term, words: '妊娠斑 黄褐斑 疤痕修复', suggestion: '改说“暗沉、肤色不均、痘印”' },
  { ...term, words: '抗生素 激素疗法 注射 针剂 植皮 免手术', suggestion: '去掉，不和医疗项目相比' },
  { ...effect, words: '抗菌 抑菌 除菌 灭菌 杀菌 消毒杀菌 抗病毒', suggestion: '改说“清洁”' },
  {
    ...effect,
    words: '消炎 抗炎 抗过敏 抗敏 防敏 脱敏 消肿 止痛 镇痛',
    suggestion: '改说“舒缓、让皮肤安稳一些”',
  },
  { ...effect, words: '祛疤 去疤 淡疤 除疤 愈合 伤口愈合 活肤生肌', suggestion: '改说“淡化痘印的样子”' },
  { ...effect, words: '排毒 解毒 毒素 铅汞排出 排铅', suggestion: '改说“清洁、清爽”' },
  {
    ...effect,
    words: '瘦脸 瘦腿 瘦身 减肥 丰胸 丰乳 溶脂 燃脂 吸脂 减脂',
    severity: 'middle',
    suggestion: '护肤品不能瘦身，改说“紧致感、按摩放松”',
  },
  {
    ...effect,
    words: '活血 化瘀 通络 补血 益气 补肾 调经 健脾 养肝 祛湿 除湿 祛风 驱寒 安神 助眠',
    severity: 'middle',
    suggestion: '中医的作用不能用来说护肤品，改说“放松、好闻、舒服”',
  },
  {
    ...effect,
    words:
      '增强免疫 提高免疫力 增强抵抗力 降血压 降血糖 防癌 抗癌 调节内分泌 平衡荷尔蒙 促进新陈代谢 改善微循环',
    suggestion: '去掉，护肤品没有这些作用',
  },
  {
    ...effect,
    words: '生发 防脱 增发 乌发 固发',
    severity: 'middle',
    suggestion: '特殊化妆品才能说，核对批准的证件',
  },
  {
    ...effect,
    words: '美白 祛斑 淡斑',
    severity: 'low',
    suggestion: '有特殊化妆品注册证才能说，否则说“提亮”',
  },
  {
    ...effect,
    words: '去红血丝 修复红血丝 除螨 止痒',
    severity: 'middle',
    suggestion: '改说“舒缓泛红、清洁”',
  },
  {
    ...exaggeration,
    words: '特效 速效 强效 神效 奇效 全效 超强',
    suggestion: '改说“温和、好用”，说清怎么用',
  },
  {
    ...exaggeration,
    words: '换肤 换脸 再生 细胞再生 细胞修复 细胞重生 胶原再生 DNA修复 基因修复 修复基底膜',
    suggestion: '改说“滋润、修护屏障”',
  },
  {
    ...exaggeration,
    words: '干细胞 量子 纳米渗透 生长因子 羊胎素 黑科技',
    suggestion: '写产品备案里有的成分',
  },
  {
    ...exaggeration,
    words: '返老还童 逆龄 冻龄 永葆青春 年轻十岁 年轻10岁 起死回生 脱胎换骨 抗衰老',
    suggestion: '改说“看起来更有精神”',
  },
  {
    ...exaggeration,
    words: '秒白 一抹就白 瞬间变白 七天美白 7天美白 一夜变白 三天变白 白到发光 全身美白',
    suggestion: '改说“看着透亮一些”，不写天数',
  },
  {
    ...exaggeration,
    words: '零毛孔 毛孔隐形 毛孔消失 告别痘痘 痘痘消失 斑点消失 皱纹消失 祛除皱纹 一扫而光',
    suggestion: '改说“看起来细腻一些”',
  },
  { ...exaggeration, words: '奇迹 神奇 神器 救星', severity: 'low', suggestion: '说说自己用下来的感受' },
  {
    ...exaggeration,
    words: '深入真皮 直达真皮 渗透真皮 直达肌底 破壁渗透',
    severity: 'middle',
    suggestion: '改说“好吸收、不黏”',
  },
];
