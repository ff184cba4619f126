import { Button, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import type { SafetyState } from '../../../../shared/wire/shell-api';
import { backedUpElsewhere } from '../../../data/backed-up-elsewhere';
import { errorSentence } from '../../../data/toasts';
import { useGoBack } from '../../../data/use-go-back';
import { useNow } from '../../../data/use-now';
import { sayAgo } from '../../../i18n/say-stamp';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { useBusyFocus } from '../../../ui/use-busy-focus';
import classes from './BackupPart.module.css';
import { EveryMinutes } from './EveryMinutes';
import { Fact } from './Fact';
import { PlaceFact } from './PlaceFact';
import type { Backups } from './use-backups';

const words = text.settings.backup;

type BackupStatePanelProps = Readonly<{
  safety: SafetyState;
  backups: Backups;
  busy: boolean;
  onBackUp: () => void;
  onRestore: () => void;
}>;

/** Where backups are, when the last was made and read back, how often they are made. */
export function BackupStatePanel({ safety, backups, busy, onBackUp, onRestore }: BackupStatePanelProps) {
  const button = useBusyFocus(busy);
  return (
    <Panel
      title={words.title}
      buttons={
        <>
          <Button variant="default" onClick={onRestore}>
            {words.restore}
          </Button>
          <Button ref={button} leftSection={<IconShieldCheck size={16} />} loading={busy} onClick={onBackUp}>
            {words.backUp}
          </Button>
        </>
      }
    >
      <dl className={classes.facts}>
        <LastFact safety={safety} />
        <PlaceFact place={safety.place} />
        <Fact label={words.every}>
          <EveryMinutes />
        </Fact>
        <CopiesFact safety={safety} />
        {safety.canGoBack && <RecoveredFact backups={backups} />}
      </dl>
    </Panel>
  );
}

function LastFact({ safety }: Readonly<{ safety: SafetyState }>) {
  const now = useNow();
  const { lastSnapshot, changesSince, failing } = safety;
  const at = lastSnapshot?.verifiedAt ?? lastSnapshot?.createdAt;
  return (
    <Fact label={words.last}>
      <div className={classes.line}>
        <Text size="sm">{at === undefined ? words.never : words.verified(sayAgo(at, now))}</Text>
        {at !== undefined && (
          <Text size="sm" c="dimmed">
            {words.changesSince(changesSince)}
          </Text>
        )}
      </div>
      {failing && (
        <Text size="sm" role="alert" className={`person-text ${classes.fault}`}>
          {backedUpElsewhere(safety) ? words.failingElsewhere : words.failing}：
          {errorSentence(failing.error).what}
          {errorSentence(failing.error).next}
        </Text>
      )}
    </Fact>
  );
}

/** Copies elsewhere matter where backups lie in the browser's own space. */
function CopiesFact({ safety }: Readonly<{ safety: SafetyState }>) {
  const now = useNow();
  if (safety.place.kind !== 'browser') return null;
  const { lastCopyAt } = safety;
  return (
    <Fact label={words.copies}>
      <div className={classes.line}>
        <Text size="sm">
          {lastCopyAt === null ? words.neverCopied : words.lastCopy(sayAgo(lastCopyAt, now))}
        </Text>
      </div>
    </Fact>
  );
}

function RecoveredFact({ backups: { list } }: Readonly<{ backups: Backups }>) {
  const now = useNow();
  const goBack = useGoBack();
  const at = list?.find(({ occasion }) => occasion === 'recovered')?.createdAt;
  return (
    <Fact label={words.recovery}>
      <div className={classes.line}>
        <Text size="sm">{at === undefined ? words.recoveredSometime : words.recovered(sayAgo(at, now))}</Text>
        <Button size="compact-sm" variant="default" onClick={() => void goBack()}>
          {words.goBack}
        </Button>
      </div>
    </Fact>
  );
}
