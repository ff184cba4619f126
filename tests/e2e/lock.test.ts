import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareApp } from './support/shared-app';
import { chooseDemo, openScreen } from './support/steps';

// First the tests that begin and end without a lock, then those behind one; the last one holds the clock.
const app = shareApp(chooseDemo);

const codeField = (page: Page) => page.getByRole('textbox', { name: '解锁密码', exact: true });
const lockScreen = (page: Page) => page.getByRole('heading', { level: 1, name: '围炉已锁上' });
const navigation = (page: Page) => page.getByRole('navigation', { name: '主导航' });

async function openPrivacy(page: Page): Promise<void> {
  await openScreen(page, '设置');
  await page.getByRole('tab', { name: '隐私与安全' }).click();
  await page.getByRole('heading', { name: '应用锁' }).waitFor();
}

/** Sets the app lock and gives the recovery code. */
async function setLock(page: Page, passcode: string, idle?: string): Promise<string> {
  await openPrivacy(page);
  await page.getByRole('button', { name: '设置解锁密码…' }).click();
  await codeField(page).fill(passcode);
  await page.getByRole('textbox', { name: '再输一次' }).fill(passcode);
  if (idle) await page.getByText(idle, { exact: true }).click();
  await page.getByRole('button', { name: '开启应用锁' }).click();
  const code = page.getByRole('region', { name: '恢复码' }).locator('code');
  return (await code.textContent()) ?? '';
}

/** Sees to it that a lock of that passcode is set, which locks after five minutes, and that it is open. */
async function behindLock(page: Page): Promise<void> {
  await openPrivacy(page);
  const none = page.getByRole('button', { name: '设置解锁密码…' });
  await none.or(page.getByRole('button', { name: '关闭应用锁…' })).waitFor();
  if (await none.isVisible()) await setLock(page, '2580', '5 分钟');
}

async function unlock(page: Page, typed: string): Promise<void> {
  await codeField(page).fill(typed);
  await page.keyboard.press('Enter');
}

test('who has no lock yet and wants to lock is led to where one is set', async () => {
  const page = app().page();
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: '命令面板' }).fill('锁上');
  await page.keyboard.press('Enter');
  await page.getByText('还没有解锁密码').waitFor();
  await codeField(page).fill('12');
  await page.getByRole('button', { name: '开启应用锁' }).click();
  await page.getByText('至少要 4 个字。').waitFor();
  await codeField(page).fill('1234');
  await page.getByRole('textbox', { name: '再输一次' }).fill('1243');
  await page.getByText('两次输入的不一样。').waitFor();
});

