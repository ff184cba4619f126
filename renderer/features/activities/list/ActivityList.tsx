import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ActivityStatus } from '../../../../shared/domain/activities/activity';
import { activityStatusLabels } from '../../../../shared/domain/activities/vocabulary';
import type { ActivitySummary } from '../../../../shared/wire/nouns/activities';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Panel } from '../../../ui/Panel';
import { isOver } from '../countdown';
import { ActivityRow } from './ActivityRow';

const words = text.activities;
/** What runs now is read first. */
const order: readonly ActivityStatus[] = ['running', 'planned', 'done', 'cancelled'];

/** Every activity of the community, by where it stands. */
export function ActivityList({ onCreate }: Readonly<{ onCreate: () => void }>) {
  const { community, group } = useScope();
  const activities = useVaultQuery('activities.list', {
    communityId: community.id,
    groupId: group?.id ?? null,
  }).data;
  const create = (
    <Button leftSection={<IconPlus size={16} stroke={1.8} />} onClick={onCreate}>
      {words.create}
    </Button>
  );
  const count = (status: ActivityStatus) => activities?.filter((each) => each.status === status).length ?? 0;
  return (
    <Page
      title={text.frame.nav.activities}
      subtitle={activities?.length ? words.list.counts(count('running'), count('planned')) : null}
      buttons={activities?.length === 0 ? null : create}
    >
      {activities?.length === 0 ? (
        <EmptyState sentence={words.list.empty} button={create} />
      ) : (
        <Stack gap="md">
          {order.map((status) => (
            <StatusPanel
              key={status}
              status={status}
              activities={inReadingOrder(activities?.filter((each) => each.status === status) ?? [])}
            />
          ))}
        </Stack>
      )}
    </Page>
  );
}

/** What is to come: soonest first. What is over: latest first. */
function inReadingOrder(activities: readonly ActivitySummary[]): readonly ActivitySummary[] {
  const over = activities[0] !== undefined && isOver(activities[0].status);
  const soonestFirst = activities.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return over ? soonestFirst.toReversed() : soonestFirst;
}

type StatusPanelProps = Readonly<{ status: ActivityStatus; activities: readonly ActivitySummary[] }>;

function StatusPanel({ status, activities }: StatusPanelProps) {
  const { community } = useScope();
  const today = useToday();
  if (activities.length === 0) return null;
  return (
    <Panel title={activityStatusLabels[status]} note={words.list.count(activities.length)}>
      {activities.map((activity) => (
        <ActivityRow
          key={activity.id}
          activity={activity}
          today={today}
          groupNames={community.groups
            .filter(({ id }) => activity.groupIds.includes(id))
            .map(({ name }) => name)}
        />
      ))}
    </Panel>
  );
}
