import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shiftDay } from '#shared/domain/days';
import { sayDate, sayDateAndWeekday } from '../../../renderer/i18n/say-day';
import { taskRow, todayOf } from '../support/activities';
import type { SharedApp } from '../support/shared-app';
import { openScreen } from '../support/steps';

const menuOf = async (page: Page, label: string, item: string) => {
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** Templates of one's own, and the lessons that come back with them. */
export function walkTemplates(app: SharedApp): void {
  test('拼团 stands in three clicks, becomes a template without dates, and its lesson comes back with the next one', async () => {
    const page = app().page();
    await openScreen(page, '活动');
    const today = await todayOf(page);
    const startsOn = shiftDay(today, 28);
    await page.evaluate(() => {
      let clicks = 0;
      const count = () => {
        clicks += 1;
        document.body.dataset.clicks = String(clicks);
      };
      document.addEventListener('pointerdown', count, true);
    });
    await page.getByRole('button', { name: '新建活动' }).click();
    await page.getByRole('radio', { name: '拼团' }).click();
    await page.getByRole('button', { name: '创建活动' }).click();
    await page.getByRole('heading', { level: 1, name: /拼团/u }).waitFor();
    expect(await page.evaluate(() => Number(document.body.dataset.clicks))).toBe(3);
    await taskRow(page, '写好团规：价格、截止时间、发货、退换').waitFor();

    const rules = page.getByRole('textbox', { name: '规则', exact: true });
    await rules.fill(`${sayDate(startsOn, today)}前付款`);
    await rules.blur();
    await menuOf(page, '更多操作', '存为模板');
    const dialog = page.getByRole('dialog', { name: '存为模板' });
    await dialog.getByText(/→ 【开始后14天】/u).waitFor();
    await dialog.getByRole('textbox', { name: '模板名称' }).fill('我们的拼团');
    await page.keyboard.press('Enter');
    await page.getByText('存为模板「我们的拼团」').waitFor();

    await page.getByRole('tab', { name: '复盘' }).click();
    const add = page.getByRole('textbox', { name: '添加到「沉淀的经验」' });
    await add.fill('预告太晚');
    await add.press('Enter');
    await page.getByRole('button', { name: '把「预告太晚」收进经验库' }).click();
    const keep = page.getByRole('form', { name: '收进经验库' });
    await keep.getByRole('checkbox', { name: '下次加一项任务' }).click();
    await keep.getByLabel('任务', { exact: true }).fill('提前三天预告');
    await keep.getByRole('button', { name: '收进' }).click();
    await page.getByText('已收进', { exact: true }).waitFor();

    await page.getByRole('link', { name: '返回活动列表' }).click();
    await page.getByRole('button', { name: '新建活动' }).click();
    await page.getByLabel('搜索模板').fill('wmdpt');
    await page.keyboard.press('ArrowDown');
    const own = page.getByRole('radio', { name: '我们的拼团' });
    expect(await own.evaluate((card) => card === document.activeElement)).toBe(true);
    expect(await own.isChecked()).toBe(true);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /我们的拼团/u }).waitFor();
    expect(await rules.inputValue()).toBe('【开始后14天】前付款');

    await page.getByRole('link', { name: '返回活动列表' }).click();
    await page.getByRole('button', { name: '新建活动' }).click();
    const lessons = page.getByRole('region', { name: '上次学到的' });
    await lessons.getByText('预告太晚').waitFor();
    const task = lessons.getByRole('checkbox', { name: /^加上任务：提前三天预告/u });
    expect(await task.isChecked()).toBe(true);
    const preview = page.getByRole('table', { name: '会排好这些任务' });
    await preview.getByText('提前三天预告').waitFor();
    await task.press('Space');
    await preview.getByText('提前三天预告').waitFor({ state: 'detached' });
    await task.press('Space');

    await menuOf(page, '「我们的拼团」的更多操作', '改名');
    await page.getByRole('textbox', { name: '模板名称' }).fill('老样子');
    await page.keyboard.press('Enter');
    await menuOf(page, '「老样子」的更多操作', '删除模板');
    const renamed = page.getByRole('radio', { name: '老样子' });
    await renamed.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).last().click();
    await renamed.waitFor();

    await page.getByRole('textbox', { name: '活动名称' }).press('Control+Enter');
    await taskRow(page, '提前三天预告').waitFor();
    const due = sayDateAndWeekday(shiftDay(shiftDay(today, 14), -3), today);
    await taskRow(page, '提前三天预告').getByRole('button', { name: due }).waitFor();
    await page.reload();
    await taskRow(page, '提前三天预告').waitFor();
  });
}
