import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { isDataTableName } from '../../../../shared/domain/store/data-tables';
import type { QueryResult } from '../../../../shared/wire/vault-contract';
import { useHost } from '../../../data/host-context';
import { showError, showNote } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { useBusyFocus } from '../../../ui/use-busy-focus';
import classes from './BackupPart.module.css';
import { faultInWords, nameOfAside } from './row-set-aside';

const words = text.settings.quarantine;

type Aside = QueryResult<'store.quarantined'>;

type QuarantinePanelProps = Readonly<{
  /** Someone came to look at what was set aside. */
  wanted: boolean;
  onSeen: () => void;
}>;

/** Looks through the store row by row, and shows what was set aside with its text kept. */
export function QuarantinePanel({ wanted, onSeen }: QuarantinePanelProps) {
  const aside = useVaultQuery('store.quarantined', {}).data;
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const button = useBusyFocus(busy);
  const place = useRef<HTMLDivElement>(null);

  const ready = wanted && aside !== undefined;
  useEffect(() => {
    if (!ready) return;
    place.current?.scrollIntoView({ block: 'nearest' });
    button.current?.focus({ preventScroll: true });
    onSeen();
  }, [ready, onSeen, button]);

  const check = async () => {
    setBusy(true);
    const receipt = await run('store.quarantine', {}, { quiet: true });
    setBusy(false);
    if (!receipt) return;
    const { checked, quarantined } = receipt.result;
    showNote(quarantined === 0 ? words.whole(checked) : words.found(checked, quarantined));
  };

  return (
    <Panel
      title={words.title}
      buttons={
        <Button ref={button} variant="default" loading={busy} onClick={() => void check()}>
          {words.check}
        </Button>
      }
    >
      <div className={classes.aside} ref={place}>
        <Text size="sm" c="dimmed">
          {words.lead}
        </Text>
        {aside && aside.length > 0 && <AsideRows rows={aside} />}
      </div>
    </Panel>
  );
}

function AsideRows({ rows }: Readonly<{ rows: Aside }>) {
  const { shell } = useHost();
  const save = async () => {
    const name = words.fileName;
    const bytes = new TextEncoder().encode(textOf(rows));
    try {
      if (await shell.saveFile({ name, mediaType: 'text/plain', bytes })) showNote(words.saved(name));
    } catch (thrown) {
      showError(thrown);
    }
  };
  return (
    <>
      <Group gap="sm">
        <Text size="sm" fw={600}>
          {words.aside(rows.length)}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => void save()}>
          {words.saveText}
        </Button>
      </Group>
      {rows.slice(0, shownRows).map(({ id, table, key, reason, text: kept }) => (
        <Stack key={id} gap={2} className={classes.row ?? ''}>
          <Text size="sm" className="person-text" title={words.reason(reason)}>
            {nameOf(table)} · {nameOfAside(table, kept) || key}
            <Text span size="sm" c="dimmed">
              {' · '}
              {faultInWords(reason)}
            </Text>
          </Text>
          <Code block className={`person-text ${classes.kept}`}>
            {kept}
          </Code>
        </Stack>
      ))}
    </>
  );
}

/** More than anyone reads on a screen; the exported text has them all. */
const shownRows = 50;

const nameOf = (table: string) => (isDataTableName(table) ? text.settings.tables[table] : table);

function textOf(rows: Aside): string {
  return rows
    .map(
      ({ table, key, reason, text: kept }) => `${nameOf(table)} ${key}\n${words.reason(reason)}\n${kept}\n`,
    )
    .join('\n');
}
