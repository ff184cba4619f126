import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/domain/days';
import { readRecoveryCode } from '../../shared/domain/privacy/recovery-code';
import { toWireError, type WireError } from '../../shared/wire/errors';
import { useHost } from '../data/host-context';
import { unlockApp } from '../data/use-privacy';

/** The lock as its screen sees it. */
export type Unlock = Readonly<{
  typed: string;
  change: (typed: string) => void;
  /** Tries what was typed; gives whether it opened. */
  open: () => Promise<boolean>;
  trying: boolean;
  /** What was tried last was wrong. */
  wrong: boolean;
  /** Seconds until a passcode is looked at again; 0 when it is. */
  waitSeconds: number;
  /** What was typed may be tried now. */
  mayTry: boolean;
  failure: WireError | null;
}>;

/** One try after another at the lock. */
export function useUnlock(): Unlock {
  const { vault } = useHost();
  const [typed, setTyped] = useState('');
  const [trying, setTrying] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [waitUntil, setWaitUntil] = useState<Instant | null>(null);
  const [failure, setFailure] = useState<WireError | null>(null);
  const waitSeconds = useSecondsUntil(waitUntil);
  // A recovery code need not wait.
  const mayTry = typed !== '' && !trying && (waitSeconds === 0 || readRecoveryCode(typed) !== null);

  const change = (value: string) => {
    setTyped(value);
    setWrong(false);
    setFailure(null);
  };
  const open = async () => {
    if (!mayTry) return false;
    setTrying(true);
    try {
      const answer = await vault.perform('lock.check', { passcode: typed });
      setFailure(null);
      if (answer.opened) unlockApp();
      else setTyped('');
      setWrong(!answer.opened);
      setWaitUntil(answer.waitUntil);
      return answer.opened;
    } catch (thrown) {
      setFailure(toWireError(thrown));
      return false;
    } finally {
      setTrying(false);
    }
  };
  return { typed, change, open, trying, wrong, waitSeconds, mayTry, failure };
}

/** Whole seconds until an instant, counted down; 0 once it came. */
function useSecondsUntil(instant: Instant | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (instant === null) return;
    const look = () => setNow(Date.now());
    look();
    const timer = window.setInterval(look, 500);
    return () => window.clearInterval(timer);
  }, [instant]);
  return instant === null ? 0 : Math.max(0, Math.ceil((instant - now) / 1_000));
}
