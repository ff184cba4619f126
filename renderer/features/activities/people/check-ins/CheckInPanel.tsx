import { Button, Group, Menu, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { CheckInStanding } from '../../../../../shared/domain/activities/check-ins/summary';
import type { CheckInPlan } from '../../../../../shared/domain/activities/parts';
import { text } from '../../../../i18n/text';
import { useDialogs } from '../../../../ui/dialog-store';
import { EmptyState } from '../../../../ui/EmptyState';
import { MoreMenu } from '../../../../ui/MoreMenu';
import { Panel } from '../../../../ui/Panel';
import type { ActivityEditor } from '../../page/use-activity-editor';
import { Leaderboard } from './Leaderboard';
import { LedgerGrid } from './LedgerGrid';
import { PlanSettings } from './PlanSettings';
import type { PressMode } from './use-ledger';

const words = text.people.checkIns;
const pressModes: readonly PressMode[] = ['done', 'make-up'];

type CheckInPanelProps = Readonly<{
  editor: ActivityEditor;
  plan: CheckInPlan;
  rows: readonly CheckInStanding[];
  /** The button that began it is gone: the keyboard goes on here. */
  begun: boolean;
}>;

/** The ledger of 打卡 with its rules, the way to paste a day, and the leaderboard. */
export function CheckInPanel({ editor, plan, rows, begun }: CheckInPanelProps) {
  const { activity } = editor.detail;
  const showDialog = useDialogs(({ show }) => show);
  const people = rows.filter(({ streak }) => streak.total > 0).length;
  const total = rows.reduce((sum, { streak }) => sum + streak.total, 0);
  const [mode, setMode] = useState<PressMode>('done');
  const over = rows.filter(({ streak }) => streak.uncounted.some(({ makeUp }) => makeUp));
  return (
    <Panel
      title={words.title}
      note={total > 0 ? words.note(people, total) : null}
      buttons={
        <>
          <Button size="compact-sm" variant="default" autoFocus={begun} onClick={() => showDialog('intake')}>
            {words.paste}
          </Button>
          <Leaderboard activity={activity} plan={plan} standings={rows} />
          <MoreMenu label={words.more} size="sm">
            <Menu.Item onClick={() => void editor.edit(() => ({ checkIn: null }), { aloud: true })}>
              {words.stop}
            </Menu.Item>
          </MoreMenu>
        </>
      }
    >
      <PlanSettings
        plan={plan}
        onChange={(patch) =>
          editor.edit((now) => ({ checkIn: { ...(now.checkIn ?? plan), ...patch } }), { aloud: true })
        }
      />
      {rows.length === 0 ? (
        <EmptyState sentence={words.empty} />
      ) : (
        <>
          <LedgerGrid activity={activity} plan={plan} rows={rows} mode={mode} />
          <Group gap="md" px={16} py={6}>
            <Text size="xs" c="dimmed">
              {words.keys}
            </Text>
            <Group gap="xs" ml="auto">
              <Text size="xs" c="dimmed">
                {words.pressing}
              </Text>
              <SegmentedControl
                size="xs"
                aria-label={words.pressing}
                data={pressModes.map((each) => ({ value: each, label: words.modes[each] }))}
                value={mode}
                onChange={(next) => setMode(next === 'make-up' ? 'make-up' : 'done')}
              />
            </Group>
          </Group>
          {over.length > 0 && (
            <Text size="xs" c="dimmed" px={16} pb={8} className="person-text">
              {words.uncountedList(over.map(({ nickname }) => nickname).join('、'))}
            </Text>
          )}
        </>
      )}
    </Panel>
  );
}
