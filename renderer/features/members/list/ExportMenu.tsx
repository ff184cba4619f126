import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { listFormats, type MemberFilter } from '../../../../shared/wire/nouns/members';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError, showNote } from '../../../data/toasts';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import tools from './ListTools.module.css';
import type { ListView } from './use-list-view';

const words = text.members.view;

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type ExportMenuProps = Readonly<{ filter: MemberFilter; view: ListView; total: number }>;

/** 导出: the list as it is shown, as a file. */
export function ExportMenu({ filter, view, total }: ExportMenuProps) {
  const { vault, shell } = useHost();
  const { community } = useScope();
  const today = useToday();
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current === busy) return;
    wasBusy.current = busy;
    // One button takes the place of the other, which had the focus.
    if (document.activeElement === document.body) button.current?.focus();
  }, [busy]);

  const save = async (format: (typeof listFormats)[number]) => {
    running.current = new AbortController();
    const { signal } = running.current;
    setBusy(true);
    try {
      const columns = view.columns.map(({ id }) => id);
      const input = { filter, sort: view.sort, columns, format, today };
      const { bytes, rows } = await vault.perform('members.exportList', input, { signal });
      const name = words.fileName(community.name, today, format);
      if (await shell.saveFile({ name, mediaType: mediaTypes[format], bytes }))
        showNote(words.saved(name, rows));
    } catch (thrown) {
      showError(thrown);
    } finally {
      setBusy(false);
    }
  };

  if (busy) {
    return (
      <Button ref={button} variant="default" onClick={() => running.current?.abort()}>
        {words.cancelExport}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          ref={button}
          variant="default"
          aria-label={words.export}
          className={tools.tool ?? ''}
          disabled={total === 0}
        >
          <IconDownload size={16} stroke={1.6} aria-hidden />
          <span className={tools.toolLabel}>{words.export}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.exportWhat(total)}</Menu.Label>
        {listFormats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {words.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
