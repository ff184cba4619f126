import { notificationsStore } from '@mantine/notifications';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginLongWork, progressInWords } from '../../../renderer/data/long-work';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const said = () => notificationsStore.getState().notifications.map(({ message }) => message);

it('says of work that lasts what it is at, and takes it back when it ends', () => {
  const work = beginLongWork('先备份一下');
  expect(said()).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(said()).toEqual(['先备份一下']);
  work.say('正在写入 500 / 2,270');
  expect(said()).toEqual(['正在写入 500 / 2,270']);
  work.end();
  expect(said()).toEqual([]);
});

it('says nothing of what is done at once', () => {
  const work = beginLongWork('正在写入…');
  work.say('正在写入 1 / 2');
  work.end();
  vi.advanceTimersByTime(10_000);
  expect(said()).toEqual([]);
});

it('says how far a command is only where it reports more than its beginning', () => {
  expect(progressInWords(0, 1)).toBe('正在写入…');
  expect(progressInWords(500, 2270)).toBe('正在写入 500 / 2,270');
});
