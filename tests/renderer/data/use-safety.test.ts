import { expect, it } from 'vitest';
import type { SafetyState } from '#shared/wire/shell-api';
import { createSafetyStore } from '../../../renderer/data/use-safety';

/** A shell that counts its watches and can tell a state. */
function watchable() {
  const running = new Set<(state: SafetyState) => void>();
  let begun = 0;
  return {
    begun: () => begun,
    running,
    tell: (changesSince: number) => {
      for (const listener of running) listener({ changesSince } as SafetyState);
    },
    watch(onState: (state: SafetyState) => void) {
      begun += 1;
      running.add(onState);
      return () => void running.delete(onState);
    },
  };
}

it('is one watch for however many look, and none when nobody does', () => {
  const shell = watchable();
  const store = createSafetyStore(shell);
  expect(store.current()).toBeNull();
  const heard: string[] = [];
  const leaveFirst = store.subscribe(() => heard.push('first'));
  const leaveSecond = store.subscribe(() => heard.push('second'));
  expect(shell.begun()).toBe(1);
  shell.tell(3);
  expect(store.current()?.changesSince).toBe(3);
  expect(heard).toEqual(['first', 'second']);
  leaveFirst();
  shell.tell(4);
  expect(heard).toEqual(['first', 'second', 'second']);
  leaveSecond();
  expect(shell.running.size).toBe(0);
  store.subscribe(() => undefined);
  expect(shell.begun()).toBe(2);
});

it('gives the state at once to who comes first, also when the shell tells it during the call', () => {
  const store = createSafetyStore({
    watch(onState) {
      onState({ changesSince: 9 } as SafetyState);
      return () => undefined;
    },
  });
  store.subscribe(() => undefined);
  expect(store.current()?.changesSince).toBe(9);
});
