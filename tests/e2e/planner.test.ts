import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareApp } from './support/shared-app';
import { chooseDemo, undo } from './support/steps';

// Each test works on something of its own.
const app = shareApp(chooseDemo);

/** A week far ahead, so that nothing depends on the day of the test: Monday 2031-03-03 to Sunday. */
const farWeek = '2031-03-05';

async function openCalendar(page: Page, view: 'week' | 'timeline' | 'month'): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/planner?view=${view}&day=${farWeek}`);
  await page.getByRole('heading', { level: 1, name: '内容日历' }).waitFor();
  await page.getByText(view === 'month' ? '2031年3月 · ' : '2031年3月3日 – 9日').waitFor();
}

const cell = (page: Page, name: string) => page.getByRole('group', { name: `2031年${name}` });
const card = (page: Page, title: string) =>
  page.getByRole('button', { name: new RegExp(`^\\d\\d:\\d\\d .*${title}`) });

async function writeItem(page: Page, title: string): Promise<void> {
  const field = page.getByRole('textbox', { name: '标题' });
  await field.fill(title);
  await field.press('Enter');
  await page.getByText(`新建内容「${title}」`).waitFor();
}

test('an item is added in an empty place, edited in place, copied, reopened by its address and removed', async () => {
  const page = app().page();
  await openCalendar(page, 'week');
  await page.getByRole('button', { name: '新建内容：2031年3月4日 周二 晚间' }).click();
  await writeItem(page, '夜聊换季护肤');
  const drawer = page.getByRole('complementary', { name: '内容详情' });
  await drawer.getByRole('combobox', { name: '类型' }).click();
  await page.getByRole('option', { name: '话题' }).click();
  await drawer.getByRole('textbox', { name: '正文' }).fill('换季了,\r\n你的脸先说话了吗?  ');
  await drawer.getByRole('textbox', { name: '标题' }).click();
  await drawer.getByText('14 字 · 阅读约 10 秒').waitFor();
  await cell(page, '3月4日 周二 晚间')
    .getByRole('button', { name: '20:00 话题 夜聊换季护肤，草稿' })
    .waitFor();
  await drawer.getByRole('button', { name: '复制' }).click();
  await page.getByText('已复制。').waitFor();
  expect(await app().clipboardText()).toBe('换季了,\n你的脸先说话了吗?');
  expect(await app().clipboardFlavours()).toEqual(['text/plain']);

  await page.reload();
  await drawer.getByRole('textbox', { name: '正文' }).waitFor();
  await drawer.getByRole('button', { name: '已发', exact: true }).click();
  await drawer.getByRole('button', { name: '撤回已发' }).waitFor();
  await drawer.getByRole('button', { name: '删除内容' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await undo(page, '删除内容「夜聊换季护肤」');
  await card(page, '夜聊换季护肤').waitFor();
});

test('the slots of a week are planned with the keyboard alone', async () => {
  const page = app().page();
  await openCalendar(page, 'week');
  await page.getByRole('button', { name: '新建内容：2031年3月8日 周六', exact: true }).focus();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: '标题' }).waitFor();
  await page.keyboard.type('周末早安');
  await page.keyboard.press('Enter');
  await cell(page, '3月8日 周六 早安')
    .getByRole('button', { name: /周末早安/ })
    .waitFor();
  await page.getByRole('complementary', { name: '内容详情' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'hidden' });

  const item = card(page, '周末早安');
  await expect.poll(() => item.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Alt+ArrowDown');
  await cell(page, '3月8日 周六 午间')
    .getByRole('button', { name: /^12:30 .*周末早安/ })
    .waitFor();
  await page.getByText('把「周末早安」改到 3月8日 周六 12:30').waitFor();
  await expect.poll(() => item.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Alt+ArrowRight');
  await cell(page, '3月9日 周日 午间')
    .getByRole('button', { name: /周末早安/ })
    .waitFor();
  await expect.poll(() => item.evaluate((element) => element === document.activeElement)).toBe(true);
  // Past Sunday the view follows into the next week.
  await page.keyboard.press('Alt+ArrowRight');
  await cell(page, '3月10日 周一 午间')
    .getByRole('button', { name: /周末早安/ })
    .waitFor();
  await undo(page, '改到 3月10日 周一 12:30');
  await page.getByRole('button', { name: '上一周' }).click();
  await cell(page, '3月9日 周日 午间')
    .getByRole('button', { name: /周末早安/ })
    .waitFor();
});

test('an item is dragged to another place in each of the three views', async () => {
  const page = app().page();
  await openCalendar(page, 'week');
  const views = page.getByRole('radiogroup', { name: '视图' });
  await page.getByRole('button', { name: '新建内容：2031年3月4日 周二 早安' }).click();
  await writeItem(page, '锦囊九十');
  await page.getByRole('button', { name: '关闭' }).first().click();
  await card(page, '锦囊九十').dragTo(cell(page, '3月6日 周四 午间'));
  await page.getByText('把「锦囊九十」改到 3月6日 周四 12:30').waitFor();
  await cell(page, '3月6日 周四 午间')
    .getByRole('button', { name: /锦囊九十/ })
    .waitFor();
  await undo(page, '锦囊九十');
  await cell(page, '3月4日 周二 早安')
    .getByRole('button', { name: /^08:00/ })
    .waitFor();

  await views.getByText('月').click();
  await card(page, '锦囊九十').dragTo(page.getByRole('button', { name: '新建内容：2031年3月20日 周四' }));
  await page.getByText('把「锦囊九十」改到 3月20日 周四 08:00').waitFor();
  await undo(page);

  await views.getByText('时间轴').click();
  await card(page, '锦囊九十').dragTo(
    page.getByRole('button', { name: '新建内容：2031年3月7日 周五 10:00' }),
    { sourcePosition: { x: 20, y: 4 }, targetPosition: { x: 20, y: 6 } },
  );
  await page.getByText('把「锦囊九十」改到 3月7日 周五 10:00').waitFor();
  const shown = await page.getByRole('main').textContent();
  expect(shown).not.toMatch(/\b(Week|Today|Month|Day|All day|more|Mon|Fri)\b/);
});
