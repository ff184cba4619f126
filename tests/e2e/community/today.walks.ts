import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

/** What is done from 今日. */
export function walkToday(app: SharedApp): void {
  test("today's content is copied, stamped with the actual time, and the stamp is taken back", async () => {
    const page = app().page();
    await openScreen(page, '今日');
    const panel = page.getByRole('region', { name: '待发内容' });
    const row = panel.getByRole('article', { name: /【团购】/ });
    await row.getByRole('button', { name: /^(复制|补发)/ }).click();
    await page.getByText('已复制。发出后点「已发」。').waitFor();
    expect(await app().clipboardText()).toContain('【团购】');
    expect(await app().clipboardFlavours()).toEqual(['text/plain']);
    const clock = () => page.evaluate(() => new Date().toTimeString().slice(0, 5));
    const before = await clock();
    await row.getByRole('button', { name: /^已发/ }).click();
    const stamp = await row.getByText(/\d\d:\d\d 已发/).textContent();
    expect([`${before} 已发`, `${await clock()} 已发`]).toContain(stamp);
    await row.getByRole('button', { name: /^撤回已发/ }).click();
    await row.getByRole('button', { name: /^(复制|补发)/ }).waitFor();
    await undo(page, '已发');
    await row.getByText(/\d\d:\d\d 已发/).waitFor();
  });

  test('what was missed yesterday is sent late or skipped, a draft too', async () => {
    const page = app().page();
    const yesterday = await page.evaluate(() => {
      const date = new Date(Date.now() - 86_400_000);
      const two = (part: number) => String(part).padStart(2, '0');
      return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    });
    await page.evaluate((day) => {
      location.hash = `#/planner?do=new&day=${day}`;
    }, yesterday);
    const title = page.getByRole('textbox', { name: '标题' });
    await title.fill('昨晚的晚安');
    await title.press('Enter');
    const drawer = page.getByRole('complementary', { name: '内容详情' });
    await drawer.getByRole('textbox', { name: '正文' }).fill('晚安，早点睡。');

    await openScreen(page, '今日');
    const late = page.getByRole('region', { name: '过点没发' });
    const missed = late.getByRole('article', { name: '昨晚的晚安' });
    await missed.getByText(/^昨天 \d\d:\d\d$/).waitFor();
    await missed.getByRole('button', { name: '跳过「昨晚的晚安」' }).press('Enter');
    await missed.waitFor({ state: 'hidden' });
    // The row is gone: the keyboard is at what stands in its place.
    const main = page.getByRole('main');
    await expect.poll(() => main.evaluate((all) => all.contains(document.activeElement))).toBe(true);
    await undo(page);
    await missed.getByRole('button', { name: '补发「昨晚的晚安」' }).click();
    await missed.getByRole('button', { name: '已发「昨晚的晚安」' }).click();
    await missed.waitFor({ state: 'hidden' });
    expect(await app().clipboardText()).toBe('晚安，早点睡。');
  });

  test('newcomers and tasks are done from here and come back by undo', async () => {
    const page = app().page();
    await page.evaluate(() => {
      location.hash = '#/today?do=welcome';
    });
    const newcomers = page.getByRole('region', { name: '待欢迎新人' });
    const merged = newcomers.getByRole('link', { name: '合并成一条欢迎' });
    await expect.poll(() => merged.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await merged.getAttribute('href')).toMatch(
      /#\/scripts\?do=welcome&members=[^&]+,[^&]+&groups=[^&]+,[^&]+&mode=merged$/,
    );

    await newcomers.getByRole('button', { name: '更多：曾小雅' }).click();
    await page.getByRole('menuitem', { name: '标为已欢迎' }).click();
    const row = newcomers.getByRole('article', { name: '曾小雅' });
    await row.waitFor({ state: 'hidden' });
    await undo(page);
    await row.waitFor();

    const activity = page.getByRole('region', { name: '双12 拼团' });
    const before = await activity.getByText(/^活动前 \d+\/\d+$/).textContent();
    // Clicked, not checked: the row leaves with its task, and the next one would be taken for one not yet checked.
    await activity.getByRole('checkbox').first().click();
    await page.getByText(/^完成任务「/).waitFor();
    await expect.poll(() => activity.getByText(/^活动前 \d+\/\d+$/).textContent()).not.toBe(before);
    await undo(page, '完成任务');
    await expect.poll(() => activity.getByText(/^活动前 \d+\/\d+$/).textContent()).toBe(before);
  });
}
