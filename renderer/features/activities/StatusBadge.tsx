import { Badge } from '@mantine/core';
import type { ActivityStatus } from '../../../shared/domain/activities/activity';
import { activityStatusLabels } from '../../../shared/domain/activities/vocabulary';

const colors: Readonly<Record<ActivityStatus, string>> = {
  planned: 'gray',
  running: 'ember',
  done: 'teal',
  cancelled: 'gray',
};

/** 筹备中, 进行中, 已结束 or 已取消. */
export function StatusBadge({ status }: Readonly<{ status: ActivityStatus }>) {
  return (
    <Badge variant={status === 'cancelled' ? 'outline' : 'light'} color={colors[status]} fw={500} flex="none">
      {activityStatusLabels[status]}
    </Badge>
  );
}
