import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { shareApp } from './support/shared-app';
import { chooseDemo, openScreen, undo } from './support/steps';

const fixture = (name: string) =>
  readFile(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8');

const app = shareApp(chooseDemo);

const dialog = () => app().page().getByRole('dialog', { name: '粘贴识别' });
const box = () => dialog().getByRole('textbox', { name: '粘贴的文字' });
const row = (text: string) => dialog().getByRole('listitem').filter({ hasText: text }).first();
const copy = (text: string) =>
  app()
    .page()
    .evaluate((wanted) => navigator.clipboard.writeText(wanted), text);
const waitForFocus = (name: RegExp) =>
  expect
    .poll(
      () =>
        app()
          .page()
          .evaluate(() => document.activeElement?.textContent ?? ''),
      { timeout: 10_000 },
    )
    .toMatch(name);

test('newcomers are written by one key; the same text again makes, joins and welcomes nobody twice', async () => {
  const page = app().page();
  await copy('"桃子"邀请"新朋友甲🌱"、"新朋友乙🌱"加入了群聊');
  await page.keyboard.press('Control+Shift+V');
  await waitForFocus(/^确认写入/);
  await page.keyboard.press('Enter');
  await dialog().getByRole('heading', { name: '欢迎这 2 位' }).waitFor();
  await dialog().getByRole('button', { name: '以后再说' }).click();
  await dialog().waitFor({ state: 'hidden' });

  await page.keyboard.press('Control+Shift+V');
  await dialog().getByRole('button', { name: '没有要写入的' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  await undo(page, '粘贴识别：新增 2 人');
});

test('notices are shown line by line, corrected, written as said, and taken back by one undo', async () => {
  const page = app().page();
  await openScreen(page, '今日');
  await page.getByRole('button', { name: '粘贴识别' }).click();
  await waitForFocus(/^$/);
  await box().fill(await fixture('join-notices.txt'));
  await dialog()
    .getByText(/^入群通知 \d+%$/)
    .waitFor();
  await row('B站运营-CEO刘总').getByText('新成员').first().waitFor();
  await row('B站运营-CEO刘总')
    .getByText(/命中审核规则/)
    .waitFor();
  await row('Momo、Chan')
    .getByText(/已经在群里，补上怎么入群的/)
    .waitFor();
  await row('晚上八点见').getByText('没看懂这一行').waitFor();
  await row('拍了拍').getByText('略过').waitFor();

  // Another line by hand: a decorated name is proposed, and made a member of its own by choice.
  await box().fill('"桃子"邀请"气氛委员单单"、"石榴籽"加入了群聊');
  await row('气氛委员单单').getByText('别名').waitFor();
  await dialog()
    .getByText(/^将写入 \d+$/)
    .click();
  await dialog().getByText('「单单」加别名「气氛委员单单」，并记下职务「气氛委员」').waitFor();
  await dialog().getByText('逐行看', { exact: true }).click();
  await dialog().getByRole('combobox', { name: '「气氛委员单单」怎么处理' }).click();
  await page.getByRole('option', { name: '新成员' }).click();
  await dialog().getByRole('button', { name: '确认写入 2 项' }).focus();
  await page.keyboard.press('Control+Enter');
  await dialog().getByRole('heading', { name: '欢迎这 2 位' }).waitFor();
  await dialog().getByRole('button', { name: '以后再说' }).click();

  const newcomers = page.getByRole('region', { name: '待欢迎新人' });
  // Who came today stands behind those who wait longer.
  await newcomers.getByRole('button', { name: /^再看 \d+ 人$/ }).click();
  await newcomers.getByRole('article', { name: '石榴籽' }).waitFor();
  await undo(page, '粘贴识别：新增 2 人');
  await newcomers.getByRole('article', { name: '石榴籽' }).waitFor({ state: 'hidden' });
});

test('a dropped roster that is only a part marks nobody; a name once given to a member is known after', async () => {
  const page = app().page();
  await openScreen(page, '成员');
  const text = await fixture('roster.txt');
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], '群成员.txt', { type: 'text/plain' }));
    const options = { dataTransfer, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent('dragover', options));
    document.body.dispatchEvent(new DragEvent('drop', options));
  }, text);
  await dialog()
    .getByText(/^群名单 9\d%$/)
    .waitFor();
  const mark = dialog().getByRole('switch', { name: /^把名单里没有的 \d+ 人标为/ });
  expect(await mark.isChecked()).toBe(false);
  await row('AAA微商货源小丽')
    .getByText(/命中审核规则/)
    .waitFor();

  // A name nobody has, given to a member who is searched for by initials.
  await box().fill('雅宝\n许桃子🌸\n七七');
  await dialog().getByRole('combobox', { name: '「雅宝」怎么处理' }).click();
  await page.getByRole('option', { name: '选一位成员…' }).click();
  await page.keyboard.type('zxy');
  // Pressed before the hits are there: it waits for them and takes nobody of the list before.
  await page.keyboard.press('Enter');
  await expect
    .poll(() => dialog().getByRole('combobox', { name: '「雅宝」怎么处理' }).inputValue())
    .toBe('「曾小雅」的别名');
  await dialog().getByRole('button', { name: '确认写入 1 项' }).click();
  await page.getByText('粘贴识别：别名 1 个').waitFor();
  await dialog().waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '粘贴识别' }).click();
  await box().fill('雅宝\n许桃子🌸\n七七');
  await dialog().getByRole('button', { name: '没有要写入的' }).waitFor();

  // A megabyte is looked at without the page standing still.
  const notices = await fixture('join-notices.txt');
  const megabyte = notices.repeat(Math.ceil(500_000 / notices.length));
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, megabyte);
  await dialog()
    .getByText(/这里只显示前 200 行/)
    .waitFor();
  await dialog()
    .getByText(/^全部 \d{2},\d{3}$/)
    .waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
});
