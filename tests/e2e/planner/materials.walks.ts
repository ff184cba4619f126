import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SharedApp } from '../support/shared-app';
import { undo } from '../support/steps';

const library = (page: Page) => page.getByRole('dialog', { name: '素材库' });
const row = (page: Page, title: string) =>
  library(page)
    .getByRole('list', { name: '素材列表' })
    .getByRole('button', { name: new RegExp(`^${title}，`) });

async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '素材库' }).click();
  await library(page).getByRole('list', { name: '素材列表' }).waitFor();
}

async function add(page: Page, what: string): Promise<void> {
  await library(page).getByRole('button', { name: '添加素材' }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

/** Does what opens the dialog for a file, and picks this one. */
async function pickFile(page: Page, name: string, buffer: Buffer, open: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** A picture of one grey pixel, by https://www.w3.org/TR/png-3/#5Chunk-layout; Chromium reads it. */
function greyPixel(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixel = deflateSync(Buffer.from([0, 0x7f]));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixel), chunk('IEND', Buffer.of())]);
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** The kept files go, as with a cleaner or a new computer. */
async function loseKeptFiles(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('files', { recursive: true });
  });
}

/** The materials, from the outside into a text. */
export function walkMaterials(app: SharedApp): void {
  test('materials are pasted, picked, lost and chosen again, used in content, and asked about while they rest', async () => {
    const page = app().page();
    await page.evaluate(() => {
      location.hash = '#/planner?view=week&day=2031-04-02';
    });
    await openLibrary(page);

    await add(page, '粘贴多条');
    await page
      .getByRole('textbox', { name: '每行一条' })
      .fill('1、换季先换洗面奶\n防晒补涂 https://a.cn/b\n');
    await library(page).getByText('会收下 2 条').waitFor();
    await library(page).getByRole('button', { name: '收下' }).click();
    await row(page, '防晒补涂').waitFor();
    await library(page).getByRole('textbox', { name: '搜索素材' }).fill('hjxh');
    await expect.poll(() => library(page).locator('[data-material-row]').count()).toBe(1);
    await row(page, '换季先换洗面奶').click();
    await library(page).getByLabel('来源').fill('自己写的');
    await library(page).getByLabel('来源').press('Enter');
    await page.getByText('修改素材「换季先换洗面奶」').waitFor();
    // Esc closes one layer after the other: the row, and not yet the drawer.
    await page.keyboard.press('Escape');
    await expect.poll(() => row(page, '换季先换洗面奶').getAttribute('aria-expanded')).toBe('false');

    await pickFile(page, '坏了.png', greyPixel().subarray(0, 30), () => add(page, '选一张图片'));
    await page.getByText('「坏了.png」的图片打不开，没有收下。').waitFor();
    await pickFile(page, '空瓶.png', greyPixel(), () => add(page, '选一张图片'));
    await page.getByText('收下素材「空瓶」').waitFor();
    expect(await row(page, '空瓶').locator('img').getAttribute('src')).toMatch(/^data:image\/webp;base64,/);

    await page.keyboard.press('Escape');
    await library(page).waitFor({ state: 'hidden' });
    await loseKeptFiles(page);
    await openLibrary(page);
    await row(page, '空瓶')
      .and(page.getByRole('button', { name: /文件不在了/ }))
      .click();
    await pickFile(page, '空瓶.png', greyPixel(), () =>
      library(page).getByRole('button', { name: '重新选' }).click(),
    );
    await row(page, '空瓶')
      .and(page.getByRole('button', { name: /可用/ }))
      .waitFor();
    await library(page).getByRole('button', { name: '删除素材' }).click();
    await row(page, '空瓶').waitFor({ state: 'hidden' });
    await undo(page, '删除素材「空瓶」');
    await row(page, '空瓶').waitFor();

    await library(page).getByText('话题库').click();
    await library(page).getByRole('textbox', { name: '搜索话题' }).fill('kongpj');
    await library(page).getByRole('button', { name: '放进素材库：空瓶记：最近用完的一瓶' }).click();
    await page.getByText('收下素材「空瓶记：最近用完的一瓶」').waitFor();
    await library(page).getByRole('button', { name: '排进日历：空瓶记：最近用完的一瓶' }).click();
    await page.getByText('新建内容「空瓶记：最近用完的一瓶」').waitFor();
    await page.keyboard.press('Escape');
    await library(page).waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: '新建内容：2031年4月1日 周二 晚间' }).click();
    await page.getByRole('textbox', { name: '标题' }).fill('换季夜聊');
    await page.getByRole('textbox', { name: '标题' }).press('Enter');
    await page.getByText('新建内容「换季夜聊」').waitFor();
    const drawer = page.getByRole('complementary', { name: '内容详情' });
    const picker = page.getByRole('dialog', { name: '选素材' });
    const search = picker.getByRole('combobox', { name: '搜索素材' });
    await drawer.getByRole('button', { name: '插入素材' }).click();
    await search.fill('hjxh');
    await picker.getByRole('option', { name: /换季先换洗面奶/ }).waitFor();
    await search.press('Enter');
    await picker.waitFor({ state: 'hidden' });
    await expect
      .poll(() => drawer.getByRole('textbox', { name: '正文' }).inputValue())
      .toContain('换季先换洗面奶');

    await drawer.getByRole('button', { name: '插入素材' }).click();
    await search.fill('hjxh');
    await picker.getByRole('option', { name: /换季先换洗面奶.*还歇 30 天/ }).waitFor();
    await search.press('Enter');
    await picker.getByRole('alertdialog').getByText('「换季先换洗面奶」最近用过，还要歇 30 天。').waitFor();
    await picker.getByRole('button', { name: '换一条' }).click();
    await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await picker.waitFor({ state: 'hidden' });
  });
}
