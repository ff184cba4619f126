import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

async function openPart(page: Page, name: string): Promise<void> {
  await openScreen(page, '社群');
  await page.getByRole('tab', { name }).click();
}

/** Writes into a field that is edited in its place. */
async function write(page: Page, field: string, before: string, after: string): Promise<void> {
  const input = page.getByRole('textbox', { name: field }).and(page.locator(`[value="${before}"]`));
  await input.fill(after);
  await page.keyboard.press('Enter');
}

const toast = (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor();

/** Tags, fields, duties and groups; it ends in another part of the community. */
export function walkCommunities(app: SharedApp): void {
  test('tags are renamed, merged and made exclusive, and fields added, each with one undo', async () => {
    const page = app().page();
    await openPart(page, '标签');
    await write(page, '标签名称', '宝妈', '妈妈');
    await toast(page, '标签「宝妈」改名为「妈妈」');

    await page.getByRole('button', { name: '更多：学生党' }).click();
    await page.getByRole('menuitem', { name: '并入另一个…' }).click();
    const dialog = page.getByRole('dialog', { name: '把「学生党」并入' });
    await dialog.getByRole('combobox', { name: '并入的标签' }).click();
    await page.getByRole('option', { name: '上班族' }).click();
    await dialog.getByRole('button', { name: '并入', exact: true }).click();
    await toast(page, '把标签「学生党」并入「上班族」（8 人）');
    await expect.poll(() => page.getByRole('button', { name: '更多：学生党' }).count()).toBe(0);
    await undo(page, '并入');
    await page.getByRole('button', { name: '更多：学生党' }).waitFor();

    await page.getByRole('switch', { name: '「身份」互斥，一个人只能有一个' }).click();
    await toast(page, '保存标签组「身份」');

    await page.getByRole('tab', { name: '字段' }).click();
    const form = page.getByRole('form', { name: '加字段' });
    await form.getByRole('textbox', { name: '字段名' }).fill('星座');
    await form.getByRole('combobox', { name: '类型' }).click();
    await page.getByRole('option', { name: '单选' }).click();
    await form.getByRole('combobox', { name: '选项' }).fill('双鱼');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: '加好' }).click();
    await toast(page, '新建字段「星座」');
    await write(page, '改选项「双鱼」', '双鱼', '双鱼座');
    await page.getByRole('textbox', { name: '改选项「双鱼座」' }).waitFor();
    await page.getByRole('button', { name: '归档「星座」' }).click();
    await page.getByRole('region', { name: '归档的字段' }).getByText('星座').waitFor();
  });

  test('the tier gauge, a unique 职务 and the coverage say what is so', async () => {
    const page = app().page();
    await openPart(page, '角色与职务');
    const tiers = page.getByRole('region', { name: '势能配比' });
    await tiers.getByText('符合').waitFor();
    await tiers.getByRole('button', { name: '改目标' }).click();
    await tiers.getByRole('textbox', { name: '高势能' }).fill('1');
    await tiers.getByText('加起来是 96，要正好 100').waitFor();
    await tiers.getByRole('textbox', { name: '普通势能' }).fill('84');
    await tiers.getByRole('button', { name: '存下目标' }).click();
    await tiers.getByText('高势能偏多', { exact: false }).waitFor();
    await tiers.getByText('+4', { exact: true }).waitFor();

    const duties = page.getByRole('region', { name: '职务', exact: true });
    const assign = async (name: string) => {
      await duties.getByRole('button', { name: '给「院长」找人' }).click();
      await page.getByRole('combobox', { name: '给「院长」找人' }).fill(name);
      await page.getByRole('option', { name }).click();
    };
    await assign('曾小雅');
    await page
      .getByRole('alert')
      .filter({ hasText: '「院长」在这个群只设一位，现在是院长·沈老师' })
      .waitFor();
    await page.keyboard.press('Escape');
    await duties.getByRole('button', { name: '让「院长·沈老师」卸下「院长」' }).click();
    await duties.getByText('待认领').waitFor();
    await assign('曾小雅');
    await duties.getByRole('button', { name: '让「曾小雅」卸下「院长」' }).waitFor();

    const coverage = page.getByRole('region', { name: '背景覆盖' });
    await coverage.getByText(/^未达 2\/3，还差 \d+ 人$|^达到 2\/3$/).waitFor();
    await coverage
      .getByRole('button', { name: /^给「.+」复制开场话术$/ })
      .first()
      .click();
    await expect.poll(() => app().clipboardText()).not.toBe('');
  });

  test('groups are added in their series, and the switcher keeps its place between communities', async () => {
    const page = app().page();
    await openPart(page, '群与定位');
    await page.getByRole('button', { name: '添加「3群」' }).click();
    await toast(page, '新增群「3群」');
    await page.getByRole('button', { name: '3群 的群公告' }).click();
    await page.getByRole('textbox', { name: '3群 的群公告' }).fill('周三晚八点答疑');
    await page.getByRole('textbox', { name: '加一条' }).fill('先看群规再提问');
    await toast(page, '修改群「3群」');
    await page.getByRole('button', { name: '复制公告' }).click();
    expect(await app().clipboardText()).toBe('周三晚八点答疑');
    await page.getByRole('region', { name: '群规' }).getByText('第 3 版').waitFor();

    await page.getByRole('button', { name: '新建社群' }).click();
    const form = page.getByRole('form', { name: '新建社群' });
    await form.getByRole('textbox', { name: '社群名称' }).fill('晚风读书会');
    await form.getByRole('button', { name: '建好' }).click();
    await page.getByRole('button', { name: '当前社群：晚风读书会 · 全部' }).waitFor();

    await page.getByRole('tab', { name: '角色与职务' }).click();
    await page.getByText('还没有成员。').waitFor();
    const go = async (from: string, to: string) => {
      await page.getByRole('button', { name: `当前社群：${from}` }).click();
      await page.getByRole('menuitem', { name: to, exact: true }).first().click();
    };
    await go('晚风读书会 · 全部', '2群');
    await page.getByRole('button', { name: '当前社群：小满护肤社 · 2群' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#/communities/roles');
    await go('小满护肤社 · 2群', '晚风读书会 · 全部');
    await page.getByRole('button', { name: '当前社群：晚风读书会 · 全部' }).waitFor();
    await go('晚风读书会 · 全部', '小满护肤社 · 2群');
    await page.getByRole('button', { name: '当前社群：小满护肤社 · 2群' }).waitFor();

    await page.getByRole('tab', { name: '群与定位' }).click();
    await page.getByRole('button', { name: '更多：晚风读书会' }).click();
    await page.getByRole('menuitem', { name: '归档社群' }).click();
    await page.getByRole('region', { name: '归档的社群' }).getByText('晚风读书会').waitFor();
    await page.getByRole('button', { name: '当前社群：小满护肤社 · 2群' }).click();
    expect(await page.getByRole('menuitem', { name: '晚风读书会' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await undo(page, '归档社群「晚风读书会」');
  });
}
