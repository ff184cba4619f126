import { describe, expect, it, vi } from 'vitest';
import { createExternalLinks } from '#main/external-links';

const yes = 0;
const no = 1;

describe('a link to the outside', () => {
  it('opens after a yes to a question that shows it whole, and not after a no', async () => {
    const open = vi.fn(async () => undefined);
    const ask = vi.fn(async () => yes);
    await createExternalLinks(ask, open)('https://example.com/a?b=1');
    expect(ask).toHaveBeenCalledWith(expect.objectContaining({ defaultId: no, cancelId: no }));
    expect(JSON.stringify(ask.mock.calls)).toContain('https://example.com/a?b=1');
    expect(open).toHaveBeenCalledExactlyOnceWith('https://example.com/a?b=1');
    await createExternalLinks(async () => no, open)('https://example.com/');
    expect(open).toHaveBeenCalledOnce();
  });

  it.each(['http://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'ms-settings:', 'x'])(
    'is not even asked about when it is %s',
    async (url) => {
      const ask = vi.fn(async () => yes);
      const open = vi.fn(async () => undefined);
      await createExternalLinks(ask, open)(url);
      expect(ask).not.toHaveBeenCalled();
      expect(open).not.toHaveBeenCalled();
    },
  );

  it('is dropped while another question stands', async () => {
    let answer = (_button: number) => {};
    const ask = vi.fn(() => new Promise<number>((resolve) => (answer = resolve)));
    const open = vi.fn(async () => undefined);
    const links = createExternalLinks(ask, open);
    const first = links('https://example.com/1');
    await links('https://example.com/2');
    answer(yes);
    await first;
    expect(open).toHaveBeenCalledExactlyOnceWith('https://example.com/1');
  });
});
