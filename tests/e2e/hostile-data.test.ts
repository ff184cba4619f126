import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { normalizeChatText } from '#shared/domain/scripts/chat-text';
import {
  assetHeaders,
  contentSecurityPolicy,
  securityHeaders,
} from '#shared/security/content-security-policy';
import { createActivity, todayOf } from './support/activities';
import { type RunningApp, startApp } from './support/app';
import { savedBy } from './support/downloads';
import { hostileSnapshot, hostileTable } from './support/hostile';
import { hostileTexts } from './support/hostile-texts';
import { beginCommunity, openScreen } from './support/steps';

let app: RunningApp;
let elsewhere: Server;
const arrivals: string[] = [];

// One browser for all, in this order: the policy on the empty app, then data, then what replaces all data.
beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    arrivals.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  app = await startApp();
});
afterAll(async () => {
  elsewhere.close();
  await app.close();
});

test('every answer carries the policy', async () => {
  const desk = await (await fetch(app.url)).text();
  const asset = /\/assets\/[^"]+\.js/.exec(desk)?.[0] ?? '';
  for (const path of ['/', '/index.html', '/vault.html', asset, '/nothing-here']) {
    const { headers } = await fetch(new URL(path, app.url));
    const ours = path === asset ? assetHeaders : securityHeaders;
    for (const [name, value] of Object.entries(ours)) expect(headers.get(name)).toBe(value);
  }
  expect(contentSecurityPolicy).toContain("default-src 'none'; script-src 'self';");
  expect(contentSecurityPolicy).toContain("connect-src 'none'");
  expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|https?:|\*/);
});

test('the page can run no code but its own and reaches nobody', async () => {
  const page = app.page();
  await page.getByRole('button', { name: '开始我的社群' }).waitFor();
  const other = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  const outcomes = await page.evaluate(tryEverything, other);
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
  expect(Object.keys(outcomes)).toHaveLength(22);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(page.url()).toMatch(new RegExp(`^${app.url}`));
  expect(page.context().pages()).toHaveLength(1);
  expect(arrivals).toEqual([]);
  // A refused request is told to the harness too; it never arrived.
  const expected = /Content Security Policy|violates the following|^request to http:\/\/127\.0\.0\.1/;
  expect(app.takeTroubles().filter((trouble) => !expected.test(trouble))).toEqual([]);
  await page.reload();
});

test('a hostile table and hostile typing are text on every screen and in every file', async () => {
  const page = app.page();
  await watchForElements(page);
  await beginCommunity(page, hostileTexts.vector, hostileTexts.image);
  await openScreen(page, '成员');
  await page.getByRole('button', { name: '导入成员' }).click();
  const dialog = page.getByRole('dialog', { name: '导入成员' });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: '选择文件' }).click(),
  ]);
  await chooser.setFiles({ name: `${hostileTexts.image}.csv`, mimeType: 'text/csv', buffer: hostileTable() });
  await dialog.getByText('不是一个日期').first().waitFor();
  const refused = await savedBy(page, () =>
    dialog.getByRole('button', { name: /行有问题的存成文件$/ }).click(),
  );
  const cells = Papa.parse<string[]>(refused.bytes.toString('utf8').replace(/^\ufeff/, '')).data.flat();
  expect(cells).toContain(`'${hostileTexts.formula}`);
  expect(cells).toContain(`'${hostileTexts.command}`);
  expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
  await dialog.getByRole('button', { name: /^新增 \d+ 位/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/^15 人 · 1 个群$/).waitFor();

  await go(page, '/scripts');
  await page.getByRole('button', { name: '新建话术', exact: true }).click();
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field('标题').fill(hostileTexts.script);
  for (const body of [hostileTexts.liquid, hostileTexts.prototype]) {
    await field('正文').fill(body);
    await page.getByText('改好上面标出的地方，就能复制。').waitFor();
    expect(await page.getByRole('button', { name: '复制', exact: true }).isDisabled()).toBe(true);
  }
  await field('正文').fill(`{{ 昵称 }}${hostileTexts.image}{% raw %}${hostileTexts.prototype}{% endraw %}`);
  await field('给谁').fill('style');
  await page.keyboard.press('Enter');
  const preview = page.getByRole('region', { name: '预览' });
  await preview.getByText(hostileTexts.style).waitFor();
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await page.getByText(/^复制话术「/).waitFor();
  expect(await app.clipboardText()).toBe(
    `${hostileTexts.style}${hostileTexts.image}${hostileTexts.prototype}`,
  );
  expect(await app.clipboardFlavours()).toEqual(['text/plain']);

  await openScreen(page, '活动');
  await createActivity(page, '拼团', hostileTexts.link);
  const add = page.getByRole('textbox', { name: '添加活动中任务' });
  await add.fill(hostileTexts.style);
  await add.press('Enter');
  await page.getByRole('checkbox', { name: `完成「${hostileTexts.style}」` }).waitFor();
  await expectNothingOfData(page);
});

