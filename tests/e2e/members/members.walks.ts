import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

/** Members found, selected, edited. */
export function walkMembers(app: SharedApp): void {
  describe('members', () => {
    beforeEach(async () => {
      await openScreen(app().page(), '成员');
      await app().page().getByRole('textbox', { name: '搜索成员' }).fill('');
    });

    test('people are found by substring, pinyin and initials, and opened with Enter', async () => {
      const page = app().page();
      const search = page.getByRole('textbox', { name: '搜索成员' });
      for (const query of ['小雅', 'zengxiaoya', 'zxy', '曾x', 'cxy']) {
        await search.fill(query);
        await page.getByRole('row', { name: /曾小雅/ }).waitFor();
      }
      await search.fill('颜究院');
      await page.getByRole('row', { name: /顏究院/ }).waitFor();
      await search.fill('zxy');
      await search.press('Enter');
      const drawer = page.getByRole('complementary', { name: '成员资料' });
      expect(await drawer.getByRole('textbox', { name: '昵称', exact: true }).inputValue()).toBe('曾小雅');
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });
    });

    test('the keyboard stays where something goes away: a form of the drawer, the line of a new member', async () => {
      const page = app().page();
      const search = page.getByRole('textbox', { name: '搜索成员' });
      await search.fill('zxy');
      await search.press('Enter');
      const drawer = page.getByRole('complementary', { name: '成员资料' });
      const addTrait = drawer.getByRole('button', { name: '添加特长' });
      await addTrait.press('Enter');
      await addTrait.waitFor({ state: 'hidden' });
      await page.keyboard.press('Escape');
      await addTrait.waitFor();
      const hasFocus = (place: Locator) => place.evaluate((one) => one === document.activeElement);
      await expect.poll(() => hasFocus(addTrait)).toBe(true);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });
      await page.locator('body').press('Alt+n');
      await page.getByRole('textbox', { name: '昵称', exact: true }).press('Escape');
      await expect.poll(() => hasFocus(page.getByRole('grid', { name: '成员列表' }))).toBe(true);
    });

    test('the list narrows by skin type, specialty and tag', async () => {
      const page = app().page();
      await page.getByRole('button', { name: '肤质', exact: true }).click();
      await page.getByRole('checkbox', { name: /^混油/ }).check();
      await page.getByRole('checkbox', { name: /^敏感肌/ }).check();
      await page.keyboard.press('Escape');
      await page.getByText(/^\d+ \/ 120 人$/).waitFor();
      const shown = await page.getByRole('row', { name: /混油 · 敏感/ }).count();
      expect(shown).toBeGreaterThan(0);
      expect(await page.getByText(/^\d+ \/ 120 人$/).textContent()).toBe(`${shown} / 120 人`);
      await page.getByRole('button', { name: '清除条件' }).click();
      await page.getByRole('button', { name: '特长', exact: true }).click();
      await page.getByRole('checkbox', { name: /^摄影/ }).check();
      await page.keyboard.press('Escape');
      await page.getByRole('row', { name: /曾小雅.*摄影/ }).waitFor();
      await page.getByRole('button', { name: '清除条件' }).click();
      await page.getByText('120 人 · 2 个群').waitFor();
    });

    test('several are selected by keyboard and removed; one undo brings them back', async () => {
      const page = app().page();
      await page.getByRole('textbox', { name: '搜索成员' }).press('ArrowDown');
      const grid = page.getByRole('grid', { name: '成员列表' });
      await grid.press('Space');
      await grid.press('ArrowDown');
      await grid.press('Space');
      await page
        .getByRole('toolbar', { name: '已选 2 人' })
        .getByRole('button', { name: '删除所选' })
        .click();
      await page.getByText('118 人 · 2 个群').waitFor();
      await undo(page, '删除 2 位成员');
      await page.getByText('120 人 · 2 个群').waitFor();
    });

    test('a day that is typed is saved once it is whole, in one step', async () => {
      const page = app().page();
      await page.getByRole('textbox', { name: '搜索成员' }).fill('zxy');
      await page.keyboard.press('Enter');
      const joined = page
        .getByRole('region', { name: '基本资料' })
        .getByRole('textbox', { name: '入群日期', exact: true });
      const before = await joined.inputValue();
      await joined.press('Control+a');
      await joined.pressSequentially('2026-06-15');
      await joined.press('Tab');
      await undo(page);
      await expect.poll(() => joined.inputValue()).toBe(before);
    });

    test('a nickname and Enter makes a member; every field is edited in place and survives a reload', async () => {
      const page = app().page();
      await page.locator('body').press('Alt+n');
      await page.getByRole('textbox', { name: '昵称', exact: true }).waitFor();
      await page.keyboard.type('晚晴👩‍🔬');
      await page.keyboard.press('Enter');
      await page.getByText('已记下「晚晴👩‍🔬」').waitFor();
      await page.keyboard.press('Escape');

      const search = page.getByRole('textbox', { name: '搜索成员' });
      await search.fill('wanqing');
      await search.press('Enter');
      const drawer = page.getByRole('complementary', { name: '成员资料' });
      await drawer.getByRole('textbox', { name: '城市' }).fill('昆明');
      await drawer.getByRole('textbox', { name: '城市' }).press('Enter');
      await page.getByText('修改成员「晚晴👩‍🔬」').waitFor();
      await drawer.getByRole('textbox', { name: '备注' }).fill('第一行\n第二行 <b>不是标签</b>');
      // Left without leaving the field first: what was typed is kept.
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: '命令面板' }).fill('zxy');
      await page.getByText('曾小雅', { exact: true }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.reload();

      await search.fill('wq');
      await search.press('Enter');
      await page.waitForFunction(
        () => document.querySelector('aside input')?.getAttribute('value') === '晚晴👩‍🔬',
      );
      expect(await drawer.getByRole('textbox', { name: '城市' }).inputValue()).toBe('昆明');
      expect(await drawer.getByRole('textbox', { name: '备注' }).inputValue()).toBe(
        '第一行\n第二行 <b>不是标签</b>',
      );
      await drawer.getByRole('combobox', { name: '肤质' }).click();
      await page.getByRole('option', { name: '混干' }).click();
      await page.getByText('修改成员「晚晴👩‍🔬」').waitFor();
      await drawer.getByRole('button', { name: '记一笔' }).click();
      await drawer.getByRole('textbox', { name: '记一笔' }).fill('聊了换季泛红');
      await drawer.getByRole('button', { name: '保存' }).click();
      await drawer.getByRole('list', { name: '时间线' }).getByText('聊了换季泛红').waitFor();
      await undo(page, '给「晚晴👩‍🔬」记了一笔');
      await undo(page, '修改成员「晚晴👩‍🔬」');
    });
  });
}

