import { expect, test } from 'vitest';
import { dayRulesOf } from '#shared/domain/activities/schedule/day-rules';
import { nearestWorkday } from '#shared/domain/activities/schedule/plan-tasks';
import { type Day, daysBetween, shiftDay } from '#shared/domain/days';
import { sayDate, sayDay } from '../../../renderer/i18n/say-day';
import { createActivity, taskTitles, todayOf } from '../support/activities';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

const lastWorkday = (day: Day) => nearestWorkday(day, -1, dayRulesOf({}));

/** The days of tasks, and what moves with them. */
export function walkPlan(app: SharedApp): void {
  test('a task on workdays pulls what it waits for; the event is seen to move before it does, and one undo brings all back', async () => {
    const page = app().page();
    await openScreen(page, '活动');
    await createActivity(page, '打卡', '早起打卡');
    const today = await todayOf(page);
    const startsOn = shiftDay(today, 14);
    // 定主题 is seven days before, the next task six: it is made to come first.
    const [theme = '', leaders = ''] = await taskTitles(page, '活动前');
    const due = (title: string, day: Day) => {
      const said = day < today ? `逾期 ${daysBetween(day, today)} 天` : sayDay(day, today);
      return page.getByRole('button', { name: `「${title}」的日子：${said}`, exact: true });
    };

    await page.getByRole('button', { name: `「${theme}」的排期细节` }).press('Enter');
    const details = page.getByRole('group', { name: `「${theme}」的细节` });
    await details.getByRole('switch', { name: '只排在工作日' }).press('Space');
    const before = lastWorkday(shiftDay(startsOn, -7));
    await due(theme, before).waitFor();
    await details.getByRole('combobox', { name: '前置：要等哪些任务' }).fill(leaders);
    await page.getByRole('option', { name: leaders }).click();
    await due(leaders, before).waitFor();

    await page.getByRole('button', { name: `「${leaders}」的排期细节` }).press('Enter');
    const others = page.getByRole('group', { name: `「${leaders}」的细节` });
    await others.getByRole('combobox', { name: '前置：要等哪些任务' }).fill(theme);
    await page.getByRole('option', { name: theme }).click();
    await others.getByText('谁也开不了头').waitFor();
    await page.keyboard.press('Escape');

    const moves = (step: number) =>
      shiftDay(startsOn, step).slice(0, 7) === startsOn.slice(0, 7) &&
      lastWorkday(shiftDay(startsOn, step - 7)) !== before;
    const step = moves(7) ? 7 : -7;
    const after = lastWorkday(shiftDay(startsOn, step - 7));
    await page.getByRole('button', { name: '改期' }).click();
    await page.getByLabel('改到哪天').press('Enter');
    await page
      .getByRole('button', { name: sayDay(startsOn, today), exact: true })
      .press(step > 0 ? 'ArrowDown' : 'ArrowUp');
    await page.keyboard.press('Enter');
    const changes = page.getByRole('table', { name: '改期前后对照' });
    for (const title of [theme, leaders]) {
      const cells = changes.getByRole('row', { name: title }).getByRole('cell');
      await expect.poll(() => cells.nth(2).textContent()).toContain(sayDate(after, today));
      expect(await cells.nth(1).textContent()).toContain(sayDate(before, today));
    }
    await page.getByRole('button', { name: '确认改期' }).click();
    await due(theme, after).waitFor();
    await due(leaders, after).waitFor();

    await undo(page, '改到');
    await due(theme, before).waitFor();
    await due(leaders, before).waitFor();
  });
}
