import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { CopiedScript } from '../../../../shared/domain/scripts/script';
import { stepCount } from '../../../data/composer/compose-texts';
import { asksFirst, type Remarks } from '../../../data/composer/use-remarks';
import { useDesk } from '../desk-store';
import type { LiveScript } from './use-filled-script';
import { useQueueLength } from './use-queue-length';
import { useStartQueue } from './use-start-queue';

/**
 * `&start=1` of the address: fills the queue once the members are read and goes on to it. Where that cannot be, because
 * there is one thing to copy only, something is missing, the same was sent lately or other texts still wait, the script
 * is left as it stands.
 *
 * @returns whether it is still under way
 */
export function useStartAtOnce(script: CopiedScript, live: LiveScript, remarks: Remarks): boolean {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('start') === '1';
  const waiting = useQueueLength();
  const startQueue = useStartQueue(script);
  const askFirstCopy = useDesk((state) => state.askFirstCopy);
  const begun = useRef(false);
  const { ready, block, texts } = live;
  // Members the address still names are not chosen yet.
  const prepared = ready && remarks.ready && waiting !== undefined && !params.has('members');

  useEffect(() => {
    if (!wanted || !prepared || begun.current) return;
    begun.current = true;
    const giveUp = () => {
      begun.current = false;
      askFirstCopy(false);
      const rest = new URLSearchParams(params);
      rest.delete('start');
      setParams(rest, { replace: true });
    };
    if (block !== null || stepCount(texts) < 2 || waiting > 0 || asksFirst(remarks)) return giveUp();
    void startQueue(live).then((started) =>
      started ? setParams({ do: 'queue' }, { replace: true }) : giveUp(),
    );
  });
  return wanted;
}
