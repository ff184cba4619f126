import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { beginCommunity, chooseDemo, openScreen, undo } from './support/steps';

let app: RunningApp;

beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

async function addMember(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: '昵称', exact: true }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByText(`已记下「${name}」`).waitFor();
}

test('what was acknowledged is there after the browser is killed in the middle of work', async () => {
  await beginCommunity(app.page(), '小满');
  await openScreen(app.page(), '成员');
  await app.page().locator('body').press('Alt+n');
  const names = ['阿月', '单单', '七七'];
  for (const name of names) await addMember(app.page(), name);
  // One more is on its way when the processes are killed: it is there whole or not at all.
  await app.page().getByRole('textbox', { name: '昵称', exact: true }).fill('木木');
  await app.page().keyboard.press('Enter');
  await app.killAndRestart();

  const page = app.page();
  await openScreen(page, '成员');
  for (const name of names) await page.getByRole('row', { name: new RegExp(name) }).waitFor();
  const people = Number((await page.getByText(/^[34] 人 · 1 个群$/).textContent())?.match(/\d/)?.[0]);
  expect(await page.getByRole('row').count()).toBe(people + 1);
  // The history survived too.
  await undo(page, '新增成员');
});

test('a backup is written and read back; it restores what was there, and the restore can be undone', async () => {
  const page = app.page();
  await chooseDemo(page);
  await openScreen(page, '设置');
  await page.getByRole('button', { name: '立即备份' }).click();
  await page.getByText('备份好了，读回核对无误').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /的备份另存一份$/ })
      .first()
      .click(),
  ]);
  const file = join(tmpdir(), `weilu-backup-${process.pid}.ndjson`);
  await download.saveAs(file);
  expect((await readFile(file, 'utf8')).split('\n')[0]).toContain('"format":"weilu-snapshot"');

  await page.getByRole('tab', { name: '通用' }).click();
  await page.getByRole('button', { name: '移除示例社群' }).click();
  await page.getByRole('button', { name: '开始我的社群' }).waitFor();
  await page.reload();
  await beginCommunity(page, '新的社群');
  await openScreen(page, '设置');
  await page.getByRole('button', { name: '恢复备份' }).click();
  const drawer = page.getByRole('complementary', { name: '恢复备份' });
  // The app made others since: before the removal, and when the page was left.
  await drawer.getByRole('combobox', { name: '哪一份' }).click();
  await page.getByRole('option', { name: /手动备份$/ }).click();
  await drawer.getByRole('row', { name: /^成员 0 120$/ }).waitFor();
  await drawer.getByRole('button', { name: '恢复到这份备份' }).click();
  await page.getByRole('button', { name: '当前社群：小满护肤社 · 全部' }).waitFor();
  await openScreen(page, '成员');
  await page.getByText('120 人 · 2 个群').waitFor();
  await undo(page, '恢复备份');
  await page.getByRole('button', { name: '当前社群：新的社群 · 全部' }).waitFor();
});

test('a backup that is cut short, changed by one byte, or no backup at all is refused in words', async () => {
  const page = app.page();
  await chooseDemo(page);
  await openScreen(page, '设置');
  await page.getByRole('button', { name: '立即备份' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /的备份另存一份$/ })
      .first()
      .click(),
  ]);
  const whole = await readFile(await download.path());
  const changed = Buffer.from(whole);
  changed[5_000] = (changed[5_000] ?? 0) ^ 1;
  const broken = {
    'cut.ndjson': [whole.subarray(0, whole.length - 40), /这份备份不完整/],
    'half.ndjson': [whole.subarray(0, whole.lastIndexOf(10, whole.length / 2) + 1), /这份备份不完整/],
    'changed.ndjson': [changed, /这份备份损坏了/],
    'notes.ndjson': [Buffer.from('今天天气不错\n'), /这不是围炉的备份文件/],
    'empty.ndjson': [Buffer.alloc(0), /这不是围炉的备份文件/],
  } as const;
  await page.getByRole('button', { name: '恢复备份' }).click();
  const drawer = page.getByRole('complementary', { name: '恢复备份' });
  for (const [name, [bytes, sentence]] of Object.entries(broken)) {
    const file = join(tmpdir(), `${process.pid}-${name}`);
    await writeFile(file, bytes);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      drawer.getByRole('button', { name: '选择备份文件…' }).click(),
    ]);
    await chooser.setFiles(file);
    await drawer.getByRole('alert').filter({ hasText: sentence }).waitFor();
    expect(await drawer.getByRole('button', { name: '恢复到这份备份' }).count()).toBe(0);
  }
  await openScreen(page, '成员');
  await page.getByText('120 人 · 2 个群').waitFor();
});
