import { Tabs } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { text } from '../../i18n/text';
import { Page } from '../../ui/Page';
import { BackupPart } from './backup/BackupPart';
import { RestoreDrawer } from './backup/RestoreDrawer';
import { useBackups } from './backup/use-backups';
import { DataPart } from './data/DataPart';
import { GeneralPart } from './general/GeneralPart';
import { HistoryPart } from './history/HistoryPart';
import { PrivacyPart } from './privacy/PrivacyPart';
import classes from './SettingsScreen.module.css';
import { ScriptsPart } from './scripts/ScriptsPart';

const words = text.settings;

/** The parts of 设置, each with an address of its own: `#/settings/history`. */
const parts = ['backup', 'history', 'data', 'scripts', 'privacy', 'general'] as const;
type SettingsPart = (typeof parts)[number];

const backupDoings = ['backup', 'restore', 'look-aside'] as const;
type BackupDoing = (typeof backupDoings)[number];

const isBackupDoing = (name: string | null): name is BackupDoing =>
  (backupDoings as readonly (string | null)[]).includes(name);

const isPart = (name: string): name is SettingsPart => (parts as readonly string[]).includes(name);

/** 设置: backups, history, one's data, privacy, and the rest. */
export function SettingsScreen() {
  const { part = 'backup' } = useParams();
  const navigate = useNavigate();
  const backups = useBackups();
  // The name of the backup to look into; an empty one leaves the choice to the drawer.
  const [restoring, setRestoring] = useState<string | null>(null);
  // What the drawer was opened from has the focus again when it closes.
  const opener = useRef<Element | null>(null);
  const openDrawer = (name: string) => {
    opener.current = document.activeElement;
    setRestoring(name);
  };
  const closeDrawer = useCallback(() => {
    setRestoring(null);
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
  }, []);
  const [search, setSearch] = useSearchParams();
  const doing = search.get('do');
  const started = useCallback(() => setSearch({}, { replace: true }), [setSearch]);
  if (!isPart(part)) return <Navigate to="/settings" replace />;
  return (
    <Page
      title={words.title}
      asideLabel={words.restore.title}
      onCloseAside={closeDrawer}
      aside={
        restoring === null || part !== 'backup' ? null : (
          <RestoreDrawer key={restoring} backups={backups} wanted={restoring} onClose={closeDrawer} />
        )
      }
    >
      <Tabs
        value={part}
        onChange={(chosen) => navigate(chosen === 'backup' ? '/settings' : `/settings/${chosen}`)}
        keepMounted={false}
        className={classes.parts ?? ''}
      >
        <Tabs.List className={classes.tabs ?? ''}>
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.parts[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="backup">
          <BackupPart
            doing={isBackupDoing(doing) ? doing : null}
            onStarted={started}
            backups={backups}
            onRestore={openDrawer}
          />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryPart />
        </Tabs.Panel>
        <Tabs.Panel value="data">
          <DataPart />
        </Tabs.Panel>
        <Tabs.Panel value="scripts">
          <ScriptsPart />
        </Tabs.Panel>
        <Tabs.Panel value="privacy">
          <PrivacyPart />
        </Tabs.Panel>
        <Tabs.Panel value="general">
          <GeneralPart />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
