import { quickKeyFault, readQuickKey, writeQuickKey } from '#shared/domain/settings/quick-key';
import type { QuickKeyState } from '#shared/wire/shell-api';

/** The part of Electron's `globalShortcut` that is used. */
export interface GlobalKeys {
  register(accelerator: string, callback: () => void): boolean;
  unregister(accelerator: string): void;
}

/** The one key that is asked of the system. */
export interface QuickKeyKeeper {
  /** Lets go of the key before and asks for this one; nothing happens when it is the one we have. */
  use(key: string): void;
  /** Asks once more for a key the system did not give. */
  retry(): void;
  /** Tells how the key stands, now and after each change; gives back what ends it. */
  watch(onState: (state: QuickKeyState) => void): () => void;
  /** Lets go of the key for good. */
  stop(): void;
}

/**
 * Keeps the key of 快捷话术 registered with the system.
 *
 * @param onPressed called each time the person presses it, in whatever program they are
 */
export function keepQuickKey(keys: GlobalKeys, onPressed: () => void): QuickKeyKeeper {
  const listeners = new Set<(state: QuickKeyState) => void>();
  let state: QuickKeyState = { key: '', stage: 'waiting' };
  let stopped = false;

  function letGo() {
    if (state.stage === 'working') keys.unregister(acceleratorOf(state.key) ?? state.key);
  }

  function ask(key: string) {
    state = { key, stage: stageAfterAsking(keys, key, onPressed) };
    for (const listener of listeners) listener(state);
  }

  return {
    use(key) {
      if (stopped || key === state.key) return;
      letGo();
      ask(key);
    },
    retry() {
      if (!stopped && (state.stage === 'taken' || state.stage === 'invalid')) ask(state.key);
    },
    watch(onState) {
      const listener = (told: QuickKeyState) => onState(told);
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    stop() {
      letGo();
      stopped = true;
      listeners.clear();
    },
  };
}

function stageAfterAsking(keys: GlobalKeys, key: string, onPressed: () => void): QuickKeyState['stage'] {
  const accelerator = acceleratorOf(key);
  // What came with a backup may be any text: a key that would swallow typing or copying is not asked for.
  if (accelerator === null || quickKeyFault(key) !== null) return 'invalid';
  try {
    return keys.register(accelerator, onPressed) ? 'working' : 'taken';
  } catch {
    return 'invalid';
  }
}

/** Electron is given only what we can read ourselves. */
function acceleratorOf(key: string): string | null {
  const read = readQuickKey(key);
  return read && writeQuickKey(read);
}
