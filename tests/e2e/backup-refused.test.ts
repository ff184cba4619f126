import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shareApp } from './support/shared-app';
import { beginCommunity, openScreen } from './support/steps';

// The last one leaves a chosen folder behind.
const app = shareApp((page) => beginCommunity(page, '小满'));

async function backUp(page: Page): Promise<void> {
  await openScreen(page, '设置');
  await page.getByRole('button', { name: '立即备份' }).click();
  await page.getByText('备份好了，读回核对无误').waitFor();
}

/** From now on no file can be written; gives back what mends it. */
async function breakWrites(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { prototype } = FileSystemFileHandle;
    const { createWritable } = prototype;
    Object.assign(window, { mend: () => Object.assign(prototype, { createWritable }) });
    prototype.createWritable = async () => {
      throw new DOMException('refused', 'NoModificationAllowedError');
    };
  });
  return () => page.evaluate(() => (window as unknown as { mend: () => void }).mend());
}

test('a backup that cannot be written is told on every screen until one is', async () => {
  const page = app().page();
  await backUp(page);
  const mend = await breakWrites(page);
  await page.getByRole('button', { name: '立即备份' }).click();
  const notice = page.getByRole('navigation').getByRole('alert').filter({ hasText: '今天的备份没有写成' });
  await notice.waitFor();
  for (const name of ['今日', '成员', '话术', '内容日历', '活动', '社群', '设置']) {
    await openScreen(page, name);
    expect(await notice.isVisible()).toBe(true);
  }
  await openScreen(page, '成员');
  await notice.getByRole('link', { name: '去处理' }).click();
  await mend();
  await page.getByRole('button', { name: '立即备份' }).click();
  await notice.waitFor({ state: 'hidden' });
});

test('nothing is replaced by a backup while what there is now cannot be backed up; removing goes on, for it can be undone', async () => {
  const page = app().page();
  await backUp(page);
  const mend = await breakWrites(page);
  await openScreen(page, '社群');
  await page.getByRole('button', { name: '新建社群' }).click();
  const form = page.getByRole('form', { name: '新建社群' });
  await form.getByRole('textbox').first().fill('晚风读书会');
  await form.getByRole('textbox').last().fill('1群');
  await form.getByRole('button', { name: '建好' }).click();
  await page.getByText('2 个社群').waitFor();
  await openScreen(page, '设置');
  await page.getByRole('button', { name: '恢复备份' }).click();
  const drawer = page.getByRole('complementary', { name: '恢复备份' });
  await drawer.getByRole('row', { name: /^社群 2 1$/ }).waitFor();
  await drawer.getByRole('button', { name: '恢复到这份备份' }).click();
  await page.getByRole('alert').filter({ hasText: '没有写成' }).last().waitFor();
  await openScreen(page, '社群');
  await page.getByText('2 个社群').waitFor();

  await page.getByRole('button', { name: '更多：晚风读书会' }).click();
  await page.getByRole('menuitem', { name: '移除社群' }).click();
  await page.getByText('1 个社群').waitFor();
  await mend();
});

test('a folder that takes no backups is told, and that they go to the usual place meanwhile', async () => {
  const page = app().page();
  await page.evaluate(() => {
    const picked = navigator.storage
      .getDirectory()
      .then((root) => root.getDirectoryHandle('备份盘', { create: true }));
    Object.assign(window, { showDirectoryPicker: () => picked });
    const { prototype } = FileSystemFileHandle;
    const { createWritable } = prototype;
    Object.assign(window, {
      refuse: () => {
        prototype.createWritable = async function (options) {
          if (await (await picked).resolve(this)) throw new DOMException('refused', 'NotAllowedError');
          return createWritable.call(this, options);
        };
      },
    });
  });
  await openScreen(page, '设置');
  await page.getByRole('button', { name: '选择文件夹…' }).click();
  await page.getByText('文件夹「备份盘」').waitFor();
  await page.evaluate(() => (window as unknown as { refuse: () => void }).refuse());
  await page.getByRole('button', { name: '立即备份' }).click();
  const notice = page.getByRole('navigation').getByRole('alert');
  await notice.filter({ hasText: '备份先放在了默认位置：写不进「备份盘」' }).waitFor();
  expect(await page.getByText('没有写成').count()).toBe(0);
});
