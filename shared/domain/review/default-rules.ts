import type { Instant } from '../days';
import type { CommunityId, IdSource } from '../ids';
import type { ReviewRule } from './review';

type RuleText = Pick<ReviewRule, 'name' | 'kind' | 'severity'> &
  Partial<Pick<ReviewRule, 'pattern' | 'words' | 'days'>>;

/** Days without a word that rules look at until the operator says otherwise. */
export const usualSilentDays = 30;

/** What most communities look at. Each is a suggestion to look, never a verdict. */
const usualRules: readonly RuleText[] = [
  {
    name: 'A 字头占位名',
    kind: 'name-pattern',
    // A001…, A 小王, AAA…: names made to stand first in an address book. AA妈 and Amy are none.
    pattern: '^([a🅰]{3,}|[a🅰]+[\\d\\s])',
    severity: 'middle',
  },
  {
    name: '行业词',
    kind: 'name-words',
    words: ['保险', '微商', '代购', '招商', '引流', '贷款', '网贷', '营销', '货源', '加盟', '刷单', '推广'],
    severity: 'high',
  },
  {
    name: '头衔名',
    kind: 'name-pattern',
    pattern: '总监|负责人|董事长|集团[-—–_·|/\\s]|\\b(ceo|cfo|coo|cto|cmo)\\b',
    severity: 'middle',
  },
  { name: '乱发链接', kind: 'link-drop', severity: 'middle' },
  { name: '违反群规', kind: 'rule-break', severity: 'middle' },
  { name: '骚扰举报', kind: 'harassment', severity: 'high' },
  { name: '红包测试', kind: 'red-packet-test', severity: 'low' },
  { name: '批量加人', kind: 'batch-add', severity: 'high' },
  { name: '长期不说话', kind: 'silent-days', days: usualSilentDays, severity: 'low' },
  { name: '会员到期', kind: 'expired', severity: 'low' },
];

/** The rules a community begins with, each to be edited or taken out. */
export function defaultReviewRules({
  communityId,
  makeId,
  now,
}: Readonly<{ communityId: CommunityId; makeId: IdSource; now: Instant }>): readonly ReviewRule[] {
  return usualRules.map((rule, index) => ({
    id: makeId(),
    communityId,
    pattern: '',
    words: [],
    days: usualSilentDays,
    clause: 0,
    enabled: true,
    ...rule,
    position: index + 1,
    createdAt: now,
  }));
}
