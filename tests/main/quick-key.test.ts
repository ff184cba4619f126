import { describe, expect, it, vi } from 'vitest';
import { type GlobalKeys, keepQuickKey } from '#main/quick-key';
import type { QuickKeyState } from '#shared/wire/shell-api';

/** A system in which other programs hold some keys. */
function system(taken: readonly string[] = []) {
  const held = new Map<string, () => void>();
  const others = new Set(taken);
  const keys: GlobalKeys = {
    register(accelerator, callback) {
      if (accelerator.endsWith('F24')) throw new TypeError('conversion failure');
      if (others.has(accelerator) || held.has(accelerator)) return false;
      held.set(accelerator, callback);
      return true;
    },
    unregister: (accelerator) => void held.delete(accelerator),
  };
  const pressed = vi.fn();
  const keeper = keepQuickKey(keys, pressed);
  const states: QuickKeyState[] = [];
  keeper.watch((state) => states.push(state));
  return { ...keeper, held, others, pressed, states };
}

describe('the key of 快捷话术', () => {
  it('is asked of the system once it is known, and calls when it is pressed', () => {
    const { use, held, pressed, states } = system();
    expect(states).toEqual([{ key: '', stage: 'waiting' }]);
    use('CommandOrControl+Shift+Y');
    use('CommandOrControl+Shift+Y');
    expect(states.slice(1)).toEqual([{ key: 'CommandOrControl+Shift+Y', stage: 'working' }]);
    held.get('CommandOrControl+Shift+Y')?.();
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it('lets go of the key before when another is set, and of the last one when it stops', () => {
    const { use, stop, held } = system();
    use('CommandOrControl+Shift+Y');
    use('shift+ctrl+k');
    expect([...held.keys()]).toEqual(['Control+Shift+K']);
    stop();
    expect(held.size).toBe(0);
    use('CommandOrControl+Shift+Y');
    expect(held.size).toBe(0);
  });

  it('says which key another program has, and gets it when that program lets go', () => {
    const { use, retry, others, held, states } = system(['CommandOrControl+Shift+Y']);
    use('CommandOrControl+Shift+Y');
    expect(states.at(-1)).toEqual({ key: 'CommandOrControl+Shift+Y', stage: 'taken' });
    retry();
    expect(states.at(-1)?.stage).toBe('taken');
    others.clear();
    retry();
    expect(states.at(-1)?.stage).toBe('working');
    const told = states.length;
    retry();
    expect([states.length, held.size]).toEqual([told, 1]);
  });

  it.each(['', 'Y', 'Shift+Y', 'CommandOrControl+C', 'Hyper+Y', 'CommandOrControl+Shift+F24', 'DROP TABLE'])(
    'asks for nothing that is no key or would swallow typing: %s',
    (key) => {
      const { use, held, states } = system();
      use('Alt+F5');
      use(key);
      expect([...held.keys()]).toEqual([]);
      expect(states.at(-1)).toEqual({ key, stage: 'invalid' });
    },
  );
});
