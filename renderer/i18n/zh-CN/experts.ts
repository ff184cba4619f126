import type { ScoreReason } from '../../../shared/domain/experts/score-expert';
import { structureRoleLabels } from '../../../shared/domain/members/vocabulary';
import { sayCount } from '../say-number';

/** 角色「管理者」: a structure role by its name. */
function roleInWords(name: string): string {
  return Object.hasOwn(structureRoleLabels, name)
    ? structureRoleLabels[name as keyof typeof structureRoleLabels]
    : name;
}

const reasonWords: Readonly<Record<ScoreReason['kind'], (name: string) => string>> = {
  specialty: (name) => `特长「${name}」`,
  hobby: (name) => `爱好「${name}」`,
  tag: (name) => `标签「${name}」`,
  duty: (name) => `职务「${name}」`,
  role: (name) => `角色「${roleInWords(name)}」`,
  domain: (name) => `同一领域「${name}」`,
  answered: () => '答过',
  'recently-asked': () => '最近 30 天@过',
  inactive: () => '30 天没动静',
};

/** Words of 该@谁. */
export const experts = {
  title: '该@谁',
  topic: '话题或问题',
  topicHint: '群里在问什么？例如：换季脸上发红能用酸吗',
  lead: '把群里的问题贴进来，这里按特长、标签和职务找出最合适的人，说清为什么，也不让同一个人总被@。',
  understood: '看懂了',
  people: '合适的人',
  maybe: '也许知道的人',
  nobody: '还没有人和这个话题对得上。',
  nobodyKnown: '这句话里没有认得的词。换个说法，或在下面的「同义词」里加上。',
  nobodyMaybe: '同一领域的人也许知道，或知道该问谁。',
  gap: '记下这个缺口',
  gapLogged: '已记在下面的缺口里',
  choose: (name: string) => `选${name}`,
  keys: '写好按 Enter，再按 1–5 选人、Enter 复制',
  score: (score: number) => `${score} 分`,
  reason: (kind: ScoreReason['kind'], name: string) => reasonWords[kind](name),
  points: (points: number) => (points > 0 ? `+${points}` : `${points}`.replace('-', '−')),
  said: (quote: string) => `“${quote}”`,
  lastAsked: (when: string) => `上次@ ${when}`,
  neverAsked: '还没@过',
  answers: (answered: number, asked: number) => `答 ${sayCount(answered)}/${sayCount(asked)}`,
  withinCoolDown: '还在休息期，因为没有别人合适',
  resting: (days: number) => `${days} 天内@过，先歇歇：`,
  line: '@他们的话',
  lineHint: '先在左边选人',
  sentence: '这个话题和你相关，刚好供你参考 @…',
  copy: '复制并记下',
  copied: '已复制。粘到群里后，请逐个重新点一下@，对方才会收到提醒。',
  private: '私聊的话',
  privateTo: (name: string) => `复制给${name}的私聊`,
  privateLine: (name: string, topic: string, because: string) =>
    `${name}，群里在聊「${topic}」${because ? `，想起你的${because}` : ''}。方便的话来说两句？不方便也没关系。`,
  privateCopied: (name: string) => `已复制给${name}的私聊。`,
  asks: '@过之后',
  asksNone: '还没有@过谁。复制一次就会记在这里，等你补上答了没有。',
  outcomes: { pending: '等回音', answered: '答了', unanswered: '没答' },
  outcomeOf: (outcome: 'answered' | 'unanswered', name: string) =>
    `${name}${outcome === 'answered' ? '答了' : '没答'}`,
  gaps: '缺口',
  gapHint: '还没有人懂的话题。遇到懂的人，给他记上一笔特长。',
  removeAsk: (topic: string) => `删除「${topic}」`,
  settings: '怎么打分',
  weights: {
    match: '对上特长或标签',
    evidence: '有原话为证',
    role: '对上职务或角色',
    answered: '每次都答',
    recentlyAsked: '最近 30 天@过（减）',
    inactive: '30 天没动静（减）',
    halfLifeDays: '多少天后证据只算一半',
    coolDownDays: '@过后歇几天',
  },
  sentenceLabel: '@人的话（@… 处放名字）',
  synonyms: '同义词',
  synonymsHint: '一行一组，用顿号隔开，例如：小气泡、医美',
} as const;
