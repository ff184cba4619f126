import { expect, test } from 'vitest';
import { createKeptFiles } from '#shared/kept-files/create-kept-files';
import { keptFileLimit } from '#shared/wire/shell-api';
import { pictureSize } from '../../../../../renderer/features/planner/materials/picture-size';
import { type IncomingFile, takeFiles } from '../../../../../renderer/features/planner/materials/take-files';
import { createMemoryFolder } from '../../../../keeper/memory-folder';

/** A picture as the browser writes it. */
async function picture(width: number, height: number, type: string): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context) {
    const gradient = context.createLinearGradient(0, 0, width, height);
    gradient.addColorStop(0, 'orange');
    gradient.addColorStop(1, 'teal');
    context.fillStyle = gradient;
    context.fillRect(0, 0, width, height);
  }
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
}

const incoming = (name: string, bytes: Uint8Array<ArrayBuffer>, size = bytes.byteLength): IncomingFile => ({
  name,
  size,
  mediaType: 'application/octet-stream',
  read: async () => bytes,
});

const words = (text: string) => new TextEncoder().encode(text);

async function sizeOf(thumbnail: string): Promise<readonly [number, number]> {
  const image = new Image();
  image.src = thumbnail;
  await image.decode();
  return [image.naturalWidth, image.naturalHeight];
}

test.each([
  ['image/png', 1200, 800, 160, 107],
  ['image/jpeg', 300, 900, 53, 160],
  ['image/webp', 40, 20, 40, 20],
] as const)(
  'a picture of %s, %i × %i, gets a thumbnail of %i × %i',
  async (type, width, height, ...small) => {
    const folder = createMemoryFolder();
    const bytes = await picture(width, height, type);
    // By its bytes, not by its name.
    const { taken } = await takeFiles([incoming('春天.dat', bytes)], createKeptFiles(folder));
    expect(taken).toMatchObject([
      { form: 'image', title: '春天', file: { name: '春天.dat', mediaType: type } },
    ]);
    expect(taken[0]?.thumbnail.length).toBeLessThan(60_000);
    expect(await sizeOf(taken[0]?.thumbnail ?? '')).toEqual(small);
    expect([...folder.files.keys()]).toEqual([taken[0]?.file?.hash]);
  },
);

test('a broken picture is told of and leaves nothing behind; the others of its drop are taken', async () => {
  const folder = createMemoryFolder();
  const whole = await picture(20, 20, 'image/png');
  const { taken, problems } = await takeFiles(
    [
      incoming('断了.png', whole.slice(0, 40)),
      incoming('不是图.jpg', words('<html>')),
      incoming('空.pdf', words('')),
      incoming('大.mp4', words('x'), keptFileLimit + 1),
      incoming('清单.pdf', words('%PDF-1.7')),
    ],
    createKeptFiles(folder),
  );
  expect(taken.map(({ title, form, thumbnail }) => [title, form, thumbnail])).toEqual([['清单', 'file', '']]);
  expect(Object.fromEntries(problems)).toEqual({
    broken: ['断了.png', '不是图.jpg'],
    empty: ['空.pdf'],
    'too-large': ['大.mp4'],
  });
  expect(folder.files.size).toBe(1);
});

test.each([
  ['image/png', 16, [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]],
  ['image/jpeg', null, [0x75, 0x30, 0x75, 0x30]],
  ['image/webp', 26, [0xff, 0x3f, 0xff, 0x3f]],
] as const)(
  'a small file of %s that says it has hundreds of megapixels is not decoded',
  async (type, at, size) => {
    const folder = createMemoryFolder();
    const bytes = await picture(8, 8, type);
    bytes.set(size, at ?? bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xc0) + 5);
    const { problems } = await takeFiles([incoming('炸弹', bytes)], createKeptFiles(folder));
    expect(Object.fromEntries(problems)).toEqual({ 'too-many-pixels': ['炸弹'] });
    expect(folder.files.size).toBe(0);
  },
);

test('a GIF has the size of its screen, or of what is drawn beyond it; a header cut off has none', () => {
  const header = [...words('GIF89a'), 10, 0, 20, 0, 0, 0, 0];
  const comment = [0x21, 0xfe, 2, 1, 2, 0];
  const gif = Uint8Array.from([...header, ...comment, 0x2c, 0, 0, 5, 0, 0x2c, 1, 4, 0, 0]);
  expect(pictureSize(gif, 'image/gif')).toEqual({ width: 300, height: 20 });
  expect(pictureSize(gif.slice(0, 20), 'image/gif')).toBeNull();
});

test('SVG, which is a program, is a file without a picture, and no picture where one is asked for', async () => {
  const folder = createMemoryFolder();
  const svg = incoming('标志.svg', words('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  const { taken } = await takeFiles([svg], createKeptFiles(folder));
  expect(taken).toMatchObject([{ form: 'file', thumbnail: '', title: '标志' }]);
  const asPicture = await takeFiles([svg], createKeptFiles(folder), true);
  expect(Object.fromEntries(asPicture.problems)).toEqual({ 'not-picture': ['标志.svg'] });
});