test('a backup with hostile rows, however right its hash, is refused in words and changes nothing', async () => {
  const page = app.page();
  await openScreen(page, '设置');
  await page.getByRole('button', { name: '恢复备份' }).click();
  const drawer = page.getByRole('complementary', { name: '恢复备份' });
  const row = (table: string, fields: string) => `{"table":"${table}","row":{${fields}}}`;
  const files: ReadonlyArray<readonly [string, string, RegExp]> = [
    ['no-such-table', withHash(row('journal', '"id":"a"')), /这份备份损坏了/],
    ['inherited-table', withHash(row('constructor', '"id":"a"')), /这份备份损坏了/],
    ['own-prototype', withHash(row('__proto__', '"id":"a"')), /这份备份损坏了/],
    ['extra-key', withHash(`{"table":"tags","row":{},"__proto__":{"hacked":1}}`), /这份备份损坏了/],
    [
      'nested',
      withHash(row('settings', `"key":"k","value":${'['.repeat(1e5)}${']'.repeat(1e5)}`)),
      /这份备份损坏了/,
    ],
    ['html', `<html>${hostileTexts.script}`, /这不是围炉的备份文件/],
  ];
  const choose = async (
    file: string | Readonly<{ name: string; mimeType: string; buffer: Buffer }>,
    sentence: RegExp,
  ) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      drawer.getByRole('button', { name: '选择备份文件…' }).click(),
    ]);
    await chooser.setFiles(typeof file === 'string' ? file : { ...file });
    await drawer.getByRole('alert').filter({ hasText: sentence }).waitFor();
    expect(await drawer.getByRole('button', { name: '恢复到这份备份' }).count()).toBe(0);
  };
  for (const [name, content, sentence] of files) {
    const file = { name: `${name}.ndjson`, mimeType: 'text/plain', buffer: Buffer.from(content) };
    await choose(file, sentence);
  }

  const huge = join(tmpdir(), `weilu-one-line-${process.pid}.ndjson`);
  const handle = await open(huge, 'w');
  await handle.write(`${snapshotHead}\n`);
  await handle.truncate(100 * 1024 * 1024);
  await handle.close();
  await choose(huge, /这份备份不完整/).finally(() => rm(huge));

  await openScreen(page, '成员');
  await page.getByText(/^15 人 · 1 个群$/).waitFor();
  await expectNothingOfData(page);
});

test('rows no screen could show are set aside as text, and the rest of the backup is restored', async () => {
  const page = app.page();
  await openScreen(page, '设置');
  await page.getByRole('button', { name: '恢复备份' }).click();
  const drawer = page.getByRole('complementary', { name: '恢复备份' });
  const community = (id: string, name: string) =>
    `{"table":"communities","row":{"id":"${id}","name":${name},"purpose":"","demo":false,"createdAt":1}}`;
  const rows = [
    community('c', '"留下的社群"'),
    community('d', JSON.stringify([hostileTexts.script])),
    community('../../e', JSON.stringify(hostileTexts.image)),
  ];
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    drawer.getByRole('button', { name: '选择备份文件…' }).click(),
  ]);
  const buffer = Buffer.from(withHash(...rows));
  await chooser.setFiles({ name: 'odd.ndjson', mimeType: 'text/plain', buffer });
  await drawer.getByText(/2 条/).waitFor();
  await drawer.getByRole('button', { name: '恢复到这份备份' }).click();
  await page.getByRole('button', { name: '当前社群：留下的社群 · 全部' }).waitFor();
  await openScreen(page, '设置');
  await page.getByText(hostileTexts.script).first().waitFor();
  await page.getByText('../../e').first().waitFor();
  await expectNothingOfData(page);
});

