import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useHost } from '../../data/host-context';
import { ScopeProvider } from '../../data/scope';
import { useSafety } from '../../data/use-safety';
import { text } from '../../i18n/text';
import { AppLock } from '../AppLock';
import { Opening } from '../Opening';
import classes from './Quick.module.css';
import { QuickPalette } from './QuickPalette';
import { useQuickScope } from './use-quick-scope';
import { useRoundOfQuick } from './use-round-of-quick';

/** How long the window says what was copied before it goes, in milliseconds. Any key sends it away at once. */
const farewell = 400;

/** The page of the window of 快捷话术: nothing but the palette, behind the same lock as the desk. */
export function QuickWindow() {
  const { hide } = useHost().shell.quick;
  const safety = useSafety();
  useFarewell(() => void hide(), 'Escape');
  if (safety?.stage === 'recover' || safety?.stage === 'failed')
    return <Said>{text.quick.window.notReady}</Said>;
  return (
    <main className={classes.window} aria-label={text.quick.title}>
      {safety?.stage === 'ready' ? (
        <AppLock>
          <OpenedWindow />
        </AppLock>
      ) : (
        <Opening />
      )}
    </main>
  );
}

function OpenedWindow() {
  const { hide } = useHost().shell.quick;
  const scope = useQuickScope();
  const { round, next } = useRoundOfQuick();
  // Of one round: a window put away while it says so begins anew.
  const [copied, setCopied] = useState({ round: -1, message: '' });
  const leave = () => {
    next();
    void hide();
  };
  if (scope === undefined) return <Opening />;
  if (scope === null) return <Said>{text.quick.window.noCommunity}</Said>;
  if (copied.round === round) return <Copied message={copied.message} onLeave={leave} />;
  return (
    <ScopeProvider value={scope}>
      <QuickPalette key={round} quiet onClose={leave} onCopied={(message) => setCopied({ round, message })} />
    </ScopeProvider>
  );
}

/** Says what is on the clipboard, then goes. */
function Copied({ message, onLeave }: Readonly<{ message: string; onLeave: () => void }>) {
  useFarewell(onLeave, null);
  useEffect(() => {
    const timer = window.setTimeout(onLeave, farewell);
    return () => window.clearTimeout(timer);
  });
  return (
    <div className={classes.said} role="status">
      <IconCheck size={18} aria-hidden />
      <Text fw={600} className="person-text">
        {message}
      </Text>
    </div>
  );
}

function Said({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Text component="div" className={classes.said ?? ''} role="status">
      {children}
    </Text>
  );
}

/** Calls back on a key, or on any where none is named, unless something else used it. */
function useFarewell(onLeave: () => void, key: string | null): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || (key !== null && event.key !== key)) return;
      onLeave();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });
}
