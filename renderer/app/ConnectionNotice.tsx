import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useHost } from '../data/host-context';
import { text } from '../i18n/text';
import classes from './Frame.module.css';

/** A vault that restarts is back in less; only a longer break is worth a word, in milliseconds. */
const patience = 1_000;

/** Says that the vault is away, on every screen, until it is back. */
export function ConnectionNotice() {
  const { vault } = useHost();
  const [away, setAway] = useState(false);
  useEffect(() => {
    let timer = 0;
    const stop = vault.onConnection((connected) => {
      window.clearTimeout(timer);
      if (connected) setAway(false);
      else timer = window.setTimeout(() => setAway(true), patience);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [vault]);
  if (!away) return null;
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="filled"
      icon={<IconPlugConnectedX size={16} />}
      className={classes.notice ?? ''}
    >
      {text.frame.disconnected}
    </Alert>
  );
}
