import type { SpecialtyDomain, StructureRole } from '../members/member';

/** Words people use for one thing, and the domain it belongs to. */
export type SynonymGroup = Readonly<{ domain: SpecialtyDomain; words: readonly string[] }>;

const group = (domain: SpecialtyDomain, words: string): SynonymGroup => ({ domain, words: words.split(' ') });

/**
 * Everyday words that mean the same in a community about skin, food and health. No word stands in two groups, and all
 * are written as `foldText` leaves them. Operators add their own lists beside these.
 */
export const everydaySynonyms: readonly SynonymGroup[] = [
  group('美容', '护肤 皮肤 肌肤 脸 脸上 面部 肤质'),
  group('美容', '痘 痘痘 长痘 爆痘 祛痘 痘印 闭口 粉刺 痤疮'),
  group('美容', '泛红 红 发红 脸红 红血丝 红肿'),
  group('美容', '敏感 敏感肌 过敏 刺痛 屏障 修护'),
  group('美容', '斑 斑点 色斑 晒斑 雀斑 淡斑 黄褐斑'),
  group('美容', '美白 提亮 暗沉 变白 去黄'),
  group('美容', '细纹 皱纹 法令纹 抗老 抗衰 抗皱 初老'),
  group('美容', '毛孔 黑头'),
  group('美容', '控油 出油 油皮 油性'),
  group('美容', '保湿 补水 干皮 干燥 起皮 缺水'),
  group('美容', '防晒 防晒霜 晒黑 晒伤'),
  group('美容', '洗脸 洁面 洗面奶 卸妆'),
  group('美容', '面膜 敷面膜'),
  group('美容', '刷酸 用酸 果酸 水杨酸 杏仁酸'),
  group('美容', '成分 成分表 成分党 配方 烟酰胺 视黄醇 a醇'),
  group('美容', '精华 面霜 乳液 爽肤水 水乳 眼霜'),
  group('美容', '医美 光子嫩肤 水光针 热玛吉 玻尿酸'),
  group('美容', '头发 洗发 掉发 脱发 护发 头皮'),
  group('美妆', '化妆 化妆品 彩妆 上妆 妆 妆容'),
  group('美妆', '口红 唇膏 唇釉'),
  group('美妆', '粉底 粉底液 气垫 遮瑕 底妆'),
  group('美妆', '眼影 眼线 睫毛 睫毛膏 眼妆'),
  group('美妆', '眉 眉毛 画眉 修眉'),
  group('美妆', '美甲 指甲 指甲油'),
  group('美妆', '香水 香氛'),
  group('美妆', '发型 编发 染发 烫发'),
  group('美妆', '穿搭 衣服 穿什么 服装'),
  group('美食', '烘焙 面包 蛋糕 可颂 吐司 饼干 烤箱'),
  group('美食', '甜品 甜点 糖水 奶茶 布丁 银耳'),
  group('美食', '做饭 做菜 下厨 炒菜 家常菜 菜谱 食谱 红烧 菜'),
  group('美食', '煲汤 汤 炖汤'),
  group('美食', '咖啡 拿铁 手冲'),
  group('美食', '茶 喝茶 茶叶 泡茶'),
  group('美食', '早餐 早饭'),
  group('美食', '减脂餐 轻食 沙拉'),
  group('美食', '水果 脐橙 橙子 苹果 草莓'),
  group('美食', '火锅 烧烤'),
  group('美食', '探店 餐厅 饭店 馆子'),
  group('健身', '健身 撸铁 增肌 力量训练'),
  group('健身', '减肥 减脂 瘦身 瘦 体重'),
  group('健身', '跑步 慢跑 夜跑 马拉松'),
  group('健身', '瑜伽 普拉提 拉伸'),
  group('健身', '体态 驼背 圆肩 久坐'),
  group('健身', '羽毛球 网球 乒乓球 打球'),
  group('健身', '徒步 爬山 登山 骑行 露营'),
  group('健身', '跳绳 跳操 有氧'),
  group('健身', '喝水 饮水'),
  group('医疗', '皮肤科 皮炎 湿疹 荨麻疹'),
  group('医疗', '骨科 关节 膝盖 腰疼 腰酸 颈椎'),
  group('医疗', '孕期 怀孕 孕妇 备孕 产后 哺乳期'),
  group('医疗', '儿科 发烧 退烧'),
  group('医疗', '牙 牙齿 牙疼 牙医 口腔 洗牙 牙膏'),
  group('医疗', '眼睛 视力 近视 眼科'),
  group('医疗', '中医 调理 艾灸 针灸 气血 湿气'),
  group('医疗', '失眠 睡眠 睡不着 熬夜 早睡'),
  group('医疗', '医生 看病 医院 挂号 体检'),
  group('医疗', '营养 营养师 维生素'),
  group('医疗', '用药 吃药 药 药膏'),
  group('医疗', '护士 护理'),
  group('其他', '育儿 带娃 宝宝 孩子 宝妈 母婴 辅食'),
  group('其他', '摄影 拍照 照片 修图'),
  group('其他', '旅行 旅游 酒店 机票'),
  group('其他', '读书 看书 书单 阅读'),
  group('其他', '宠物 猫 养猫 狗 养狗'),
  group('其他', '养花 花艺 插花 绿植'),
  group('其他', '手工 编织 手账'),
  group('其他', '写作 文案 写文章'),
  group('其他', '英语 外语 翻译'),
  group('其他', '表格 excel ppt'),
  group('其他', '理财 基金 存钱 保险'),
  group('其他', '收纳 整理 家务'),
  group('其他', '海报 设计 排版 做图'),
];

/** Words that hold one of those above and mean something else; they take its letters away and mean nothing here. */
export const shieldWords: readonly string[] =
  '红包 网红 分红 红色 红豆 丢脸 脸书 斑马 菜鸟 菜单 泡汤 药妆 热狗 猫眼 瘦肉 麻花辫'.split(' ');

/** Words too common to tell what two phrases have in common. */
export const commonWords: ReadonlySet<string> = new Set(
  '推荐 分享 老师 怎么 什么 大家 经验 问题 今天 最近 可以 有没有 知道 请教 请问 帮忙 一下 哪个 哪里 有人 朋友 活动'.split(
    ' ',
  ),
);

/** Who has one of these in a tag or a specialty's name has yet to learn it: 护肤新手. */
export const learnerWords: readonly string[] = ['新手', '小白', '菜鸟', '入门', '求助', '求教'];

/** Topics that are a structure role's own. */
export const roleWords: Readonly<Partial<Record<StructureRole, readonly string[]>>> = {
  founder: ['群规', '定位', '群主'],
  manager: ['群规', '公告', '报名', '管理', '排期'],
  pioneer: ['新品', '试用', '内测', '尝鲜'],
  diffuser: ['拉新', '推广', '转发', '裂变'],
  partner: ['合作', '资源', '对接', '商务'],
};
