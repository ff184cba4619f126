import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareApp } from './support/shared-app';
import { chooseDemo, openScreen } from './support/steps';

// The last walk sets a lock and opens the page as the window of its own does.
const app = shareApp(chooseDemo);

const field = (page: Page) => page.getByRole('combobox', { name: '搜索话术' });
const palette = (page: Page) => page.getByRole('dialog', { name: '快捷话术' });

/** Opens the palette by its key and waits until it can be typed into. */
async function openQuick(page: Page, keys = 'Control+Shift+Y'): Promise<void> {
  await page.keyboard.press(keys);
  await field(page).waitFor();
}

/** Presses keys one after the other. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/**
 * Has the page note which keys are pressed from the palette's own key on until a text is on the clipboard, and how often
 * one is put there. Ctrl and Shift are no keys of their own.
 */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    const keys: string[] = [];
    const pressed = ({ key, ctrlKey, shiftKey }: KeyboardEvent) => {
      if (ctrlKey && shiftKey && key === 'Y') keys.length = 0;
      else if (!['Control', 'Shift', 'Alt', 'Meta'].includes(key)) keys.push(key);
    };
    window.addEventListener('keydown', pressed, true);
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      dataset.written = String(Number(dataset.written ?? 0) + 1);
      await write(text);
      dataset.keys = keys.join(' ');
    };
  });
}

/** How many keys the last copy took after its query. */
async function keysAfter(page: Page, query: string): Promise<number> {
  const keys = (await page.locator('html').getAttribute('data-keys')) ?? '';
  const typed = [...query].join(' ');
  expect(keys.startsWith(`${typed} `)).toBe(true);
  return keys.slice(typed.length + 1).split(' ').length;
}

const written = async (page: Page) => Number(await page.locator('html').getAttribute('data-written'));

/** Writes a script and leaves its screen. */
async function writeScript(page: Page, title: string, body: string): Promise<void> {
  await openScreen(page, '话术');
  await page.getByRole('button', { name: '新建话术', exact: true }).click();
  await page.getByRole('textbox', { name: '标题', exact: true }).fill(title);
  await page.getByRole('textbox', { name: '正文', exact: true }).fill(body);
  await page.getByRole('button', { name: '编辑完成', exact: true }).click();
  await openScreen(page, '今日');
}

const clipboard = () => expect.poll(() => app().clipboardText());

test('a script reaches the clipboard by its initials, for the last member or for one that is asked for', async () => {
  const page = app().page();
  await openScreen(page, '成员');
  const search = page.getByRole('textbox', { name: '搜索成员' });
  await search.focus();
  await watchKeys(page);

  // Nobody was opened or copied for yet: the palette asks.
  await openQuick(page);
  await page.keyboard.type('hyxr');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '「欢迎新人（一人）」给谁？' }).waitFor();
  await page.keyboard.type('zxy');
  await page.keyboard.press('Enter');
  await clipboard().toMatch(/^曾小雅，欢迎来小满护肤社/);
  expect(await app().clipboardFlavours()).toEqual(['text/plain']);
  await palette(page).waitFor({ state: 'detached' });
  await expect.poll(() => search.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByText('复制话术「欢迎新人（一人）」给「曾小雅」').waitFor();

  // Now she is the last member: one key after the query. Esc puts the palette away and leaves the clipboard alone.
  await openQuick(page);
  await page.getByText('给 曾小雅').waitFor();
  await page.keyboard.press('Escape');
  await palette(page).waitFor({ state: 'detached' });
  await openQuick(page);
  await page.keyboard.type('hjmj');
  await press(page, 'Enter');
  await palette(page).waitFor({ state: 'detached' });
  await clipboard().toMatch(/曾小雅/);
  await clipboard().not.toMatch(/欢迎来/);
  expect(await keysAfter(page, 'hjmj')).toBe(1);

  // Somebody else: Tab, a name, Enter, and Enter copies.
  await openQuick(page);
  await page.keyboard.type('hyxr');
  await press(page, 'Tab');
  await page.getByRole('heading', { name: '「欢迎新人（一人）」给谁？' }).waitFor();
  await page.keyboard.type('xtz');
  await press(page, 'Enter');
  await page.getByText('给 许桃子').waitFor();
  await press(page, 'Enter');
  await clipboard().toMatch(/^许桃子/);
  // The name is a second query.
  expect((await keysAfter(page, 'hyxr')) - 'xtz'.length).toBeLessThanOrEqual(4);

  // Whose page was opened last is meant next; a script for everybody names nobody.
  await palette(page).waitFor({ state: 'detached' });
  await search.fill('jyh');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/members\/.+/);
  await openQuick(page);
  await page.keyboard.type('hyxr');
  await page.getByText(/^给 解语花/).waitFor();
  await field(page).fill('qgqw');
  await page.getByText('发给大家').waitFor();
  await page.keyboard.press('Enter');
  await clipboard().toMatch(/发广告/);
  await palette(page).waitFor({ state: 'detached' });

  // The very same again takes a second Enter, and one held down is one.
  const before = await written(page);
  await openQuick(page);
  await page.keyboard.type('qgqw');
  await page.keyboard.down('Enter');
  await page.getByRole('alert').filter({ hasText: '已发过，再按一次回车仍要复制' }).waitFor();
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  expect(await written(page)).toBe(before);
  await press(page, 'Enter');
  await palette(page).waitFor({ state: 'detached' });
  expect(await written(page)).toBe(before + 1);
  expect(await keysAfter(page, 'qgqw')).toBeLessThanOrEqual(4);
});

