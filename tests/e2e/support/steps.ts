import type { Page } from 'playwright-core';

/** First run: chooses the demo community and waits for the frame. */
export async function chooseDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用示例社群试试' }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** First run: begins an own community. */
export async function beginCommunity(page: Page, name: string, groupName = '1群'): Promise<void> {
  await page.getByRole('button', { name: '开始我的社群' }).click();
  await page.getByLabel('社群名称').fill(name);
  await page.getByLabel('第一个群').fill(groupName);
  await page.getByRole('button', { name: '建好，进去看看' }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** Opens a screen by its link in the side bar. */
export async function openScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Ctrl+Z outside of any field, then waits for the toast that says what was undone. */
export async function undo(page: Page, change = ''): Promise<void> {
  await page.locator('body').press('Control+z');
  await page
    .getByText(/^已撤销：/)
    .filter({ hasText: change })
    .waitFor();
}

/** Ctrl+Shift+Z outside of any field, then waits for the toast that says what was done again. */
export async function redo(page: Page, change = ''): Promise<void> {
  await page.locator('body').press('Control+Shift+Z');
  await page
    .getByText(/^已重做：/)
    .filter({ hasText: change })
    .waitFor();
}
