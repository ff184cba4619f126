import { ActionIcon, Button, Tabs, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ActivityId } from '../../../../shared/domain/ids';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { LedgerTab } from '../ledger/LedgerTab';
import { PeopleTab } from '../people/PeopleTab';
import { ReschedulePanel } from '../reschedule/ReschedulePanel';
import { ExportButton } from '../review/ExportButton';
import { ReviewTab } from '../review/ReviewTab';
import { RunTab } from '../run/RunTab';
import { StatusBadge } from '../StatusBadge';
import classes from './ActivityPage.module.css';
import { ActivityStrip } from './ActivityStrip';
import { FinishCheck } from './FinishCheck';
import { MoreMenu } from './MoreMenu';
import { PlanTab } from './PlanTab';
import { StartCheck } from './StartCheck';
import { StatusButton, type StatusCheck } from './StatusButton';
import { useActivityEditor } from './use-activity-editor';

const words = text.activities.page;
const tabs = ['plan', 'people', 'run', 'ledger', 'review'] as const;
type Tab = (typeof tabs)[number];

/** The page of one activity, at an address of its own. */
export function ActivityPage({ id }: Readonly<{ id: ActivityId }>) {
  const detail = useVaultQuery('activities.detail', { id }).data;
  if (detail === undefined) return <Page title={text.frame.nav.activities}>{null}</Page>;
  return detail === null ? <Gone /> : <OpenActivity stored={detail} />;
}

function BackLink() {
  return (
    <Tooltip label={text.activities.backToList}>
      <ActionIcon
        component={Link}
        to="/activities"
        variant="subtle"
        color="gray"
        aria-label={text.activities.backToList}
      >
        <IconArrowLeft size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

function Gone() {
  const back = (
    <Button component={Link} to="/activities">
      {text.activities.backToList}
    </Button>
  );
  return (
    <Page title={text.frame.nav.activities} back={<BackLink />}>
      <EmptyState sentence={words.gone} button={back} />
    </Page>
  );
}

/** What lies beside the page: the way to another day, or what to look at before it begins or ends. */
type Aside = 'reschedule' | StatusCheck | null;

const asideLabels: Readonly<Record<NonNullable<Aside>, string>> = {
  reschedule: words.reschedule,
  start: text.activities.startCheck.title,
  finish: text.ledgers.finish.title,
};

function OpenActivity({ stored }: Readonly<{ stored: ActivityDetail }>) {
  const editor = useActivityEditor(stored);
  const { activity, tasks } = editor.detail;
  const [aside, setAside] = useState<Aside>(null);
  const [tab, setTab] = useTab();
  const close = () => setAside(null);
  return (
    <Page
      title={activity.title}
      back={<BackLink />}
      subtitle={<StatusBadge status={activity.status} />}
      buttons={
        <>
          <ExportButton editor={editor} primary={activity.status === 'done'} />
          <StatusButton editor={editor} onCheck={setAside} />
          <MoreMenu editor={editor} onReschedule={() => setAside('reschedule')} />
        </>
      }
      aside={
        aside === 'reschedule' ? (
          <ReschedulePanel activity={activity} tasks={tasks} onClose={close} />
        ) : aside === 'start' ? (
          <StartCheck editor={editor} onClose={close} />
        ) : aside === 'finish' ? (
          <FinishCheck editor={editor} onClose={close} />
        ) : null
      }
      onCloseAside={close}
      asideLabel={asideLabels[aside ?? 'reschedule']}
    >
      <ActivityStrip detail={editor.detail} onReschedule={() => setAside('reschedule')} />
      <Tabs value={tab} onChange={setTab} keepMounted={false} className={classes.tabs ?? ''}>
        <Tabs.List aria-label={words.tabsLabel}>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {words.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="plan">
          <PlanTab editor={editor} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeopleTab editor={editor} />
        </Tabs.Panel>
        <Tabs.Panel value="run">
          <RunTab editor={editor} />
        </Tabs.Panel>
        <Tabs.Panel value="ledger">
          <LedgerTab editor={editor} />
        </Tabs.Panel>
        <Tabs.Panel value="review">
          <ReviewTab editor={editor} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** The open tab stands in the address, so that a reload keeps it. */
function useTab() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const tab: Tab = tabs.find((each) => each === asked) ?? 'plan';
  const setTab = (next: string | null) => {
    setSearch(next && next !== 'plan' ? { tab: next } : {}, { replace: true });
  };
  return [tab, setTab] as const;
}
