import { expect, it } from 'vitest';
import { type AppSettings, defaultSettings } from '#shared/wire/nouns/settings';
import type { VaultApi } from '#shared/wire/vault-api';
import { createSettingsStore } from '../../../renderer/data/use-settings';

it('is one watch for however many look, and keeps what was read when nobody does', () => {
  const running = new Set<(settings: AppSettings) => void>();
  const watch = ((_name: string, _input: unknown, onResult: (settings: AppSettings) => void) => {
    running.add(onResult);
    return { stop: () => void running.delete(onResult) };
  }) as VaultApi['watch'];
  const store = createSettingsStore({ watch });
  let heard = 0;
  const leave = [0, 1, 2].map(() => store.subscribe(() => (heard += 1)));
  expect(running.size).toBe(1);
  for (const tell of running) tell({ ...defaultSettings, operatorName: '小圆' });
  expect(heard).toBe(3);
  for (const stop of leave) stop();
  expect(running.size).toBe(0);
  expect(store.current()?.operatorName).toBe('小圆');
});