test('a text in several steps goes to the front of the queue, waits there through a restart, and each is copied once', async () => {
  const page = app().page();
  await writeScript(page, '礼盒三步', '【图片 礼盒正面】\n开箱第一段\n【分段】\n开箱第二段');
  await writeScript(page, '空空如也', '【分段】');
  await page.evaluate(() => navigator.clipboard.writeText('别的'));

  await openQuick(page);
  await page.keyboard.type('kkry');
  await page.getByText('还不能复制：填出来是空的，没有可复制的字。').waitFor();

  // What is done by hand comes first: nothing is copied, and nothing is said to be.
  await field(page).fill('lhsb');
  await palette(page).getByText('发图片：礼盒正面', { exact: true }).waitFor();
  await palette(page).getByText('完成').waitFor();
  await press(page, 'Enter');
  await palette(page).waitFor({ state: 'detached' });
  await page.getByText('做完「发图片：礼盒正面」').waitFor();
  expect(await app().clipboardText()).toBe('别的');

  await page.reload();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  await watchKeys(page);
  await openQuick(page);
  await page.getByRole('option', { name: /^接着发：开箱第一段\s*正文 1\/2/, selected: true }).waitFor();
  // Held back on its way to the clipboard, while Enter is pressed again.
  await page.evaluate(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    const released = new Promise((resolve) => window.addEventListener('release', resolve, { once: true }));
    navigator.clipboard.writeText = (text) => Promise.all([write(text), released]).then(() => {});
  });
  await press(page, 'Enter', 'Enter');
  await page.evaluate(() => window.dispatchEvent(new Event('release')));
  await palette(page).waitFor({ state: 'detached' });
  expect(await written(page)).toBe(1);
  await clipboard().toBe('开箱第一段');

  await openQuick(page);
  await page.getByRole('option', { name: /^接着发：开箱第二段/ }).waitFor();
  await press(page, 'Enter');
  await palette(page).waitFor({ state: 'detached' });
  await clipboard().toBe('开箱第二段');
  await openQuick(page);
  await page.getByRole('option').first().waitFor();
  expect(await page.getByRole('option', { name: /^接着发/ }).count()).toBe(0);

  // Each piece is remembered as it went out: the same text is known again.
  await field(page).fill('lhsb');
  await palette(page)
    .getByText(/发过一样的/)
    .waitFor();
  await press(page, 'Escape');
});

test('the key is changed by pressing another; one that is taken or typed all day is refused by name', async () => {
  const page = app().page();
  await openScreen(page, '设置');
  await page.getByRole('tab', { name: '通用' }).click();
  const recorder = page.getByRole('textbox', { name: '打开快捷话术' });
  const says = (said: string) => page.getByText(said).waitFor();
  await recorder.focus();
  await press(page, 'Control+c');
  await says('「Ctrl + C」是系统或各个程序常用的键，换一个。');
  await press(page, 'Control+k');
  await says('「Ctrl + K」在围炉里已经是「打开命令面板」，换一个。');
  await press(page, 'Shift+y');
  await says('「Shift + Y」打字时会碰到，请加上 Ctrl、⌘ 或 Alt。');
  expect(await recorder.inputValue()).toBe('Ctrl + Shift + Y');
  await press(page, 'Alt+Shift+u');
  await expect.poll(() => recorder.inputValue()).toBe('Alt + Shift + U');
  await press(page, 'Escape');

  await openQuick(page, 'Alt+Shift+U');
  await press(page, 'Escape');
  await page.locator('body').press('Shift+?');
  const help = page.getByRole('dialog', { name: '快捷键' });
  await expect
    .poll(() => help.getByRole('row', { name: /^快捷话术/ }).textContent())
    .toMatch(/Alt\s*Shift\s*U/);
  await press(page, 'Escape');
  await page.getByRole('button', { name: '改回默认' }).click();
  await expect.poll(() => recorder.inputValue()).toBe('Ctrl + Shift + Y');
  await press(page, 'Control+k');
  await page.getByRole('textbox', { name: '命令面板' }).fill('kjhs');
  await press(page, 'Enter');
  await field(page).waitFor();
  await press(page, 'Escape');
});

test('a window of its own shows the palette alone, behind the lock of the app', async () => {
  const page = app().page();
  const code = () => page.getByRole('textbox', { name: '解锁密码', exact: true });
  await page.goto(`${app().url}#/settings/privacy`);
  await page.getByRole('button', { name: '设置解锁密码…' }).click();
  await code().fill('2580');
  await page.getByRole('textbox', { name: '再输一次' }).fill('2580');
  await page.getByRole('button', { name: '开启应用锁' }).click();
  await page.getByRole('region', { name: '恢复码' }).waitFor();

  await page.goto('about:blank');
  await page.setViewportSize({ width: 560, height: 420 });
  await page.goto(`${app().url}#/quick`);
  await page.getByRole('heading', { level: 1, name: '围炉已锁上' }).waitFor();
  expect(await field(page).count()).toBe(0);
  await code().fill('2580');
  await press(page, 'Enter');
  await field(page).waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
  await page.keyboard.type('fhyw');
  await page.getByText('发给大家').waitFor();
  await press(page, 'Enter');
  await page.getByRole('status').filter({ hasText: '已复制「发货延误说明」' }).waitFor();
  await clipboard().toMatch(/这批货要晚了/);
  // It begins anew, ready to be typed into.
  await expect.poll(() => field(page).inputValue()).toBe('');

  // The desk is locked in its window: this one is too, whatever stood in it.
  const tell = (news: string) =>
    page.evaluate((said) => new BroadcastChannel('weilu-lock').postMessage(said), news);
  await page.keyboard.type('hyxr');
  await tell('locked');
  await page.getByRole('heading', { level: 1, name: '围炉已锁上' }).waitFor();
  expect(await page.getByRole('option').count()).toBe(0);
  await tell('unlocked');
  await field(page).waitFor();
});
