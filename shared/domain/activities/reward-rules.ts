import { normalizeChatText } from '../scripts/chat-text';
import { nameForChat } from '../scripts/mention-names';
import type { ActivityScript } from './parts';
import { owedRewards, type Reward } from './reward';

/** What rewards come to. Money is in fen; null where none of them has a cost. */
export type RewardSums = Readonly<{ count: number; owed: number; thanked: number; costInFen: number | null }>;

/** How many rewards there are, how many of them are owed and thanked for, and what they cost. */
export function rewardSums(rewards: readonly Reward[]): RewardSums {
  const costs = rewards.map(({ costInFen }) => costInFen).filter((fen) => fen !== null);
  return {
    count: rewards.length,
    owed: owedRewards(rewards).length,
    thanked: rewards.filter(({ thankedAt }) => thankedAt !== null).length,
    costInFen: costs.length > 0 ? costs.reduce((sum, fen) => sum + fen, 0) : null,
  };
}

/** One line for each thing that is owed (应发未发), with the names it is owed to: `防晒小样：@圆圆 @小林`. */
export function owedLines(rewards: readonly Reward[]): readonly string[] {
  const names = new Map<string, readonly string[]>();
  for (const { what, name } of owedRewards(rewards)) {
    names.set(what, [...(names.get(what) ?? []), `@${nameForChat(name)}`]);
  }
  return [...names].map(([what, to]) => normalizeChatText(`${what}：${to.join(' ')}`));
}

/** A title that is about both thanks and what was won: 奖品感谢, 谢谢领到礼物的人. One that thanks a whole group is not. */
const thanksTitle = /(?:感谢|谢谢|致谢).*(?:奖|礼物|礼品)|(?:奖|礼物|礼品).*(?:感谢|谢谢|致谢)/u;

/** The first script that thanks one person for taking part with what they get, or null when there is none. */
export function thanksScript<Script extends Pick<ActivityScript, 'title' | 'body'>>(
  scripts: readonly Script[],
): Script | null {
  return scripts.find(({ title, body }) => body.trim() !== '' && thanksTitle.test(title)) ?? null;
}

/** The places in 【】 of a thanks script that a reward fills. Others stay as they are. */
export function fillRewardBlanks(
  plain: string,
  { name, what, tracking }: Pick<Reward, 'name' | 'what' | 'tracking'>,
): string {
  const values: Readonly<Record<string, string>> = {
    昵称: name,
    姓名: name,
    名字: name,
    奖品: what,
    奖励: what,
    礼物: what,
    礼品: what,
    ...(tracking ? { 单号: tracking, 快递单号: tracking } : {}),
  };
  return plain.replace(/【([^【】\n]{1,20})】/gu, (blank, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? blank) : blank,
  );
}

/**
 * A reward typed in one line: who first, then what: `圆圆 防晒小样`, `圆圆：防晒小样`. `what` is empty where nothing follows.
 *
 * @param known - names that may have blanks inside: `Amy Li 口红` is for Amy Li where that is one
 */
export function readRewardLine(
  line: string,
  known: readonly string[] = [],
): Readonly<{ name: string; what: string }> {
  const typed = line.trim().replace(/^@/u, '');
  const owner = known
    .map((name) => name.trim())
    .filter(
      (name) => name !== '' && typed.startsWith(name) && /^(?:$|[\s：:，,])/u.test(typed.slice(name.length)),
    )
    .reduce((longest, name) => (name.length > longest.length ? name : longest), '');
  if (owner !== '') return { name: owner, what: typed.slice(owner.length).replace(/^[\s：:，,]+/u, '') };
  const [, name = typed, what = ''] = /^([^\s：:，,]+)[\s：:，,]+(.*)$/u.exec(typed) ?? [];
  return { name, what: what.trim() };
}
