import { Box, Button, SegmentedControl, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { readBudgetLine, writeYuan } from '../../../../shared/domain/activities/budget/fen';
import { owedRewards } from '../../../../shared/domain/activities/reward';
import { owedLines, readRewardLine, rewardSums } from '../../../../shared/domain/activities/reward-rules';
import { useCopyText } from '../../../data/use-copy-text';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import flat from '../inline/Flat.module.css';
import type { ActivityEditor } from '../page/use-activity-editor';
import { GiveForm } from './GiveForm';
import { moveInTable } from './move-in-table';
import { RewardRow } from './RewardRow';
import { RewardRows } from './RewardRows';
import classes from './Rewards.module.css';
import { useOwedFirst } from './use-owed-first';
import { type RewardLedger, useRewards } from './use-rewards';
import { useThanks } from './use-thanks';

const words = text.ledgers.rewards;
type Shown = 'all' | 'owed';

/** 奖励: who was promised what, what was sent and who was thanked. */
export function RewardsPanel({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const ledger = useRewards(editor.detail);
  const thanks = useThanks(editor.detail, ledger);
  const [shown, setShown] = useState<Shown>('all');
  const [giving, setGiving] = useState(false);
  const giveButton = useRef<HTMLButtonElement>(null);
  const stopGiving = () => {
    setGiving(false);
    giveButton.current?.focus();
  };
  const { rewards } = ledger;
  const { count, owed, costInFen } = rewardSums(rewards);
  const rows = useOwedFirst(shown === 'owed' ? owedRewards(rewards) : rewards, shown);
  const sums = [words.sums(count, owed), ...(costInFen === null ? [] : [words.cost(writeYuan(costInFen))])];
  return (
    <Panel
      title={words.title}
      note={count > 0 ? sums.join(' · ') : null}
      buttons={
        <Button
          ref={giveButton}
          variant="default"
          size="compact-sm"
          aria-expanded={giving}
          onClick={() => setGiving(!giving)}
        >
          {words.give.open}
        </Button>
      }
    >
      {giving ? <GiveForm detail={editor.detail} ledger={ledger} onClose={stopGiving} /> : null}
      {count > 0 ? (
        <OwedBar editor={editor} ledger={ledger} shown={shown} onShow={setShown} />
      ) : (
        <Text size="sm" c="dimmed" px={16} py={12}>
          {words.empty}
        </Text>
      )}
      <Box data-rows onKeyDown={moveInTable}>
        {count > 0 && rows.length === 0 ? (
          <Text size="sm" c="dimmed" px={16} py={8}>
            {words.emptyOwed}
          </Text>
        ) : (
          <RewardRows rows={rows}>
            {(reward) => <RewardRow reward={reward} ledger={ledger} onThank={() => void thanks(reward)} />}
          </RewardRows>
        )}
        <AddReward editor={editor} ledger={ledger} />
      </Box>
    </Panel>
  );
}

type LedgerProps = Readonly<{ editor: ActivityEditor; ledger: RewardLedger }>;
type OwedBarProps = LedgerProps & Readonly<{ shown: Shown; onShow: (shown: Shown) => void }>;

/** Which rewards are shown, and what is done with all that are owed. */
function OwedBar({ editor, ledger, shown, onShow }: OwedBarProps) {
  const copy = useCopyText();
  const { count, owed } = rewardSums(ledger.rewards);
  const bar = useRef<HTMLDivElement>(null);
  const sendAll = async () => {
    // The button goes with the last that was owed.
    if (await ledger.sendAll()) bar.current?.querySelector<HTMLElement>('input:checked')?.focus();
  };
  const copyOwed = () => {
    const head = words.owedText(editor.detail.activity.title, owed);
    void copy([head, ...owedLines(ledger.rewards)].join('\n'), words.owedCopied(owed));
  };
  return (
    <div ref={bar} className={classes.bar}>
      <SegmentedControl
        size="xs"
        aria-label={words.filter}
        value={shown}
        onChange={(next) => onShow(next === 'owed' ? 'owed' : 'all')}
        data={[
          { value: 'all', label: words.all(count) },
          { value: 'owed', label: words.owed(owed) },
        ]}
      />
      {owed > 0 ? (
        <>
          <Button variant="subtle" size="compact-sm" ml="auto" onClick={copyOwed}>
            {words.copyOwed}
          </Button>
          <Button variant="light" size="compact-sm" onClick={() => void sendAll()}>
            {words.sendAll}
          </Button>
        </>
      ) : null}
    </div>
  );
}

/** One line writes down one reward: who, what, then what it costs; a name alone gets what was given last, and the field says so. */
function AddReward({ editor, ledger }: LedgerProps) {
  const last = ledger.rewards.at(-1);
  const add = (line: string) => {
    const { participants } = editor.detail;
    const { name, what: typed } = readRewardLine(
      line,
      participants.flatMap((one) => [one.nickname, one.name]),
    );
    const known = participants.find((one) => one.nickname === name || one.name === name);
    const { name: what, plannedInFen: costInFen } = readBudgetLine(typed);
    return ledger.add([
      {
        memberId: known?.memberId ?? null,
        name: known?.nickname ?? name,
        kind: last?.kind ?? 'gift',
        what: what || last?.what || words.defaultWhat,
        costInFen: costInFen ?? (what === '' || what === last?.what ? (last?.costInFen ?? null) : null),
      },
    ]);
  };
  return (
    <div className={classes.add} data-adds>
      <AddLine
        inputClass={flat.add}
        label={words.add}
        placeholder={words.addHint(last?.what ?? words.defaultWhat)}
        cell="what"
        onAdd={add}
      />
    </div>
  );
}
