import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { openScreen, undo } from '../support/steps';

/** Segments; the members are as many as before. */
export function walkSegments(app: SharedApp): void {
  const button = (name: string) => app().page().getByRole('button', { name, exact: true });
  const dialog = () => app().page().getByRole('dialog', { name: /分组$/ });
  const sentence = () => dialog().getByRole('region', { name: '谁在这个分组里' });
  const pinned = (name: string) =>
    app()
      .page()
      .getByRole('list', { name: '固定在侧栏的分组' })
      .getByRole('link', { name: new RegExp(`^分组：${name}，`) });
  /** The number that stands beside a pinned segment. */
  const countOf = async (name: string) =>
    Number(/(\d+) 人$/.exec((await pinned(name).getAttribute('aria-label')) ?? '')?.[1]);
  const pinnedWith = (name: string, count: number) =>
    app()
      .page()
      .getByRole('link', { name: `分组：${name}，${count} 人`, exact: true })
      .waitFor();

  /** The name of the field that has the keyboard. */
  const focused = () =>
    app()
      .page()
      .evaluate(() => {
        const field = document.activeElement;
        const label = field instanceof HTMLInputElement ? field.labels?.[0]?.textContent : null;
        return label?.replace('*', '').trim() ?? '';
      });

  /** Chooses what the condition that has the keyboard looks at. */
  async function chooseSubject(name: string): Promise<void> {
    const { keyboard } = app().page();
    await keyboard.press('Control+a');
    await keyboard.type(name);
    await app().page().getByRole('option', { name, exact: true }).click();
  }

  test('a segment is built as a sentence, counted live, pinned, and followed by the list', async () => {
    const page = app().page();
    await openScreen(page, '成员');
    await page.getByRole('button', { name: '分组', exact: true }).click();
    await page.getByRole('menuitem', { name: '新建分组' }).click();
    await button('没说过话的').click();
    await sentence().getByText('没说过话', { exact: true }).waitFor();

    // A name of the template is proposed, and the keyboard stands on it.
    expect(await focused()).toBe('分组名称');

    // Nothing counts before it is said what it looks at; Esc takes it away and leaves the dialog open.
    await button('添加条件').last().click();
    await dialog().getByPlaceholder('看什么…').waitFor();
    await page.keyboard.press('Escape');
    await dialog().getByPlaceholder('看什么…').waitFor({ state: 'hidden' });
    await sentence().getByText('没说过话', { exact: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('添加条件');
    await page.keyboard.press('Enter');
    await dialog().getByPlaceholder('看什么…').waitFor();
    await page.keyboard.type('zhiwu');
    await page.getByRole('option', { name: '职务' }).first().waitFor();
    await page.keyboard.press('Enter');
    await sentence().getByText('没说过话，且有职务', { exact: true }).waitFor();
    await button('反过来').last().click();
    await button('添加一组').last().click();
    await chooseSubject('敏感肌');
    // The new group's own button stands before the root's.
    await button('添加条件').first().click();
    await chooseSubject('入群日期');
    await sentence().getByText('没说过话，且没有职务，且（敏感肌或入群 30 天内）').waitFor();
    // By keyboard: up within the group, and out of it.
    await page.keyboard.press('Alt+ArrowUp');
    await sentence().getByText('没说过话，且没有职务，且（入群 30 天内或敏感肌）').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await sentence().getByText('没说过话，且没有职务，且敏感肌，且入群 30 天内').waitFor();
    await button('去掉：敏感肌').click();
    await sentence().getByText('没说过话，且没有职务，且入群 30 天内', { exact: true }).waitFor();

    // Closed by mistake: what was built is still there.
    await button('取消').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '分组', exact: true }).click();
    await page.getByRole('menuitem', { name: '新建分组' }).click();
    await sentence().getByText('没说过话，且没有职务，且入群 30 天内', { exact: true }).waitFor();
    await dialog().getByRole('textbox', { name: '分组名称' }).fill('新来还没说话');
    await button('存下分组').click();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByText('新建分组「新来还没说话」').waitFor();

    await pinned('新来还没说话').waitFor();
    const count = await countOf('新来还没说话');
    await page.getByText(`${count} / 120 人`).waitFor();
    await page.getByText('没说过话，且没有职务，且入群 30 天内').waitFor();

    // Somebody joins: counted at once, without looking again.
    await page.locator('body').press('Alt+n');
    await page.getByRole('textbox', { name: '昵称', exact: true }).waitFor();
    await page.keyboard.type('刚来的小鹿');
    await page.keyboard.press('Enter');
    await pinnedWith('新来还没说话', count + 1);
    await page.getByRole('row', { name: /刚来的小鹿/ }).waitFor();
    await page.keyboard.press('Escape');
    // An empty search box has no text of its own to take back.
    const search = page.getByRole('search').getByRole('textbox').first();
    await search.focus();
    await search.press('Control+z');
    await page.getByText(/^已撤销：.*刚来的小鹿/).waitFor();
    await pinnedWith('新来还没说话', count);

    // The whole heading sorts, its empty end too.
    const heading = page.getByRole('columnheader', { name: '势能', exact: true });
    const { width, height } = (await heading.boundingBox()) ?? { width: 0, height: 0 };
    await heading.click({ position: { x: width - 3, y: height - 3 } });
    await expect.poll(() => heading.getAttribute('aria-sort')).not.toBe('none');
  });

  test('a pinned segment opens from anywhere, chooses recipients, is changed, removed and taken back', async () => {
    const page = app().page();
    await openScreen(page, '今日');
    const count = await countOf('混油敏感');
    expect(count).toBeGreaterThan(0);
    await pinned('混油敏感').click();
    await page.getByText(`${count} / 120 人`).waitFor();
    expect(await page.getByRole('row', { name: /混油 · 敏感/ }).count()).toBe(count);
    await page.getByRole('checkbox', { name: '全选' }).click();
    await page.getByText(`已选 ${count} 人`).waitFor();
    await button('取消选择').click();

    await button('编辑这个分组').click();
    await button('反过来').first().click();
    await sentence().getByText('不是（混油且敏感肌且不在孕期）').waitFor();
    await sentence()
      .getByText(`120 人里有 ${120 - count} 人`)
      .waitFor();
    await button('存下分组').click();
    await pinnedWith('混油敏感', 120 - count);
    await undo(page, '修改分组「混油敏感」');
    await pinnedWith('混油敏感', count);

    await openScreen(page, '话术');
    await page.getByRole('option', { name: '喝水啦' }).click();
    const people = page.getByRole('textbox', { name: '给谁' });
    await people.fill('hymg');
    await page.getByRole('option', { name: `分组「混油敏感」的 ${count} 人` }).click();
    const drawer = page.getByRole('complementary', { name: '话术详情' });
    for (const name of ['可可|长沙', '三水']) await drawer.getByText(name, { exact: true }).waitFor();

    await page.keyboard.press('Escape');
    await pinned('混油敏感').click();
    await button('编辑这个分组').click();
    await button('删除分组').click();
    await page.getByText('删除分组「混油敏感」').waitFor();
    await pinned('混油敏感').waitFor({ state: 'hidden' });
    await undo(page, '删除分组「混油敏感」');
    await pinnedWith('混油敏感', count);
  });
}
