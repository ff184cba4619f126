import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

const drawer = (page: Page) => page.getByRole('dialog', { name: '系列' });
const season = (page: Page) => page.getByRole('grid', { name: '赛季计划' });

async function openSeries(page: Page): Promise<void> {
  // From another screen: within the calendar 系列 opens at the one that was looked at last.
  await openScreen(page, '今日');
  await page.evaluate(() => {
    location.hash = '#/planner?view=week';
  });
  await page.getByRole('heading', { level: 1, name: '内容日历' }).waitFor();
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '系列' }).click();
  await drawer(page).getByRole('button', { name: '新建系列' }).waitFor();
}

/** A series and its sessions. */
export function walkSeries(app: SharedApp): void {
  test('a series is typed as a rhythm, gets its numbers and hosts, and one session is moved alone', async () => {
    const page = app().page();
    await openSeries(page);
    await drawer(page).getByRole('button', { name: '新建系列' }).click();
    const form = page.getByRole('dialog', { name: '新建系列' });
    await form.getByRole('textbox', { name: '系列名称' }).fill('百日护肤课');
    await form.getByRole('textbox', { name: '节奏' }).fill('周一三五七 20:00 共100期');
    await form.getByText('读作：每周一、三、五、日 20:00，共 100 期。').waitFor();
    await form.getByText(/^到(\d{4}年)?\d+月\d+日，共 100 期$/).waitFor();
    // A toggle changes the line, and the line the toggles.
    await form.getByText('日', { exact: true }).click();
    expect(await form.getByRole('textbox', { name: '节奏' }).inputValue()).toBe('周一三五 20:00 共100期');
    await form.getByText('日', { exact: true }).click();
    await form.getByRole('textbox', { name: '系列名称' }).press('Enter');
    await page.getByText('新建系列「百日护肤课」，排好 100 期').waitFor();
    await season(page).getByText('第001期').waitFor();
    await drawer(page)
      .getByText(/已发 0 \/ 共 100 期$/)
      .waitFor();

    // Five hosts share the hundred.
    await page.getByRole('tab', { name: '轮换' }).click();
    for (const name of ['沈老师', '许老师', '唐老师', '林老师', '顾老师']) {
      const guest = page.getByRole('textbox', { name: '添加嘉宾' });
      await guest.fill(name);
      await guest.press('Enter');
      await page.getByRole('listitem', { name }).waitFor();
    }
    await page.getByText('20 期').nth(4).waitFor();
    await page.getByRole('tab', { name: '赛季计划' }).click();
    await season(page).getByRole('button', { name: '「百日护肤课 第001期」的上台人：沈老师' }).waitFor();

    // Topics are written one after the other; two sessions change hosts.
    await season(page).getByRole('textbox', { name: '「百日护肤课 第001期」的主题' }).fill('换季修护');
    await page.keyboard.press('Enter');
    await page.keyboard.type('晚间三步');
    await page.keyboard.press('Tab');
    await season(page).getByRole('checkbox', { name: '选中「百日护肤课 第001期 换季修护」' }).check();
    await season(page).getByRole('checkbox', { name: '选中「百日护肤课 第002期 晚间三步」' }).check();
    await page.getByRole('button', { name: '换班' }).click();
    await season(page)
      .getByRole('button', { name: '「百日护肤课 第001期 换季修护」的上台人：许老师' })
      .waitFor();
    await page.getByRole('button', { name: '复制公告' }).click();
    await expect
      .poll(() => app().clipboardText())
      .toMatch(/^第001期 .*周. 20:00 许老师：换季修护\n第002期 .* 沈老师：晚间三步\n/);

    // In the calendar one session goes to the next day, alone; its number stays, and it comes back.
    await season(page)
      .getByRole('link', { name: /^在日历里打开/ })
      .first()
      .click();
    await page.getByRole('complementary', { name: '内容详情' }).waitFor();
    await page.keyboard.press('Escape');
    const card = page.getByRole('button', { name: /^20:00 .*第001期 换季修护/ });
    await expect.poll(() => card.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Alt+ArrowRight');
    const question = page.getByRole('dialog', { name: '改期哪些？' });
    await question.getByRole('button', { name: /^仅本次/ }).waitFor();
    await question.getByText(/^周. .*日 20:00 → 周. .*日 20:00$/).waitFor();
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'hidden' });
    await page.getByText(/第001期 换季修护」改到/).waitFor();
    await card.waitFor();
    await undo(page, '百日护肤课 第001期 换季修护');
  });
}
