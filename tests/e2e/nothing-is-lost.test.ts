import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type SavedFile, savedBy } from './support/downloads';
import { shareApp } from './support/shared-app';
import { beginCommunity, chooseDemo, openScreen, undo } from './support/steps';

// In the end a new community stands in place of the demo.
const app = shareApp(chooseDemo);

/** Backs up by hand and saves a copy of that backup. */
async function backUp(page: Page): Promise<SavedFile> {
  await openScreen(page, '设置');
  await page.getByRole('button', { name: '立即备份' }).click();
  await page.getByText('备份好了，读回核对无误').waitFor();
  return savedBy(page, () =>
    page
      .getByRole('button', { name: /的备份另存一份$/ })
      .first()
      .click(),
  );
}

/** Removes the demo and begins a community of one's own. */
async function beginAnew(page: Page): Promise<void> {
  await openScreen(page, '设置');
  await page.getByRole('tab', { name: '通用' }).click();
  await page.getByRole('button', { name: '移除示例社群' }).click();
  await page.getByRole('button', { name: '开始我的社群' }).waitFor();
  await page.reload();
  await beginCommunity(page, '新的社群');
}

async function atNewCommunity(page: Page): Promise<void> {
  const current = page.getByRole('button', { name: /^当前社群：/ });
  if ((await current.getAttribute('aria-label'))?.includes('新的社群')) return;
  await beginAnew(page);
}

async function addMember(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: '昵称', exact: true }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByText(`已记下「${name}」`).waitFor();
}

test('a backup that is cut short, changed by one byte, or no backup at all is refused in words', async () => {
  const page = app().page();
  const { bytes: whole } = await backUp(page);
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

test('a backup is written and read back; it restores what was there, and the restore can be undone', async () => {
  const page = app().page();
  const file = await backUp(page);
  expect(file.bytes.toString('utf8').split('\n')[0]).toContain('"format":"weilu-snapshot"');

  await beginAnew(page);
  await openScreen(page, '设置');
  await page.getByRole('button', { name: '恢复备份' }).click();
  const drawer = page.getByRole('complementary', { name: '恢复备份' });
  // The app made others since: before the removal, and when the page was left.
  await drawer.getByRole('combobox', { name: '哪一份' }).click();
  await page
    .getByRole('option', { name: /手动备份$/ })
    .first()
    .click();
  await drawer.getByRole('row', { name: /^成员 0 120$/ }).waitFor();
  await drawer.getByRole('button', { name: '恢复到这份备份' }).click();
  await page.getByRole('button', { name: '当前社群：小满护肤社 · 全部' }).waitFor();
  await openScreen(page, '成员');
  await page.getByText('120 人 · 2 个群').waitFor();
  await undo(page, '恢复备份');
  await page.getByRole('button', { name: '当前社群：新的社群 · 全部' }).waitFor();
});

test('what was acknowledged is there after the browser is killed in the middle of work', async () => {
  await atNewCommunity(app().page());
  await openScreen(app().page(), '成员');
  await app().page().locator('body').press('Alt+n');
  const names = ['阿月', '单单', '七七'];
  for (const name of names) await addMember(app().page(), name);
  // One more is on its way when the processes are killed: it is there whole or not at all.
  await app().page().getByRole('textbox', { name: '昵称', exact: true }).fill('木木');
  await app().page().keyboard.press('Enter');
  await app().killAndRestart();

  const page = app().page();
  await openScreen(page, '成员');
  for (const name of names) await page.getByRole('row', { name: new RegExp(name) }).waitFor();
  const people = Number((await page.getByText(/^[34] 人 · 1 个群$/).textContent())?.match(/\d/)?.[0]);
  expect(await page.getByRole('row').count()).toBe(people + 1);
  // The history survived too.
  await undo(page, '新增成员');
});
