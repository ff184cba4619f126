// Renders resources/icon.svg and resources/icon-small.svg into every icon the packages need.
// Run: npx tsx resources/build-icons.ts   (WEILU_CHROMIUM names a Chromium; default /usr/bin/chromium)

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

/** The full drawing loses its heads below this many pixels; the simplified one takes over. */
const SMALLEST_FULL_DRAWING = 48;

/** Apple's grid draws the rounded square 824 wide on a canvas of 1024; icon.svg's is 960 wide. */
const APPLE_SCALE = 824 / 960;

const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;

/** ICNS entry types that hold a PNG, with their width in pixels (the "@2x" ones last). */
const ICNS_ENTRIES = [
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
  ['ic10', 1024],
] as const;

type SizedPng = Readonly<{ size: number; png: Buffer }>;

const resource = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** PNG bytes of an SVG, `size` pixels square, drawn at `scale` of that square on a transparent ground. */
async function renderPng(browser: Browser, svg: string, size: number, scale = 1): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawn = size * scale;
  const margin = (size - drawn) / 2;
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${drawn}px;height:${drawn}px;margin:${margin}px}</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** An ICO file whose entries are PNGs (Windows Vista and later). */
function icoContainer(images: readonly SizedPng[]): Buffer {
  const directory = Buffer.alloc(6 + 16 * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  for (const [index, { size, png }] of images.entries()) {
    const entry = 6 + 16 * index;
    directory.writeUInt8(size % 256, entry); // 256 is written as 0
    directory.writeUInt8(size % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4); // colour planes
    directory.writeUInt16LE(32, entry + 6); // bits per pixel
    directory.writeUInt32LE(png.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...images.map(({ png }) => png)]);
}

/** An ICNS file: a magic word and a length, then type, length and PNG for each entry. */
function icnsContainer(entries: readonly Readonly<{ type: string; png: Buffer }>[]): Buffer {
  const block = (type: string, body: Buffer) => {
    const header = Buffer.alloc(8);
    header.write(type, 'latin1');
    header.writeUInt32BE(body.length + 8, 4);
    return Buffer.concat([header, body]);
  };
  return block('icns', Buffer.concat(entries.map(({ type, png }) => block(type, png))));
}

async function buildIcons(browser: Browser): Promise<void> {
  const full = await readFile(resource('icon.svg'), 'utf8');
  const small = await readFile(resource('icon-small.svg'), 'utf8');
  const drawing = (size: number) => (size < SMALLEST_FULL_DRAWING ? small : full);

  const pngs = new Map<number, Buffer>();
  for (const size of PNG_SIZES) pngs.set(size, await renderPng(browser, drawing(size), size));
  const png = (size: number): Buffer => {
    const found = pngs.get(size);
    if (found === undefined) throw new Error(`No PNG of ${size} pixels was rendered`);
    return found;
  };

  await mkdir(resource('icons'), { recursive: true });
  for (const size of PNG_SIZES) await writeFile(resource(`icons/${size}.png`), png(size));
  await writeFile(resource('icon.png'), png(512));
  await writeFile(resource('tray.png'), png(16));
  await writeFile(resource('tray@2x.png'), png(32));
  await writeFile(resource('icon.ico'), icoContainer(ICO_SIZES.map((size) => ({ size, png: png(size) }))));

  const icns: { type: string; png: Buffer }[] = [];
  for (const [type, size] of ICNS_ENTRIES) {
    icns.push({ type, png: await renderPng(browser, drawing(size), size, APPLE_SCALE) });
  }
  await writeFile(resource('icon.icns'), icnsContainer(icns));
}

const browser = await chromium.launch({
  executablePath: process.env.WEILU_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  await buildIcons(browser);
} finally {
  await browser.close();
}
