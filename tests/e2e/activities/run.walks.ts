import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createActivity } from '../support/activities';
import type { SharedApp } from '../support/shared-app';
import { openScreen } from '../support/steps';

const words = '大家晚上好，我们开始签到啦';

async function addCues(page: Page, lines: readonly string[]): Promise<void> {
  const add = page.getByRole('textbox', { name: '添加环节' });
  for (const line of lines) {
    await add.fill(line);
    await add.press('Enter');
    await page.getByRole('row', { name: line.replace(/^\S+ /u, ''), exact: true }).waitFor();
  }
}

/** 开始活动, with a reason for whatever is missing. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始活动' }).click();
  const check = page.getByRole('complementary', { name: '开始之前看一眼' });
  const start = check.getByRole('button', { name: /^(开始活动|仍然开始)$/u });
  await start.waitFor();
  const reason = check.getByRole('textbox');
  if ((await reason.count()) > 0) await reason.fill('先跑起来');
  await start.click();
  await page.getByRole('button', { name: '结束活动' }).waitFor();
}

/** The moment in a full date, by the clock of the page: 2026年11月22日 周日 09:12. */
function dueOf(page: Page, title: string): Promise<number> {
  const [, year, month, date, time] = /(\d{4})年(\d+)月(\d+)日 周. (\d\d:\d\d)/u.exec(title) ?? [];
  return page.evaluate((words) => new Date(words).getTime(), `${year}/${month}/${date} ${time}`);
}

/** A running activity, cue by cue. The clock of the page stands still from here on: it goes last. */
export function walkRun(app: SharedApp): void {
  test('a show is run by Space, a risk is triggered, an owner says it back, and 今日 goes on with it', async () => {
    const page = app().page();
    await openScreen(page, '活动');
    await createActivity(page, '拼团', '双12 拼团');
    await page.getByRole('tab', { name: '流程' }).click();
    // Earlier than anything a template plans: these two come first.
    await addCues(page, ['-10080 签到', '-10079 自我介绍']);
    await page.getByRole('textbox', { name: '「签到」要说的话' }).fill(words);
    const owner = page.getByRole('textbox', { name: '「自我介绍」由谁负责' });
    await owner.fill('阿敏');
    await owner.press('Enter');
    const minute = page.getByRole('row', { name: '签到', exact: true }).getByRole('cell').nth(1);
    const due = await dueOf(page, (await minute.getAttribute('title')) ?? '');
    await begin(page);

    await page.clock.setFixedTime(due + 6 * 60_000);
    await page.getByRole('button', { name: '开跑' }).click();
    const stage = page.getByRole('region', { name: '开跑' });
    await stage.getByRole('heading', { name: '签到' }).waitFor();
    await page.keyboard.press('Space');
    await stage.getByRole('heading', { name: '自我介绍' }).waitFor();
    expect(await app().clipboardText()).toBe(words);
    await stage.getByText('晚 6 分钟', { exact: true }).waitFor();
    await page.keyboard.press('Backspace');
    await stage.getByRole('heading', { name: '签到' }).waitFor();
    await page.keyboard.press('Space');
    await stage.getByRole('heading', { name: '自我介绍' }).waitFor();
    // 撤销 is offered once it is stored.
    const stamped = page.getByText(/^已复制「签到」/u).locator('..');
    await stamped.getByRole('button', { name: '撤销' }).waitFor();
    await page.reload();
    await stage.getByRole('heading', { name: '自我介绍' }).waitFor();

    // A template brings its own; the one picked stands among the scripts of the tab.
    const risk = page.getByRole('button', { name: /^触发「/u }).first();
    const name = ((await risk.getAttribute('aria-label')) ?? '').slice('触发「'.length, -1);
    const choice = page.getByRole('combobox', { name: `「${name}」用哪条话术` });
    const title = (await choice.getByRole('option').nth(1).textContent()) ?? '';
    await choice.selectOption(title);
    const script = await page.getByRole('region', { name: title, exact: true }).textContent();
    await risk.click();
    await page.getByRole('button', { name: '复制下一条' }).click();
    await page.getByText('都复制完了').waitFor();
    expect(script).toContain(await app().clipboardText());
    await page.getByRole('button', { name: '回到活动' }).click();
    await page.getByRole('list', { name: '触发过' }).waitFor();
    await page.getByText(/^还没确认：.*阿敏/u).waitFor();
    await page.getByRole('checkbox', { name: '阿敏用自己的话说了一遍' }).click();
    await page.getByText(/^还没确认：(?!.*阿敏)/u).waitFor();

    await openScreen(page, '今日');
    await page.getByRole('button', { name: '复制并记下「自我介绍」' }).click();
    await page.getByRole('button', { name: '复制并记下「自我介绍」' }).waitFor({ state: 'detached' });
  });
}