/** Goes to a community without members, and stays there: it goes last. */
export function walkAnotherCommunity(app: SharedApp): void {
  test('another community shows nothing of the one that is left: no drawer, no selection, no condition', async () => {
    const page = app().page();
    await openScreen(page, '社群');
    await page.getByRole('button', { name: '新建社群' }).click();
    await page.getByLabel('社群名称').first().fill('晚风读书会');
    await page.keyboard.press('Enter');
    const choose = async (from: string, to: string) => {
      await page.getByRole('button', { name: `当前社群：${from} · 全部` }).click();
      await page.getByRole('menuitem', { name: `${to} · 全部` }).click();
      await page.getByRole('button', { name: `当前社群：${to} · 全部` }).waitFor();
    };
    await choose('晚风读书会', '小满护肤社');
    await openScreen(page, '成员');
    await page.getByRole('textbox', { name: '搜索成员' }).fill('曾');
    await page
      .getByRole('row', { name: /曾小雅/ })
      .getByRole('checkbox')
      .click();
    await page.getByRole('row', { name: /曾小雅/ }).click();
    await page.getByRole('complementary', { name: '成员资料' }).waitFor();

    await choose('小满护肤社', '晚风读书会');
    await page.getByText('这里还没有成员').waitFor();
    expect(await page.getByRole('complementary').count()).toBe(0);
    expect(await page.getByRole('toolbar').count()).toBe(0);
    expect(await page.getByRole('textbox', { name: '搜索成员' }).inputValue()).toBe('');
  });
}
