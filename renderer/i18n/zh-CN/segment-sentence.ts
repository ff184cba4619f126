import type { Day } from '../../../shared/domain/days';
import { skinTypeLabels } from '../../../shared/domain/members/skin';
import { genderLabels, structureRoleLabels, tierLabels } from '../../../shared/domain/members/vocabulary';
import type { SegmentTest } from '../../../shared/domain/segments/segment';
import type { SentenceWords } from '../../../shared/domain/segments/sentence';
import { members } from './members';
import { segments } from './segments';

/** Names that stand behind the ids of a condition; an empty text where there is none any more. */
export type SegmentNames = Readonly<{
  tag: (id: string) => string;
  group: (id: string) => string;
  field: (id: string) => string;
  today: Day;
}>;

type TestOf<Kind extends SegmentTest['test']> = Extract<SegmentTest, { test: Kind }>;

const or = (words: readonly string[]) => words.join('或');
const quoted = (words: readonly string[]) => or(words.map((word) => `「${word}」`));
const turned = (negated: boolean, plain: string, otherwise: string) => (negated ? otherwise : plain);

const { subjects, removed } = segments;

function sayDay(day: Day | null, today: Day): string {
  if (day === null) return '（还没选日期）';
  const [year, month, date] = day.split('-').map(Number);
  return year === Number(today.slice(0, 4)) ? `${month}月${date}日` : `${year}年${month}月${date}日`;
}

function sayText({ subject, rule, value, negated }: TestOf<'text'>): string {
  const name = subjects[subject];
  if (rule === 'empty') return turned(negated, `没填${name}`, `填了${name}`);
  const shown = value.trim() || '…';
  if (rule === 'is') return `${name}${turned(negated, '是', '不是')}「${shown}」`;
  return `${name}里${turned(negated, '有', '没有')}「${shown}」`;
}

function sayChoice(name: string, labels: readonly string[], negated: boolean): string {
  if (labels.length === 0) return turned(negated, `知道${name}`, `不知道${name}`);
  return turned(negated, '', '不是') + or(labels);
}

/** Verbs of the lists: 有职务「喝水委员」, 对「酒精」过敏. */
function sayList({ subject, words, negated }: TestOf<'list'>): string {
  const have = turned(negated, '有', '没有');
  if (subject === 'state') {
    if (words.length === 0) return `${have}特殊状态`;
    return turned(negated, or(words), `不在${or(words)}`);
  }
  if (subject === 'allergen' && words.length > 0) return `${turned(negated, '', '不')}对${quoted(words)}过敏`;
  if (subject === 'allergen') return `${have}过敏`;
  return `${have}${subjects[subject]}${words.length > 0 ? quoted(words) : ''}`;
}

const statusWords = { active: '在', left: '退出过', 'maybe-left': '可能已退出' } as const;
const notStatusWords = { active: '不在', left: '没退出过', 'maybe-left': '不像是退出了' } as const;

function sayGroup({ groupIds, status, negated }: TestOf<'group'>, names: SegmentNames): string {
  const verb = negated ? notStatusWords[status] : statusWords[status];
  if (groupIds.length === 0) return `${verb}${negated && status === 'active' ? '任何群里' : '群里'}`;
  return `${verb}${or(groupIds.map((id) => names.group(id) || removed.group))}`;
}

type DayRule = TestOf<'day'>['rule'];
type Relative = Extract<DayRule, 'within-last' | 'longer-ago' | 'within-next'>;
type DayWords = Readonly<Record<Relative | 'unknown', readonly [plain: string, otherwise: string]>>;

/** Each day's own verbs; `#` is the number of days. */
const dayWords: Readonly<Record<TestOf<'day'>['subject'], DayWords>> = {
  joinedOn: {
    'within-last': ['入群 # 天内', '入群不在 # 天内'],
    'longer-ago': ['入群超过 # 天', '入群没超过 # 天'],
    'within-next': ['# 天内要入群', '# 天内不会入群'],
    unknown: ['不知道哪天入群', '知道哪天入群'],
  },
  lastContact: {
    'within-last': ['# 天内联系过', '# 天内没联系过'],
    'longer-ago': ['上次联系超过 # 天', '上次联系没超过 # 天'],
    'within-next': ['# 天内要联系', '# 天内不用联系'],
    unknown: ['还没联系过', '联系过'],
  },
  birthday: {
    'within-last': ['# 天内刚过生日', '# 天内没过生日'],
    'longer-ago': ['上次生日超过 # 天', '上次生日没超过 # 天'],
    'within-next': ['# 天内过生日', '# 天内不过生日'],
    unknown: ['不知道生日', '知道生日'],
  },
  paidUntil: {
    'within-last': ['会员到期 # 天内', '会员不是 # 天内到期的'],
    'longer-ago': ['会员到期超过 # 天', '会员到期没超过 # 天'],
    'within-next': ['会员 # 天内到期', '会员 # 天内不到期'],
    unknown: ['没有会员期限', '有会员期限'],
  },
  createdAt: {
    'within-last': ['# 天内记下的', '不是 # 天内记下的'],
    'longer-ago': ['记下超过 # 天', '记下没超过 # 天'],
    'within-next': ['# 天内要记下', '# 天内不会记下'],
    unknown: ['不知道哪天记下', '知道哪天记下'],
  },
};

function sayDayTest({ subject, rule, days, day, negated }: TestOf<'day'>, names: SegmentNames): string {
  if (rule === 'from' || rule === 'until') {
    const side = rule === 'from' ? turned(negated, '起', '之前') : turned(negated, '为止', '之后');
    return `${subjects[subject]}在 ${sayDay(day, names.today)}${side}`;
  }
  const [plain, otherwise] = dayWords[subject][rule];
  return turned(negated, plain, otherwise).replace('#', String(days));
}

