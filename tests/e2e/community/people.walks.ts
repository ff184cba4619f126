import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

/** People on 今日: whom to ask, whom to bless, whom to greet. */
export function walkPeopleToday(app: SharedApp): void {
  test('a question finds who to @, by keys alone, and what comes of it is kept', async () => {
    const page = app().page();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await page.keyboard.press('Alt+A');
    const dialog = page.getByRole('dialog', { name: '该@谁' });
    const topic = dialog.getByRole('textbox', { name: '话题或问题' });
    await topic.fill('換季脸上发红能用酸吗');
    const people = dialog.getByRole('region', { name: '合适的人' });
    await people.getByRole('button', { name: '选小满' }).waitFor();
    await dialog.getByText('看懂了：脸上、发红、用酸').waitFor();
    expect(await people.getByRole('button').count()).toBeLessThanOrEqual(5);
    expect(await people.textContent()).toContain('我用空的瓶子都留着');

    await topic.press('Enter');
    await page.keyboard.press('1');
    await expect.poll(() => people.getByRole('button').first().getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Enter');
    const log = dialog.getByRole('region', { name: '@过之后' });
    const row = log.getByRole('article', { name: '小满 換季脸上发红能用酸吗' });
    await row.getByText('等回音').waitFor();
    expect(await app().clipboardText()).toBe('这个话题和你相关，刚好供你参考 @小满');
    expect(await app().clipboardFlavours()).toEqual(['text/plain']);
    // Asked just now: the others come first, and it is said who rests.
    await dialog.getByText(/天内@过，先歇歇：小满/).waitFor();
    await people.getByRole('button', { name: '选小满' }).waitFor({ state: 'hidden' });

    // The keys go on with those who are left.
    await expect.poll(() => people.getByRole('button', { pressed: true }).count()).toBe(0);
    await page.keyboard.press('1');
    await expect.poll(() => people.getByRole('button', { pressed: true }).count()).toBe(1);
    await page.keyboard.press('1');

    await row.getByRole('button', { name: '小满答了' }).click();
    await row.getByText('等回音').waitFor({ state: 'hidden' });
    await topic.fill('哪里修水管');
    await dialog.getByRole('button', { name: '记下这个缺口' }).click();
    await dialog.getByRole('region', { name: '缺口' }).getByText('哪里修水管').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await undo(page, '记下缺口');
    await undo(page, '答了');
    await undo(page, '记下@了 1 人');
  });

  test('key dates and contacts are done from 今日: blessed, greeted, written down, put off', async () => {
    const page = app().page();
    await openScreen(page, '今日');
    const dates = page.getByRole('region', { name: '关键日子' });
    await dates
      .getByRole('article', { name: /^院长·沈老师 生日/ })
      .getByText(/农历/)
      .waitFor();
    await dates.getByRole('button', { name: '复制祝福：行政主任桃子' }).click();
    await page.getByText(/^复制.*给「行政主任桃子」/).waitFor();
    // Tomorrow's words say that they are.
    await page.getByText(/^这段话是写给 .*到那天再发/).waitFor();
    expect(await app().clipboardText()).toMatch(/^桃子，生日快乐/u);

    const contacts = page.getByRole('region', { name: '该联系的人' });
    const doctor = contacts.getByRole('article', { name: '骨科李医生' });
    await doctor.getByText('今天该联系').waitFor();
    await doctor.getByRole('button', { name: '记一笔：骨科李医生' }).click();
    const note = doctor.getByRole('textbox', { name: '记一笔：骨科李医生' });
    await note.fill('聊了跑步后的拉伸');
    await note.press('Enter');
    await doctor.waitFor({ state: 'hidden' });
    // The keyboard stays in the list.
    await expect.poll(() => contacts.evaluate((list) => list.contains(document.activeElement))).toBe(true);
    await undo(page, '记了一笔');
    await doctor.getByRole('button', { name: '复制问候：骨科李医生' }).click();
    await doctor.waitFor({ state: 'hidden' });
    expect(await app().clipboardText()).toMatch(/^李医生，/u);
    await undo(page, '复制');
    await doctor.getByRole('button', { name: '更多：骨科李医生' }).click();
    await page.getByRole('menuitem', { name: '7 天后再说' }).click();
    await doctor.waitFor({ state: 'hidden' });
    await undo(page, '再联系');
    await doctor.waitFor();

    await contacts.getByRole('button', { name: '联系节奏' }).click();
    const cadences = page.getByRole('dialog', { name: '联系节奏' });
    const days = cadences.getByRole('group', { name: '高势能' }).getByRole('textbox', { name: '多少天一次' });
    await days.fill('30');
    await days.press('Enter');
    await doctor.waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await cadences.waitFor({ state: 'hidden' });
    await undo(page, '修改社群');
    await doctor.waitFor();
  });
}
