import fs, { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitBounds, parseBounds, readBounds, saveBounds } from '#main/window-bounds';

const primary = { x: 0, y: 0, width: 1920, height: 1040 };
const left = { x: -1280, y: 0, width: 1280, height: 1000 };
const saved = { x: 100, y: 80, width: 1200, height: 800, maximized: false };

describe('saved window bounds', () => {
  it.each([
    '',
    'null',
    '{}',
    '[]',
    '{"x":1',
    '{"x":1,"y":2,"width":"3","height":4,"maximized":false}',
    '{"x":1e99,"y":0,"width":1,"height":1,"maximized":true}',
  ])('are none in %j', (text) => expect(parseBounds(text)).toBeNull());

  it('survive being written and read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'weilu-bounds-'));
    const file = join(folder, 'window.json');
    expect(await readBounds(fs, file)).toBeNull();
    await saveBounds(fs, file, saved);
    await saveBounds(fs, file, { ...saved, maximized: true });
    expect(await readBounds(fs, file)).toEqual({ ...saved, maximized: true });
    expect(await readdir(folder)).toEqual(['window.json']);
    await rm(folder, { recursive: true });
  });

  it('stay as they are where they fit', () => {
    expect(fitBounds(saved, [primary])).toEqual(saved);
    expect(fitBounds({ ...saved, x: -1200 }, [primary, left])).toMatchObject({ x: -1200, width: 1200 });
  });

  it('come home from a display that is gone', () => {
    expect(fitBounds({ ...saved, x: -1200 }, [primary])).toEqual({
      x: 360,
      y: 120,
      width: 1200,
      height: 800,
      maximized: false,
    });
  });

  it('are pulled in from an edge and grown or shrunk to what a display takes', () => {
    expect(fitBounds({ ...saved, x: 1500, y: 700 }, [primary])).toMatchObject({ x: 720, y: 240 });
    expect(fitBounds({ ...saved, width: 5000, height: 50 }, [primary])).toMatchObject({
      width: 1920,
      height: 640,
    });
    expect(fitBounds({ ...saved, width: 200 }, [primary])).toMatchObject({ width: 960, height: 800 });
    expect(fitBounds(saved, [{ x: 0, y: 0, width: 800, height: 600 }])).toMatchObject({
      x: 0,
      y: 0,
      width: 800,
      height: 600,
    });
  });

  it('start in the middle of the first display', () => {
    expect(fitBounds(null, [primary, left])).toEqual({
      x: 240,
      y: 70,
      width: 1440,
      height: 900,
      maximized: false,
    });
    expect(fitBounds(null, [])).toMatchObject({ width: 1440, height: 900 });
  });
});
