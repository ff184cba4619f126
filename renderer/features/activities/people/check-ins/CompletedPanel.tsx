import { Button, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { completedUnrewarded } from '../../../../../shared/domain/activities/check-ins/ledger-people';
import type { CheckInStanding } from '../../../../../shared/domain/activities/check-ins/summary';
import type { CheckInPlan } from '../../../../../shared/domain/activities/parts';
import type { ActivityDetail } from '../../../../../shared/wire/nouns/activities';
import { ledgerLimit } from '../../../../../shared/wire/nouns/ledgers';
import { useSave } from '../../../../data/use-run';
import { text } from '../../../../i18n/text';
import { Panel } from '../../../../ui/Panel';
import { NameList } from '../NameList';
import classes from '../People.module.css';

const words = text.people.completed;

type CompletedPanelProps = Readonly<{
  detail: ActivityDetail;
  plan: CheckInPlan;
  standings: readonly CheckInStanding[];
}>;

/** 完成名单: who checked in on every day, and the rewards they are owed. */
export function CompletedPanel({ detail, plan, standings }: CompletedPanelProps) {
  const save = useSave();
  const { activity, rewards } = detail;
  const completed = standings.filter(({ streak }) => streak.completed);
  const unrewarded = completedUnrewarded(standings, rewards, plan.reward);
  const newest = useRef(rewards);
  useEffect(() => {
    newest.current = rewards;
  });
  // Who has one by now is seen when the rewards are read again: until then a second click gives no second one.
  const waitsFor = useRef<ActivityDetail['rewards'] | 'reply' | null>(null);
  const note = async () => {
    if (waitsFor.current === 'reply' || waitsFor.current === rewards) return;
    waitsFor.current = 'reply';
    const noted = await save('rewards.save', {
      activityId: activity.id,
      rewards: unrewarded.slice(0, ledgerLimit).map(({ memberId, name }) => ({
        ...{ id: null, memberId, name, kind: 'gift', what: plan.reward },
        ...{ costInFen: null, sentAt: null, tracking: '', thankedAt: null },
      })),
    });
    waitsFor.current = noted ? newest.current : null;
  };
  const hasReward = plan.reward.trim() !== '';
  return (
    <Panel
      title={words.title}
      note={completed.length > 0 ? words.count(completed.length) : null}
      buttons={
        hasReward && unrewarded.length > 0 ? (
          <Button size="compact-sm" variant="light" onClick={() => void note()}>
            {words.reward(unrewarded.length)}
          </Button>
        ) : null
      }
    >
      <div className={classes.body}>
        {completed.length === 0 ? (
          <Text size="sm" c="dimmed">
            {words.none}
          </Text>
        ) : (
          <>
            <NameList
              label={words.list}
              people={completed.map(({ memberId, nickname }) => ({ memberId, name: nickname }))}
            />
            {(!hasReward || unrewarded.length === 0) && (
              <Text size="xs" c="dimmed">
                {hasReward ? words.allNoted : words.noReward}
              </Text>
            )}
          </>
        )}
      </div>
    </Panel>
  );
}
