import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { CopiedScript } from '../../../../shared/domain/scripts/script';
import { useDesk } from '../desk-store';
import type { LiveScript } from './use-filled-script';
import { useQueueLength } from './use-queue-length';
import { useStartQueue } from './use-start-queue';

/**
 * `&start=1` of the address: fills the queue once the members are read and goes on to it. Where that cannot be, because
 * there is one text only, something is missing or other texts still wait, the script is left as it stands.
 *
 * @returns whether it is still under way
 */
export function useStartAtOnce(script: CopiedScript, live: LiveScript): boolean {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('start') === '1';
  const waiting = useQueueLength();
  const startQueue = useStartQueue(script);
  const askFirstCopy = useDesk((state) => state.askFirstCopy);
  const begun = useRef(false);
  const { ready, block, filled } = live;

  useEffect(() => {
    if (!wanted || !ready || waiting === undefined || begun.current) return;
    begun.current = true;
    const giveUp = () => {
      begun.current = false;
      askFirstCopy(false);
      const rest = new URLSearchParams(params);
      rest.delete('start');
      setParams(rest, { replace: true });
    };
    if (block !== null || filled.texts.length < 2 || waiting > 0) return giveUp();
    void startQueue(filled.texts).then((started) =>
      started ? setParams({ do: 'queue' }, { replace: true }) : giveUp(),
    );
  });
  return wanted;
}
