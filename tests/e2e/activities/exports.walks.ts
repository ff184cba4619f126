import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readPdf } from '../../shared/activities/exports/read-pdf';
import { savedBy } from '../support/downloads';
import type { SharedApp } from '../support/shared-app';
import { openScreen } from '../support/steps';

/** Headings, lines and cells of a web page, as a browser reads them. */
function contentInBrowser(page: Page, html: string) {
  return page.evaluate((given) => {
    const parsed = new DOMParser().parseFromString(given, 'text/html');
    const texts = (selector: string) =>
      [...parsed.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
    return { headings: texts('h1, h2'), lines: texts('p, li'), cells: texts('th, td') };
  }, html);
}

/** Size of each picture in a folder, and how much of it is dark; decoded by the browser. */
function picturesIn(page: Page, folder: string) {
  return page.evaluate(async (name) => {
    const found: { name: string; width: number; height: number; dark: number }[] = [];
    const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    for await (const entry of handle.values()) {
      if (!(entry instanceof FileSystemFileHandle)) continue;
      const picture = await createImageBitmap(await entry.getFile());
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const pixels = context?.getImageData(0, 0, picture.width, picture.height).data ?? [];
      let dark = 0;
      for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 100) dark += 1;
      const { width, height } = picture;
      found.push({ name: entry.name, width, height, dark: (dark * 4) / pixels.length });
    }
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  }, folder);
}

/** A finished activity as files. */
export function walkExports(app: SharedApp): void {
  test('a finished activity goes out as PDF, web page and pictures that say the same, without names', async () => {
    const page = app().page();
    // Stands for the folder a person picks; no test can reach into the picker.
    await page.evaluate(() => {
      Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    });
    await openScreen(page, '活动');
    await page.getByRole('searchbox', { name: '搜索活动' }).fill('hufudk');
    await page.getByRole('link', { name: '双11 护肤打卡' }).click();
    const menu = page.getByRole('button', { name: '导出复盘' });
    const choose = async (format: RegExp) => {
      await menu.click();
      await page.getByRole('menuitem', { name: format }).click();
    };
    const open = await savedBy(page, () => choose(/网页/));
    await menu.click();
    await page.getByRole('menuitemcheckbox', { name: /隐去姓名/ }).click();
    const web = await savedBy(page, () => page.getByRole('menuitem', { name: /网页/ }).click());
    const pdf = await savedBy(page, () => choose(/PDF/));

    expect(pdf.name).toMatch(/^复盘-双11 护肤打卡-\d{4}-\d{2}-\d{2}\.pdf$/u);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const read = await readPdf(pdf.bytes);
    expect(read.pages).toBeGreaterThan(1);
    expect(read.title).toBe('复盘：双11 护肤打卡');
    const named = await contentInBrowser(page, open.bytes.toString('utf8'));
    const masked = await contentInBrowser(page, web.bytes.toString('utf8'));
    const bare = (texts: readonly string[]) => texts.join('').replace(/[\s\u200D]/gu, '');
    for (const part of ['headings', 'lines', 'cells'] as const) {
      expect(bare(read.content[part])).toBe(bare(masked[part]));
    }
    expect(masked.cells).toEqual(expect.arrayContaining(['报名人数', '46 人', '+15%']));
    // Who agreed to be named is; masked it is a letter, in the PDF too.
    const speaker = /([^\s]+?)说：「第九天/u;
    const name = speaker.exec(named.lines.join('\n'))?.[1] ?? '';
    expect(name).not.toMatch(/\*\*$/u);
    expect(bare(named.lines)).toContain(name);
    expect(bare(masked.lines)).not.toContain(name);
    expect(read.text).not.toContain(name);
    expect(read.text).toMatch(/[A-Z]+\*\*说：「第九天/u);

    await choose(/长图/);
    await page.getByRole('dialog', { name: '长图画好了' }).getByRole('button', { name: '选文件夹' }).click();
    await page.getByText(/^已导出「复盘-双11 护肤打卡-.*」，共 \d+ 张$/u).waitFor();
    const pictures = await picturesIn(page, pdf.name.replace(/\.pdf$/u, ''));
    expect(pictures.length).toBeGreaterThan(1);
    for (const picture of pictures) {
      expect(picture.name).toMatch(/^第\d页\.png$/u);
      expect(picture.width).toBe(1_500);
      expect(picture.height).toBeLessThanOrEqual(8_000);
      expect(picture.dark).toBeGreaterThan(0.005);
    }

    await choose(/群聊文字/);
    const dialog = page.getByRole('dialog', { name: '群聊文字' });
    await dialog.getByRole('button', { name: /^复制第 1/ }).click();
    await expect.poll(() => app().clipboardText()).toMatch(/^（1\/\d+）【复盘：双11 护肤打卡】/u);
    await dialog.getByRole('button', { name: '复制全部' }).click();
    await expect.poll(() => app().clipboardText()).toContain('报名人数：目标 40 人，实际 46 人，偏差 +15%');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });
}
