import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { undo } from '../support/steps';

/** A week far ahead, so that nothing depends on the day of the test: Monday 2031-03-03 to Sunday. */
const farWeek = '2031-03-05';

async function openCalendar(page: Page, view: 'week' | 'month'): Promise<void> {
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

/** Takes a card into the hand and brings it over something, as a mouse does. */
async function holdOver(page: Page, from: Locator, over: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  await moveOver(page, over);
}

async function moveOver(page: Page, over: Locator): Promise<void> {
  await over.waitFor();
  const box = await over.boundingBox();
  if (!box) throw new Error('nothing to hold over');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x - 4, y, { steps: 3 });
  await page.mouse.move(x, y);
}

/** The calendar: weeks, months, the board, and what is dragged between them. */
export function walkCalendar(app: SharedApp): void {
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

  test('an item is dragged within and between the views, held over a button to turn the page, and copied', async () => {
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

    // The slot of weekends is none on a Tuesday.
    expect(await cell(page, '3月4日 周二 周末').count()).toBe(0);

    // Held over the arrow, the page turns under the hand.
    await holdOver(page, card(page, '锦囊九十'), page.getByRole('button', { name: '下一周' }));
    await page.getByText('2031年3月10日 – 16日').waitFor();
    await moveOver(page, cell(page, '3月12日 周三 晚间'));
    await page.mouse.up();
    await page.getByText('把「锦囊九十」改到 3月12日 周三 20:00').waitFor();
    await undo(page);

    // And over a view, that view comes.
    await openCalendar(page, 'week');
    await holdOver(page, card(page, '锦囊九十'), views.getByText('月'));
    await page.getByText('2031年3月 · ').waitFor();
    await moveOver(page, page.getByRole('group', { name: '2031年3月20日 周四' }));
    await page.mouse.up();
    await page.getByText('把「锦囊九十」改到 3月20日 周四 08:00').waitFor();
    await undo(page);

    await page.keyboard.down('Alt');
    await card(page, '锦囊九十').dragTo(page.getByRole('group', { name: '2031年3月21日 周五' }));
    await page.keyboard.up('Alt');
    await page.getByText('把「锦囊九十」复制到 3月21日 周五').waitFor();
    await undo(page);

    await views.getByText('周').click();
    await page.getByRole('radiogroup', { name: '周的看法' }).getByText('时间轴').click();
    await card(page, '锦囊九十').dragTo(
      page.getByRole('button', { name: '新建内容：2031年3月7日 周五 10:00' }),
      { sourcePosition: { x: 20, y: 4 }, targetPosition: { x: 20, y: 6 } },
    );
    await page.getByText('把「锦囊九十」改到 3月7日 周五 10:00').waitFor();

    // On the board a column is a status; what is not sent cannot have come back.
    await views.getByText('看板').click();
    await card(page, '锦囊九十').dragTo(page.getByRole('group', { name: '已收反馈' }));
    await page.getByText('还没发出').waitFor();
    await card(page, '锦囊九十').dragTo(page.getByRole('group', { name: '灵感' }));
    await page
      .getByRole('group', { name: '灵感' })
      .getByRole('button', { name: /锦囊九十/ })
      .waitFor();
    const shown = await page.getByRole('main').textContent();
    expect(shown).not.toMatch(/\b(Week|Today|Month|Day|All day|more|Mon|Fri)\b/);
  });

  test('several items are selected and moved together, and a filter stays in the address', async () => {
    const page = app().page();
    await openCalendar(page, 'month');
    for (const [day, title] of [
      ['25日 周二', '夜聊一'],
      ['26日 周三', '夜聊二'],
      ['27日 周四', '夜聊三'],
    ]) {
      await page.getByRole('button', { name: `新建内容：2031年3月${day}`, exact: true }).click();
      await writeItem(page, title ?? '');
      await page.keyboard.press('Escape');
    }
    const onDay = (name: string, title: string) =>
      page.getByRole('group', { name: `2031年3月${name}` }).getByRole('button', { name: new RegExp(title) });

    // A run, by keyboard and by mouse.
    await card(page, '夜聊一').focus();
    await page.keyboard.press('Space');
    await card(page, '夜聊三').click({ modifiers: ['Shift'] });
    const bar = page.getByRole('toolbar', { name: '已选 3 条' });
    await bar.getByRole('button', { name: '往后挪' }).click();
    await onDay('28日 周五', '夜聊三').waitFor();
    await undo(page);
    await onDay('27日 周四', '夜聊三').dragTo(page.getByRole('group', { name: '2031年3月30日 周日' }));
    await onDay('28日 周五', '夜聊一').waitFor();
    await onDay('30日 周日', '夜聊三').waitFor();
    await bar.getByRole('button', { name: '改状态' }).click();
    await page.getByRole('menuitem', { name: '灵感' }).click();
    await bar.getByRole('button', { name: '复制到…' }).click();
    await page.getByRole('button', { name: '2031年3月10日 周一', exact: true }).click();
    await page.getByRole('button', { name: '复制到 1 天' }).click();
    await onDay('10日 周一', '还有 1 条|夜聊').first().waitFor();
    // An Esc would go to the question while it stands.
    await page.getByRole('button', { name: '复制到 1 天' }).waitFor({ state: 'hidden' });
    await undo(page);
    // The word that it is undone may come before the calendar has followed.
    await onDay('10日 周一', '还有 1 条|夜聊').first().waitFor({ state: 'hidden' });
    await expect
      .poll(async () => {
        // A layer that is still on its way out takes the first one.
        await page.keyboard.press('Escape');
        return bar.isVisible();
      })
      .toBe(false);

    // Del takes one away, and the arrows walk on from the next.
    await card(page, '夜聊二').focus();
    await page.keyboard.press('Delete');
    await card(page, '夜聊二').waitFor({ state: 'hidden' });
    await expect
      .poll(() => card(page, '夜聊三').evaluate((one) => one === document.activeElement))
      .toBe(true);
    await undo(page, '夜聊二');

    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByRole('group', { name: '状态' }).getByText('灵感').click();
    await page.keyboard.press('Escape');
    await page.getByText(/筛掉 \d+ 条/).waitFor();
    await page.reload();
    await page.getByText(/筛掉 \d+ 条/).waitFor();
    await card(page, '夜聊一').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText(/筛掉/).waitFor({ state: 'hidden' });

    await page.getByRole('radiogroup', { name: '视图' }).getByText('列表').click();
    await page.getByRole('textbox', { name: '搜索内容' }).fill('yeliaosan');
    await page.getByText('找到 1 条').waitFor();
    await card(page, '夜聊三').waitFor();
  });

  test('a day of the month shows as many lines as it has room for, and in narrow days no line its time', async () => {
    const page = app().page();
    await page.evaluate(() => {
      location.hash = '#/planner?view=month';
    });
    const month = page.getByRole('region', { name: '一个月的内容' });
    const more = month.getByRole('button', { name: /^还有 \d+ 条$/ });
    /** Pixels below the last line of the days that have more than they show, from the fullest to the emptiest. */
    const free = async () => {
      const rooms = await more.evaluateAll((buttons) =>
        buttons.map((button) => {
          const day = button.closest('[data-day]')?.getBoundingClientRect();
          return (day?.bottom ?? 0) - button.getBoundingClientRect().bottom;
        }),
      );
      return rooms.sort((one, other) => one - other);
    };
    for (const height of [704, 726, 748]) {
      await page.setViewportSize({ width: 1440, height });
      await more.first().waitFor();
      await expect.poll(async () => (await free()).at(-1)).toBeLessThan(22);
      expect((await free())[0]).toBeGreaterThanOrEqual(0);
    }

    const timesSeen = () =>
      month
        .locator('[data-look="line"] > span:first-child > span')
        .evaluateAll((times) =>
          times.map((time) => time.checkVisibility() && getComputedStyle(time).fontSize !== '0px'),
        );
    expect(new Set(await timesSeen())).toEqual(new Set([true]));
    await page.setViewportSize({ width: 960, height: 640 });
    expect(new Set(await timesSeen())).toEqual(new Set([false]));
    await page.setViewportSize({ width: 1440, height: 900 });
  });
}
