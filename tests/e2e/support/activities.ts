import type { Locator, Page } from 'playwright-core';
import { type Day, day } from '#shared/domain/days';

/** The page's own today. */
export async function todayOf(page: Page): Promise<Day> {
  return day(await page.evaluate(() => new Date().toLocaleDateString('sv-SE')));
}

/** The row of a task on the page of its activity. */
export function taskRow(page: Page, title: string): Locator {
  return page.getByRole('listitem', { name: `任务「${title}」`, exact: true });
}

/** The titles of a checklist, top to bottom. */
export async function taskTitles(page: Page, phase: string): Promise<readonly string[]> {
  const rows = page.getByRole('list', { name: `${phase}任务` }).getByRole('listitem');
  const names = await rows.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.replace(/^任务「(.*)」$/u, '$1'));
}

/** Makes an activity from a template, beginning at the list of activities. */
export async function createActivity(page: Page, template: string, title: string): Promise<void> {
  await page.getByRole('button', { name: '新建活动' }).click();
  await page.getByRole('radio', { name: template }).click();
  await page.getByLabel('活动名称').fill(title);
  await page.getByRole('button', { name: '创建活动' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
