import { Button, Menu } from '@mantine/core';
import { IconBulb, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ActivityStatus } from '../../../../shared/domain/activities/activity';
import {
  inReadingOrder,
  narrowActivities,
} from '../../../../shared/domain/activities/list/narrow-activities';
import { findActivityTemplate } from '../../../../shared/domain/activities/templates';
import type { ActivitySummary } from '../../../../shared/wire/nouns/activities';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { MoreMenu } from '../../../ui/MoreMenu';
import { Page } from '../../../ui/Page';
import { ActivityCard } from './ActivityCard';
import classes from './ActivityCard.module.css';
import { ActivityTimeline } from './ActivityTimeline';
import { ListToolbar } from './ListToolbar';
import { useLastOpened } from './use-last-opened';
import { type ListView, useListAddress } from './use-list-address';

const words = text.activityList;

/** Every activity of the community, as cards by where they stand or over the days. */
export function ActivityList({ onCreate }: Readonly<{ onCreate: () => void }>) {
  const { community, group } = useScope();
  const address = useListAddress();
  const [query, setQuery] = useState('');
  const scope = { communityId: community.id, groupId: group?.id ?? null };
  const found = useVaultQuery('activities.list', scope).data;
  const activities = useMemo(() => found?.map(named), [found]);
  useLastOpened(activities !== undefined);
  const create = (
    <Button leftSection={<IconPlus size={16} stroke={1.8} />} onClick={onCreate}>
      {words.create}
    </Button>
  );
  const count = (status: ActivityStatus) => activities?.filter((each) => each.status === status).length ?? 0;
  const [running, planned, done, cancelled] = [
    count('running'),
    count('planned'),
    count('done'),
    count('cancelled'),
  ];
  return (
    <Page
      title={text.frame.nav.activities}
      subtitle={activities?.length ? words.counts(running, planned) : null}
      buttons={
        <>
          {activities?.length === 0 ? null : create}
          <MoreMenu label={words.more}>
            <Menu.Item leftSection={<IconBulb size={16} stroke={1.6} />} onClick={address.openLessons}>
              {words.lessons}
            </Menu.Item>
          </MoreMenu>
        </>
      }
    >
      {activities === undefined ? null : activities.length === 0 ? (
        <EmptyState sentence={words.empty} button={create} />
      ) : (
        <>
          <ListToolbar
            address={address}
            query={query}
            onQuery={setQuery}
            counts={{ running, planned, done, cancelled }}
          />
          <Shown
            activities={inReadingOrder(narrowActivities(activities, address.status, query))}
            view={address.view}
            onShowAll={() => {
              setQuery('');
              address.change({ status: null });
            }}
          />
        </>
      )}
    </Page>
  );
}

/** An activity of before templates were named has the name of the one that comes with the app. */
function named(activity: ActivitySummary): ActivitySummary {
  if (activity.templateName) return activity;
  return { ...activity, templateName: findActivityTemplate(activity.templateId)?.name ?? '' };
}

type ShownProps = Readonly<{
  activities: readonly ActivitySummary[];
  view: ListView;
  onShowAll: () => void;
}>;

function Shown({ activities, view, onShowAll }: ShownProps) {
  const { community } = useScope();
  const today = useToday();
  if (activities.length === 0) {
    const showAll = (
      <Button variant="default" onClick={onShowAll}>
        {words.showAll}
      </Button>
    );
    return <EmptyState sentence={words.nothingFound} button={showAll} />;
  }
  if (view === 'timeline') return <ActivityTimeline activities={activities} today={today} />;
  const groupNames = ({ groupIds }: ActivitySummary) =>
    community.groups.filter(({ id }) => groupIds.includes(id)).map(({ name }) => name);
  return (
    <ul className={classes.cards} aria-label={words.cards}>
      {activities.map((activity) => (
        <li key={activity.id}>
          <ActivityCard activity={activity} groupNames={groupNames(activity)} today={today} />
        </li>
      ))}
    </ul>
  );
}
