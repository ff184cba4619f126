import type { ActivityPhase, ActivityStatus } from './activity';

/** Chinese words of an activity's fields that screens and exports share. */
export const activityStatusLabels: Readonly<Record<ActivityStatus, string>> = {
  planned: '筹备中',
  running: '进行中',
  done: '已结束',
  cancelled: '已取消',
};

export const activityPhaseLabels: Readonly<Record<ActivityPhase, string>> = {
  before: '活动前',
  during: '活动中',
  after: '活动后',
};
