import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shiftDay } from '#shared/domain/days';
import { sayDay } from '../../renderer/i18n/say-day';
import { contentOfDocx, documentXml } from '../shared/activities/exports/read-exports';
import { demo } from '../shared/demo/demo-fixture';
import { taskRow, taskTitles, todayOf } from './support/activities';
import { type SavedFile, savedBy } from './support/downloads';
import { effortOf } from './support/effort';
import { shareApp } from './support/shared-app';
import { chooseDemo, openScreen } from './support/steps';

// What each job of the day may take at most, on the demo community.
const app = shareApp(chooseDemo);

const clipboard = () => expect.poll(() => app().clipboardText(), { timeout: 10_000, interval: 20 });

/** Goes to an address inside the running app. */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

/** Waits until the keyboard is on a control whose name or text begins so: a test is faster than fingers. */
async function waitForFocus(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { activeElement } = document;
    return (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent)?.startsWith(wanted);
  }, name);
}

test('from any screen: one paste and two keys begin the welcome of twenty newcomers, then one key a text', async () => {
  const page = app().page();
  await openScreen(page, '今日');
  const names = Array.from({ length: 20 }, (_, index) => `新朋友${String.fromCharCode(0x7532 + index)}🌱`);
  const notices = names.map((name) => `"桃子"邀请"${name}"加入了群聊`).join('\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), notices);

  const copied: string[] = [];
  const effort = await effortOf(page, async () => {
    await page.keyboard.press('Control+Shift+V');
    await waitForFocus(page, '确认写入');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '欢迎这 20 位' }).waitFor();
    await waitForFocus(page, '一人一条');
    await page.keyboard.press('Enter');
    const next = page.getByRole('region', { name: '下一条' }).first();
    for (const name of names) {
      await next.getByText(`给 ${name}`).waitFor();
      await waitForFocus(page, '复制下一条');
      await page.keyboard.press('Enter');
      await clipboard().toContain(name);
      copied.push(await app().clipboardText());
    }
  });
  await page.getByText('都复制完了').waitFor();
  expect(effort).toEqual({ pastes: 1, keys: 2 + 20, clicks: 0 });
  expect(copied).toEqual(names.map((name) => expect.stringMatching(`^${name}，欢迎来小满护肤社`)));
  expect(await app().clipboardFlavours()).toEqual(['text/plain']);
});

test('from 成员, and from the palette of any screen: initials and Enter open a profile', async () => {
  const page = app().page();
  const profile = page.getByRole('complementary', { name: '成员资料' });
  const nickname = () =>
    expect.poll(() => profile.getByRole('textbox', { name: '昵称', exact: true }).inputValue());
  await openScreen(page, '成员');
  await waitForFocus(page, '搜索成员');
  const onScreen = await effortOf(page, async () => {
    await page.keyboard.type('zxy');
    await page.keyboard.press('Enter');
    await profile.waitFor();
  });
  expect(onScreen).toEqual({ keys: 'zxy'.length + 1, clicks: 0, pastes: 0 });
  await nickname().toBe('曾小雅');

  await openScreen(page, '今日');
  await page.keyboard.press('Control+k');
  await waitForFocus(page, '命令面板');
  const inPalette = await effortOf(page, async () => {
    await page.keyboard.type('xtz');
    await page.keyboard.press('Enter');
    await profile.waitFor();
  });
  expect(inPalette).toEqual({ keys: 'xtz'.length + 1, clicks: 0, pastes: 0 });
  await nickname().toBe('许桃子🌸');
});

test('from the week before: a week of three slots a day is planned from a template in four clicks', async () => {
  const page = app().page();
  // Far ahead, so that nothing depends on the day of the test.
  await go(page, '/planner?view=week&day=2031-02-26');
  await page.getByText('2031年2月24日 – 3月2日').waitFor();
  const drawer = page.getByRole('dialog', { name: '作息表' });
  const effort = await effortOf(page, async () => {
    await page.getByRole('button', { name: '下一周' }).click();
    await page.getByText('2031年3月3日 – 9日').waitFor();
    await page.getByRole('button', { name: '更多', exact: true }).click();
    await page.getByRole('menuitem', { name: '作息表', exact: true }).click();
    await drawer.getByRole('button', { name: '应用「标准一天三档」' }).click();
    await page.getByText('2031年3月3日 – 9日 · 21 条').waitFor();
  });
  expect(effort).toEqual({ clicks: 4, keys: 0, pastes: 0 });

  await drawer.waitFor({ state: 'hidden' });
  const weekdays = ['3日 周一', '4日 周二', '5日 周三', '6日 周四', '7日 周五', '8日 周六', '9日 周日'];
  for (const day of weekdays) {
    for (const slot of ['早安', '午间', '晚间']) {
      const cell = page.getByRole('group', { name: `2031年3月${day} ${slot}` });
      await expect.poll(() => cell.getByRole('button', { name: /^\d\d:\d\d /u }).count()).toBe(1);
    }
  }
});

