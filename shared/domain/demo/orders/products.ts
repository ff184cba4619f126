import type { z } from 'zod';
import type { ProductId } from '../../ids';
import type { SkinType } from '../../members/skin';
import type { Product, productRuleSchema } from '../../orders/order';
import { demoCommunityId, demoId } from '../demo-ids';

type ProductRule = z.infer<typeof productRuleSchema>;
type Verdict = ProductRule['verdict'];

/** Rule on a skin type. The value is the stored key, such as `combination-oily`. */
function onType(value: SkinType, verdict: Verdict, reason: string): ProductRule {
  return { field: 'type', value, verdict, reason };
}

/** Rule on sensitive skin. The value is the flag as a text. */
function onSensitive(verdict: Verdict, reason: string): ProductRule {
  return { field: 'sensitive', value: 'true', verdict, reason };
}

function onWord(
  field: 'concern' | 'state' | 'allergen',
  value: string,
  verdict: Verdict,
  reason: string,
): ProductRule {
  return { field, value, verdict, reason };
}

/** A demo product as written down. `shortName` is how members call it. */
type ProductSeed = Readonly<{
  name: string;
  shortName: string;
  priceInFen: number;
  rules: readonly ProductRule[];
  /** What members said of it. */
  feedback: readonly string[];
}>;

const productSeeds: readonly ProductSeed[] = [
  {
    name: '氨基酸洁面乳 100g',
    shortName: '氨基酸洁面',
    priceInFen: 5900,
    rules: [
      onType('dry', 'suitable', '洗完不绷，干皮群友回购多'),
      onType('combination-dry', 'suitable', '两颊不拔干'),
      onSensitive('suitable', '配方简单，没有香味'),
      onType('oily', 'caution', '清洁力偏温和，出油多的人会觉得没洗净'),
    ],
    feedback: [
      '不拔干',
      '泡沫少，洗着踏实',
      '洗完不绷，就是泵头有点紧',
      '一支用了两个月',
      '油皮夏天嫌不过瘾',
    ],
  },
  {
    name: '神经酰胺保湿霜 50g',
    shortName: '保湿霜',
    priceInFen: 12800,
    rules: [
      onType('dry', 'suitable', '质地厚，锁得住'),
      onType('combination-dry', 'suitable', '两颊厚涂、T 区薄涂'),
      onSensitive('suitable', '无香精，换季群友反馈平稳'),
      onType('oily', 'caution', '偏厚，先要小样'),
      onType('combination-oily', 'caution', 'T 区容易闷，只涂两颊'),
    ],
    feedback: [
      '早上起来脸还是软的',
      '冬天就靠它',
      '厚，要先在手心化开',
      'T 区有点闷，两颊刚好',
      '罐口太浅，挖着麻烦',
    ],
  },
  {
    name: '水杨酸棉片 30 片',
    shortName: '水杨酸棉片',
    priceInFen: 8900,
    rules: [
      onType('oily', 'suitable', '出油多、毛孔粗的群友喜欢'),
      onWord('concern', '毛孔', 'suitable', '一周两次，只擦 T 区'),
      onSensitive('forbidden', '带酸，偏敏感的群友试过会刺痛'),
      onWord('state', '孕期', 'forbidden', '本群规矩：孕期不卖带酸的'),
      onWord('state', '哺乳期', 'forbidden', '本群规矩：哺乳期不卖带酸的'),
      onWord('state', '刷酸中', 'caution', '已经在用别的酸，别叠着用'),
      onType('dry', 'caution', '用完会更干'),
    ],
    feedback: ['一周两次，鼻头光了点', '擦完要赶紧涂霜', '味道有点冲', '黑头没少，但是没那么油了'],
  },
  {
    name: '物理防晒霜 40g × 2',
    shortName: '物理防晒',
    priceInFen: 9900,
    rules: [
      onSensitive('suitable', '不熏眼，偏敏感的群友反馈平稳'),
      onWord('state', '孕期', 'suitable', '配方简单，仍请自己问过医生'),
      onWord('concern', '斑', 'suitable', '怕晒的人常备'),
      onType('dry', 'caution', '偏干，前面多涂一层霜'),
    ],
    feedback: ['不熏眼睛', '有点泛白，等十分钟就好', '干皮要先打底', '带娃出门一支塞包里', '卸起来不费劲'],
  },
  {
    name: '积雪草舒缓面膜 5 片',
    shortName: '积雪草面膜',
    priceInFen: 6900,
    rules: [
      onWord('concern', '泛红', 'suitable', '换季发紧时，一周一两片'),
      onType('combination', 'suitable', '清爽，不黏'),
      onWord('allergen', '香精', 'forbidden', '含少量香精'),
      onWord('allergen', '酒精', 'caution', '成分表末尾有，先试小样'),
      onWord('allergen', '菊科植物', 'caution', '含植物提取物，先在耳后试三天'),
    ],
    feedback: ['凉凉的，敷完脸安静了', '膜布大了一圈', '精华多，剩下的抹脖子', '敷十分钟刚好'],
  },
  {
    name: '维C 亮颜精华 30ml',
    shortName: '维C 精华',
    priceInFen: 15900,
    rules: [
      onWord('concern', '斑', 'suitable', '坚持早上用，配合防晒'),
      onType('neutral', 'suitable', '耐受好，可以每天用'),
      onSensitive('caution', '先隔天用，刺就停'),
      onWord('state', '刷酸中', 'forbidden', '本群规矩：刷酸期间不叠维C'),
      onWord('state', '孕期', 'caution', '带成分表问过医生再说'),
    ],
    feedback: [
      '用了一个月，气色好一点点',
      '第一周有点刺，后来隔天用',
      '瓶口容易氧化，开了要快用',
      '比想象中清爽',
    ],
  },
];

/** The products the demo community buys together. */
export const demoProducts: readonly Product[] = productSeeds.map((seed, index) => ({
  id: demoId<ProductId>('product', index + 1),
  communityId: demoCommunityId,
  name: seed.name,
  priceInFen: seed.priceInFen,
  rules: seed.rules,
}));

/** How members call a product and what they said of it. Throws a RangeError for a product not of the demo. */
export function talkOfProduct(id: ProductId): Readonly<{ shortName: string; feedback: readonly string[] }> {
  const seed = productSeeds[demoProducts.findIndex((product) => product.id === id)];
  if (!seed) throw new RangeError(`not a demo product: ${id}`);
  return { shortName: seed.shortName, feedback: seed.feedback };
}