const numberWords = { 'at-least': '至少', 'at-most': '至多', exactly: '正好' } as const;
const notNumberWords = { 'at-least': '不到', 'at-most': '超过', exactly: '不是' } as const;

function sayNumber({ rule, negated }: Pick<TestOf<'count'>, 'rule' | 'negated'>, value: number): string {
  return `${(negated ? notNumberWords : numberWords)[rule]} ${value} `;
}

/** Whether a rule on a number asks for none, for any, or for so many. */
function noneOrAny({ rule, value, negated }: TestOf<'count'>): 'none' | 'any' | 'some' {
  const none = value === 0 && rule !== 'at-least';
  const any = value === 1 && rule === 'at-least';
  if (none) return negated ? 'any' : 'none';
  if (any) return negated ? 'none' : 'any';
  return 'some';
}

function sayCount(test: TestOf<'count'>, names: SegmentNames): string {
  const { subject, groupId, kind, within, value } = test;
  const times = sayNumber(test, value);
  const which = noneOrAny(test);
  const lately = within === null ? '' : `${within} 天内`;
  switch (subject) {
    case 'spoken': {
      const where = groupId === null ? '' : `在${names.group(groupId) || removed.group}`;
      return where + { none: '没说过话', any: '说过话', some: `发言${times}条` }[which];
    }
    case 'groups':
      return { none: '不在任何群里', any: '在群里', some: `在${times}个群里` }[which];
    case 'invited':
      return { none: '没邀请过人', any: '邀请过人', some: `邀请了${times}人` }[which];
    case 'orders':
      return lately + { none: '没下过单', any: '下过单', some: `下单${times}次` }[which];
    case 'timeline': {
      const what = kind === null ? '记录' : `「${members.drawer.timeline.kinds[kind]}」记录`;
      return lately + { none: `没有${what}`, any: `有${what}`, some: `有${times}条${what}` }[which];
    }
  }
}

function sayField(test: TestOf<'field'>, names: SegmentNames): string {
  const { fieldId, rule, negated, text, words, number, day } = test;
  const name = names.field(fieldId) || removed.field;
  switch (rule) {
    case 'unknown':
      return turned(negated, `没填${name}`, `填了${name}`);
    case 'yes':
      return turned(negated, `${name}：是`, `${name}：不是「是」`);
    case 'is':
      return `${name}${turned(negated, '是', '不是')}「${text.trim() || '…'}」`;
    case 'contains':
      return `${name}里${turned(negated, '有', '没有')}「${text.trim() || '…'}」`;
    case 'has-any':
      if (words.length === 0) return turned(negated, `填了${name}`, `没填${name}`);
      return `${name}${turned(negated, '是', '不是')}${quoted(words)}`;
    case 'at-least':
    case 'at-most':
    case 'exactly':
      return `${name}${sayNumber({ rule, negated }, number).trimEnd()}`;
    case 'from':
    case 'until': {
      const side = rule === 'from' ? turned(negated, '起', '之前') : turned(negated, '为止', '之后');
      return `${name}在 ${sayDay(day, names.today)}${side}`;
    }
    case 'within-last':
      return `${name}${turned(negated, '在', '不在')}过去 ${number} 天内`;
    case 'longer-ago':
      return `${name}${turned(negated, '', '没')}过去超过 ${number} 天`;
    case 'within-next':
      return `${name}${turned(negated, '在', '不在')}今后 ${number} 天内`;
  }
}

function sayTest(test: SegmentTest, names: SegmentNames): string {
  const { negated } = test;
  switch (test.test) {
    case 'text':
      return sayText(test);
    case 'gender':
      return sayChoice(
        subjects.gender,
        test.values.map((value) => genderLabels[value]),
        negated,
      );
    case 'tier':
      if (test.values.length === 0) return turned(negated, '不论势能', '没有势能');
      return sayChoice(
        subjects.tier,
        test.values.map((value) => tierLabels[value]),
        negated,
      );
    case 'role':
      if (test.values.length === 0) return turned(negated, '有结构角色', '没有结构角色');
      return sayChoice(
        subjects.role,
        test.values.map((value) => structureRoleLabels[value]),
        negated,
      );
    case 'skin-type':
      return sayChoice(
        subjects['skin-type'],
        test.values.map((value) => (value === 'unknown' ? '肤质未知' : skinTypeLabels[value])),
        negated,
      );
    case 'sensitive':
      return turned(negated, '敏感肌', '不是敏感肌');
    case 'tag':
      if (test.tagIds.length === 0) return turned(negated, '有标签', '没有标签');
      return `${turned(negated, '有', '没有')}标签${quoted(test.tagIds.map((id) => names.tag(id) || removed.tag))}`;
    case 'list':
      return sayList(test);
    case 'group':
      return sayGroup(test, names);
    case 'day':
      return sayDayTest(test, names);
    case 'count':
      return sayCount(test, names);
    case 'field':
      return sayField(test, names);
  }
}

/** Side by side, with a space before a number. */
function joined(parts: readonly string[], by: string): string {
  return parts.map((part, index) => (index > 0 && /^\d/.test(part) ? ` ${part}` : part)).join(by);
}

/** What the sentence of a condition is put together with. */
export function sentenceWords(names: SegmentNames): SentenceWords {
  return {
    test: (test) => sayTest(test, names),
    everybody: '所有人',
    nobody: '没有人',
    all: (parts, within) => joined(parts, within ? '且' : '，且'),
    any: (parts, within) => joined(parts, within ? '或' : '，或'),
    nested: (inside) => `（${inside}）`,
    not: (inside) => `不是${inside}`,
  };
}
