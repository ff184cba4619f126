import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareApp } from './support/shared-app';
import { beginCommunity, chooseDemo, openScreen, redo, undo } from './support/steps';

// The own communities first, each taken back; from the demo on it stays.
const app = shareApp((page) => page.getByRole('button', { name: '用示例社群试试' }).waitFor());

/** The demo, which the first of its tests chooses. */
async function inDemo(page: Page): Promise<void> {
  const frame = page.getByRole('navigation', { name: '主导航' });
  const choice = page.getByRole('button', { name: '用示例社群试试' });
  await frame.or(choice).waitFor();
  if (await choice.isVisible()) await chooseDemo(page);
}

test('undo and redo say in words what they did', async () => {
  const page = app().page();
  await beginCommunity(page, '晚风读书会');
  await undo(page, '建了社群「晚风读书会」');
  await page.getByRole('button', { name: '用示例社群试试' }).waitFor();
  await page.getByRole('button', { name: '重做' }).click();
  await page.getByRole('button', { name: '当前社群：晚风读书会 · 全部' }).waitFor();
  await undo(page, '建了社群');
  await redo(page, '建了社群');
  await undo(page, '建了社群');
});

test('an own community begins with a name and its first group', async () => {
  const page = app().page();
  await beginCommunity(page, '夜航读书会');
  await page.getByRole('button', { name: '当前社群：夜航读书会 · 全部' }).click();
  await page.getByRole('menuitem', { name: '1群' }).click();
  await page.getByRole('button', { name: '当前社群：夜航读书会 · 1群' }).waitFor();
  await undo(page, '建了社群「夜航读书会」');
});

test('Enter held down begins one community, and the keyboard goes to a new screen with the eye', async () => {
  const page = app().page();
  await page.getByRole('button', { name: '开始我的社群' }).press('Enter');
  await page.keyboard.type('晚风读书会');
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  await openScreen(page, '社群');
  await page.getByText('1 个社群').waitFor();

  await page.keyboard.press('Alt+3');
  await page.getByRole('textbox', { name: '搜索话术' }).press('Alt+2');
  await page.getByRole('heading', { level: 1, name: '成员' }).waitFor();
  // Whoever opens 成员 looks for somebody.
  await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('搜索成员');
  await page.keyboard.press('Alt+6');
  await page.getByRole('heading', { level: 1, name: '社群' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await undo(page, '建了社群「晚风读书会」');
});

test('the demo is one choice away and survives a reload and a restart', async () => {
  const page = app().page();
  await chooseDemo(page);
  await page.reload();
  await page.getByRole('button', { name: '当前社群：小满护肤社 · 全部' }).waitFor();
  await app().restart();
  await app().page().getByRole('button', { name: '当前社群：小满护肤社 · 全部' }).waitFor();
});

test('every screen has its name and its address', async () => {
  const page = app().page();
  await inDemo(page);
  const screens = {
    今日: 'today',
    成员: 'members',
    话术: 'scripts',
    内容日历: 'planner',
    活动: 'activities',
    社群: 'communities',
    设置: 'settings',
  };
  for (const [name, route] of Object.entries(screens)) {
    await openScreen(page, name);
    expect(new URL(page.url()).hash).toBe(`#/${route}`);
  }
});

test('the palette finds people by initials and runs actions, without a mouse', async () => {
  const page = app().page();
  await inDemo(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: '命令面板' }).fill('zxy');
  await page.getByText('曾小雅', { exact: true }).first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url(), { timeout: 15_000 }).toMatch(/#\/members\//);
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: '命令面板' }).fill('nrrl');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '内容日历' }).waitFor();
});

test('question mark lists the shortcuts and Escape closes the list', async () => {
  const page = app().page();
  await inDemo(page);
  await page.keyboard.press('Shift+?');
  const help = page.getByRole('dialog', { name: '快捷键' });
  await help.getByText('重做').waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
});

test('while the vault is away every screen says so, and goes on by itself when it is back', async () => {
  const page = app().page();
  await inDemo(page);
  // It has a thread of its own: no work of it may hold up who types.
  expect(page.workers().map((worker) => worker.url())).toContainEqual(
    expect.stringContaining('vault.worker'),
  );
  const frame = () => page.locator('iframe[title="围炉数据"]');
  await frame().evaluate((vault) => {
    (vault as HTMLIFrameElement).src = 'about:blank';
  });
  await page.getByRole('alert').filter({ hasText: '和资料库的连接断开了' }).waitFor();
  await frame().evaluate((vault) => {
    (vault as HTMLIFrameElement).src = '/vault.html';
  });
  await page.getByRole('alert').filter({ hasText: '和资料库的连接断开了' }).waitFor({ state: 'hidden' });
  await openScreen(page, '成员');
  await page.getByText('120 人 · 2 个群').waitFor();
});

test('a second tab is told that the first one is open, and can go on when it is closed', async () => {
  const page = app().page();
  await inDemo(page);
  const second = await page.context().newPage();
  await second.goto(app().url);
  await second.getByText('围炉已在另一个窗口或标签页打开').waitFor();
  await page.close();
  await second.getByRole('button', { name: '再试一次' }).click();
  await second.getByRole('navigation', { name: '主导航' }).waitFor();
});
