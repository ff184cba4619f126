import { useEffect } from 'react';
import { hearOtherWindows, tellOtherWindows } from '../data/lock-channel';

const touches = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** How often the time without a touch is looked at, in milliseconds. */
const lookEvery = 5_000;
/** How often other windows hear of touches here, in milliseconds. */
const tellEvery = 5_000;

/**
 * Calls back when nobody touched keyboard or pointer for so many minutes; null for never. The time is looked at again
 * before each touch counts: a computer that slept wakes by a touch, and its timers did not run. A touch in another
 * window of the app counts here too.
 */
export function useIdleLock(minutes: number | null, onIdle: () => void): void {
  useEffect(() => {
    if (minutes === null) return;
    let lastTouch = Date.now();
    let lastTold = 0;
    const idle = () => Date.now() - lastTouch >= minutes * 60_000;
    const look = () => {
      if (idle()) onIdle();
    };
    const touched = () => {
      look();
      lastTouch = Date.now();
      if (lastTouch - lastTold < tellEvery) return;
      lastTold = lastTouch;
      tellOtherWindows('touched');
    };
    const stopHearing = hearOtherWindows((news) => {
      if (news === 'touched') lastTouch = Date.now();
    });
    const options = { capture: true, passive: true } as const;
    for (const touch of touches) window.addEventListener(touch, touched, options);
    document.addEventListener('visibilitychange', look);
    const timer = window.setInterval(look, lookEvery);
    return () => {
      stopHearing();
      for (const touch of touches) window.removeEventListener(touch, touched, options);
      document.removeEventListener('visibilitychange', look);
      window.clearInterval(timer);
    };
  }, [minutes, onIdle]);
}
