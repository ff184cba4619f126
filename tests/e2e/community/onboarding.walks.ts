import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { savedBy } from '../support/downloads';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

async function openPart(page: Page, screen: string, part: string): Promise<void> {
  await openScreen(page, screen);
  await page.getByRole('tab', { name: part }).click();
}

/** The first days of a newcomer, and the words of the community. */
export function walkOnboarding(app: SharedApp): void {
  test("a newcomer's first days: what is due on 今日, its words a key away, and how it is set", async () => {
    const page = app().page();
    await openScreen(page, '今日');
    const panel = page.getByRole('region', { name: '新人陪伴' });
    const introduction = panel.getByRole('article', { name: '请 TA 自我介绍' });
    const momo = introduction.getByRole('button', { name: 'Momo、Chan：请 TA 自我介绍' });
    await momo.waitFor();
    // Who still waits for the welcome stands in 待欢迎新人, and not once more here.
    expect(await panel.getByRole('article', { name: '欢迎' }).count()).toBe(0);

    const duty = panel.getByRole('article', { name: '邀请认领职务' });
    await duty.getByText('晚了 1 天').waitFor();
    await duty.getByRole('button', { name: '复制「邀请认领职务」给不吃香菜联盟盟主' }).press('Enter');
    await duty.waitFor({ state: 'hidden' });
    expect(await app().clipboardText()).toMatch(/^盟主，/u);
    expect(await app().clipboardFlavours()).toEqual(['text/plain']);
    // The keyboard stays in the panel.
    await expect.poll(() => panel.evaluate((list) => list.contains(document.activeElement))).toBe(true);
    await undo(page, '复制文字给「不吃香菜联盟盟主」');
    await duty.waitFor();

    // 已完成 takes this step away and no other.
    await momo.press('Enter');
    await page.getByRole('menuitem', { name: '已完成' }).press('Enter');
    await momo.waitFor({ state: 'hidden' });
    await panel.getByRole('button', { name: 'Momo、Chan：群规' }).waitFor();
    await undo(page, '「Momo、Chan」的「请 TA 自我介绍」已完成');
    await momo.click();
    await page.getByRole('menuitem', { name: '不再陪伴' }).click();
    await panel.getByRole('button', { name: 'Momo、Chan：群规' }).waitFor({ state: 'hidden' });
    await momo.waitFor({ state: 'hidden' });
    await undo(page, '不再陪伴「Momo、Chan」');

    await momo.click();
    await page.getByRole('menuitem', { name: '打开档案' }).click();
    const own = page.getByRole('group', { name: /^新人陪伴/ });
    await own.getByText('一周回访').waitFor();
    await own.getByRole('button', { name: '更多：请 TA 自我介绍' }).click();
    await page.getByRole('menuitem', { name: '跳过' }).click();
    await own.getByText('今天跳过').waitFor();
    await undo(page, '跳过');

    await openPart(page, '社群', '新人陪伴');
    const steps = page.getByRole('table', { name: '新人陪伴' });
    await page.getByText(/^\d+月\d+日入群 → (.+、){3}.+日$/).waitFor();
    const day = steps
      .getByRole('row', { name: '请 TA 自我介绍' })
      .getByRole('textbox', { name: '入群后第几天' });
    await day.fill('2');
    await day.press('Enter');
    await page.getByText(/^修改社群/).waitFor();
    const title = page.getByRole('textbox', { name: '添加一步' });
    await title.fill('半月问候');
    await title.press('Enter');
    await steps.getByRole('row', { name: '半月问候' }).waitFor();
    await openScreen(page, '今日');
    await panel.getByRole('article', { name: '群规' }).waitFor();
    await introduction.waitFor({ state: 'hidden' });
    await undo(page, '修改社群');
    await undo(page, '修改社群');

    // For several the script opens with all of them, a text each.
    await introduction
      .getByRole('button', { name: '一人一条，复制「请 TA 自我介绍」给 2 人' })
      .press('Enter');
    await page.getByRole('heading', { level: 1, name: '话术' }).waitFor();
    await page.getByRole('button', { name: '复制下一条' }).press('Enter');
    await page.getByText(/^复制给/).waitFor();
    await openScreen(page, '今日');
    await introduction.getByRole('button', { name: /^复制「请 TA 自我介绍」给/ }).waitFor();
  });

  test('how long texts may be and which words are thought about: set, switched off, imported, exported', async () => {
    const page = app().page();
    await openPart(page, '设置', '话术');
    const profiles = page.getByRole('radiogroup', { name: '使用中的档位' });
    const wechat = profiles.getByRole('group', { name: '个人微信（稳妥）' });
    const most = wechat.getByRole('textbox', { name: '最多' });
    await most.fill('500');
    await most.press('Enter');
    await page.getByRole('button', { name: '恢复内置档位' }).click();
    await expect.poll(() => most.inputValue()).toBe('2000');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => most.inputValue()).toBe('500');
    const company = profiles.getByRole('radio', { name: '使用「企业微信应用消息」' });
    await company.click();
    await expect.poll(() => company.isChecked()).toBe(true);
    await wechat.getByRole('button', { name: '删除档位「个人微信（稳妥）」' }).click();
    await wechat.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '撤销' }).click();
    await wechat.waitFor();
    const emoji = page.getByRole('textbox', { name: '一条里最多几个表情' });
    await emoji.fill('3');
    await emoji.press('Enter');
    await expect.poll(() => emoji.inputValue()).toBe('3 个');

    const dictionary = page.getByRole('region', { name: '用词' });
    await dictionary.getByText(/仅供参考，不是法律意见/).waitFor();
    const search = dictionary.getByRole('textbox', { name: '搜索用词' });
    const list = dictionary.getByRole('list', { name: '用词表' });
    await search.fill('zl');
    const cure = list.getByRole('listitem', { name: '治疗', exact: true });
    const cureOn = cure.getByRole('switch', { name: '启用「治疗」' });
    await cureOn.press('Space');
    await cure.getByText(/改过/).waitFor();
    expect(await cureOn.isChecked()).toBe(false);

    await dictionary.getByRole('button', { name: '导入' }).click();
    const dialog = page.getByRole('dialog', { name: '导入用词' });
    const paste = dialog.getByRole('textbox', { name: '粘贴表格或文字' });
    await paste.fill('词\t类别\t轻重\t建议\n一夜回春\t夸大功效\t高\t说说用了几周\n\n包好\t没有这类\t中\t');
    await dialog.getByText(/^新增 2 个，改动 0 个/).waitFor();
    await dialog.getByText(/^第 4 行：没有「没有这类」这个类别/).waitFor();
    await dialog.getByRole('button', { name: '导入 2 个词' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await search.fill('yyhc');
    const fresh = list.getByRole('listitem', { name: '一夜回春' });
    const suggestion = fresh.getByRole('textbox', { name: '「一夜回春」的建议' });
    await suggestion.fill('说说用了多久');
    await suggestion.press('Enter');
    await page.getByText('保存用词「一夜回春」').waitFor();

    const file = await savedBy(page, () => dictionary.getByRole('button', { name: '导出' }).click());
    expect(file.name).toBe('围炉-用词.csv');
    const lines = file.bytes.toString('utf8').split(/\r?\n/u);
    expect(lines.filter((line) => /^治疗,.*,否$/u.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /^一夜回春,夸大功效,高,说说用了多久,/u.test(line))).toHaveLength(1);

    // The file read back by the file picker changes nothing.
    await dictionary.getByRole('button', { name: '导入' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: '选择文件…' }).click(),
    ]);
    await chooser.setFiles(file.path);
    await dialog.getByText(/^新增 0 个，改动 0 个，\d+ 个本来就一样/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await undo(page, '保存用词');
    await undo(page, '保存 2 个用词');
    await fresh.waitFor({ state: 'hidden' });
    await undo(page, '保存用词「治疗」');
    await search.fill('治疗');
    await expect.poll(() => cureOn.isChecked()).toBe(true);
  });
}
