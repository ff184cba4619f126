import { matchesQuery, startsWithTerm, toQueryTerms, toSearchable } from '../search/pinyin-search';

/** An emoji of WeChat, typed as a word in brackets. */
export type WechatCode = Readonly<{ code: string; name: string }>;

/** By their Chinese names, those used most first. */
const names =
  '微笑 玫瑰 强 抱拳 呲牙 捂脸 爱心 拥抱 鼓掌 胜利 OK 握手 太阳 月亮 咖啡 蛋糕 礼物 红包 庆祝 烟花 爆竹 發 福 加油 加油加油 ' +
  '愉快 害羞 色 得意 偷笑 憨笑 大笑 笑脸 破涕为笑 嘿哈 奸笑 机智 耶 吃瓜 旺柴 好的 打脸 哇 社会社会 让我看看 ' +
  '撇嘴 发呆 流泪 闭嘴 睡 大哭 尴尬 发怒 调皮 惊讶 难过 囧 抓狂 吐 白眼 傲慢 困 惊恐 悠闲 咒骂 疑问 嘘 晕 衰 骷髅 敲打 ' +
  '再见 擦汗 抠鼻 坏笑 右哼哼 鄙视 委屈 快哭了 阴险 亲亲 可怜 菜刀 西瓜 啤酒 猪头 凋谢 嘴唇 心碎 炸弹 便便 弱 勾引 拳头 ' +
  '跳跳 发抖 怄火 转圈 皱眉 失望 恐惧 脸红 生病 无语 裂开 苦涩 叹气 天啊 Emm 翻白眼 666 汗';

/** The codes of WeChat that people use. */
export const wechatCodes: readonly WechatCode[] = names
  .split(' ')
  .map((name) => ({ code: `[${name}]`, name }));

const searchable = new Map<string, ReturnType<typeof toSearchable>>();

/** The codes whose name holds every term, as characters, pinyin or initials; those that begin with it first. */
export function findWechatCodes(query: string): readonly WechatCode[] {
  const terms = toQueryTerms(query);
  const found = wechatCodes.filter(({ name }) => matchesQuery([searchableName(name)], terms));
  const first = Array.from(terms[0] ?? '')[0] ?? '';
  const begins = ({ name }: WechatCode) => startsWithTerm(searchableName(name), first);
  return [...found.filter(begins), ...found.filter((code) => !begins(code))];
}

function searchableName(name: string): ReturnType<typeof toSearchable> {
  const known = searchable.get(name) ?? toSearchable(name);
  searchable.set(name, known);
  return known;
}
