import { Text } from '@mantine/core';
import type { Activity } from '../../../../../shared/domain/activities/activity';
import { notCheckedIn } from '../../../../../shared/domain/activities/check-ins/ledger-people';
import { lastDayOf } from '../../../../../shared/domain/activities/check-ins/streaks';
import type { CheckInStanding } from '../../../../../shared/domain/activities/check-ins/summary';
import type { CheckInPlan } from '../../../../../shared/domain/activities/parts';
import type { ParticipantRow } from '../../../../../shared/wire/nouns/activities';
import { useToday } from '../../../../data/use-today';
import { sayDate } from '../../../../i18n/say-day';
import { text } from '../../../../i18n/text';
import { Panel } from '../../../../ui/Panel';
import { AtLines } from '../AtLines';
import { NameList } from '../NameList';
import classes from '../People.module.css';

const words = text.people.today;

type TodayPanelProps = Readonly<{
  activity: Activity;
  plan: CheckInPlan;
  participants: readonly ParticipantRow[];
  people: readonly CheckInStanding[];
}>;

/** 今天还没打卡, with their @ lines; outside of the days of the ledger nobody is asked. */
export function TodayPanel({ activity, plan, participants, people }: TodayPanelProps) {
  const today = useToday();
  const first = activity.startsOn;
  const last = lastDayOf({ firstDay: first, plan }) ?? first;
  const running = today >= first && today <= last;
  const missing = running ? notCheckedIn(people, participants, today) : [];
  const named = missing.map(({ memberId, nickname }) => ({ memberId, name: nickname }));
  return (
    <Panel title={words.title} note={missing.length > 0 ? words.count(missing.length) : null}>
      <div className={classes.body}>
        {missing.length > 0 ? (
          <>
            <AtLines names={named.map(({ name }) => name)} />
            <NameList label={words.list} people={named} />
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {running
              ? people.length === 0
                ? words.nobody
                : words.all
              : words.notToday(sayDate(first, today), sayDate(last, today))}
          </Text>
        )}
      </div>
    </Panel>
  );
}
