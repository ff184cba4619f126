import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

/** The library of scripts; it counts them, and leaves as many as it found. */
export function walkLibrary(app: SharedApp): void {
  const search = () => app().page().getByRole('textbox', { name: '搜索话术' });
  const choice = (name: string) => app().page().getByRole('combobox', { name, exact: true });
  const button = (name: string) => app().page().getByRole('button', { name, exact: true });
  const scenario = (name: string) =>
    app().page().getByRole('radiogroup', { name: '按场景筛选' }).getByText(name, { exact: true });
  const scripts = () => app().page().getByRole('listbox', { name: '话术列表' }).getByRole('option');
  const titles = () => scripts().evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
  const allOf = (count: number) => app().page().getByText(`${count} 条`, { exact: true });

  /** Picks an option of a list by what is typed, with the keyboard. */
  async function pick(list: string, typed: string, option: string): Promise<void> {
    const page = app().page();
    await choice(list).fill(typed);
    await page.getByRole('option', { name: option }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }

  test('folder, tag, favourites and initials narrow together, and are remembered', async () => {
    const page = app().page();
    await openScreen(page, '话术');
    await pick('文件夹', 'xrdyt', '新人第一天');
    await pick('标签', 'qlf', '群里发');
    await expect.poll(titles).toEqual(['欢迎新人（一人）', '欢迎新人（合并）', '群规一句话版']);
    await page.keyboard.press('Escape');
    await page.getByText('只看收藏', { exact: true }).click();
    await expect.poll(titles).toEqual(['欢迎新人（一人）', '欢迎新人（合并）']);
    await search().fill('hb');
    await expect.poll(titles).toEqual(['欢迎新人（合并）']);

    await page.reload();
    await scripts().first().waitFor();
    await expect.poll(titles).toEqual(['欢迎新人（合并）']);
    expect(await search().inputValue()).toBe('hb');
    expect(await choice('文件夹').inputValue()).toBe('新人第一天');
    await page.waitForFunction(
      (name) => document.activeElement?.getAttribute('aria-label') === name,
      '搜索话术',
    );
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: '话术详情' }).waitFor();
    await page.keyboard.press('Escape');

    // Another day begins with another word; what was chosen stays, and is seen.
    await openScreen(page, '今日');
    await openScreen(page, '话术');
    await expect.poll(titles).toEqual(['欢迎新人（一人）', '欢迎新人（合并）']);
    expect(await search().inputValue()).toBe('');
    await scenario('活动').click();
    await expect.poll(titles).toEqual(['拼团开团']);
    await button('清除筛选').click();
    await allOf(40).waitFor();
    await choice('排序').click();
    await page.getByRole('option', { name: '新写的' }).click();
    await expect.poll(async () => (await titles())[0]).toBe('招新：一个慢慢来的护肤群');
  });

  test('what is put away is not deleted, and a folder is made by writing its name', async () => {
    const page = app().page();
    await openScreen(page, '今日');
    await openScreen(page, '话术');
    await search().fill('hsl');
    await page.keyboard.press('Enter');
    await button('编辑').click();
    await page.getByRole('region', { name: '编辑话术' }).getByLabel('文件夹').first().fill('喝水专区');
    await button('编辑完成').click();
    await page.getByRole('region', { name: '编辑话术' }).waitFor({ state: 'hidden' });
    await button('更多').click();
    await page.getByRole('menuitem', { name: '归档' }).click();
    await page.getByText('没有找到「hsl」').waitFor();
    await page.keyboard.press('Escape');
    await button('清空搜索').click();
    await scenario('已归档').click();
    // The folders offered are those of what is shown: typing waits until it is.
    await expect.poll(titles).toContain('旧版招新文案');
    await pick('文件夹', '喝水', '喝水专区');
    await expect.poll(titles).toEqual(['喝水啦']);
    // With the last one of its folder gone, the folder no longer hides the rest.
    await search().focus();
    await undo(page, '喝水啦');
    await expect.poll(titles).toEqual(['旧版招新文案']);
    await button('清除筛选').click();
  });

  test('built-in scripts are read, chosen by keyboard, put in together and taken back at once', async () => {
    const page = app().page();
    await openScreen(page, '今日');
    await openScreen(page, '话术');
    await allOf(40).waitFor();
    await button('内置话术').click();
    const dialog = page.getByRole('dialog', { name: '内置话术' });
    const builtInSearch = dialog.getByRole('textbox', { name: '搜索内置话术' });
    await expect.poll(() => builtInSearch.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('qgqw');
    await dialog
      .getByRole('region', { name: '内置话术预览' })
      .getByText('里面引用了「落款」，会一起放入')
      .waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    await builtInSearch.fill('hyyw');
    await dialog.getByRole('checkbox', { name: '欢迎一位新人' }).check();
    await button('放入选中的 2 条').click();
    await page.getByText('放入 3 条内置话术').first().waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await allOf(43).waitFor();
    await search().fill('落款');
    await expect.poll(titles).toEqual(['落款', '群规全文（公告）']);
    await button('内置话术').click();
    await dialog.getByText('已有', { exact: true }).nth(2).waitFor();
    await page.keyboard.press('Escape');
    await undo(page, '放入 3 条内置话术');
    await allOf(40).waitFor();
  });

  test('only the rows in view are drawn, and the keys bring the others', async () => {
    const page = app().page();
    await openScreen(page, '今日');
    await openScreen(page, '话术');
    await allOf(40).waitFor();
    // What is put away is counted beside the title, and not listed.
    const total = Number(await scripts().first().getAttribute('aria-setsize'));
    expect(await scripts().count()).toBeLessThan(total);
    for (let pages = 0; pages < 4; pages += 1) await search().press('PageDown');
    const last = scripts().and(page.locator(`[aria-posinset="${total}"]`));
    await last.waitFor();
    expect(await search().getAttribute('aria-activedescendant')).toBe(await last.getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: '话术详情' }).waitFor();
    await page.keyboard.press('Escape');
  });
}
