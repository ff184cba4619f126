import { ActionIcon, Tabs, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ActivityId } from '../../../../shared/domain/ids';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
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
import { Gone } from './Gone';
import { MoreMenu } from './MoreMenu';
import { PlanTab } from './PlanTab';
import { StartCheck } from './StartCheck';
import { StatusButton, type StatusCheck } from './StatusButton';
import { useActivityEditor } from './use-activity-editor';
import { useReturnFocus } from './use-return-focus';

const words = text.activities.page;
const tabs = ['plan', 'people', 'run', 'ledger', 'review'] as const;
type Tab = (typeof tabs)[number];

/** The page of one activity, at an address of its own. */
export function ActivityPage({ id }: Readonly<{ id: ActivityId }>) {
  const detail = useVaultQuery('activities.detail', { id }).data;
  if (detail === undefined) return <Page title={text.frame.nav.activities}>{null}</Page>;
  if (detail !== null) return <OpenActivity stored={detail} />;
  return (
    <Page title={text.frame.nav.activities} back={<BackLink />}>
      <Gone />
    </Page>
  );
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

/** What lies beside the page: the way to another day, or what to look at before it begins or ends. */
type Aside = 'reschedule' | 'cancel' | StatusCheck | null;

const asideLabels: Readonly<Record<NonNullable<Aside>, string>> = {
  reschedule: words.reschedule,
  start: text.activities.startCheck.title,
  finish: text.ledgers.finish.title,
  cancel: text.activities.page.cancelActivity,
};

function OpenActivity({ stored }: Readonly<{ stored: ActivityDetail }>) {
  const editor = useActivityEditor(stored);
  const { activity, tasks } = editor.detail;
  const [aside, setAside] = useState<Aside>(null);
  const [tab, setTab] = useTab();
  const focus = useReturnFocus(aside !== null);
  const open = (next: Aside) => {
    focus.remember();
    setAside(next);
  };
  const close = () => setAside(null);
  // The button that opened it is for the next step by now.
  const closeSettled = () => {
    focus.settle();
    close();
  };
  return (
    <Page
      title={activity.title}
      back={<BackLink />}
      subtitle={<StatusBadge status={activity.status} />}
      buttons={
        <>
          <ExportButton editor={editor} primary={activity.status === 'done'} />
          <StatusButton editor={editor} onCheck={open} />
          <MoreMenu editor={editor} onReschedule={() => open('reschedule')} onCancel={() => open('cancel')} />
        </>
      }
      aside={
        aside === 'reschedule' ? (
          <ReschedulePanel activity={activity} tasks={tasks} onClose={close} />
        ) : aside === 'start' ? (
          <StartCheck editor={editor} onClose={close} onDone={closeSettled} />
        ) : aside === 'finish' ? (
          <FinishCheck editor={editor} as="done" onClose={close} onDone={closeSettled} />
        ) : aside === 'cancel' ? (
          <FinishCheck editor={editor} as="cancelled" onClose={close} onDone={closeSettled} />
        ) : null
      }
      onCloseAside={close}
      asideLabel={asideLabels[aside ?? 'reschedule']}
    >
      <ActivityStrip detail={editor.detail} onReschedule={() => open('reschedule')} />
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
