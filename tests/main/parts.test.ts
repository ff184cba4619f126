import { describe, expect, it, vi } from 'vitest';
import { createPartList } from '#main/parts';

describe('the list of parts', () => {
  it('starts in order and stops backwards, also past a part that fails to stop', async () => {
    const order: string[] = [];
    const report = vi.fn();
    const parts = createPartList(report);
    expect(
      await parts.start(
        'one',
        () => 1,
        (part) => void order.push(`end ${part}`),
      ),
    ).toBe(1);
    await parts.start(
      'two',
      async () => 2,
      () => Promise.reject(new Error('stuck')),
    );
    await parts.start(
      'three',
      () => 3,
      (part) => void order.push(`end ${part}`),
    );
    await parts.stop();
    await parts.stop();
    expect(order).toEqual(['end 3', 'end 1']);
    expect(report).toHaveBeenCalledExactlyOnceWith('two', new Error('stuck'));
  });

  it('names the part that does not start', async () => {
    const parts = createPartList(() => undefined);
    const begin = () => Promise.reject(new Error('ENOENT'));
    await expect(parts.start('built files', begin)).rejects.toThrow('built files: ENOENT');
  });
});
