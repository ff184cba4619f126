import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { savedBy } from '../support/downloads';
import type { SharedApp } from '../support/shared-app';
import { undo } from '../support/steps';

async function openWeek(page: Page, day: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/planner?view=week&day=${day}`);
  await page.getByRole('heading', { level: 1, name: '内容日历' }).waitFor();
}

async function openTool(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  return page.getByRole('dialog', { name });
}

/** Weeks from a template, and content as files. */
export function walkExchange(app: SharedApp): void {
  test('a week is planned from a template; a second time, or on a week with content, it asks first', async () => {
    const page = app().page();
    await openWeek(page, '2031-03-05');
    const drawer = await openTool(page, '作息表');
    await drawer.getByRole('button', { name: '应用「标准一天三档」' }).click();
    await page.getByText('2031年3月3日 – 9日 · 21 条').waitFor();
    await page.getByRole('button', { name: /^20:00 分享 中场分享/ }).waitFor();

    await openTool(page, '作息表');
    await drawer.getByRole('button', { name: '应用「标准一天三档」' }).click();
    await drawer.getByText('这一周已经按它排过 21 条').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });

    // Another one comes onto slots that have content: only the empty ones are filled, unless all are wanted.
    await openTool(page, '作息表');
    await drawer.getByRole('button', { name: '应用「轻量一天一条」' }).click();
    await drawer.getByText('有 5 个时段已有内容').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('2031年3月3日 – 9日 · 23 条').waitFor();
    await undo(page, '按作息表「轻量一天一条」');

    await openTool(page, '作息表');
    await drawer.getByRole('button', { name: '把这周存成作息表' }).click();
    await drawer.getByRole('textbox', { name: '名称' }).fill('大促周');
    await page.keyboard.press('Enter');
    await drawer.getByRole('combobox', { name: '给哪些群' }).click();
    await page.getByRole('option', { name: '各群各一条' }).click();
    await drawer.getByRole('button', { name: '下一周' }).click();
    await drawer.getByRole('button', { name: '应用「大促周」' }).click();
    await page.getByText('2031年3月10日 – 16日 · 42 条').waitFor();
    await undo(page, '按作息表「大促周」');
    await undo(page, '存好作息表「大促周」');
    await undo(page, '按作息表「标准一天三档」');
  });

  test('content goes out as a table and comes back unchanged; a changed one is looked at, imported and undone', async () => {
    const page = app().page();
    await openWeek(page, '2031-05-07');
    const exporting = await openTool(page, '导出内容');
    // The keyboard begins at what there is to choose: at 关闭 an Enter would close it.
    await exporting.locator('.mantine-Modal-body :focus').waitFor({ state: 'attached' });
    await exporting.getByText('表格（CSV）').click();
    const count = /\d+/.exec((await exporting.getByText(/会导出 \d+ 条/).textContent()) ?? '')?.[0];
    const file = await savedBy(page, () =>
      exporting.getByRole('button', { name: '导出', exact: true }).click(),
    );
    await exporting.waitFor({ state: 'hidden' });

    const importing = await openTool(page, '导入内容');
    const choose = async (name: string, buffer: Buffer) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        importing.getByRole('button', { name: /选文件|换个文件/ }).click(),
      ]);
      await chooser.setFiles({ name, mimeType: 'text/csv', buffer });
    };
    await choose(file.name, file.bytes);
    await importing.getByText(`没变 ${count} 条`).waitFor();
    await importing.getByText('文件里的内容和日历里的一样').waitFor();

    const other =
      '日期,时间,栏目,选题,文案\n2031/5/7,晚上8点半,话题,=春游去哪儿,你说\n2031-02-30,8:00,话题,没有的日子,\n';
    await choose('排期.csv', Buffer.from(other));
    await importing.getByText('「日期」里的「2031-02-30」不是日期').waitFor();
    await importing.getByRole('button', { name: '导入 1 条' }).click();
    await importing.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^20:30 话题 =春游去哪儿/ }).waitFor();
    await undo(page, '导入内容');
    await page.getByText('2031年5月5日 – 11日 · 还没有内容').waitFor();

    const calendar = await openTool(page, '导出内容');
    await calendar.getByText(/会导出 \d+ 条/).waitFor();
    const ics = await savedBy(page, () =>
      calendar.getByRole('button', { name: '导出', exact: true }).click(),
    );
    expect(ics.bytes.toString().match(/BEGIN:VEVENT/g)).toHaveLength(Number(count));
  });
}
