import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { redo, undo } from '../support/steps';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

type FilePayload = Readonly<{ name: string; mimeType: string; buffer: Buffer }>;

async function chooseFile(page: Page, file: string | FilePayload): Promise<void> {
  await page.getByRole('button', { name: '导入成员' }).click();
  const dialog = page.getByRole('dialog', { name: '导入成员' });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: '选择文件' }).click(),
  ]);
  await chooser.setFiles(typeof file === 'string' ? file : { ...file });
}

const people = (page: Page, count: number) => page.getByText(`${count} 人 · 1 个群`);

/** Files of members. */
export function walkImport(app: SharedApp): void {
  test('files that cannot be read are refused in a clear sentence and nothing is written', async () => {
    const page = app().page();
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    const huge = join(tmpdir(), `weilu-huge-${process.pid}.csv`);
    await writeFile(huge, '群昵称\n');
    await (await import('node:fs/promises')).truncate(huge, 200 * 1024 * 1024);
    const cases: ReadonlyArray<readonly [string | FilePayload, RegExp]> = [
      [{ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) }, /「empty.csv」是空的/],
      [{ name: 'photo.csv', mimeType: 'text/csv', buffer: png }, /「photo.csv」不是文本表格/],
      [
        { name: 'head.csv', mimeType: 'text/csv', buffer: Buffer.from('群昵称,城市\n') },
        /「head.csv」里没有可导入的行/,
      ],
      [huge, /有 200 MB，超过 20 MB 的上限/],
    ];
    for (const [file, sentence] of cases) {
      await chooseFile(page, file);
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name: '导入成员' }).waitFor({ state: 'hidden' });
    }
    await people(page, 0).waitFor();
  });

  test('closing the dialog in the middle of an import cancels it; nothing goes on unseen', async () => {
    const page = app().page();
    const dialog = page.getByRole('dialog', { name: '导入成员' });
    const rows = Array.from({ length: 20_000 }, (_, index) => `成员${index}号`);
    await chooseFile(page, {
      name: 'many.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['群昵称', ...rows].join('\n')),
    });
    const confirm = dialog.getByRole('button', { name: '新增 20,000 位' });
    // The keyboard is at the next thing to do.
    await expect.poll(() => confirm.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await dialog.getByText(/^正在导入 /).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('已取消，没有改动任何资料。').waitFor();
    await people(page, 0).waitFor();
  });

  test('hostile cells are shown and kept as text; nothing of them runs', async () => {
    const page = app().page();
    await chooseFile(page, fixture('members-utf8.csv'));
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^新增 \d+ 位/ })
      .click();
    const search = page.getByRole('textbox', { name: '搜索成员' });
    await search.fill('<img');
    await page.getByRole('row', { name: /<img src=x onerror=alert\(1\)>/ }).click();
    const drawer = page.getByRole('complementary', { name: '成员资料' });
    expect(await drawer.getByRole('textbox', { name: '昵称', exact: true }).inputValue()).toBe(
      '<img src=x onerror=alert(1)>',
    );
    await search.fill('times: 6');
    await page.getByRole('row', { name: /\{\{ 7 \| times: 6 \}\}/ }).waitFor();
    await search.fill('重庆');
    expect(await page.locator('img:not([alt=""])').count()).toBe(0);
    await search.fill('');
    await page.keyboard.press('Escape');
    await undo(page, '导入成员');
    await people(page, 0).waitFor();
  });

  test('the three samples are recognised, previewed row by row, imported, and taken back by one undo each', async () => {
    const page = app().page();
    const dialog = page.getByRole('dialog', { name: '导入成员' });

    await chooseFile(page, fixture('members-utf8.csv'));
    await dialog.getByText('members-utf8.csv · UTF-8 · 逗号分隔 · 299 行 · 表头在第 1 行').waitFor();
    await dialog.getByText('入群日期「2026-02-30」不是一个日期').waitFor();
    await dialog.getByText('入群日期「明天」不是一个日期').waitFor();
    await dialog.getByText('没有群昵称').waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '把 3 行有问题的存成文件' }).click(),
    ]);
    const saved = join(tmpdir(), `weilu-refused-${process.pid}.csv`);
    await download.saveAs(saved);
    const refused = await readFile(saved, 'utf8');
    expect(refused.startsWith('\ufeff群昵称,')).toBe(true);
    expect(refused.trimEnd().split('\r\n')).toHaveLength(4);
    expect(refused).toContain('入群日期「2026-02-30」不是一个日期');

    await dialog.getByRole('button', { name: /^新增 \d+ 位/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    const imported = Number((await page.getByText(/^\d{3} 人 · 1 个群$/).textContent())?.match(/\d+/)?.[0]);
    expect(imported).toBeGreaterThan(285);

    // The same rows as Excel saves them: nothing is new, so there is nothing to import.
    await chooseFile(page, fixture('members-gbk.csv'));
    await dialog.getByText('members-gbk.csv · GBK / GB18030 · 逗号分隔 · 299 行').waitFor();
    expect(await dialog.getByRole('button', { name: '没有可导入的' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await undo(page, '导入成员');
    await people(page, 0).waitFor();
    await redo(page, '导入成员');
    await people(page, imported).waitFor();
    await undo(page);

    // Unicode text with a title row above its header.
    await chooseFile(page, fixture('members-title-row-utf16.txt'));
    await dialog.getByText('UTF-16 · 制表符分隔').waitFor();
    await dialog.getByText('表头在第 2 行').waitFor();
    await dialog.getByRole('button', { name: /^新增 \d+ 位/ }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.reload();
    await page.getByText(/^\d\d 人 · 1 个群$/).waitFor();
    await undo(page, '导入成员');
    await people(page, 0).waitFor();
  });
}
