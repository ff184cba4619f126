import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { cell, rowXml, workbook } from '../../shared/members/import/make-workbook';
import { savedBy } from '../support/downloads';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

const grid = (page: Page) => page.getByRole('grid', { name: '成员列表' });
const rowTexts = (page: Page) =>
  grid(page)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) =>
        // The last part of a nickname's cell is the name; the mark before it has a letter of its own.
        [...row.children].slice(1).map((cell) => (cell.lastElementChild ?? cell).textContent ?? ''),
      ),
    );
const nicknames = async (page: Page) => (await rowTexts(page)).slice(1).map(([name]) => name);

/** The list of members, and the files it makes and takes; the members are as many as before. */
export function walkList(app: SharedApp): void {
  test('columns are chosen, moved, sorted by and remembered, and the view is saved as it is shown', async () => {
    const page = app().page();
    await page.getByRole('button', { name: '列', exact: true }).click();
    for (const name of ['特长', '邀请人', '最近', '势能', '城市', '入群日期']) {
      await page.getByRole('checkbox', { name, exact: true }).click();
    }
    // The keyboard stays with the column that moves.
    const earlier = page.getByRole('button', { name: '把「入群日期」往前移' });
    await earlier.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await rowTexts(page))[0]).toEqual(['昵称', '入群日期', '肤质', '城市']);
    await page.keyboard.press('Escape');

    const joined = page.getByRole('columnheader', { name: '入群日期' });
    await joined.getByRole('button').press('Enter');
    await expect.poll(() => joined.getAttribute('aria-sort')).toBe('ascending');
    await joined.getByRole('button').press('Enter');
    await expect.poll(() => joined.getAttribute('aria-sort')).toBe('descending');
    const days = async () => (await rowTexts(page)).slice(1).map(([, day]) => day ?? '');
    const newestFirst = async () => {
      const found = await days();
      return found.length > 10 && found.join() === found.toSorted().reverse().join();
    };
    await expect.poll(newestFirst).toBe(true);
    const shown = (await nicknames(page)).slice(0, 5);

    await page.getByRole('button', { name: '肤质', exact: true }).click();
    await page.getByRole('checkbox', { name: /^混油/ }).check();
    await page.keyboard.press('Escape');
    await page.getByText(/^\d+ \/ 120 人$/).waitFor();
    const view = (await rowTexts(page)).slice(1);
    const save = (format: RegExp) =>
      savedBy(page, async () => {
        await page.getByRole('button', { name: '导出', exact: true }).click();
        await page.getByRole('menuitem', { name: format }).click();
      });
    const csv = await save(/CSV/);
    expect(csv.name).toMatch(/^小满护肤社 成员 \d{4}-\d\d-\d\d\.csv$/);
    const lines = Papa.parse<string[]>(
      csv.bytes
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .trimEnd(),
    ).data;
    expect(lines[0]).toEqual(['群昵称', '入群日期', '肤质', '城市']);
    // A cell that a spreadsheet would run has an apostrophe before it.
    expect(lines.slice(1).map((line) => line.map((text) => text.replace(/^'(?=[=+\-@])/, '')))).toEqual(view);
    const xlsx = await save(/xlsx/);
    const [sheet] = await readXlsxFile(new Blob([new Uint8Array(xlsx.bytes)]), { trim: false });
    expect(sheet?.data.slice(1).map((line) => line.map((value) => value ?? ''))).toEqual(view);

    await page.getByRole('button', { name: '清除条件' }).click();
    await page.reload();
    await grid(page)
      .getByText(shown[0] ?? '')
      .first()
      .waitFor();
    await expect.poll(async () => (await nicknames(page)).slice(0, 5)).toEqual(shown);
  });

  test('the whole list goes by keyboard: ranges, everybody, one change for all of them and one undo', async () => {
    const page = app().page();
    await page.getByRole('textbox', { name: '搜索成员' }).press('ArrowDown');
    await page.keyboard.press('End');
    const active = () => grid(page).getAttribute('aria-activedescendant');
    expect(await active()).toBe('member-row-119');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('已选 3 人').waitFor();
    await page.keyboard.press('Shift+ArrowUp');
    await page.getByText('已选 2 人').waitFor();
    // Rows that were never drawn are chosen with those between.
    await page.keyboard.press('Shift+End');
    await page.getByText('已选 120 人').waitFor();
    await page.keyboard.press('Shift+Home');
    await page.getByText('已选 1 人').waitFor();
    await page.keyboard.press('Control+a');
    await page.getByText('已选 120 人').waitFor();

    await page.getByRole('button', { name: '批量修改' }).click();
    const dialog = page.getByRole('dialog', { name: '批量修改 120 人' });
    await dialog.getByRole('combobox', { name: '改成' }).click();
    await page.getByRole('option', { name: '老朋友', exact: true }).click();
    const sentence = dialog.getByText(/^120 人里 \d+ 人会变。$/);
    const changing = Number((await sentence.textContent())?.match(/里 (\d+) 人/)?.[1]);
    expect(changing).toBeGreaterThan(0);
    expect(changing).toBeLessThan(120);
    await dialog.getByRole('button', { name: `修改 ${changing} 人` }).click();
    await page.getByText(`批量修改 ${changing} 位成员`).waitFor();
    // Everybody stays chosen for the next change; for the same one nobody is left.
    await page.getByText('已选 120 人').waitFor();
    await page.getByRole('button', { name: '批量修改' }).click();
    await dialog.getByRole('combobox', { name: '改成' }).click();
    await page.getByRole('option', { name: '老朋友', exact: true }).click();
    await dialog.getByText('120 人都已经是这样了，没有要改的。').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await undo(page, `批量修改 ${changing} 位成员`);
    await page.getByRole('button', { name: '批量修改' }).click();
    await dialog.getByRole('combobox', { name: '改成' }).click();
    await page.getByRole('option', { name: '老朋友', exact: true }).click();
    await dialog.getByText(`120 人里 ${changing} 人会变。`).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await page.getByText('已选 120 人').waitFor({ state: 'hidden' });
    // The list has the keyboard again; what is chosen is let go with the screen.
    await page.keyboard.press('Space');
    await page.getByText('已选 1 人').waitFor();
    await openScreen(page, '今日');
    await openScreen(page, '成员');
    await page.getByRole('textbox', { name: '搜索成员' }).waitFor();
  });

  test('a workbook is imported by its sheet: 3 bad rows of 50 go to a file, the rest in, and one undo takes them back', async () => {
    const page = app().page();
    const dialog = page.getByRole('dialog', { name: '导入成员' });
    const text = (place: string, words: string) => cell(place, `<is><t>${words}</t></is>`, 't="inlineStr"');
    const rows = Array.from({ length: 50 }, (_, index) => {
      const row = index + 3;
      const name = index === 10 ? '' : `新朋友${index}号`;
      const joined = index === 20 ? '2026-02-30' : index === 30 ? '明天' : '2026-05-14';
      const birthday = index === 0 ? '农历八月十五' : '';
      return rowXml(row, text(`A${row}`, name) + text(`B${row}`, joined) + text(`C${row}`, birthday));
    });
    const head = rowXml(2, text('A2', '客户姓名') + text('B2', '添加时间') + text('C2', '生日'));
    const bytes = workbook({
      说明: rowXml(1, text('A1', '先看这里')),
      客户: rowXml(1, text('A1', '客户列表（导出时间: 2026-11-20）')) + head + rows.join(''),
    });
    const choose = async () => {
      await page.getByRole('button', { name: '导入成员' }).click();
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        dialog.getByRole('button', { name: '选择文件' }).click(),
      ]);
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      await chooser.setFiles({ name: '客户.xlsx', mimeType, buffer: Buffer.from(bytes) });
      await dialog.getByRole('combobox', { name: '工作表' }).click();
      await page.getByRole('option', { name: '客户' }).click();
      await dialog.getByText('工作表「客户」').waitFor();
    };
    await choose();
    await dialog.getByText('50 行 · 表头在第 2 行').waitFor();
    await dialog.getByText('入群日期「2026-02-30」不是一个日期').waitFor();
    await dialog.getByRole('button', { name: '记住这样的表格' }).click();
    await page.getByRole('textbox', { name: '预设叫什么' }).fill('企微客户');
    await page.keyboard.press('Enter');
    await dialog.getByText('认得这样的表格，已按预设「企微客户」对好').waitFor();

    const refused = await savedBy(page, () =>
      dialog.getByRole('button', { name: '把 3 行有问题的存成文件' }).click(),
    );
    const lines = Papa.parse<string[]>(
      (await readFile(refused.path, 'utf8')).replace(/^\ufeff/, '').trim(),
    ).data;
    expect(lines.map((line) => line.slice(-2))).toEqual([
      ['原因', '行号'],
      ['没有群昵称', '13'],
      ['入群日期「2026-02-30」不是一个日期', '23'],
      ['入群日期「明天」不是一个日期', '33'],
    ]);
    await dialog.getByRole('button', { name: '新增 47 位' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('167 人 · 2 个群').waitFor();
    await undo(page, '导入成员');
    await page.getByText('120 人 · 2 个群').waitFor();

    // The same headings are known the next time.
    await choose();
    await dialog.getByText('认得这样的表格，已按预设「企微客户」对好').waitFor();
    await dialog.getByRole('button', { name: '预设 1' }).click();
    await page.getByRole('button', { name: '删除预设「企微客户」' }).click();
    await dialog.getByText('对好一次就可以记住').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });
}
