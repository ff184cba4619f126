import { useLayoutEffect, useRef } from 'react';

/** What it is put on opens at the top of its page, wherever the tab before was scrolled to. */
export function useTopOfPage() {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (let above = element.current?.parentElement; above; above = above.parentElement) {
      if (above.scrollTop > 0) above.scrollTop = 0;
    }
  }, []);
  return element;
}
