import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { ledgerPeople } from '../../../../../shared/domain/activities/check-ins/ledger-people';
import { standingsOf } from '../../../../../shared/domain/activities/check-ins/summary';
import { participantKey } from '../../../../../shared/domain/activities/participant';
import type { CheckInPlan } from '../../../../../shared/domain/activities/parts';
import { useToday } from '../../../../data/use-today';
import { useVaultQuery } from '../../../../data/use-vault-query';
import { text } from '../../../../i18n/text';
import { EmptyState } from '../../../../ui/EmptyState';
import { Panel } from '../../../../ui/Panel';
import type { ActivityEditor } from '../../page/use-activity-editor';
import classes from '../People.module.css';
import { useStableOrder } from '../use-stable-order';
import { CheckInPanel } from './CheckInPanel';
import { CompletedPanel } from './CompletedPanel';
import { TodayPanel } from './TodayPanel';

const words = text.people.checkIns;

type CheckInsPartProps = Readonly<{
  editor: ActivityEditor;
  /** Whether it was begun just now. */
  begun: boolean;
  onBegin: () => void;
}>;

/** 打卡: the ledger with what comes of it, or the way to begin one. */
export function CheckInsPart({ editor, begun, onBegin }: CheckInsPartProps) {
  const { activity } = editor.detail;
  if (activity.checkIn) return <Ledger editor={editor} plan={activity.checkIn} begun={begun} />;
  const begin = () => {
    onBegin();
    return editor.edit((now) => ({ checkIn: { days: Math.max(now.days, 1), makeUps: 1, reward: '' } }), {
      aloud: true,
    });
  };
  return (
    <Panel title={words.title}>
      <EmptyState
        sentence={words.none}
        button={
          <Button variant="light" size="xs" onClick={() => void begin()}>
            {words.begin}
          </Button>
        }
      />
    </Panel>
  );
}

type LedgerProps = Readonly<{ editor: ActivityEditor; plan: CheckInPlan; begun: boolean }>;

function Ledger({ editor, plan, begun }: LedgerProps) {
  const { activity, participants } = editor.detail;
  const today = useToday();
  const ledger = useVaultQuery('checkIns.ledger', { activityId: activity.id }).data;
  const standings = useMemo(
    () => standingsOf(ledgerPeople(ledger ?? [], participants), plan, activity.startsOn, today),
    [ledger, participants, plan, activity.startsOn, today],
  );
  const rows = useStableOrder(ledger ? standings : [], participantKey);
  if (!ledger) return null;
  return (
    <>
      <CheckInPanel editor={editor} plan={plan} rows={rows} begun={begun} />
      <div className={classes.halves}>
        <TodayPanel activity={activity} plan={plan} participants={participants} people={rows} />
        <CompletedPanel detail={editor.detail} plan={plan} standings={standings} />
      </div>
    </>
  );
}
