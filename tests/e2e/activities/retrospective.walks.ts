import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen } from '../support/steps';

const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

/** The field of the point that says something. */
async function pointSaying(page: Page, text: string) {
  const fields = page.locator('[data-point]');
  const texts = () => fields.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
  await expect.poll(async () => (await texts()).some((each) => each.includes(text))).toBe(true);
  const id = await fields
    .nth((await texts()).findIndex((each) => each.includes(text)))
    .getAttribute('data-point');
  return page.locator(`[data-point="${id}"]`);
}

/** A retrospective, and its lessons. */
export function walkRetrospective(app: SharedApp): void {
  test('a drafted retrospective keeps what was edited, offers what is new, and leaves its lessons in the library', async () => {
    const page = app().page();
    await openScreen(page, '活动');
    await page.getByText('双11 护肤打卡').first().click();
    await openTab(page, '复盘');
    await page.getByRole('button', { name: '从数据起草' }).click();

    const drawn = await pointSaying(page, '活动后的 4 项任务完成 3 项');
    await drawn.fill('收尾还差一项：手写卡片');
    await drawn.press('Enter');
    const begun = page.getByRole('textbox', { name: '没做到什么，新的一条' });
    await begun.fill('自己写的一条');
    await begun.press('Enter');
    await begun.press('Escape');
    await pointSaying(page, '自己写的一条');
    await page.getByRole('button', { name: /^换回原句：活动后的 4 项任务完成 3 项/u }).waitFor();

    await openTab(page, '计划');
    await page
      .getByRole('list', { name: '活动后任务' })
      .getByRole('checkbox', { checked: true })
      .first()
      .click();
    await openTab(page, '复盘');
    await page.getByRole('button', { name: /^有 \d+ 条新数据$/u }).click();
    const offered = page.getByRole('article', { name: /活动后的 4 项任务完成 2 项/u });
    await offered.getByText('现在写的是：收尾还差一项：手写卡片').waitFor();
    await offered.getByRole('button', { name: /^先不要/u }).click();
    await offered.waitFor({ state: 'detached' });
    await pointSaying(page, '收尾还差一项：手写卡片');

    const lesson = '下次给没开过口的人单独发邀请，不指望群公告。';
    await page.getByRole('button', { name: `把「${lesson}」收进经验库` }).click();
    const form = page.getByRole('form', { name: '收进经验库' });
    await form.getByLabel('标签').fill('邀请');
    await form.getByLabel('下次加一项任务').check();
    await form.getByLabel('任务', { exact: true }).fill('单独发邀请');
    await form.getByRole('button', { name: '收进' }).click();
    await form.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '经验库', exact: true }).click();
    const library = page.getByRole('dialog', { name: '经验库' });
    const row = library.getByRole('article', { name: lesson });
    await row.getByText('下次加任务：开始前 3 天「单独发邀请」').waitFor();
    await row.getByRole('button', { name: /标为已解决$/u }).click();
    await row.getByRole('button', { name: /^重新提醒/u }).waitFor();

    await page.reload();
    await row.getByRole('button', { name: /^重新提醒/u }).waitFor();
    await page.keyboard.press('Escape');
    await library.waitFor({ state: 'detached' });
    await pointSaying(page, '收尾还差一项：手写卡片');
    await expect.poll(() => page.getByRole('button', { name: /条新数据$/u }).count()).toBe(0);
  });
}
