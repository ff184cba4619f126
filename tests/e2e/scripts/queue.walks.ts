import { expect, test } from 'vitest';
import { demo } from '../../shared/demo/demo-fixture';
import type { SharedApp } from '../support/shared-app';
import { undo } from '../support/steps';

/** Texts that are copied one after the other. */
export function walkQueue(app: SharedApp): void {
  const idsOf = (...names: readonly string[]) =>
    names.map((name) => demo.members.find(({ nickname }) => nickname === name)?.id).join(',');
  const newcomers = idsOf('曾小雅', '许桃子🌸', 'Momo、Chan');
  const next = () => app().page().getByRole('region', { name: '下一条' }).first();
  const button = (name: string | RegExp) => app().page().getByRole('button', { name });

  /** Goes to an address inside the running app. */
  async function go(address: string): Promise<void> {
    const page = app().page();
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
  }

  test('several newcomers get one merged welcome; who lacks a value is said and left out by choice', async () => {
    const page = app().page();
    await go(`/scripts?do=welcome&members=${newcomers}&mode=merged`);
    await page.getByText('欢迎 曾小雅、许桃子🌸、Momo、Chan 来小满护肤社坐坐').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('复制话术「欢迎新人（合并）」给 3 人').waitFor();
    expect(await app().clipboardText()).toMatch(/^欢迎 曾小雅、许桃子🌸、Momo、Chan 来小满护肤社坐坐🌿\n/);

    await button('编辑').click();
    const body = page.getByRole('textbox', { name: '正文' });
    await body.fill('{% for 人 in 新人 %}{{ 人.昵称 }}是{{ 人.肤质 }}。{% endfor %}');
    await page.getByText('缺少 肤质').first().waitFor();
    await button(/^这次先不给这 \d 位$/).click();
    await page.getByRole('region', { name: '预览' }).getByText('曾小雅是混油').waitFor();
    await button('复制').click();
    await page.getByText(/^复制话术「欢迎新人（合并）」给/).waitFor();
    await expect.poll(() => app().clipboardText()).toMatch(/^曾小雅是混油。/);
  });

  test('several newcomers are welcomed one by one from a queue, one key a text, over a restart', async () => {
    await go(`/scripts?do=welcome&members=${newcomers}&mode=each`);
    await button('排好 3 条，依次复制').waitFor();
    await app().page().keyboard.press('Enter');
    await next().getByText('给 曾小雅').waitFor();
    await app().page().keyboard.press('Enter');
    await next().getByText('给 许桃子🌸').waitFor();
    await app().page().getByText('剪贴板里 · 给 曾小雅').waitFor();
    expect(await app().clipboardText()).toMatch(/^曾小雅，欢迎来小满护肤社/);
    expect(await app().clipboardFlavours()).toEqual(['text/plain']);
    // Put off, it comes back behind the others.
    await app().page().keyboard.press('l');
    await next().getByText('给 Momo、Chan').waitFor();
    await app().page().keyboard.press('l');
    await next().getByText('给 许桃子🌸').waitFor();
    await app().page().keyboard.press('s');
    await next().getByText('给 Momo、Chan').waitFor();

    await app().restart();
    await go('/scripts?do=queue');
    await next().getByText('给 Momo、Chan').waitFor();
    await app().page().getByText('上次复制的 · 给 曾小雅').waitFor();
    await app().page().keyboard.press('Enter');
    await app().page().getByText('都复制完了').waitFor();
    await app().page().getByText('复制了 2 条，跳过 1 条').waitFor();
    expect(await app().clipboardText()).toMatch(/^Momo、Chan，欢迎来小满护肤社/);
    await undo(app().page(), '复制给「Momo、Chan」');
    await next().getByText('给 Momo、Chan').waitFor();
  });

  test('逐个@ gives a nickname to paste for each, then the text; one group a text on choice', async () => {
    const page = app().page();
    await go(`/scripts?builtin=welcome-merged&members=${newcomers}&mode=merged`);
    await page.getByText('逐个@').click();
    await button('排好 4 步，依次复制').click();
    for (const name of ['曾小雅', '许桃子🌸', 'Momo、Chan']) {
      await next().getByText('@昵称').waitFor();
      await next().getByText(name, { exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => app().clipboardText()).toBe(name);
    }
    await next()
      .getByText(/坐坐🌿/)
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('都复制完了').waitFor();
    expect(await app().clipboardText()).toContain('坐坐🌿');

    await go(`/scripts?builtin=welcome-merged&members=${newcomers}&mode=merged`);
    await page.getByText('照原样').click();
    await page.getByText('分组各一条').click();
    await expect.poll(() => page.getByRole('combobox', { name: '按什么分组' }).inputValue()).toBe('肤质');
    await page.getByText(/^给.+（\d 人）$/).waitFor();

    // The step is said, and let go when the text goes to others than those it is due for.
    await go(`/scripts?builtin=rules-short&members=${newcomers}&mode=each&step=rules`);
    await page.getByText('记为：群规').waitFor();
    await button('不给许桃子🌸').click();
    await page.getByText('记为：群规').waitFor({ state: 'hidden' });
    await go(`/scripts?builtin=rules-short&members=${newcomers}&mode=each&step=rules`);
    await button('不记为「群规」').press('Enter');
    await page.getByText('记为：群规').waitFor({ state: 'hidden' });
  });
}
