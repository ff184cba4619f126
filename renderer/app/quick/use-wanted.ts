import { useEffect, useRef, useState } from 'react';

type Act = Readonly<{
  /** All that is needed for it is read. */
  ready: boolean;
  /** Goes one step on; gives what was done once something was. */
  act: () => Promise<string | null>;
  onDone: (done: string) => void;
}>;

/** What Enter wants: done as soon as all of it is read, and once, however often it is pressed meanwhile. */
export function useWanted({ ready, act, onDone }: Act): (wanted: boolean) => void {
  const [wanted, setWanted] = useState(false);
  const busy = useRef(false);
  useEffect(() => {
    if (!wanted || !ready) return;
    setWanted(false);
    if (busy.current) return;
    busy.current = true;
    void act().then((done) => {
      // Once it is done the palette goes: until then another Enter is none.
      if (done !== null) onDone(done);
      else busy.current = false;
    });
  });
  return setWanted;
}
