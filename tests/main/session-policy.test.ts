import { describe, expect, it, vi } from 'vitest';
import type { PageHost } from '#main/page-urls';
import { applySessionPolicy } from '#main/session-policy';
import { FakeSession } from './fake-electron';

function shutIn(host: PageHost | null): FakeSession {
  const session = new FakeSession('test');
  applySessionPolicy(session, host);
  return session;
}

const deskPage = { requestingUrl: 'weilu://desk/#/members', isMainFrame: true };
const write = 'clipboard-sanitized-write';

function asks(
  session: FakeSession,
  permission: string,
  askedBy: { requestingUrl?: string; isMainFrame: boolean },
): readonly boolean[] {
  const granted = vi.fn();
  session.permissionRequest({}, permission, granted, askedBy);
  return [session.permissionCheck(null, permission, 'weilu://desk/', askedBy), granted.mock.calls[0]?.[0]];
}

describe('the policy of a session', () => {
  it.each([
    'http://weilu.example/',
    'https://desk/',
    'file:///home/a',
    'ws://127.0.0.1:9/',
    'blob:weilu://desk/1',
    'weilu-other://desk/',
    'weilu://vault/vault.html',
    'weilu://desk.example/',
    'not a url',
  ])('of the desk cancels %s', (url) => {
    expect(shutIn('desk').cancels(url)).toBe(true);
  });

  it('lets each page have its own host and a session without pages nothing', () => {
    expect(shutIn('desk').cancels('weilu://desk/assets/a.js')).toBe(false);
    expect(shutIn('vault').cancels('weilu://vault/vault.html')).toBe(false);
    expect(shutIn('vault').cancels('weilu://desk/')).toBe(true);
    expect(shutIn(null).cancels('weilu://desk/')).toBe(true);
  });

  it('lets the main frame of the desk write the clipboard, and nobody anything else', () => {
    expect(asks(shutIn('desk'), write, deskPage)).toEqual([true, true]);
    expect(asks(shutIn('desk'), write, { ...deskPage, isMainFrame: false })).toEqual([false, false]);
    expect(asks(shutIn('desk'), write, { ...deskPage, requestingUrl: 'weilu://vault/' })).toEqual([
      false,
      false,
    ]);
    expect(asks(shutIn('desk'), write, { isMainFrame: true })).toEqual([false, false]);
    const vaultPage = { requestingUrl: 'weilu://vault/vault.html', isMainFrame: true };
    expect(asks(shutIn('vault'), write, deskPage)).toEqual([false, false]);
    expect(asks(shutIn('vault'), write, vaultPage)).toEqual([false, false]);
    for (const other of [
      'clipboard-read',
      'media',
      'notifications',
      'fileSystem',
      'openExternal',
      'persistent-storage',
    ]) {
      expect(asks(shutIn('desk'), other, deskPage)).toEqual([false, false]);
    }
  });

  it('downloads nothing, checks no spelling, sees no device', () => {
    const session = shutIn('desk');
    const download = { preventDefault: vi.fn() };
    session.emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalledOnce();
    expect(session.spellChecker).toBe(false);
    expect(session.device({} as never)).toBe(false);
  });
});