test('from 活动: a template becomes an activity with a day for every task in five clicks', async () => {
  const page = app().page();
  await openScreen(page, '活动');
  const today = await todayOf(page);
  // Another day of the month the calendar opens at.
  const proposed = shiftDay(today, 14);
  const later = shiftDay(today, 15);
  const startsOn = later.slice(0, 7) === proposed.slice(0, 7) ? later : shiftDay(today, 13);
  let planned: (readonly string[])[] = [];
  const effort = await effortOf(page, async () => {
    await page.getByRole('button', { name: '新建活动' }).click();
    await page.getByRole('radio', { name: '分享会' }).click();
    await page.getByLabel('开始日期').click();
    await page.getByRole('button', { name: sayDay(startsOn, today), exact: true }).click();
    const rows = await page.getByRole('table', { name: '会排好这些任务' }).getByRole('row').all();
    planned = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allTextContents()));
    await page.getByRole('button', { name: '创建活动' }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '分享会' }).waitFor();
  });
  expect(effort).toEqual({ clicks: 5, keys: 0, pastes: 0 });

  await page.getByText(`${sayDay(startsOn, today)} 20:00`).waitFor();
  const phases = ['活动前', '活动中', '活动后'];
  // The phases below the first are drawn a moment later.
  await expect.poll(async () => (await taskTitles(page, '活动后')).length).toBeGreaterThan(0);
  const titles = (await Promise.all(phases.map((phase) => taskTitles(page, phase)))).flat();
  expect(titles.length).toBeGreaterThan(10);
  for (const title of titles) {
    // How long it takes stands behind its name.
    const [, , dueOn = ''] = planned.find(([cell]) => cell?.startsWith(title)) ?? [];
    expect(dueOn).not.toBe('');
    const name = `「${title}」的日子：${dueOn}`;
    await taskRow(page, title).getByRole('button', { name }).waitFor();
  }
});

test('from a finished activity: its retrospective is a Word file in two clicks', async () => {
  const page = app().page();
  await openScreen(page, '活动');
  await page.getByRole('searchbox', { name: '搜索活动' }).fill('hufudk');
  await page.getByRole('link', { name: '双11 护肤打卡' }).click();
  await page.getByRole('heading', { level: 1, name: '双11 护肤打卡' }).waitFor();
  const saved: SavedFile[] = [];
  const effort = await effortOf(page, async () => {
    const choose = async () => {
      await page.getByRole('button', { name: '导出复盘' }).click();
      await page.getByRole('menuitem', { name: /Word/u }).click();
    };
    saved.push(await savedBy(page, choose));
  });
  expect(effort).toEqual({ clicks: 2, keys: 0, pastes: 0 });
  const [file] = saved;
  expect(file?.name).toMatch(/^复盘-双11 护肤打卡-\d{4}-\d{2}-\d{2}\.docx$/u);
  const { headings, cells } = contentOfDocx(await documentXml(file?.bytes ?? Buffer.of()));
  expect(headings[0]).toBe('复盘：双11 护肤打卡');
  expect(cells).toEqual(expect.arrayContaining(['报名人数', '46 人', '+15%']));
});

test('from 话术 for a member: a script is found, filled and copied by a query and two Enters', async () => {
  const page = app().page();
  const her = demo.members.find(({ nickname }) => nickname === '曾小雅')?.id;
  await go(page, `/members/${her}`);
  await page.getByRole('complementary', { name: '成员资料' }).waitFor();
  await page.getByRole('button', { name: '复制话术' }).first().click();
  await page.getByText('给 曾小雅').waitFor();
  await waitForFocus(page, '搜索话术');
  const effort = await effortOf(page, async () => {
    await page.keyboard.type('dert');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '预览' }).getByText('曾小雅早呀').waitFor();
    await page.keyboard.press('Enter');
    await clipboard().toMatch(/^曾小雅早呀/u);
  });
  expect(effort).toEqual({ keys: 'dert'.length + 2, clicks: 0, pastes: 0 });
  expect(await app().clipboardFlavours()).toEqual(['text/plain']);
});
