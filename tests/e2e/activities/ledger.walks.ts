import { expect, test } from 'vitest';
import { createActivity } from '../support/activities';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

/** What is asked before an activity begins and ends. */
export function walkLedger(app: SharedApp): void {
  test('an activity wants a number before it begins and nothing owed before it ends, unless there is a reason', async () => {
    const page = app().page();
    await openScreen(page, '活动');
    await createActivity(page, '拼团', '防晒拼团');
    const goals = page.getByRole('textbox', { name: /」的目标$/ });
    for (const goal of await goals.all()) {
      await goal.fill('');
      await goal.press('Enter');
    }

    await page.getByRole('button', { name: '开始活动' }).click();
    const start = page.getByRole('complementary', { name: '开始之前看一眼' });
    await start.getByText('目标还没有数字').waitFor();
    expect(await start.getByRole('button', { name: '仍然开始' }).isDisabled()).toBe(true);
    await start.getByLabel('现在就开始的理由').fill('大家等不及');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '结束活动' }).waitFor();

    await page.getByRole('tab', { name: '账本' }).click();
    await page.getByRole('textbox', { name: '添加奖励' }).fill('圆圆 防晒小样');
    await page.keyboard.press('Enter');
    const reward = page.getByRole('listitem', { name: '圆圆的「防晒小样」' });
    await reward.getByLabel('圆圆的「防晒小样」的花费').fill('3块5');
    await page.keyboard.press('Enter');
    await page.getByText('共 1 份 · 应发未发 1 份 · 花费 ¥3.50').waitFor();

    await page.getByRole('button', { name: '结束活动' }).click();
    const finish = page.getByRole('complementary', { name: '结束之前看一眼' });
    await finish.getByText('圆圆 · 防晒小样').waitFor();
    expect(await finish.getByRole('button', { name: '仍然结束' }).isDisabled()).toBe(true);
    await finish.getByRole('button', { name: '都已发出' }).click();
    await finish.getByText('答应的奖励都发出去了').waitFor();
    await finish.getByRole('button', { name: '结束活动' }).click();
    await page.getByText('已结束', { exact: true }).waitFor();

    await page.reload();
    await page.getByText('已结束', { exact: true }).waitFor();
    expect(await reward.getByRole('checkbox').isChecked()).toBe(true);

    await undo(page, '结束活动「防晒拼团」');
    await page.getByText('进行中', { exact: true }).waitFor();
    await undo(page, '「圆圆」的奖励');
    await page.getByText('应发未发 1 份').waitFor();
    expect(await reward.getByRole('checkbox').isChecked()).toBe(false);
  });

  test('check-ins are begun by keyboard, which goes on in their ledger; 批量修改 begins with what can be changed', async () => {
    const page = app().page();
    await openScreen(page, '活动');
    await createActivity(page, '拼团', '早睡拼团');
    await page.getByRole('tab', { name: '参与' }).click();
    await page.getByRole('button', { name: '开始打卡账本' }).press('Enter');
    const paste = page.getByRole('button', { name: '贴打卡' });
    await expect.poll(() => paste.evaluate((button) => button === document.activeElement)).toBe(true);

    // Nobody has made a tag yet: there is none to add.
    await openScreen(page, '成员');
    await page.locator('body').press('Alt+n');
    const name = page.getByRole('textbox', { name: '昵称', exact: true });
    await name.fill('林早早');
    await name.press('Enter');
    await page.getByText('已记下「林早早」').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('grid', { name: '成员列表' }).press('Control+a');
    await page.getByRole('button', { name: '批量修改' }).click();
    const dialog = page.getByRole('dialog', { name: '批量修改 1 人' });
    await expect.poll(() => dialog.getByRole('combobox', { name: '改什么' }).inputValue()).toBe('势能');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await undo(page, '林早早');
  });
}
