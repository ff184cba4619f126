import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';

export type ScrollPage = Readonly<{
  /** Lays a list with nothing in its rows over the page, of as many rows as high as those of the app. */
  showFloor: (count: number, rowHeight: number) => void;
  hideFloor: () => void;
  /** From now on each frame is timed. */
  beginFrames: () => void;
  /** How long each frame took since, in milliseconds. */
  endFrames: () => readonly number[];
  /** Drags the thumb from one end to the other: a step each frame, across pages nobody sees. */
  drag: (selector: string, steps: number) => Promise<void>;
  /** Bytes of the JavaScript heap once all that can go has gone. */
  heap: () => number;
}>;

declare global {
  interface Window {
    scrollBench?: ScrollPage;
  }
}

/** Only in Chromium with the arguments of the bench. */
type Measured = Readonly<{ gc?: () => void; performance: { memory?: { usedJSHeapSize: number } } }>;

function Floor({ count, rowHeight }: Readonly<{ count: number; rowHeight: number }>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  return (
    <div ref={scroller} id="floor" style={{ height: '100%', overflow: 'auto', contain: 'strict' }}>
      <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            style={{ position: 'absolute', height: rowHeight, transform: `translateY(${start}px)` }}
          >
            {index}
          </div>
        ))}
      </div>
    </div>
  );
}

let remove: (() => void) | null = null;
let frames: number[] = [];
let timing = 0;

window.scrollBench = {
  showFloor(count, rowHeight) {
    const place = document.createElement('div');
    place.style.cssText = 'position:fixed;inset:0;z-index:9999;background:white';
    document.body.append(place);
    const root = createRoot(place);
    root.render(<Floor count={count} rowHeight={rowHeight} />);
    remove = () => {
      root.unmount();
      place.remove();
    };
  },
  hideFloor: () => remove?.(),
  beginFrames() {
    frames = [];
    let before = performance.now();
    const next = (now: number) => {
      frames.push(now - before);
      before = now;
      timing = requestAnimationFrame(next);
    };
    timing = requestAnimationFrame((now) => {
      before = now;
      timing = requestAnimationFrame(next);
    });
  },
  endFrames() {
    cancelAnimationFrame(timing);
    return frames;
  },
  async drag(selector, steps) {
    const scroller = document.querySelector(selector);
    if (!scroller) throw new Error(`nothing to scroll: ${selector}`);
    const end = scroller.scrollHeight - scroller.clientHeight;
    for (let step = 0; step <= steps; step += 1) {
      scroller.scrollTop = (end * step) / steps;
      await new Promise(requestAnimationFrame);
    }
  },
  heap() {
    const { gc, performance: measured } = window as unknown as Measured;
    gc?.();
    return measured.memory?.usedJSHeapSize ?? Number.NaN;
  },
};
