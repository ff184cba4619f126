import { describe, expect, it, vi } from 'vitest';
import { guardContents } from '#main/navigation-guard';
import { FakeContents, FakeSession } from './fake-electron';

async function guarded(url: string) {
  const contents = new FakeContents(new FakeSession('test'));
  await contents.loadURL(url).catch(() => undefined);
  const offered: string[] = [];
  guardContents(contents, (address) => offered.push(address));
  const navigate = (target: string, isMainFrame = true) => {
    const preventDefault = vi.fn();
    contents.emit('will-frame-navigate', { url: target, isMainFrame, preventDefault });
    return preventDefault.mock.calls.length > 0 ? 'prevented' : 'allowed';
  };
  return { contents, offered, navigate };
}

const quiet = async (url: string) => {
  const page = await guarded(url);
  page.contents.on('did-fail-load', () => undefined);
  return page;
};

describe('a guarded page', () => {
  it('may load itself again and go nowhere else', async () => {
    const { navigate, offered } = await quiet('weilu://desk/');
    expect(navigate('weilu://desk/#/planner')).toBe('allowed');
    for (const url of [
      'weilu://desk/assets/a.js',
      'weilu://vault/vault.html',
      'http://a/',
      'file:///a',
      'javascript:1',
      '?',
    ]) {
      expect(navigate(url)).toBe('prevented');
    }
    expect(navigate('weilu://desk/', false)).toBe('prevented');
    expect(offered).toEqual([]);
  });

  it('offers https links of the desk to the person, and never those of the vault', async () => {
    const desk = await quiet('weilu://desk/');
    expect(desk.navigate('https://example.com/a')).toBe('prevented');
    expect(desk.contents.windowOpen({ url: 'https://example.com/b' })).toEqual({ action: 'deny' });
    expect(desk.contents.windowOpen({ url: 'http://example.com/c' })).toEqual({ action: 'deny' });
    expect(desk.offered).toEqual(['https://example.com/a', 'https://example.com/b']);
    const vault = await quiet('weilu://vault/vault.html');
    expect(vault.navigate('https://example.com/a')).toBe('prevented');
    expect(vault.offered).toEqual([]);
  });

  it('follows no redirect and attaches no webview', async () => {
    const { contents } = await quiet('weilu://desk/');
    for (const name of ['will-redirect', 'will-attach-webview']) {
      const event = { preventDefault: vi.fn() };
      contents.emit(name, event);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    }
  });
});
