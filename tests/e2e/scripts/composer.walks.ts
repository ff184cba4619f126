import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen } from '../support/steps';

/** What is filled in, cut and remarked upon before a text is copied. */
export function walkComposer(app: SharedApp): void {
  const field = (name: string) => app().page().getByRole('textbox', { name, exact: true });
  const button = (name: string | RegExp) => app().page().getByRole('button', { name, exact: true });
  const preview = () => app().page().getByRole('region', { name: '预览' });
  const notes = () => app().page().getByRole('region', { name: '发之前看一眼' });
  const next = () => app().page().getByRole('region', { name: '下一条' }).first();

  /** Begins a script of this title and opens its editor. */
  async function begin(title: string): Promise<void> {
    await openScreen(app().page(), '今日');
    await openScreen(app().page(), '话术');
    await button('新建话术').click();
    await field('标题').fill(title);
  }

  /** Finds a script in the library, where only the rows in view are drawn, and opens it. */
  async function openScript(title: string): Promise<void> {
    await field('搜索话术').fill(title);
    await app().page().getByRole('option', { name: title }).click();
  }

  /** Waits until the control with this name has the focus: a test types faster than a screen draws. */
  const waitForFocus = (name: RegExp) =>
    expect
      .poll(
        () =>
          app()
            .page()
            .evaluate(() => {
              const control = document.activeElement;
              const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
              return (
                [control?.getAttribute('aria-label'), ...labels.map((label) => label.textContent)].join(' ') +
                (control instanceof HTMLButtonElement ? control.textContent : '')
              );
            }),
        { timeout: 10_000 },
      )
      .toMatch(name);

  test('a form with every kind of field is filled, left and copied by keyboard; its values are remembered', async () => {
    const page = app().page();
    await begin('填空试试');
    const kinds: ReadonlyArray<readonly [name: string, kind: string, options?: readonly string[]]> = [
      ['主题', '文字'],
      ['名额', '数字'],
      ['哪天', '日期'],
      ['形式', '单选', ['线上', '线下']],
      ['要带的', '多选', ['面膜', '毛巾', '水杯']],
      ['主持人', '成员'],
      ['礼品', '商品'],
    ];
    for (const [name, kind, options = []] of kinds) {
      await field('新填空的名字').fill(name);
      await field('新填空的名字').press('Enter');
      if (kind !== '文字') {
        await page.getByRole('combobox', { name: `${name}填什么` }).click();
        await page.getByRole('option', { name: kind, exact: true }).click();
      }
      for (const option of options) {
        await page.getByRole('combobox', { name: `${name}的选项` }).fill(option);
        await page.keyboard.press('Enter');
      }
      const required = page.getByRole('checkbox', { name: `${name}必填` });
      if (!(await required.isChecked())) await required.check();
    }
    await field('正文').fill(kinds.map(([name]) => `${name}：{{ ${name} }}`).join('\n'));
    await page.getByText('还没填：主题、名额、哪天、形式、要带的、主持人、礼品').waitFor();
    await button('编辑完成').click();
    await page.getByRole('region', { name: '编辑话术' }).waitFor({ state: 'hidden' });

    // What was begun and left by Esc is on no clipboard.
    await page.evaluate(() => navigator.clipboard.writeText('别的'));
    await field('主题').focus();
    await page.keyboard.type('护肤夜话');
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: '话术详情' }).waitFor({ state: 'hidden' });
    expect(await app().clipboardText()).toBe('别的');

    await openScript('填空试试');
    // Its label, not the opening words of the script in the list.
    await waitForFocus(/^ 主题 \*/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await waitForFocus(/哪天/);
    await page.keyboard.type('12月24日');
    await page.keyboard.press('Enter');
    expect(await field('哪天').inputValue()).toMatch(/^12月24日 周/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await waitForFocus(/面膜/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await waitForFocus(/主持人/);
    await page.keyboard.type('zxy');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('combobox', { name: /主持人/ }).inputValue()).toBe('曾小雅');
    await page.keyboard.press('Enter');
    await waitForFocus(/礼品/);
    await page.keyboard.type('ajs');
    const product = page.getByRole('option', { name: /^氨基酸/ });
    await product.and(page.locator('[data-combobox-selected]')).waitFor();
    await page.keyboard.press('Enter');
    await product.waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await waitForFocus(/复制/);
    await page.keyboard.press('Enter');
    await page.getByText('复制话术「填空试试」').waitFor();
    expect(await app().clipboardText()).toMatch(
      /^主题：护肤夜话\n名额：20\n哪天：.*12月24日.*\n形式：线下\n要带的：面膜、水杯\n主持人：曾小雅\n礼品：氨基酸/,
    );
    expect(await app().clipboardFlavours()).toEqual(['text/plain']);

    await page.reload();
    await preview().getByText('主题：护肤夜话').waitFor();
    await button('复制记录 1 次').click();
    await page
      .getByRole('region', { name: '复制记录' })
      .getByText(/^主题：护肤夜话/)
      .waitFor();
  });

  test('a long text is cut and copied in order by keys; words are remarked upon; the same text is asked about', async () => {
    const page = app().page();
    await begin('长文');
    const sentence = '这款面膜最有效治疗痘痘，用过的人都说好。';
    const paragraph = sentence.repeat(12);
    const long = Array.from({ length: 19 }, (_, index) => `第${index + 1}段${paragraph}`).join('\n\n');
    await field('正文').fill(long);
    await page.getByText('超过上限，切成 3 段').waitFor();
    await page.getByRole('switch', { name: '编号（1/3）' }).press('Space');
    await preview().getByText('③ 正文 3/3').waitFor();
    await button('展开 ② 正文 2/3').press('Enter');
    await button('收起 ② 正文 2/3').press('Enter');
    await button('展开 ② 正文 2/3').waitFor();
    await notes().getByText('「治疗」').waitFor();
    await notes().getByText('医疗术语').first().waitFor();
    await preview().locator('mark').first().waitFor();

    // Silenced for this script, and heard again.
    await button('这条话术不再提醒「用词」').click();
    await notes().getByText('「治疗」').waitFor({ state: 'hidden' });
    await button('用词 · 恢复').click();
    await notes().getByText('「治疗」').waitFor();

    await button('排好 3 步，依次复制').click();
    const pieces: string[] = [];
    for (const piece of [1, 2, 3]) {
      await next().getByText(`正文 ${piece}/3`).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => app().clipboardText()).toContain(`（${piece}/3）`);
      pieces.push((await app().clipboardText()).replace(`（${piece}/3）`, ''));
    }
    expect(await app().clipboardFlavours()).toEqual(['text/plain']);
    expect(pieces.join('').replace(/\s/gu, '')).toBe(long.replace(/\s/gu, ''));
    for (const piece of pieces) expect([...piece].length).toBeLessThanOrEqual(2_000);
    await page.getByText('都复制完了').waitFor();
    await button('清空剪贴板').click();
    await page.getByText('剪贴板已清空').waitFor();
    expect(await app().clipboardText()).toBe('');

    await openScreen(page, '话术');
    await openScript('长文');
    await notes()
      .getByText(/已在小满护肤社 今天 .+发过/)
      .waitFor();
    await button('排好 3 步，依次复制').focus();
    // Held down, the key asks and does not answer.
    await page.keyboard.down('Enter');
    await page.getByText(/真要再发，就再按一次/).waitFor();
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect(await page.getByRole('region', { name: '下一条' }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await next().getByText('正文 1/3').waitFor();
    await button('清空队列').click();
    await next().waitFor({ state: 'hidden' });
  });
}
