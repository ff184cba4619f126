import { format } from 'date-fns';
import type { TaskPriority } from '../activities/activity';
import type { Participant, ParticipantState } from '../activities/participant';
import type { RewardKind } from '../activities/reward';
import type { WordSeverity } from '../checks/word-rule';
import type { Instant } from '../days';
import type { AskOutcome } from '../experts/expert';
import type { FieldKind } from '../fields/field';
import type { IntakeKind } from '../intake/intake';
import type { Alias, Duty, JoinMethod, MembershipStatus, TraitKind } from '../members/member';
import { describeSkin, type SkinProfile } from '../members/skin';
import type { Order } from '../orders/order';
import type { Consent, MaterialForm } from '../planner/material';
import type { ContentOrigin, PlannerStatus } from '../planner/planner-item';
import type { DayOffRule } from '../planner/series';
import type { QueueItem } from '../queue/queue-item';
import type { ReviewRuleKind, ReviewSeverity, ReviewState } from '../review/review';
import type { DataTableName } from '../store/data-tables';
import type { TimelineKind } from '../timeline/timeline-event';

/** Chinese words that exported files share; the words of the screens for the same things. */
export const tableLabels: Readonly<Record<DataTableName, string>> = {
  communities: '社群',
  groups: '群',
  members: '成员',
  memberships: '入群记录',
  tags: '标签',
  fields: '自定义字段',
  segments: '分组',
  timeline: '时间线',
  intakes: '粘贴记录',
  importPresets: '导入预设',
  asks: '@记录',
  reviewRules: '审核规则',
  reviewCases: '审核记录',
  scripts: '话术',
  scriptVersions: '话术版本',
  copies: '复制记录',
  wordRules: '用词',
  queue: '复制队列',
  plannerItems: '内容',
  plannerSeries: '系列',
  materials: '素材',
  planTemplates: '作息表',
  activities: '活动',
  tasks: '任务',
  participants: '参与人',
  chains: '接龙',
  checkIns: '打卡',
  rewards: '奖励',
  lessons: '经验',
  activityTemplates: '活动模板',
  products: '商品',
  orders: '订单',
  settings: '设置项',
  quarantine: '放到一边的资料',
};

export const participantStateLabels: Readonly<Record<ParticipantState, string>> = {
  interested: '意向',
  signed: '报名',
  attended: '到场',
  absent: '缺席',
  quit: '退出',
};

export const participantSourceLabels: Readonly<Record<Participant['source'], string>> = {
  segment: '分组',
  roster: '名单',
  chain: '接龙',
  manual: '手动添加',
};

export const rewardKindLabels: Readonly<Record<RewardKind, string>> = {
  gift: '实物',
  coupon: '优惠券',
  points: '积分',
  'red-packet': '红包',
  honour: '荣誉',
  other: '其他',
};

export const taskPriorityLabels: Readonly<Record<TaskPriority, string>> = {
  high: '高',
  normal: '中',
  low: '低',
};

export const wordSeverityLabels: Readonly<Record<WordSeverity, string>> = {
  high: '高',
  middle: '中',
  low: '低',
};

export const membershipStatusLabels: Readonly<Record<MembershipStatus, string>> = {
  active: '在群',
  left: '已退群',
  'maybe-left': '可能已退群',
};

export const joinMethodLabels: Readonly<Record<JoinMethod, string>> = {
  invited: '邀请',
  scanned: '扫码',
  unknown: '',
};

export const aliasSourceLabels: Readonly<Record<Alias['source'], string>> = {
  hand: '手动添加',
  roster: '群名单',
  notice: '入群通知',
  merge: '合并',
  rename: '曾用名',
};

export const fieldKindLabels: Readonly<Record<FieldKind, string>> = {
  text: '短文字',
  'long-text': '长文字',
  number: '数字',
  date: '日期',
  'lunar-date': '农历日期',
  single: '单选',
  multi: '多选',
  boolean: '是否',
  link: '链接',
};

