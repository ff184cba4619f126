import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

const suspects = ['AAA微商货源小丽', 'XX集团-运营总监'] as const;

/** Names that are looked at; each goes on where the one before ended. */
export function walkReview(app: SharedApp): void {
  const view = (name: string) => app().page().getByRole('radiogroup', { name: '看哪一部分' }).getByText(name);
  const region = (name: string) => app().page().getByRole('region', { name, exact: true });

  test('a suspicious name is suggested, warned, listed after its grace, and ticked by hand; nothing by itself', async () => {
    const page = app().page();
    await page.keyboard.press('Alt+N');
    const nickname = page.getByRole('textbox', { name: '昵称' });
    for (const name of [...suspects, '安安']) {
      await nickname.fill(name);
      await nickname.press('Enter');
      await page.getByText(`新增成员「${name}」`).waitFor();
    }
    await openScreen(page, '社群');
    await page.getByRole('tab', { name: '入群审核' }).click();
    const suggested = region('建议看看');
    const [ad, title] = suspects;
    await suggested.getByRole('article', { name: `${ad}：行业词` }).waitFor();
    await suggested.getByRole('article', { name: `${title}：头衔名` }).waitFor();
    expect(await suggested.getByRole('article', { name: /安安/ }).count()).toBe(0);

    await suggested.getByRole('checkbox', { name: `选择${ad}（行业词）` }).check();
    await suggested.getByRole('checkbox', { name: `选择${title}（头衔名）` }).check();
    await suggested.getByRole('button', { name: '立案（2）' }).click();
    await page.getByText('立案 2 件').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('article, section') !== null))
      .toBe(true);

    await view('进行中').click();
    await region('待看')
      .getByRole('button', { name: `复制提醒话术：${ad}` })
      .click();
    const warning = page.getByRole('dialog', { name: '提醒一下' });
    await warning.getByRole('button', { name: '复制' }).press('Enter');
    await page.getByText('已复制。发给对方后点「已提醒」。').waitFor();
    expect(await app().clipboardText()).toContain(`${ad}，你好`);
    // The copied text leaves the focus on the next step.
    await page.keyboard.press('Enter');
    await warning.waitFor({ state: 'hidden' });
    const warned = region('已提醒').getByRole('article', { name: `${ad}：行业词` });
    await warned.getByText(/宽限到/).waitFor();

    await warned.getByRole('button', { name: `转入待移出：${ad}` }).click();
    const reason = page.getByRole('dialog', { name: '要破例吗' });
    await reason.getByText(/宽限期还没到/).waitFor();
    await reason.getByRole('textbox', { name: '理由' }).fill('当场刷屏广告');
    await reason.getByRole('button', { name: '破例执行' }).click();
    const listed = region('待移出').getByRole('article', { name: `${ad}：行业词` });
    await region('待移出')
      .getByText(/人数 3 → 2/)
      .waitFor();
    await listed.getByRole('button', { name: `复制名字：${ad}` }).click();
    await expect.poll(() => app().clipboardText()).toBe(ad);
    await listed.getByRole('checkbox', { name: `已移出：${ad}` }).click();
    await listed.waitFor({ state: 'hidden' });
    await undo(page, '已移出');
    await listed.getByRole('checkbox', { name: `已移出：${ad}` }).click();
    await listed.waitFor({ state: 'hidden' });

    await region('待看')
      .getByRole('button', { name: `更多：${title}` })
      .click();
    await page.getByRole('menuitem', { name: '留下' }).click();
    const kept = page.getByRole('dialog', { name: '留下的理由' });
    await kept.getByRole('textbox', { name: '理由' }).fill('是合作方的本名');
    await kept.getByRole('button', { name: '留下' }).click();

    await view('已了结').click();
    const settled = region('已了结').getByRole('article', { name: `${ad}：行业词` });
    await settled.getByRole('button', { name: /^记录 \d 条$/ }).click();
    await settled.getByRole('listitem').filter({ hasText: '当场刷屏广告' }).getByText('破例').waitFor();
    await view('报告').click();
    await region('破例记录')
      .getByRole('article', { name: `${ad}：行业词` })
      .waitFor();
    await view('建议').click();
    await region('建议看看').getByText('现在没有要看的名字', { exact: false }).waitFor();
    // Whoever was removed stays to be found.
    await openScreen(page, '成员');
    await page.getByRole('textbox', { name: '搜索成员' }).fill('huoyuan');
    await page.getByRole('row', { name: new RegExp(ad) }).waitFor();
  });

  test('rules are data: tried on a name, refused when nobody can read them, and used by hand', async () => {
    const page = app().page();
    await page.evaluate(() => {
      location.hash = '#/communities/review?view=rules';
    });
    await region('规则').getByRole('button', { name: '新建规则' }).click();
    const dialog = page.getByRole('dialog', { name: '新建规则' });
    await dialog.getByRole('textbox', { name: '名称' }).fill('二手车');
    await dialog.getByRole('combobox', { name: '看什么' }).click();
    await page.getByRole('option', { name: '昵称样式' }).click();
    const pattern = dialog.getByRole('textbox', { name: '昵称样式' });
    await pattern.fill('(a+');
    await dialog.getByText('括号没有配成对', { exact: false }).waitFor();
    expect(await dialog.getByRole('button', { name: '保存规则' }).isDisabled()).toBe(true);
    await pattern.fill('二手车?|安{2}');
    await dialog.getByRole('textbox', { name: '试一个昵称' }).fill('二手小王');
    await dialog.getByText('会找到', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: '保存规则' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await view('建议').click();
    await region('建议看看').getByRole('article', { name: '安安：二手车' }).waitFor();

    await region('建议看看').getByRole('button', { name: '手动立案' }).click();
    const byHand = page.getByRole('dialog', { name: '手动立案' });
    await byHand.getByRole('combobox', { name: '成员' }).fill('aa');
    await page.getByRole('option', { name: '安安', exact: true }).click();
    await byHand.getByRole('combobox', { name: '规则' }).click();
    await page.getByRole('option', { name: '骚扰举报' }).click();
    await byHand.getByRole('textbox', { name: '证据' }).fill('三位群友截图反映\n加人后发广告');
    await byHand.getByRole('button', { name: '立案' }).click();
    const opened = region('待看').getByRole('article', { name: '安安：骚扰举报' });
    const evidence = opened.getByRole('list', { name: '证据' }).getByRole('listitem');
    await expect.poll(() => evidence.allTextContents()).toEqual(['三位群友截图反映', '加人后发广告']);
    await view('没说过话').click();
    await page.getByText('还不知道谁说过话', { exact: false }).waitFor();
    await page.evaluate(() => navigator.clipboard.writeText('昵称,发言数\nXX集团-运营总监,5'));
    await page.getByRole('button', { name: '粘贴发言名单' }).click();
    const paste = page.getByRole('dialog', { name: '粘贴识别' });
    await paste.getByRole('button', { name: /^确认写入/ }).click();
    await paste.waitFor({ state: 'hidden' });
    const silent = region('没说过话的人').getByRole('article', { name: '安安' });
    await silent.getByText('今天入群 · 没说过话').waitFor();
    await silent.getByText('豁免：刚入群').waitFor();
    expect(await region('没说过话的人').getByRole('article').count()).toBe(1);
  });

  test('newcomers no rule holds back are welcomed with the built-in words, which the library may keep', async () => {
    const page = app().page();
    const notices = ['"安安"邀请"木木"、"橙子"加入了群聊', '"安安"邀请"BBB微商货源小美"加入了群聊'];
    await page.evaluate((text) => navigator.clipboard.writeText(text), notices.join('\n'));
    await page.keyboard.press('Control+Shift+V');
    const paste = page.getByRole('dialog', { name: '粘贴识别' });
    await paste.getByRole('button', { name: '确认写入 3 项' }).click();
    await paste.getByText('1 位命中审核规则，先不欢迎').waitFor();
    await paste.getByRole('button', { name: '一人一条', exact: true }).click();
    const next = page.getByRole('region', { name: '下一条' }).first();
    await next.getByText('给 木木').waitFor();
    const copyNext = page.getByRole('button', { name: '复制下一条' });
    await expect.poll(() => copyNext.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await next.getByText('给 橙子').waitFor();
    expect(await app().clipboardText()).toMatch(/^@木木 欢迎来到1群/);

    await page.evaluate(() => {
      location.hash = '#/scripts?id=built-in-welcome';
    });
    await page.getByRole('button', { name: '存进话术库' }).click();
    await page.getByText('新建话术「欢迎新人（一人一条）」').waitFor();
    await page.getByRole('heading', { name: '欢迎新人（一人一条）' }).waitFor();
  });
}
