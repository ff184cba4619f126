import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconClipboardText } from '@tabler/icons-react';
import { lunarDay, lunarWords } from '../../../shared/domain/planner/lunar-day';
import type { OpenActivity } from '../../../shared/wire/nouns/today';
import { useScope } from '../../data/scope';
import { useExtendSeries } from '../../data/use-extend-series';
import { useNow } from '../../data/use-now';
import { useToday } from '../../data/use-today';
import { useVaultQuery } from '../../data/use-vault-query';
import { sayDateAndWeekday } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import { useDialogs } from '../../ui/dialog-store';
import { Page } from '../../ui/Page';
import { useKeptPlace } from '../../ui/use-kept-place';
import { Waiting } from '../../ui/Waiting';
import { ActivityPanels } from './ActivityPanels';
import { AllDone } from './AllDone';
import { ContactsPanel } from './ContactsPanel';
import { KeyDatesPanel } from './KeyDatesPanel';
import { NewcomersPanel } from './NewcomersPanel';
import { OnboardingPanel } from './OnboardingPanel';
import { SendPanel } from './SendPanel';
import classes from './TodayScreen.module.css';

/** 今日: what to do now, each in one or two clicks. */
export function TodayScreen() {
  const { community, group } = useScope();
  const today = useToday();
  const now = useNow();
  const showDialog = useDialogs((state) => state.show);
  const place = useKeptPlace<HTMLDivElement>();
  const scope = { communityId: community.id, groupId: group?.id ?? null, today };
  const view = useVaultQuery('today.view', scope).data;
  const people = useVaultQuery('today.people', scope).data;
  const steps = useVaultQuery('today.onboarding', scope).data;
  const series = useVaultQuery('series.names', { communityId: community.id, today }).data;
  useExtendSeries(community.id, series, today);
  // In one column what runs today would stand below all newcomers: it comes right after what is to be sent.
  const oneColumn = useMediaQuery('(max-width: 1180px)', false, { getInitialValueInEffect: false });
  const isRunning = ({ status, startsOn }: OpenActivity) => status === 'running' && startsOn <= today;
  const runningFirst = oneColumn ? (view?.activities.filter(isRunning) ?? []) : [];
  const later = view?.activities.filter((activity) => !runningFirst.includes(activity)) ?? [];
  const dayInWords = [sayDateAndWeekday(today, today), ...lunarWords(lunarDay(today))].join(' · ');

  return (
    <Page
      title={text.frame.nav.today}
      subtitle={dayInWords}
      buttons={
        <Button
          variant="default"
          leftSection={<IconClipboardText size={16} stroke={1.6} />}
          onClick={() => showDialog('intake', '')}
        >
          {text.intake.title}
        </Button>
      }
    >
      <div ref={place} className={classes.whole}>
        {view ? (
          <>
            <AllDone view={view} today={today} now={now} />
            <div className={classes.columns}>
              <div className={classes.column}>
                <SendPanel items={view.items} missed={view.missed} today={today} now={now} />
                {runningFirst.length > 0 ? <ActivityPanels activities={runningFirst} today={today} /> : null}
                <NewcomersPanel newcomers={view.newcomers} today={today} />
                {steps ? <OnboardingPanel steps={steps} newcomers={view.newcomers} today={today} /> : null}
              </div>
              <div className={classes.column}>
                {later.length > 0 || runningFirst.length === 0 ? (
                  <ActivityPanels activities={later} today={today} />
                ) : null}
                {people ? (
                  <>
                    <KeyDatesPanel keyDates={people.keyDates} today={today} />
                    <ContactsPanel people={people} today={today} />
                  </>
                ) : (
                  <Waiting sentence={text.today.lookingAtPeople} />
                )}
              </div>
            </div>
          </>
        ) : (
          <Waiting />
        )}
      </div>
    </Page>
  );
}