export const intakeKindLabels: Readonly<Record<IntakeKind, string>> = {
  notices: '入群通知',
  roster: '群名单',
  speakers: '发言名单',
  chain: '接龙',
  'check-ins': '打卡',
  note: '随记',
};

export const askOutcomeLabels: Readonly<Record<AskOutcome, string>> = {
  pending: '还没回音',
  answered: '答了',
  unanswered: '没答',
};

export const reviewKindLabels: Readonly<Record<ReviewRuleKind, string>> = {
  'name-pattern': '昵称样式',
  'name-words': '昵称用词',
  'silent-days': '久不发言',
  expired: '会员到期',
  'link-drop': '乱发链接',
  'rule-break': '违反群规',
  harassment: '骚扰举报',
  'red-packet-test': '红包测试',
  'batch-add': '批量加人',
};

export const reviewSeverityLabels: Readonly<Record<ReviewSeverity, string>> = {
  low: '轻',
  middle: '中',
  high: '重',
};

export const reviewStateLabels: Readonly<Record<ReviewState, string>> = {
  open: '待看',
  warned: '已提醒',
  'to-remove': '待移出',
  removed: '已移出',
  kept: '留下',
};

export const traitKindLabels: Readonly<Record<TraitKind, string>> = {
  specialty: '特长',
  hobby: '爱好',
  personality: '性格',
};

export const claimedLabels: Readonly<Record<Duty['claimedBy'], string>> = { self: '自荐', appointed: '任命' };

export const timelineKindLabels: Readonly<Record<TimelineKind, string>> = {
  joined: '入群',
  intro: '自我介绍',
  asked: '提问',
  answered: '回答',
  order: '订单',
  feedback: '反馈',
  gift: '礼物',
  activity: '活动',
  'script-copied': '话术',
  'role-change': '角色',
  warning: '提醒',
  merge: '合并',
  note: '随记',
};

export const plannerStatusLabels: Readonly<Record<PlannerStatus, string>> = {
  idea: '灵感',
  draft: '草稿',
  ready: '就绪',
  scheduled: '已排期',
  sent: '已发',
  reviewed: '已收反馈',
};

export const contentOriginLabels: Readonly<Record<ContentOrigin, string>> = {
  original: '原创',
  repost: '转载',
  collected: '征集',
};

export const dayOffLabels: Readonly<Record<DayOffRule, string>> = {
  keep: '照常',
  skip: '跳过',
  move: '顺延',
};

export const materialFormLabels: Readonly<Record<MaterialForm, string>> = {
  text: '文字',
  image: '图片',
  link: '链接',
  file: '文件',
};

export const consentLabels: Readonly<Record<Consent, string>> = {
  none: '未问',
  asked: '已问',
  given: '同意',
};

export const queueStateLabels: Readonly<Record<QueueItem['state'], string>> = {
  waiting: '待复制',
  copied: '已复制',
  skipped: '已跳过',
};

export const queueKindLabels: Readonly<Record<QueueItem['kind'], string>> = {
  text: '复制文字',
  mention: '复制昵称',
  note: '手动完成',
};

export const orderStatusLabels: Readonly<Record<Order['status'], string>> = {
  ordered: '已下单',
  paid: '已付款',
  shipped: '已发货',
  received: '已收货',
  refunded: '已退款',
};

/** An instant as a local day and time, `2026-11-22 10:30`; an empty text for none. */
export function writeInstant(at: Instant | null): string {
  return at === null ? '' : format(at, 'yyyy-MM-dd HH:mm');
}

/** The skin type as an import reads it back: `混油 · 敏感`, `干皮 · 不敏感`. */
export function writeSkinType(skin: SkinProfile): string {
  const type = describeSkin(skin);
  return skin.sensitive === false ? [type, '不敏感'].filter(Boolean).join(' · ') : type;
}

/** An amount of fen in yuan. */
export function yuanOf(fen: number): number {
  return fen / 100;
}
