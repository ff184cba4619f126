import { expect, test } from 'vitest';
import { type Day, shiftDay } from '#shared/domain/days';
import { sayDay } from '../../../renderer/i18n/say-day';
import { createActivity, taskRow, taskTitles, todayOf } from '../support/activities';
import type { SharedApp } from '../support/shared-app';
import { openScreen, redo, undo } from '../support/steps';

function sameMonth(a: Day, b: Day): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
}

/** Activities and their tasks, in a community of their own. */
export function walkTasks(app: SharedApp): void {
  test('a template becomes an activity with every day set, and can move with its open tasks', async () => {
    const page = app().page();
    await openScreen(page, '活动');
    const today = await todayOf(page);
    // Another day of the month the calendar opens at.
    const startsOn = shiftDay(today, sameMonth(shiftDay(today, 14), shiftDay(today, 15)) ? 15 : 13);

    await page.getByRole('button', { name: '新建活动' }).click();
    await page.getByRole('radio', { name: '分享会' }).click();
    await page.getByLabel('开始日期').click();
    await page.getByRole('button', { name: sayDay(startsOn, today), exact: true }).click();
    const preview = page.getByRole('table', { name: '会排好这些任务' });
    const first = preview.getByRole('row').nth(1);
    const [title = '', , dueOn = ''] = await first.getByRole('cell').allTextContents();
    await page.getByRole('button', { name: '创建活动' }).click();

    await page.getByRole('heading', { level: 1 }).filter({ hasText: '分享会' }).waitFor();
    await page.getByText(`${sayDay(startsOn, today)} 20:00`).waitFor();
    await taskRow(page, title)
      .getByRole('button', { name: `「${title}」的日子：${dueOn}` })
      .waitFor();

    await undo(page, '新建活动');
    await page.getByText('已撤销新建这个活动').waitFor();
    await redo(page, '新建活动');
    await taskRow(page, title).waitFor();

    const [done = '', pinned = '', open = ''] = await taskTitles(page, '活动前');
    await page.getByRole('checkbox', { name: `完成「${done}」` }).click();
    await page.getByRole('button', { name: `固定「${pinned}」的日子` }).click();
    await page.getByRole('button', { name: `不再固定「${pinned}」的日子` }).waitFor();

    await page.getByRole('button', { name: '改期' }).click();
    await page.getByLabel('改到哪天').press('Enter');
    const step = sameMonth(startsOn, shiftDay(startsOn, 7)) ? 7 : -7;
    await page
      .getByRole('button', { name: sayDay(startsOn, today), exact: true })
      .press(step > 0 ? 'ArrowDown' : 'ArrowUp');
    await page.keyboard.press('Enter');
    const changes = page.getByRole('table', { name: '改期前后对照' });
    await changes.waitFor();
    expect(await changes.getByRole('cell', { name: done }).count()).toBe(0);
    expect(await changes.getByRole('cell', { name: pinned }).count()).toBe(0);
    expect(await changes.getByRole('row').count()).toBe(1 + 12);
    await page.getByRole('button', { name: '确认改期' }).click();

    const dueButton = (task: string, offset: number) => {
      const name = `「${task}」的日子：${sayDay(shiftDay(startsOn, offset), today)}`;
      return page.getByRole('button', { name });
    };
    await dueButton(open, step - 8).waitFor();
    await dueButton(pinned, -12).waitFor();
    await undo(page, '12 项任务跟着移动');
    await dueButton(open, -8).waitFor();
  });

  test('tasks are ticked, added, edited, ordered and removed, and each step is undone and survives a reload', async () => {
    const page = app().page();
    await openScreen(page, '活动');
    await createActivity(page, '拼团', '双12 拼团');
    const firstThree = async () => (await taskTitles(page, '活动前')).slice(0, 3);
    const [first = '', second = '', third = ''] = await firstThree();

    await page.getByRole('checkbox', { name: `完成「${first}」` }).click();
    await page.getByText('完成 1/8').waitFor();
    // The box keeps the focus; undo works from there.
    await page.keyboard.press('Control+z');
    await page.getByText('完成 0/8').waitFor();
    await page.keyboard.press('Control+Shift+Z');
    await page.getByText('完成 1/8').waitFor();

    const add = page.getByRole('textbox', { name: '添加活动中任务' });
    await add.fill('准备红包');
    await add.press('Enter');
    await add.fill('准备音乐');
    await add.press('Enter');
    await taskRow(page, '准备音乐').waitFor();
    await add.press('Control+z');
    await taskRow(page, '准备音乐').waitFor({ state: 'detached' });
    await redo(page);
    await taskRow(page, '准备音乐').waitFor();

    const owner = page.getByRole('textbox', { name: '「准备红包」的负责人' });
    await owner.fill('阿敏');
    await owner.press('Enter');
    await undo(page, '修改任务「准备红包」');
    await expect.poll(() => owner.inputValue()).toBe('');
    await redo(page);
    await expect.poll(() => owner.inputValue()).toBe('阿敏');

    await page.getByRole('textbox', { name: `任务名称：${second}` }).press('Alt+ArrowUp');
    await expect.poll(firstThree).toEqual([second, first, third]);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(firstThree).toEqual([first, second, third]);
    await taskRow(page, first)
      .getByTitle('拖动排序')
      .dragTo(taskRow(page, third), { targetPosition: { x: 80, y: 30 } });
    await expect.poll(firstThree).toEqual([second, third, first]);
    await undo(page, '任务顺序');
    await expect.poll(firstThree).toEqual([first, second, third]);
    await redo(page);

    await page.getByRole('button', { name: `「${third}」的更多操作` }).click();
    await page.getByRole('menuitem', { name: '删除任务' }).click();
    await taskRow(page, third).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await taskRow(page, third).waitFor();

    await page.reload();
    await taskRow(page, third).waitFor();
    expect(await firstThree()).toEqual([second, third, first]);
    expect(await page.getByRole('checkbox', { name: `完成「${first}」` }).isChecked()).toBe(true);
    expect(await owner.inputValue()).toBe('阿敏');
  });

  test('without a mouse: from the palette to a running activity and a script on the clipboard', async () => {
    const page = app().page();
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: '命令面板' }).fill('新建活动');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: '拼团' }).waitFor();
    await page.getByRole('radio', { name: '拼团' }).press('ArrowDown');
    await page.getByRole('textbox', { name: '活动名称' }).press('Control+Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '砍价' }).waitFor();

    await page.getByRole('button', { name: '开始活动' }).press('Enter');
    const check = page.getByRole('complementary', { name: '开始之前看一眼' });
    await check.getByText('开始后会记进备案').waitFor();
    await check.getByRole('button', { name: '开始活动' }).press('Enter');
    await page.getByRole('button', { name: '结束活动' }).waitFor();

    await page.getByRole('tab', { name: '计划' }).press('ArrowRight');
    await page.getByRole('tab', { name: '参与人' }).press('ArrowRight');
    await page.getByText(/^开始时没做完 \d+ 项$/u).waitFor();
    await page
      .getByRole('button', { name: /^复制话术/ })
      .first()
      .press('Enter');
    await page.getByText(/^已复制「/).waitFor();
    expect(await app().clipboardText()).not.toMatch(/\{\{|\}\}/u);
    expect(await app().clipboardFlavours()).toEqual(['text/plain']);

    await undo(page, '开始活动');
    await page.getByRole('button', { name: '开始活动' }).waitFor();
  });
}
