import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

/** Begins an item of a day and opens it in the drawer. */
async function begin(page: Page, title: string, day: string) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/planner?do=new&day=${day}`);
  const field = page.getByRole('textbox', { name: '标题' });
  await field.fill(title);
  await field.press('Enter');
  await page.getByText(`新建内容「${title}」`).waitFor();
  return page.getByRole('complementary', { name: '内容详情' });
}

/** Content on its way out. */
export function walkSend(app: SharedApp): void {
  test('a repost is ready once its source is named, asked about for its words, copied, stamped and looked back on', async () => {
    const page = app().page();
    const drawer = await begin(page, '红参小知识', '2031-03-05');
    const body = drawer.getByRole('textbox', { name: '正文' });
    await body.fill('早晚一杯，根治失眠。\n【图片 红参正面】');
    await drawer.getByText('转载', { exact: true }).click();
    const status = drawer.getByRole('combobox', { name: '状态' });
    await status.click();
    await page.getByRole('option', { name: '就绪' }).click();
    await drawer.getByText('还不能就绪：转载要写来源。').waitFor();
    const source = drawer.getByRole('textbox', { name: '来源' });
    await expect.poll(() => source.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('人民健康网');
    await page.keyboard.press('Enter');
    await drawer.getByText('还不能就绪').waitFor({ state: 'hidden' });
    await status.click();
    await page.getByRole('option', { name: '就绪' }).click();
    await expect.poll(() => status.inputValue()).toBe('就绪');

    // A forbidden word is named, and copied when that is said twice; then what is done by hand.
    await drawer.getByRole('button', { name: '复制', exact: true }).focus();
    await page.keyboard.press('Enter');
    await drawer.getByRole('alert').filter({ hasText: '「根治」' }).waitFor();
    await drawer.getByRole('button', { name: '仍要复制' }).waitFor();
    await page.keyboard.press('Enter');
    await drawer.getByText('在微信里：发图片：红参正面').waitFor();
    expect(await app().clipboardText()).toBe('早晚一杯，根治失眠。');
    await page.keyboard.press('Enter');
    const stamp = drawer.getByRole('button', { name: '已发', exact: true });
    await expect.poll(() => stamp.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await drawer.getByRole('button', { name: '撤回已发' }).waitFor();

    await drawer.getByRole('button', { name: '记反馈' }).click();
    await drawer.getByRole('textbox', { name: '回应数' }).fill('23');
    await page.keyboard.press('Enter');
    await drawer.getByText('手填', { exact: true }).waitFor();
    await expect.poll(() => status.inputValue()).toBe('已收反馈');
    await drawer.getByRole('button', { name: '收进群精华' }).click();
    await drawer.getByRole('button', { name: '收进群精华', pressed: true }).waitFor();
    // Its title must not be taken for that of the next one.
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  test('a group with a text of its own is sent that one, after the others were sent theirs', async () => {
    const page = app().page();
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    const drawer = await begin(page, '今晚聊换季', today);
    await drawer.getByRole('textbox', { name: '正文' }).fill('今晚八点，聊聊换季。');
    await drawer.getByRole('button', { name: '给某个群另写一份' }).click();
    await page.getByRole('menuitem').last().click();
    const own = drawer.getByRole('textbox', { name: /的正文$/ });
    await own.fill('2群的各位，今晚八点见。');
    await drawer.getByRole('combobox', { name: '状态' }).click();
    await page.getByRole('option', { name: '就绪' }).click();
    await page.getByText('把「今晚聊换季」的状态改成就绪').waitFor();

    await openScreen(page, '今日');
    const row = page.getByRole('region', { name: '待发内容' }).getByRole('article', { name: '今晚聊换季' });
    await row.getByText(/^这一条发到：1群/).waitFor();
    await row.getByRole('button', { name: /^复制 1\/2/ }).click();
    await row.getByText(/^这一条发到：2群$/).waitFor();
    expect(await app().clipboardText()).toBe('今晚八点，聊聊换季。');
    await row.getByRole('button', { name: /^复制下一条 2\/2/ }).click();
    const stamp = row.getByRole('button', { name: /^已发/ });
    await expect.poll(() => stamp.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await app().clipboardText()).toBe('2群的各位，今晚八点见。');
    await page.keyboard.press('Enter');
    await row.getByText(/\d\d:\d\d 已发/).waitFor();
  });

  test('a text typed into an item of a series is saved for it alone when the drawer is closed, and before it is copied', async () => {
    const page = app().page();
    await page.evaluate(() => {
      location.hash = '#/planner?view=week';
    });
    await page.getByRole('button', { name: '更多', exact: true }).click();
    await page.getByRole('menuitem', { name: '系列' }).click();
    const series = page.getByRole('dialog', { name: '系列' });
    await series.getByRole('button', { name: '新建系列' }).click();
    const form = page.getByRole('dialog', { name: '新建系列' });
    await form.getByRole('textbox', { name: '系列名称' }).fill('夜谈');
    await form.getByRole('textbox', { name: '节奏' }).fill('每天 20:00 共3期');
    await form.getByText('读作：').waitFor();
    await form.getByRole('textbox', { name: '系列名称' }).press('Enter');
    await page.getByText('新建系列「夜谈」').waitFor();
    await series.getByRole('button', { name: '关闭' }).click();
    await series.waitFor({ state: 'hidden' });

    const card = page.locator('[data-event-id]').filter({ hasText: '第001期' }).first();
    await card.click();
    const drawer = page.getByRole('complementary', { name: '内容详情' });
    const body = drawer.getByRole('textbox', { name: '正文' });
    await body.fill('写到一半');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    expect(await page.getByRole('dialog').count()).toBe(0);
    await card.click();
    await expect.poll(() => body.inputValue()).toBe('写到一半');

    // A kind may be meant for all. While that is asked, what was done before stays; Esc changes nothing.
    await body.fill('写完了');
    const kind = drawer.getByRole('combobox', { name: '类型' });
    const before = await kind.inputValue();
    await kind.click();
    await page.getByRole('option', { name: '锦囊' }).click();
    const question = page.getByRole('dialog', { name: '修改哪些？' });
    await question.getByRole('button', { name: /^仅本次/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await page.getByText('没有改动。').waitFor();
    expect(await kind.inputValue()).toBe(before);
    await undo(page);
    await expect.poll(() => body.inputValue()).toBe('写到一半');

    // A text is this session's alone: it is copied as the field shows it, and nobody is asked.
    await body.fill('写完了');
    await drawer.getByRole('button', { name: '复制', exact: true }).click();
    await expect.poll(() => app().clipboardText()).toBe('写完了');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });
}