test('with a password set, backups are sealed; off again, they are not', async () => {
  const page = app().page();
  await openPrivacy(page);
  await page.getByRole('button', { name: '设置备份密码…' }).click();
  await page.getByRole('textbox', { name: '备份密码', exact: true }).fill('护肤要温和呀八字');
  await page.getByRole('textbox', { name: '再输一次' }).fill('护肤要温和呀八字');
  await page.getByRole('button', { name: '开启加密' }).click();
  await page.getByText('备份加密开启了').waitFor();
  await expect.poll(() => newestBackupBegins(page)).toMatch(/^\{"format":"weilu-sealed"/);

  await page.getByRole('button', { name: '不再加密…' }).click();
  await page.getByRole('button', { name: '不再加密', exact: true }).click();
  await page.getByRole('button', { name: '设置备份密码…' }).waitFor();
  await page.getByRole('tab', { name: '备份', exact: true }).click();
  await page.getByRole('button', { name: '立即备份' }).click();
  await expect.poll(() => newestBackupBegins(page)).toMatch(/^\{"format":"weilu-snapshot"/);
});

test('after five wrong tries it waits, but the recovery code opens at once', async () => {
  const page = app().page();
  const code = await setLock(page, '一二三四');
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
  await page.getByRole('button', { name: '复制恢复码' }).click();
  await expect.poll(() => app().clipboardText()).toBe(code);
  await page.getByRole('button', { name: '我记下了' }).click();
  await page.getByRole('button', { name: '现在锁上' }).click();
  await lockScreen(page).waitFor();
  for (let times = 1; times <= 4; times += 1) {
    await unlock(page, `错${times}`);
    await page.getByRole('alert').filter({ hasText: '密码不对' }).waitFor();
  }
  await unlock(page, '错5');
  await page
    .getByRole('alert')
    .filter({ hasText: /请等 \d+ 秒再试/ })
    .waitFor();
  // The wait outlives a reload.
  await page.reload();
  await unlock(page, '一二三四');
  await page
    .getByRole('alert')
    .filter({ hasText: /请等 \d+ 秒再试/ })
    .waitFor();
  await page.getByRole('button', { name: '忘了密码' }).click();
  await page.getByText('设应用锁时给过你一个恢复码').waitFor();
  await unlock(page, code.toLowerCase());
  await navigation(page).waitFor();

  await openPrivacy(page);
  await page.getByRole('button', { name: '关闭应用锁…' }).click();
  await unlock(page, code);
  await page.getByRole('button', { name: '设置解锁密码…' }).waitFor();
  await page.reload();
  await navigation(page).waitFor();
});

test('what is being typed when it locks is saved, and nothing tells of it on the locked page', async () => {
  const page = app().page();
  await behindLock(page);
  await openScreen(page, '社群');
  const purpose = page.getByRole('textbox', { name: '一句话介绍' });
  // Toasts of earlier steps fade in their own time; what counts is that no other comes.
  await expect.poll(() => page.getByRole('alert').count(), { timeout: 15_000 }).toBe(0);
  await purpose.fill('一起读完一本书');
  await page.evaluate(() => {
    const seen: string[] = [];
    new MutationObserver(() => {
      if (document.body.textContent.includes('围炉已锁上')) seen.push(document.body.textContent);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { seen });
  });
  await page.keyboard.press('Alt+l');
  await lockScreen(page).waitFor();
  await unlock(page, '2580');
  await expect.poll(() => purpose.inputValue()).toBe('一起读完一本书');
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen.join('\n'));
  expect(seen).not.toMatch(/读完|小满/);
});

test('a computer that slept through the minutes wakes locked', async () => {
  const page = app().page();
  await behindLock(page);
  // The clock went on and no timer ran; the first touch must not count as being there.
  await page.evaluate(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 6 * 60_000;
    window.dispatchEvent(new PointerEvent('pointermove'));
  });
  await lockScreen(page).waitFor();
  // Gives the clock back.
  await page.reload();
  await unlock(page, '2580');
  await navigation(page).waitFor();
});

test('a locked app has nothing of the data on its page, at the start too, and opens where it was', async () => {
  const page = app().page();
  await behindLock(page);
  await page.keyboard.press('Alt+2');
  await page.getByRole('row', { name: /曾小雅/ }).waitFor();
  await page.keyboard.press('Alt+l');
  await lockScreen(page).waitFor();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/曾小雅|小满护肤社/);
  await expect.poll(() => codeField(page).evaluate((field) => field === document.activeElement)).toBe(true);

  // No key of the app does anything behind the lock.
  for (const keys of ['Control+k', 'Control+z', 'Alt+3', 'Escape']) await page.keyboard.press(keys);
  await lockScreen(page).waitFor();
  await unlock(page, '0000');
  await page.getByRole('alert').filter({ hasText: '密码不对' }).waitFor();
  await unlock(page, '2580');
  await page.getByRole('row', { name: /曾小雅/ }).waitFor();

  await app().restart();
  await lockScreen(app().page()).waitFor();
  expect(
    await app()
      .page()
      .evaluate(() => document.documentElement.outerHTML),
  ).not.toMatch(/小满护肤社/);
  await unlock(app().page(), '2580');
  await navigation(app().page()).waitFor();
});

test('it locks itself when nobody touched it for the minutes chosen, and not while somebody does', async () => {
  const page = app().page();
  await behindLock(page);
  await page.clock.install();
  await page.reload();
  await unlock(page, '2580');
  await navigation(page).waitFor();
  for (let times = 0; times < 2; times += 1) {
    await page.clock.fastForward('04:00');
    await page.mouse.move(200 + times, 300);
  }
  await openScreen(page, '成员');
  await page.clock.fastForward('05:10');
  await lockScreen(page).waitFor();
});

/** The first characters of the newest snapshot in the browser's own space. */
function newestBackupBegins(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('backups');
    const names: string[] = [];
    for await (const name of folder.keys()) if (/^weilu-\d{8}-\d{6}/.test(name)) names.push(name);
    const newest = names.sort().at(-1);
    if (!newest) return '';
    const file = await (await folder.getFileHandle(newest)).getFile();
    return (await file.text()).slice(0, 40);
  });
}
