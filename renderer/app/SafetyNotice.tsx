import { Button, CloseButton, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { dayOf } from '../../shared/domain/days';
import type { SafetyState } from '../../shared/wire/shell-api';
import { backedUpElsewhere } from '../data/backed-up-elsewhere';
import { useHost } from '../data/host-context';
import { errorSentence, showError, showNote } from '../data/toasts';
import { useSafety } from '../data/use-safety';
import { useSaveCopy } from '../data/use-save-copy';
import { useToday } from '../data/use-today';
import { sayStamp } from '../i18n/say-stamp';
import { text } from '../i18n/text';
import { type DismissableKind, gravestNotice, type Notice } from './gravest-notice';
import classes from './SafetyNotice.module.css';
import { useDismissed } from './use-dismissed';

const words = text.recovery.notice;

/** Says on every screen when the data is less safe than it should be: one notice, the gravest. */
export function SafetyNotice() {
  const safety = useSafety();
  const { dismissed, dismiss } = useDismissed();
  const notice = safety ? gravestNotice(safety, dismissed) : null;
  if (!safety || !notice) return null;
  const { kind } = notice;
  const calm = kind === 'disk-low' || kind === 'copy-due';
  return (
    <section
      role={calm ? 'status' : 'alert'}
      className={classes.notice}
      data-tone={kind === 'copy-due' ? 'calm' : calm ? 'warn' : 'grave'}
    >
      <Group gap={6} wrap="nowrap" align="start">
        {kind === 'copy-due' ? (
          <IconDeviceFloppy size={16} className={classes.icon} aria-hidden />
        ) : (
          <IconAlertTriangle size={16} className={classes.icon} aria-hidden />
        )}
        <Sentence notice={notice} elsewhere={backedUpElsewhere(safety)} />
        {calm && <Dismiss kind={kind} dismiss={dismiss} />}
      </Group>
      <Way notice={notice} safety={safety} />
    </section>
  );
}

function Dismiss({
  kind,
  dismiss,
}: Readonly<{ kind: DismissableKind; dismiss: (kind: DismissableKind) => void }>) {
  return <CloseButton size="xs" ml="auto" aria-label={words.dismiss} onClick={() => dismiss(kind)} />;
}

type SentenceProps = Readonly<{ notice: Notice; elsewhere: boolean }>;

function Sentence({ notice, elsewhere }: SentenceProps) {
  const today = useToday();
  return (
    <Text size="sm" className="person-text" lineClamp={8}>
      {sentenceOf(notice, today, elsewhere)}
    </Text>
  );
}

function sentenceOf(notice: Notice, today: ReturnType<typeof useToday>, elsewhere: boolean): string {
  switch (notice.kind) {
    case 'read-only':
      return notice.freeBytes === null ? words.readOnly : words.readOnlyFor(notice.freeBytes);
    case 'permission':
      return words.needsPermission(notice.place);
    case 'failing': {
      const { what } = errorSentence(notice.error);
      if (elsewhere) return words.failingElsewhere(what);
      const since = notice.since;
      return dayOf(since) === today
        ? words.failingToday(what)
        : words.failingSince(sayStamp(since, today), what);
    }
    case 'disk-low':
      return words.diskLow(notice.freeBytes);
    case 'copy-due':
      return words.copyDue;
  }
}

/** What can be done about it from here. */
function Way({ notice, safety }: Readonly<{ notice: Notice; safety: SafetyState }>): ReactNode {
  switch (notice.kind) {
    case 'permission':
      return <AllowButton />;
    case 'copy-due':
      return <SaveCopyButton safety={safety} />;
    case 'failing':
      return (
        <Button component={Link} to="/settings" size="compact-sm" variant="default">
          {words.settle}
        </Button>
      );
    // Only room on the disk helps; there is nothing to press.
    case 'read-only':
    case 'disk-low':
      return null;
  }
}

function AllowButton() {
  const { shell } = useHost();
  const ask = async () => {
    try {
      if (!(await shell.backups.askPermission())) showNote(words.refused);
    } catch (thrown) {
      showError(thrown);
    }
  };
  return (
    <Button size="compact-sm" variant="default" onClick={() => void ask()}>
      {words.allow}
    </Button>
  );
}

function SaveCopyButton({ safety }: Readonly<{ safety: SafetyState }>) {
  const { shell } = useHost();
  const saveCopy = useSaveCopy();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { name } = safety.lastSnapshot ?? (await shell.backups.create('manual'));
      if (await saveCopy(name)) showNote(words.savedCopy(name));
    } catch (thrown) {
      showError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="compact-sm" variant="default" loading={busy} onClick={() => void save()}>
      {words.saveCopy}
    </Button>
  );
}
