import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

/** A script from its first word to the clipboard. */
export function walkCopying(app: SharedApp): void {
  const field = (name: string) => app().page().getByRole('textbox', { name, exact: true });
  const button = (name: string) => app().page().getByRole('button', { name, exact: true });
  /** What the editor of the body holds. */
  const body = () =>
    field('正文').evaluate((content) =>
      [...content.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'),
    );
  const preview = () => app().page().getByRole('region', { name: '预览' });

  /** Goes to an address inside the running app. */
  async function go(address: string): Promise<void> {
    const page = app().page();
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
  }

  test('a script that was begun and never written is taken up again, not begun twice', async () => {
    const page = app().page();
    await openScreen(page, '话术');
    await button('新建话术').dblclick();
    await expect.poll(() => field('标题').inputValue()).toBe('未命名话术');
    await openScreen(page, '今日');
    await go('/scripts?do=new');
    await expect.poll(() => field('标题').inputValue()).toBe('未命名话术');
    await openScreen(page, '今日');
    await openScreen(page, '话术');
    await page.getByText('41 条', { exact: true }).waitFor();
  });

  test('a script is found by initials, filled for a member and copied as plain text, by keyboard alone', async () => {
    const page = app().page();
    await openScreen(page, '今日');
    await openScreen(page, '话术');
    await page.getByRole('option', { name: '喝水啦' }).waitFor();
    await page.keyboard.type('pdzjsmfz');
    await page.keyboard.press('Enter');
    // Fingers take longer than this; a test types faster than a drawer opens.
    await page.waitForFunction(
      (label) => document.activeElement?.getAttribute('aria-label') === label,
      '给谁',
    );
    await page.keyboard.type('zxy');
    await page.keyboard.press('Enter');
    await preview().getByText('曾小雅，教你个不用仪器的法子').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('复制话术「怎么判断自己什么肤质」给「曾小雅」').waitFor();
    expect(await app().clipboardText()).toMatch(/^曾小雅，教你个不用仪器的法子：\n晚上只用温水洗脸/);
    expect(await app().clipboardFlavours()).toEqual(['text/plain']);

    // The next script is for the same member: query, Enter, Enter.
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: '话术详情' }).waitFor({ state: 'hidden' });
    await page.keyboard.type('dert');
    await page.keyboard.press('Enter');
    await preview().getByText('曾小雅早呀').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('复制话术「第二天：请她说说自己」给「曾小雅」').waitFor();
    expect(await app().clipboardText()).toMatch(/^曾小雅早呀，昨天人多/);

    await page.reload();
    await page.getByText('用过 29 次').waitFor();
    await undo(page, '复制话术「第二天：请她说说自己」给「曾小雅」');
    await page.getByText('用过 28 次').waitFor();

    await go('/members');
    await field('搜索成员').fill('zxy');
    await field('搜索成员').press('Enter');
    await page.getByText(/^怎么判断自己什么肤质：曾小雅，教你个不用仪器的法子/).waitFor();
    expect(await page.getByText(/^第二天：请她说说自己:/).count()).toBe(0);
  });

  test('a script is written with a live preview; faults are named with their place; no typing is lost', async () => {
    const page = app().page();
    await go('/members?do=new');
    await field('昵称').fill('<img src=x onerror=alert(1)>{{ 群名 }}\u202E反');
    await page.keyboard.press('Enter');
    await page.getByText(/^已记下/).waitFor();

    await openScreen(page, '话术');
    await button('新建话术').click();
    await field('标题').waitFor();
    await page.keyboard.type('认识一下');
    await field('正文').fill('{{ 昵称 }}你好\n<b>{% for 人 in 新人 %}{{ 人.昵秤 }}{% endfor %}</b>');
    const fault = page.getByRole('button', { name: '第 2 行第 24 字 没有叫「人.昵秤」的变量' });
    await fault.click();
    // The cursor stands where the fault is.
    await page.keyboard.type('→');
    expect(await body()).toContain('{{ →人.昵秤 }}');
    expect(await button('复制').isDisabled()).toBe(true);
    await page.getByText('改好上面标出的地方，就能复制。').waitFor();

    await field('正文').fill('{{ 昵称 }}你好\n<b>小心</b>{% if 敏感 %}敏感{% endif %}');
    await button('插入变量').click();
    await page.getByRole('menuitem', { name: '城市', exact: true }).click();
    await expect.poll(body).toMatch(/\{% endif %\}\{\{ 城市 \}\}$/);
    // At once, before anything could save it.
    await page.reload();
    await expect.poll(body).toMatch(/\{% endif %\}\{\{ 城市 \}\}$/);
    expect(await field('标题').inputValue()).toBe('认识一下');

    // Who the last text was for is still chosen.
    await field('给谁').press('Backspace');
    await field('给谁').fill('img');
    await page.keyboard.press('Enter');
    await page.getByText('缺少 城市').waitFor();
    expect(await button('复制').isDisabled()).toBe(true);
    await field('正文').fill('{{ 昵称 }}你好\n<b>小心</b>');
    await preview().getByText('<b>小心</b>').waitFor();
    await page.getByText(/^\d+ 字 · \d+ 字节 · 2 行$/).waitFor();
    await button('复制').click();
    await page.getByText(/^复制话术「认识一下」/).waitFor();
    expect(await app().clipboardText()).toBe('<img src=x onerror=alert(1)>{{ 群名 }}反你好\n<b>小心</b>');

    // Leaving at once saves too; deleting can be taken back.
    await field('正文').fill('改过了');
    await openScreen(page, '今日');
    await openScreen(page, '话术');
    await field('搜索话术').fill('rsyx');
    await page.getByRole('option', { name: '认识一下' }).click();
    await preview().getByText('改过了').waitFor();
    await button('更多').click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    await page.getByText('没有找到「rsyx」').waitFor();
    await undo(page, '删除话术「认识一下」');
    await page.getByRole('option', { name: '认识一下' }).waitFor();
  });
}
