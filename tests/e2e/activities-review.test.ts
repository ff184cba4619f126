import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createActivity } from './support/activities';
import { type RunningApp, startApp } from './support/app';
import { savedBy } from './support/downloads';
import { beginCommunity, openScreen, redo, undo } from './support/steps';

const run = promisify(execFile);
const title = '双12/拼团 <b>&🎁';
let app: RunningApp;

beforeEach(async () => {
  app = await startApp();
  await beginCommunity(app.page(), '晚风读书会');
  await openScreen(app.page(), '活动');
  await createActivity(app.page(), '拼团', title);
});
afterEach(() => app.close());

/** Lines and cells of a Markdown file as a reader sees them. */
function textsOfMarkdown(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .filter((line) => line !== '' && !/^\|(?: --- \|)+$/u.test(line))
    .flatMap((line) =>
      line.startsWith('| ') ? line.slice(2, -2).split(' | ') : [line.replace(/^(#+|-) /u, '')],
    )
    .map((text) => text.replace(/\\([!-/:-@[-`{-~])/gu, '$1'));
}

/** Paragraphs and cells of a Word file, in order. */
async function textsOfWord(bytes: Buffer): Promise<readonly string[]> {
  const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string');
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return [...(xml ?? '').matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[ >][^<]*/gu)]
      .map(([text]) => text.replace(/^[^>]*>/u, ''))
      .join('')
      .replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole),
  );
}

test('a retrospective is saved while typing, undone and redone, and exported as Markdown and Word that say the same', async () => {
  const page = app.page();
  await page.getByRole('tab', { name: '复盘' }).click();
  const achieved = page.getByRole('textbox', { name: '做到了什么' });
  await achieved.pressSequentially('成团了');
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  await page.reload();
  await expect.poll(() => achieved.inputValue()).toBe('成团了');

  // Leaving the screen saves what no pause has saved yet.
  await page.getByRole('textbox', { name: '沉淀的经验' }).fill('早两天预告');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: '活动', exact: true }).waitFor();
  await page.goForward();
  await expect.poll(() => page.getByRole('textbox', { name: '沉淀的经验' }).inputValue()).toBe('早两天预告');
  await undo(page, '的复盘');
  await expect.poll(() => page.getByRole('textbox', { name: '沉淀的经验' }).inputValue()).toBe('');
  await redo(page);
  await expect.poll(() => page.getByRole('textbox', { name: '沉淀的经验' }).inputValue()).toBe('早两天预告');

  await page.getByRole('tab', { name: '清单' }).click();
  const goal = page.getByRole('textbox', { name: '「参团人数」的目标' });
  await goal.fill('40');
  await goal.press('Tab');
  await page.keyboard.type('46');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('51.5');
  await page.keyboard.press('Enter');
  await page.getByRole('row').filter({ has: goal }).getByText('+15%').waitFor();

  await page.getByRole('tab', { name: '复盘' }).click();
  await page
    .getByRole('textbox', { name: '做到了什么' })
    .fill('报名 46 人\n# 不是标题 | <script>alert(1)</script>');
  await page.getByRole('textbox', { name: '没做到什么' }).fill('发货晚了 2 天');
  await page.getByRole('cell', { name: '46人' }).waitFor();

  const choose = async (format: RegExp) => {
    await page.getByRole('button', { name: '导出复盘' }).click();
    await page.getByRole('menuitem', { name: format }).click();
  };
  const markdown = await savedBy(page, () => choose(/Markdown/));
  const word = await savedBy(page, () => choose(/Word/));
  expect(markdown.name).toMatch(/^复盘-双12 拼团 b &🎁-\d{4}-\d{2}-\d{2}\.md$/u);
  expect(word.name).toBe(markdown.name.replace(/md$/u, 'docx'));
  await page.getByText(`已导出「${word.name}」`).waitFor();

  const texts = textsOfMarkdown(markdown.bytes.toString('utf8'));
  expect(texts).toEqual(
    expect.arrayContaining([`复盘：${title}`, '46人', '+15%', '51.5份', '发货晚了 2 天']),
  );
  expect(texts).toContain('# 不是标题 | <script>alert(1)</script>');
  expect(await textsOfWord(word.bytes)).toEqual(texts);

  const office = await openInLibreOffice(word.bytes);
  if (office === null) process.stdout.write('not run: the Word file in LibreOffice (no soffice command)\n');
  else for (const text of texts) expect(office.replace(/\s/gu, '')).toContain(text.replace(/\s/gu, ''));
});

/** The text LibreOffice finds in a Word file; null where there is no LibreOffice. */
async function openInLibreOffice(bytes: Buffer): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'weilu-office-'));
  try {
    await writeFile(join(folder, 'review.docx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', 'review.docx'], {
      cwd: folder,
    });
    return await readFile(join(folder, 'review.txt'), 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw thrown;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