test('a restored store full of hostile texts and ids is walked through, exported and backed up as text', async () => {
  const page = app.page();
  await openScreen(page, '设置');
  await page.getByRole('button', { name: '恢复备份' }).click();
  const drawer = page.getByRole('complementary', { name: '恢复备份' });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    drawer.getByRole('button', { name: '选择备份文件…' }).click(),
  ]);
  const buffer = Buffer.from(hostileSnapshot(await todayOf(page)));
  await chooser.setFiles({ name: '<b>备份.ndjson', mimeType: 'text/plain', buffer });
  await drawer.getByRole('button', { name: '恢复到这份备份' }).click();
  await page.getByRole('button', { name: `当前社群：${hostileTexts.vector} · 全部` }).waitFor();

  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  const stops: ReadonlyArray<readonly [address: string, title: string]> = [
    ['/today', '今日'],
    ['/members', '成员'],
    ['/members/__proto__', '成员'],
    ['/members/constructor', '成员'],
    ['/members/row-13', '成员'],
    [`/members/${encodeURIComponent(hostileTexts.image)}`, '成员'],
    ['/scripts', '话术'],
    ['/scripts?id=__proto__&edit=1', '话术'],
    ['/scripts?id=row-10', '话术'],
    [`/scripts?id=${encodeURIComponent(hostileTexts.script)}`, '话术'],
    ['/scripts?do=welcome&members=__proto__,constructor,row-7&mode=merged', '话术'],
    ['/scripts?do=welcome&members=../..,%00,%3Cimg%3E&mode=each', '话术'],
    ['/planner?view=week&item=__proto__', '内容日历'],
    ['/planner?view=timeline&day=9999-12-31', '内容日历'],
    ['/planner?view=month&day=9999-12-31', '内容日历'],
    ['/planner?view=%3Cimg%3E&day=0001-01-01&item=%3Cimg%3E', '内容日历'],
    ['/planner?view=day', '内容日历'],
    ['/planner?view=list', '内容日历'],
    ['/planner?view=board&series=__proto__&kind=__proto__', '内容日历'],
    ['/planner?do=constructor', '内容日历'],
    ['/activities', '活动'],
    ['/activities?view=timeline', '活动'],
    ['/activities?do=new', '活动'],
    ['/activities/constructor', hostileTexts.script],
    ...['people', 'run', 'ledger', 'review'].map(
      (tab) => [`/activities/constructor?tab=${tab}`, hostileTexts.script] as const,
    ),
    ['/communities', '社群'],
    ['/settings', '设置'],
  ];
  for (const [address, title] of stops) {
    await go(page, address);
    await heading(title).waitFor();
    await expectNothingOfData(page);
  }
  for (const [tool, title] of Object.entries(plannerTools)) {
    await go(page, `/planner?do=${tool}`);
    await page.getByRole('dialog', { name: title }).waitFor();
    await expectNothingOfData(page);
  }
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: '命令面板' }).fill('hacked');
  await page.getByRole('dialog').getByText(hostileTexts.image).first().waitFor();
  await expectNothingOfData(page);
  await page.keyboard.press('Escape');

  await go(page, '/scripts?do=queue');
  const next = page.getByRole('region', { name: '下一条' }).first();
  for (const text of [hostileTexts.image, hostileTexts.script, hostileTexts.vector]) {
    await next.getByText(text).first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => app.clipboardText()).toBe(normalizeChatText(text));
  }

  await go(page, '/activities/constructor');
  await page.getByRole('tab', { name: '复盘' }).click();
  const exported = (format: RegExp) =>
    savedBy(page, async () => {
      await page.getByRole('button', { name: '导出复盘' }).click();
      await page.getByRole('menuitem', { name: format }).click();
    });
  const markdown = await exported(/Markdown/);
  expect(markdown.name).toMatch(/^复盘-[^<>"/\\:]+-\d{4}-\d\d-\d\d\.md$/u);
  // Nothing that CommonMark would read as HTML, a link, a picture or code.
  expect(markdown.bytes.toString('utf8')).not.toMatch(/(?<!\\)[<>[\]`*|](?! |\n|$| --- )/u);
  const word = await exported(/Word/);
  const parts = await wordParts(word.bytes);
  const broken = await page.evaluate(
    (xmls) =>
      xmls.filter((xml) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')),
    Object.values(parts),
  );
  expect(broken).toEqual([]);
  const written = (parts['word/document.xml'] ?? '').replaceAll('&lt;', '<').replaceAll('&quot;', '"');
  for (const text of [hostileTexts.image, hostileTexts.vector, hostileTexts.link, hostileTexts.family]) {
    expect(written.replaceAll('&gt;', '>')).toContain(text);
  }
  expect(Object.keys(parts).join()).not.toMatch(/vba|embed|external/i);
  expect(Object.values(parts).join()).not.toMatch(/TargetMode="External"|<w:hyperlink|instrText/);

  await openScreen(page, '设置');
  await page.getByRole('button', { name: '立即备份' }).click();
  await page.getByText('备份好了，读回核对无误').waitFor();
  await page.reload();
  await heading('设置').waitFor();
  await expectNothingOfData(page);
});

/** What the calendar opens beside itself, by its name in the address. */
const plannerTools = {
  ...{ series: '系列', materials: '素材库', templates: '作息表', importing: '导入内容' },
  ...{ exporting: '导出内容', ranking: '内容排行', digest: '群精华' },
} as const;

const snapshotHead =
  '{"format":"weilu-snapshot","version":1,"schemaVersion":1,"databaseId":"x","createdAt":1}';

/** A snapshot file with one row as it stands, and the counts and the hash that go with it. */
function withHash(...rows: readonly string[]): string {
  const tables =
    Buffer.from(hostileSnapshot('2026-01-01' as never))
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .at(-1) ?? '';
  const body = `${snapshotHead}\n${rows.join('\n')}\n`;
  const { counts } = JSON.parse(tables) as { counts: Record<string, number> };
  const named = rows.map((row) => /^\{"table":"(\w+)"/.exec(row)?.[1] ?? '');
  const countOf = (name: string) => named.filter((table) => table === name).length;
  const own = Object.fromEntries(Object.keys(counts).map((name) => [name, countOf(name)]));
  const sha256 = createHash('sha256').update(body).digest('hex');
  return `${body}${JSON.stringify({ counts: own, rows: rows.length, sha256 })}\n`;
}

async function wordParts(bytes: Buffer): Promise<Readonly<Record<string, string>>> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => /\.(?:xml|rels)$/.test(name));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''])),
  );
}

/** Goes to an address inside the running app. */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
}

/** Notes every element that data could have made, also one that is gone again before anybody looks. */
async function watchForElements(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenOfData: seen });
    const look = (node: Node) => {
      if (!(node instanceof Element)) return;
      for (const element of [node, ...node.querySelectorAll('*')]) {
        const handler = element.getAttributeNames().find((name) => name.startsWith('on'));
        if (element.classList.contains('pwned') || handler) seen.push(element.outerHTML.slice(0, 200));
      }
    };
    new MutationObserver((records) => {
      for (const record of records) for (const node of record.addedNodes) look(node);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
}

/** Only the app's own elements stand on the page, nothing ran, and no prototype has grown. */
async function expectNothingOfData(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const { origin } = window.location;
    const own: ReadonlyArray<readonly [selector: string, isOwn: (element: Element) => boolean]> = [
      ['script', (element) => (element as HTMLScriptElement).src.startsWith(`${origin}/assets/`)],
      [
        'link',
        (element) =>
          /^(?:http:\/\/127\.0\.0\.1:\d+\/assets\/|data:image\/)/.test((element as HTMLLinkElement).href),
      ],
      [
        'img',
        (element) =>
          element.getAttribute('alt') === '' &&
          !/^https?:(?!\/\/127)/.test((element as HTMLImageElement).src),
      ],
      ['iframe', (element) => (element as HTMLIFrameElement).src === `${origin}/vault.html`],
      ['a', (element) => /^#\//.test(element.getAttribute('href') ?? '')],
      ['svg', (element) => !element.querySelector('script, foreignObject, a, use, image')],
      ['style', (element) => !element.textContent?.includes('203.0.113.9')],
      ['object, embed, base, form[action], meta[http-equiv], video, audio, math, marquee', () => false],
    ];
    const strangers = own.flatMap(([selector, isOwn]) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => !isOwn(element))
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    );
    const seen = (window as unknown as { seenOfData?: string[] }).seenOfData ?? ['nobody watched'];
    const grown = ['hacked' in window, 'hacked' in {}, 'hacked' in document].some(Boolean);
    return { strangers, seen, grown };
  });
  expect(found).toEqual({ strangers: [], seen: [], grown: false });
}

/** Runs in the page: every way out or in that the policy has to close, each with how it went. */
async function tryEverything(other: string): Promise<Readonly<Record<string, string>>> {
  const outcomes: Record<string, string> = {};
  // From here on outside of the caller's own evaluation, which the policy does not bind.
  await new Promise((resolve) => setTimeout(resolve));
  const attempt = async (name: string, act: () => unknown) => {
    try {
      outcomes[name] = (await act()) === true ? 'refused' : 'let through';
    } catch {
      outcomes[name] = 'refused';
    }
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 150));
  const notHacked = async () => {
    await pause();
    return !('hacked' in window);
  };
  /** Puts an element in the page; true when it fails to load. */
  const fails = (tag: string, attributes: Readonly<Record<string, string>>) =>
    new Promise<boolean>((resolve) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.addEventListener('error', () => resolve(true));
      element.addEventListener('load', () => resolve(false));
      document.body.append(element);
      setTimeout(() => resolve(true), 300);
    });
  const inserted = (html: string) => {
    const box = document.createElement('div');
    box.innerHTML = html;
    document.body.append(box);
    return box;
  };
  const code = 'window.hacked = 1';

  // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
  await attempt('eval', () => globalThis.eval(code));
  await attempt('new Function', () => new Function(code)());
  await attempt('a timer with text', () => {
    setTimeout(code as never, 0);
    return notHacked();
  });
  await attempt('an inline script', () => {
    const script = document.createElement('script');
    script.textContent = code;
    document.body.append(script);
    return notHacked();
  });
  await attempt('an inline handler', () => {
    inserted(`<img src="data:," onerror="${code}">`);
    return notHacked();
  });
  await attempt('a javascript: link', () => {
    inserted(`<a href="javascript:${code}">x</a>`).querySelector('a')?.click();
    return notHacked();
  });
  await attempt('a script from a data: address', () =>
    fails('script', { src: `data:text/javascript,${code}` }),
  );
  await attempt('a script from elsewhere', () => fails('script', { src: `${other}/script` }));
  await attempt(
    'a module from a data: address',
    () => import(/* @vite-ignore */ `data:text/javascript,${code}`),
  );
  await attempt('a worker from a blob', () => {
    const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
    return new Promise((resolve) => {
      worker.onmessage = () => resolve(false);
      worker.onerror = () => resolve(true);
    });
  });
  await attempt('fetch of our own page', () => fetch('/'));
  await attempt('fetch from elsewhere', () => fetch(`${other}/fetch`, { mode: 'no-cors' }));
  await attempt('a beacon', () => {
    navigator.sendBeacon(`${other}/beacon`);
    return true;
  });
  await attempt('a socket', () => {
    const socket = new WebSocket(other.replace('http', 'ws'));
    return new Promise((resolve) => {
      socket.onopen = () => resolve(false);
      socket.onerror = () => resolve(true);
    });
  });
  await attempt('an image from elsewhere', () => fails('img', { src: `${other}/image` }));
  await attempt('a style sheet from elsewhere', () =>
    fails('link', { rel: 'stylesheet', href: `${other}/sheet` }),
  );
  await attempt('a style that fetches', async () => {
    inserted(
      `<style>@import url(${other}/import); #grab { background: url(${other}/background) }</style><i id="grab">x</i>`,
    );
    await pause();
    return true;
  });
  await attempt('a font from elsewhere', () => new FontFace('far', `url(${other}/font)`).load());
  await attempt('a data: frame', () =>
    framed({ src: `data:text/html,<script>parent.postMessage('hacked','*')</script>` }),
  );
  await attempt('a frame with a document of its own', () =>
    framed({ srcdoc: `<script>parent.${code.slice(7)}</script>` }),
  );
  await attempt('a form', async () => {
    const form = document.createElement('form');
    Object.assign(form, { action: `${other}/form`, method: 'post' });
    document.body.append(form);
    form.submit();
    await pause();
    return true;
  });
  await attempt('a base for all links', () => {
    const base = document.createElement('base');
    base.href = other;
    document.head.append(base);
    return !document.baseURI.startsWith(other);
  });
  return outcomes;

  async function framed(attributes: Readonly<Record<string, string>>): Promise<boolean> {
    let told = false;
    const listen = ({ data }: MessageEvent) => {
      told ||= data === 'hacked';
    };
    window.addEventListener('message', listen);
    const frame = document.createElement('iframe');
    for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
    document.body.append(frame);
    await pause();
    window.removeEventListener('message', listen);
    frame.remove();
    return !told && !('hacked' in window);
  }
}
