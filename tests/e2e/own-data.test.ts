import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildDemoCommunity } from '#shared/domain/demo/build-demo-community';
import { dataTableNames } from '#shared/domain/store/data-tables';
import { savedBy } from './support/downloads';
import { shareApp } from './support/shared-app';
import { beginCommunity, chooseDemo, openScreen, undo } from './support/steps';

const now = Date.now();
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
/** Full nicknames of the demo's members; those of one character may be words of a text. */
const nicknames = buildDemoCommunity({ today: today as never, now })
  .members.map(({ nickname }) => nickname)
  .filter((name) => [...name].length > 1);

// What replaces all data comes last.
const app = shareApp(chooseDemo);

async function openData(page: Page): Promise<void> {
  await openScreen(page, '设置');
  await page.getByRole('tab', { name: '我的数据' }).click();
  await page.getByRole('heading', { name: '导出', exact: true }).waitFor();
}

/** Lets a folder of the browser's own stand for the one a person picks; no test can reach into the picker. */
async function standInForPicker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.reload();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** Every file below a folder of the browser's own, by path. */
function filesIn(page: Page, folder: string): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async (name) => {
    const found: Record<string, string> = {};
    const look = async (handle: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const entry of handle.values()) {
        if (entry instanceof FileSystemDirectoryHandle) await look(entry, `${path}${entry.name}/`);
        if (!(entry instanceof FileSystemFileHandle)) continue;
        // Blob.text would swallow the byte order mark.
        const bytes = await (await entry.getFile()).arrayBuffer();
        found[`${path}${entry.name}`] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      }
    };
    await look(await (await navigator.storage.getDirectory()).getDirectoryHandle(name), '');
    return found;
  }, folder);
}

test('tables and notes go into a folder of their own, with names or without', async () => {
  const page = app().page();
  await standInForPicker(page);
  await openData(page);
  await page.getByRole('button', { name: '导出表格' }).click();
  await page.getByText(`已存进文件夹「围炉表格-${today}」，共 ${dataTableNames.length} 个文件。`).waitFor();
  const tables = await filesIn(page, `围炉表格-${today}`);
  expect(tables['成员.csv']).toMatch(/^\ufeff群昵称,称呼,微信号,/);
  expect(tables['成员.csv']?.split('\r\n').length).toBeGreaterThan(120);

  await page.getByRole('switch', { name: '隐去姓名' }).click();
  await page.getByRole('button', { name: '导出笔记' }).click();
  await page.getByText(/^已存进文件夹「围炉笔记-.*-已隐去姓名」/).waitFor();
  const notes = Object.entries(await filesIn(page, `围炉笔记-${today}-已隐去姓名`));
  expect(notes.length).toBeGreaterThan(150);
  const said = notes.map(([path, content]) => `${path}\n${content}`).join('\n');
  expect(said).toContain('# A\\*\\*\n');
  expect(nicknames.filter((name) => said.includes(name))).toEqual([]);
});

test('a retrospective can be exported without the name of any member', async () => {
  const page = app().page();
  await openScreen(page, '活动');
  await page.getByRole('link', { name: /双11 护肤打卡/ }).click();
  await page.getByRole('tab', { name: '复盘' }).click();
  const [first = '', second = ''] = nicknames;
  const lessons = page.getByRole('region', { name: '沉淀的经验' });
  const line = lessons.getByRole('textbox').last();
  await line.fill(`${first}和${second}都说好，${first}的电话 13812345678`);
  await line.press('Enter');

  await page.getByRole('button', { name: '导出复盘' }).click();
  await page.getByRole('menuitemcheckbox', { name: '隐去姓名' }).click();
  const file = await savedBy(page, () => page.getByRole('menuitem', { name: /Markdown/ }).click());
  const markdown = file.bytes.toString('utf8').replaceAll('\\', '');
  expect(markdown).toMatch(/- ([A-Z]+)\*\*和[A-Z]+\*\*都说好，\1\*\*的电话 \*\*\*\n/);
  // The community is called as it is, though one of its members has a name in it.
  expect(markdown).toContain('小满护肤社');
  const others = markdown.replaceAll('小满护肤社', '');
  expect(nicknames.filter((name) => others.includes(name))).toEqual([]);
});

test('all data goes out as one JSON file and comes back into an app that has none of it', async () => {
  const page = app().page();
  await openData(page);
  const file = await savedBy(page, () => page.getByRole('button', { name: '导出 JSON' }).click());
  expect(file.name).toBe(`围炉数据-${today}.json`);
  await page.getByText(`已存到浏览器的下载文件夹：${file.name}`).waitFor();
  expect(JSON.parse(file.bytes.toString('utf8')).tables.members).toHaveLength(120);

  await page.getByRole('tab', { name: '通用' }).click();
  await page.getByRole('button', { name: '移除示例社群' }).click();
  await page.getByRole('button', { name: '开始我的社群' }).waitFor();
  await page.reload();
  await beginCommunity(page, '新的社群');
  await openData(page);
  await page.getByRole('link', { name: '导入围炉数据…' }).click();
  const drawer = page.getByRole('complementary', { name: '恢复备份' });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    drawer.getByRole('button', { name: '选择备份文件…' }).click(),
  ]);
  await chooser.setFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
  await drawer.getByRole('row', { name: /^成员 0 120$/ }).waitFor();
  await drawer.getByRole('button', { name: '恢复到这份备份' }).click();
  await page.getByRole('button', { name: '当前社群：小满护肤社 · 全部' }).waitFor();

  // What goes out now is what went out then, but for the moment it was made.
  await openData(page);
  const again = await savedBy(page, () => page.getByRole('button', { name: '导出 JSON' }).click());
  expect(JSON.parse(again.bytes.toString('utf8')).tables).toEqual(
    JSON.parse(file.bytes.toString('utf8')).tables,
  );
  await undo(page, '恢复备份');
});
