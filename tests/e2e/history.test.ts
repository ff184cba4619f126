import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareApp } from './support/shared-app';
import { beginCommunity, openScreen, undo } from './support/steps';

// The last one takes a member away for good.
const app = shareApp(async (page) => {
  await beginCommunity(page, '小满');
  await openScreen(page, '成员');
  await page.locator('body').press('Alt+n');
  for (const name of ['阿月', '单单', hostile]) {
    await page.getByRole('textbox', { name: '昵称', exact: true }).fill(name);
    await page.keyboard.press('Enter');
    await page.getByText(`已记下「${name}」`).waitFor();
  }
  await page.keyboard.press('Escape');
});

const hostile = '<img src=x onerror=alert(1)>';

/** One change of the list, by its sentence. */
const change = (page: Page, sentence: string) => page.getByRole('article', { name: sentence, exact: true });

async function openHistory(page: Page): Promise<void> {
  await openScreen(page, '设置');
  await page.getByRole('tab', { name: '历史记录' }).click();
  await page.getByRole('heading', { name: '今天' }).waitFor();
}

async function renameTo(page: Page, from: string, to: string): Promise<void> {
  await openScreen(page, '成员');
  await page.getByRole('row', { name: new RegExp(from) }).click();
  const drawer = page.getByRole('complementary', { name: '成员资料' });
  await drawer.getByRole('textbox', { name: '昵称', exact: true }).fill(to);
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: new RegExp(to) }).waitFor();
}

test('the history of one person: from the drawer, and by a search', async () => {
  const page = app().page();
  await openScreen(page, '成员');
  await page.getByRole('row', { name: /阿月/ }).click();
  const drawer = page.getByRole('complementary', { name: '成员资料' });
  await drawer.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '改动历史' }).click();
  await page.getByText('只看和「阿月」有关的').waitFor();
  await change(page, '新增成员「阿月」').waitFor();
  expect(await page.getByRole('article').count()).toBe(1);

  await page.getByRole('button', { name: '看全部改动' }).click();
  await change(page, '新增成员「单单」').waitFor();
  await page.getByRole('textbox', { name: '只看和谁有关的改动' }).fill('dd');
  await page.getByRole('option', { name: /单单/ }).click();
  await page.getByText('只看和「单单」有关的').waitFor();
  await change(page, '新增成员「阿月」').waitFor({ state: 'detached' });
  await change(page, '新增成员「单单」').waitFor();
});

test('a step opens to its rows, where foreign text is only text', async () => {
  const page = app().page();
  await renameTo(page, 'onerror', '改过名的');
  await openHistory(page);
  const row = change(page, `修改成员「${hostile}」`);
  await row.getByRole('button', { expanded: false }).first().press('Enter');
  const rows = row.getByRole('region').getByRole('row');
  const cells = rows.filter({ hasText: '昵称' }).getByRole('cell');
  await expect.poll(() => cells.allTextContents()).toEqual(['昵称', hostile, '→ 改过名的']);
  // The former name stays known.
  await rows.filter({ hasText: '别名' }).getByText('曾用名').waitFor();
});

test('an earlier step is taken back by itself; one that later work leans on says why it is not', async () => {
  const page = app().page();
  await renameTo(page, '单单', '丹丹');
  await openHistory(page);
  const leanedOn = change(page, '新增成员「单单」');
  await leanedOn.getByText('后来又改过：修改成员「单单」。').waitFor();
  const blocked = leanedOn.getByRole('button', { name: '撤销这一步：新增成员「单单」' });
  expect(await blocked.getAttribute('aria-disabled')).toBe('true');
  await blocked.focus();
  await page.keyboard.press('Enter');

  await change(page, '新增成员「阿月」')
    .getByRole('button', { name: /^撤销这一步/ })
    .press('Enter');
  await change(page, '撤销更早的一步：新增成员「阿月」').waitFor();
  await change(page, '新增成员「阿月」').getByText('后来撤销了').waitFor();
  await openScreen(page, '成员');
  await page.getByText('2 人 · 1 个群').waitFor();
  await page.getByRole('row', { name: /丹丹/ }).waitFor();
  await undo(page, '撤销更早的一步');
  await page.getByText('3 人 · 1 个群').waitFor();
});

test('what was deleted comes back from 最近删除 with what went with it', async () => {
  const page = app().page();
  await openScreen(page, '成员');
  await page.getByRole('row', { name: /阿月/ }).click();
  const drawer = page.getByRole('complementary', { name: '成员资料' });
  await drawer.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '删除成员' }).click();
  await page.getByText('2 人 · 1 个群').waitFor();
  await openHistory(page);
  await page.getByText('最近删除', { exact: true }).click();
  await page.getByText('连同 2 条相关资料').waitFor();
  await page.getByRole('button', { name: '恢复「阿月」' }).press('Enter');
  await page.getByText('最近 30 天没有删除过资料。').waitFor();
  await openScreen(page, '成员');
  await page.getByRole('row', { name: /阿月/ }).waitFor();
  await undo(page, '从最近删除恢复');
  await page.getByText('2 人 · 1 个群').waitFor();
});
