import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

const drawerOf = (page: Page) => page.getByRole('complementary', { name: '成员资料' });
const nickname = (page: Page) => drawerOf(page).getByRole('textbox', { name: '昵称', exact: true });

async function addMember(page: Page, name: string): Promise<void> {
  await page.locator('body').press('Alt+n');
  const field = page.getByRole('textbox', { name: '昵称', exact: true });
  await field.fill(name);
  await field.press('Enter');
  await page.getByText(`已记下「${name}」`).waitFor();
  await page.keyboard.press('Escape');
}

async function fromPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: '命令面板' }).fill(words);
  await page.getByText(words, { exact: true }).first().click();
}

/** Two that are one person. */
export function walkMerging(app: SharedApp): void {
  describe('merging, in a narrow window', () => {
    beforeEach(() => app().page().setViewportSize({ width: 960, height: 640 }));
    afterAll(() => app().page().setViewportSize({ width: 1440, height: 900 }));

    test('two of one person are found, merged by keyboard with a choice, and split again', async () => {
      const page = app().page();
      await openScreen(page, '成员');
      await page.getByRole('textbox', { name: '搜索成员' }).fill('');
      const total = page.getByText(/^\d+ 人 · 2 个群$/);
      const before = Number.parseInt((await total.textContent()) ?? '', 10);
      const people = (more: number) => page.getByText(`${before + more} 人 · 2 个群`);
      await addMember(page, '阿May');
      await addMember(page, '体育委员阿May');
      await people(2).waitFor();

      await fromPalette(page, '查找重复成员');
      const dialog = page.getByRole('dialog', { name: '重名与合并' });
      const pair = dialog.getByRole('listitem', {
        name: /^(阿May 和 体育委员阿May|体育委员阿May 和 阿May)$/,
      });
      await pair.getByText('去掉装饰后相同').waitFor();
      await pair.getByRole('button', { name: '不是同一个人' }).click();
      await pair.waitFor({ state: 'hidden' });
      await undo(page, '不是同一个人');
      await pair.getByRole('button', { name: /^合并/ }).click();

      // Only what differs is asked: who stays, and the nickname. Arrows choose.
      const main = dialog.getByRole('radiogroup', { name: '以谁为主' });
      await main.waitFor();
      expect(await dialog.getByRole('radiogroup').count()).toBe(2);
      await main.getByRole('radio', { name: '以谁为主：阿May', exact: true }).click();
      await main.getByRole('radio', { name: '以谁为主：阿May', checked: true, exact: true }).waitFor();
      const names = dialog.getByRole('radiogroup', { name: '昵称' });
      await names.getByRole('radio', { name: '昵称：阿May', checked: true, exact: true }).waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByText('把「体育委员阿May」合并到「阿May」').waitFor();
      await expect.poll(() => nickname(page).inputValue()).toBe('阿May');
      await people(1).waitFor();
      const search = page.getByRole('textbox', { name: '搜索成员' });
      await search.fill('体育委员阿');
      await page.getByRole('row', { name: /阿May/ }).waitFor();
      await search.fill('');

      await drawerOf(page).getByRole('list', { name: '时间线' }).getByText('「体育委员阿May」并入').waitFor();
      await drawerOf(page).getByRole('button', { name: '别名体育委员阿May的操作' }).click();
      await page.getByRole('menuitem', { name: '拆成另一位' }).click();
      await expect.poll(() => nickname(page).inputValue()).toBe('体育委员阿May');
      await people(2).waitFor();
      await undo(page, '拆成一位成员');
      await undo(page, '合并到「阿May」');
      await people(2).waitFor();
    });

    test('what is known of somebody is edited in its place: a lunar birthday, a field, a specialty, a note', async () => {
      const page = app().page();
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: '命令面板' }).fill('zxy');
      await page.getByText('记一笔：曾小雅').click();
      const drawer = drawerOf(page);
      const note = drawer.getByRole('textbox', { name: '记一笔' });
      await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.type('聊了换季泛红');
      await page.keyboard.press('Control+Enter');
      await drawer.getByRole('list', { name: '时间线' }).getByText('聊了换季泛红').waitFor();

      await drawer.getByRole('button', { name: '生日：未填' }).click();
      const form = page.getByRole('form', { name: '生日' });
      await form.getByText('农历', { exact: true }).click();
      await form.getByRole('combobox', { name: '月', exact: true }).click();
      await page.getByRole('option', { name: '腊月' }).click();
      await form.getByRole('combobox', { name: '日', exact: true }).click();
      await page.getByRole('option', { name: '三十', exact: true }).click();
      await form.getByRole('button', { name: '保存' }).click();
      await drawer.getByRole('button', { name: '生日：农历腊月三十' }).waitFor();
      await undo(page, '修改成员「曾小雅」');
      await drawer.getByRole('button', { name: '生日：未填' }).waitFor();

      const fields = drawer.getByRole('region', { name: '自定义字段' });
      await fields.getByRole('combobox', { name: '愿意被回访' }).click();
      await page.getByRole('option', { name: '是', exact: true }).click();
      await page.getByText('修改「曾小雅」的愿意被回访').waitFor();
      await expect.poll(() => fields.getByRole('combobox', { name: '愿意被回访' }).inputValue()).toBe('是');

      const traits = drawer.getByRole('region', { name: '特长与爱好' });
      await traits.getByRole('button', { name: '修改摄影' }).click();
      await traits.getByRole('textbox', { name: '原话（可不填）' }).fill('拍了十年');
      await traits.getByRole('button', { name: '保存' }).click();
      await traits.getByText('拍了十年').waitFor();

      // A new nickname keeps the old one.
      await nickname(page).fill('雅雅');
      await nickname(page).press('Enter');
      await drawer.getByRole('region', { name: '别名' }).getByText('曾小雅').waitFor();
      await undo(page, '修改成员');
      await expect.poll(() => nickname(page).inputValue()).toBe('曾小雅');
    });

    test('once two are said to be different people, the next pair has the keyboard', async () => {
      const page = app().page();
      await openScreen(page, '成员');
      for (const name of ['阿Sue', '体育委员阿Sue', '阿Tim', '体育委员阿Tim']) await addMember(page, name);
      await fromPalette(page, '查找重复成员');
      const dialog = page.getByRole('dialog', { name: '重名与合并' });
      const pairs = dialog.getByRole('listitem');
      await pairs.filter({ hasText: '体育委员阿Tim' }).waitFor();
      // Whichever stand first: what was said apart before may have come back between them.
      const [above = '', below = ''] = await pairs.evaluateAll((items) =>
        items.map((item) => item.getAttribute('aria-label') ?? ''),
      );
      const apart = (name: string) =>
        dialog.getByRole('listitem', { name, exact: true }).getByRole('button', { name: /不是同一个人/ });
      await apart(above).press('Enter');
      await apart(above).waitFor({ state: 'hidden' });
      await expect
        .poll(() => apart(below).evaluate((button) => button === document.activeElement))
        .toBe(true);
      await page.keyboard.press('Escape');
    });
  });
}
