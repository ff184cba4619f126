import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { undo } from '../support/steps';

const roster = (page: Page) => page.getByRole('grid', { name: '参与人名单' });
const ledger = (page: Page) => page.getByRole('grid', { name: '打卡账本' });

/** The name of the row or cell the keyboard stands on. */
async function activeName(page: Page, grid: ReturnType<typeof roster>): Promise<string> {
  const id = await grid.getAttribute('aria-activedescendant');
  return (await page.locator(`[id="${id}"]`).getAttribute('aria-label')) ?? '';
}

/** The people of an activity, and their check-ins. */
export function walkPeople(app: SharedApp): void {
  test('people come from a segment, sign up by key, wait for a seat, are asked and check in', async () => {
    const page = app().page();
    await page.evaluate(() => {
      location.hash = '#/activities/demo-activity-002?tab=people';
    });
    await roster(page).waitFor();
    const counts = page.getByRole('group', { name: '按状态筛选' });
    const signed = Number(/报名 (\d+)/.exec((await counts.textContent()) ?? '')?.[1]);

    // All seats are taken: whoever signs up now waits.
    const seats = page.getByRole('textbox', { name: '名额' });
    await seats.fill(String(signed));
    await seats.press('Enter');
    await counts.getByText(`报名 ${signed}/${signed}`).waitFor();

    await page.getByRole('button', { name: '从分组添加' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: '分组' }).click();
    await page.getByRole('option', { name: /^近 30 天的新人/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^添加 \d+ 人$/ })
      .click();
    await page.getByText(/^添加参与人 \d+ 人$/).waitFor();

    await counts.getByRole('button', { name: /^意向/ }).click();
    const name = await roster(page)
      .getByRole('checkbox', { name: /^选中「/ })
      .first()
      .getAttribute('aria-label');
    await roster(page).focus();
    await page.keyboard.press('2');
    await counts.getByText('候补 1').waitFor();
    await counts.getByRole('button', { name: /^候补/ }).click();
    await roster(page)
      .getByRole('checkbox', { name: name ?? '', exact: true })
      .waitFor();
    await roster(page).getByText('候补 1').waitFor();

    // A seat more, and who waited is told; the undo takes it away again.
    await seats.fill(String(signed + 1));
    await seats.press('Enter');
    await page.getByText(/^空出名额，候补补上：/).waitFor();
    await undo(page, '名额');
    await counts.getByText('候补 1').waitFor();

    // Whoever has not answered is asked with one copied line.
    const missing = page.getByRole('list', { name: '还没接龙的人' });
    const asked = await missing.getByRole('listitem').allInnerTexts();
    await page.getByRole('region', { name: '还没接龙' }).getByRole('button', { name: '复制 @ 名单' }).click();
    await expect.poll(() => app().clipboardText()).toBe(asked.map((one) => `@${one}`).join(' '));

    // The last of the ledger checks in today, and makes up for yesterday.
    await ledger(page).focus();
    for (let pages = 0; pages < 6; pages += 1) await page.keyboard.press('PageDown');
    await expect.poll(() => activeName(page, ledger(page))).toMatch(/：没打$/);
    await page.keyboard.press('Space');
    await expect.poll(() => activeName(page, ledger(page))).toMatch(/：已打$/);
    const today = await activeName(page, ledger(page));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('m');
    await expect.poll(() => activeName(page, ledger(page))).toMatch(/：补卡$/);

    await page.reload();
    await counts.getByText('候补 1').waitFor();
    await ledger(page).getByRole('gridcell', { name: today, exact: true }).waitFor();
    await undo(page, '打卡');
    await undo(page, '打卡');
    await ledger(page).getByRole('gridcell', { name: today, exact: true }).waitFor({ state: 'detached' });
  });
}
