import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

/** The editor of a script, and its versions. */
export function walkEditor(app: SharedApp): void {
  const field = (name: string) => app().page().getByRole('textbox', { name, exact: true });
  const button = (name: string) => app().page().getByRole('button', { name, exact: true });
  const preview = () => app().page().getByRole('region', { name: '预览' });
  const fault = (sentence: string) =>
    app().page().getByRole('list', { name: '要改的地方' }).getByText(sentence);
  /** What the editor of the body holds. */
  const body = () =>
    field('正文').evaluate((content) =>
      [...content.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'),
    );

  /** Goes to an address inside the running app. */
  async function go(address: string): Promise<void> {
    await app()
      .page()
      .evaluate((hash) => {
        window.location.hash = hash;
      }, address);
  }

  /** Begins a script and goes to its body. */
  async function begin(title: string): Promise<void> {
    const page = app().page();
    await button('新建话术').click();
    await expect.poll(() => field('标题').inputValue()).toBe('未命名话术');
    await field('标题').fill(title);
    await field('正文').click();
    // Saved under its title: else the next one begun would be this one taken up again.
    await page.getByRole('option', { name: title }).waitFor();
  }

  /** Types, and takes what is offered once that is `name`. */
  async function complete(typed: string, name: RegExp): Promise<void> {
    const page = app().page();
    await page.keyboard.type(typed);
    await page
      .getByRole('listbox', { name: '可以写的' })
      .getByRole('option', { name, selected: true })
      .waitFor();
    await page.keyboard.press('Enter');
  }

  test('a script is written with completions, fields to fill in and another script; faults show as one types', async () => {
    const page = app().page();
    await openScreen(page, '话术');
    await begin('开场白');
    await page.keyboard.type('大家好，');
    await begin('活动通知');

    // By initials; what closes the braces comes with it.
    await complete('在{{ sq', /^社群/);
    await page.keyboard.type('的{{ 昵秤 }}');
    await page.locator('.cm-lintRange-error', { hasText: /^昵秤$/ }).waitFor();
    await fault('没有叫「昵秤」的变量').waitFor();
    expect(await button('复制').isDisabled()).toBe(true);
    // In the editor it is the editor's own undo.
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+z');
        return body();
      })
      .toBe('在{{ 社群 }}');
    await page.locator('.cm-lintRange-error').waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    expect(await field('正文').evaluate((content) => content === document.activeElement)).toBe(false);

    await field('新填空的名字').fill('城市');
    await page.getByText('变量里已经有这个名字，换一个').waitFor();
    await field('新填空的名字').fill('活动时间');
    await page.keyboard.press('Enter');
    await button('把活动时间写进正文').click();
    await expect.poll(body).toBe('在{{ 社群 }}{{ 活动时间 }}');
    await field('活动时间').fill('今晚八点');
    await preview().getByText('在小满护肤社今晚八点').waitFor();

    await field('正文').press('Control+Home');
    await button('引用另一条话术').click();
    await field('找要引用的话术').fill('kcb');
    await page.getByRole('option', { name: '开场白 大家好，' }).waitFor();
    await page.keyboard.press('Enter');
    await preview().getByText('大家好，在小满护肤社今晚八点').waitFor();

    await field('搜索话术').fill('kcb');
    await page.getByRole('option', { name: '开场白' }).click();
    await button('编辑').click();
    await field('正文').fill('{% 引用 "活动通知" %}');
    await fault('引用绕成了一圈：开场白 → 活动通知 → 开场白').waitFor();
    expect(await button('复制').isDisabled()).toBe(true);

    await field('正文').fill('欢迎');
    await button('微信表情').click();
    await field('找表情').fill('mg');
    await page.getByRole('option', { name: '玫瑰', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(body).toBe('欢迎[玫瑰]');
  });

  test('an earlier version is laid over the present text and brought back, which one undo takes back', async () => {
    const page = app().page();
    await go('/scripts');
    await field('搜索话术').fill('喝水啦');
    await page.getByRole('option', { name: '喝水啦' }).click();
    await button('编辑').click();
    await field('正文').waitFor();
    const before = await body();
    await field('正文').fill(before.replace('站起来', '起来走走'));
    await button('更多').click();
    await page.getByRole('menuitem', { name: '以前的版本' }).click();
    const versions = page.getByRole('dialog', { name: '以前的版本' });
    await versions.getByText('之后加 4 字，减 3 字').waitFor();
    expect(await versions.getByRole('deletion').allInnerTexts()).toEqual(['站起来']);
    expect(await versions.getByRole('insertion').allInnerTexts()).toEqual(['起来走走']);
    await versions.getByRole('button', { name: '恢复这个版本' }).click();
    await page.getByText('话术「喝水啦」回到以前的版本').waitFor();
    // How it stood until now is a version itself.
    await versions.getByRole('navigation').getByRole('button').nth(1).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(body).toBe(before);
    await undo(page, '话术「喝水啦」回到以前的版本');
    await expect.poll(body).toContain('起来走走');
  });
}
