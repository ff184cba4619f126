import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

const title = '11月28日 赣南脐橙';

/** A 接龙 as it is pasted. */
export function walkChain(app: SharedApp): void {
  test('a 接龙 is pasted, set right, added up to the cent, pasted longer, said in a text, and taken back', async () => {
    const page = app().page();
    const sample = await readFile(
      fileURLToPath(new URL('../../fixtures/jielong.txt', import.meta.url)),
      'utf8',
    );
    await page.evaluate((text) => navigator.clipboard.writeText(text), sample);
    await page.keyboard.press('Control+Shift+V');
    const dialog = page.getByRole('dialog', { name: '粘贴识别' });
    await dialog.getByText(`${title} · 45.80 元/箱 · 限量 20 箱 · 今晚22点截止`).waitFor();
    const row = (text: string) => dialog.getByRole('listitem').filter({ hasText: text }).first();
    await row('5. 曾小雅').getByText('「改成2箱」→ 2 箱').waitFor();
    await dialog.getByRole('textbox', { name: '「七七」的数量' }).fill('4');
    await dialog.getByText(/^将写入/).click();
    await dialog.getByText(`记下接龙「${title}」：6 人，更正 1 处`).waitFor();
    await dialog.getByRole('button', { name: /^确认写入/ }).press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });

    // Of the running activity: 2 + 2 + 1 + 4 + 0.5 boxes at 45.80.
    await openScreen(page, '活动');
    await page.getByText('七日喝水打卡').first().click();
    await page.getByRole('tab', { name: '参与人' }).click();
    const panel = page.getByRole('region', { name: `接龙「${title}」` });
    await panel.getByText('剩余 10.5 箱').waitFor();
    await panel.getByRole('row', { name: /^合计/ }).getByText('435.10').waitFor();
    await panel
      .getByRole('row', { name: /体育委员阿月/ })
      .getByText('22.90')
      .waitFor();
    await panel.getByRole('button', { name: /「许桃子🌸」的数量/ }).press('Enter');
    await page.getByText('来自「两箱」').waitFor();
    const number = page.getByRole('textbox', { name: '「许桃子🌸」第 1 条的数量' });
    await number.fill('3');
    await number.press('Enter');
    await panel.getByText('剩余 9.5 箱').waitFor();
    await page.keyboard.press('Escape');

    // A longer one: only the difference, and what was set right stays.
    await panel.getByRole('button', { name: '再贴一次' }).click();
    const again = page.getByRole('dialog', { name: '再贴一次接龙' });
    await again
      .getByRole('textbox', { name: '接龙原文' })
      .fill(`${sample.trimEnd()}\n8. 阿May2 两箱\n9. 单单 再加1箱`);
    const listed = (name: string) =>
      again.getByRole('list', { name }).getByRole('listitem').allTextContents();
    await again.getByText('新增 1').waitFor();
    expect(await listed('新增 1')).toEqual(['阿May2：2 箱']);
    expect(await listed('改了 1')).toEqual(['单单：1 箱 → 2 箱']);
    await again.getByRole('textbox', { name: '接龙原文' }).press('Control+Enter');
    await again.waitFor({ state: 'hidden' });
    await panel.getByText('剩余 6.5 箱').waitFor();

    await panel.getByRole('button', { name: '复制剩余' }).click();
    await page.getByText('剩余已复制').waitFor();
    expect(await app().clipboardText()).toContain('已接 13.5 箱，剩余 6.5 箱，今晚22点截止');
    await undo(page, '粘贴识别');
    await panel.getByText('剩余 9.5 箱').waitFor();
  });
}
