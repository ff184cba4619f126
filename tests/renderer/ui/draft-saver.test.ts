import { expect, it, vi } from 'vitest';
import { createDraftSaver, type SaveText } from '../../../renderer/ui/draft-saver';

/** A save that is answered by hand, as one that asks somebody is. */
function asking() {
  const answers: ((saved: boolean) => void)[] = [];
  const saved: string[] = [];
  const save: SaveText = (value, leaving) => {
    if (leaving) {
      saved.push(value);
      return Promise.resolve(true);
    }
    return new Promise((resolve) => answers.push(resolve));
  };
  return { answers, saved, target: { stored: '旧', save } };
}

const rest = () => new Promise((resolve) => setTimeout(resolve));

it('saves what was typed once, however often that is asked for, and is done with it', async () => {
  const settled = vi.fn();
  const saver = createDraftSaver(settled);
  const { answers, target } = asking();
  saver.type('新');
  const both = Promise.all([saver.commit(target), saver.commit(target)]);
  expect(answers).toHaveLength(1);
  answers[0]?.(true);
  expect(await both).toEqual([true, true]);
  expect(settled).toHaveBeenCalledTimes(1);
  expect(await saver.commit(target)).toBe(true);
  expect(answers).toHaveLength(1);
});

it('keeps what was not saved, and asks again', async () => {
  const settled = vi.fn();
  const saver = createDraftSaver(settled);
  const { answers, target } = asking();
  saver.type('新');
  const first = saver.commit(target);
  answers[0]?.(false);
  expect(await first).toBe(false);
  expect(settled).not.toHaveBeenCalled();
  void saver.commit(target);
  expect(answers).toHaveLength(2);
});

it('saves without asking where the field goes away, before the call is over', () => {
  const saver = createDraftSaver(() => undefined);
  const { answers, saved, target } = asking();
  saver.type('新');
  void saver.commit(target, true);
  expect(saved).toEqual(['新']);
  expect(answers).toEqual([]);
});

it('saves what somebody said no to after its field went away', async () => {
  const saver = createDraftSaver(() => undefined);
  const { answers, saved, target } = asking();
  saver.type('新');
  void saver.commit(target);
  void saver.commit(target, true);
  expect(saved).toEqual([]);
  answers[0]?.(false);
  await rest();
  expect(saved).toEqual(['新']);
});

it('saves nothing that is stored already', async () => {
  const saver = createDraftSaver(() => undefined);
  const { answers, target } = asking();
  saver.type('旧');
  expect(await saver.commit(target)).toBe(true);
  expect(answers).toEqual([]);
});
