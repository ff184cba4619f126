import fs, { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPickedFiles } from '#main/picked-files';
import { recordingFs } from './recording-fs';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weilu-picked-'));
  await writeFile(join(folder, '名单.csv'), 'abc');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('picked files', () => {
  it('are named without their folder and read by their token', async () => {
    const files = createPickedFiles(fs, 10);
    const ticket = await files.add(join(folder, '名单.csv'));
    expect(ticket).toEqual({ name: '名单.csv', size: 3, token: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    const bytes = await files.read(ticket.token);
    expect(new TextDecoder().decode(bytes)).toBe('abc');
    // Bytes of their own, not a Buffer's window on memory shared with others.
    expect(bytes.constructor).toBe(Uint8Array);
    expect(bytes.buffer.byteLength).toBe(3);
  });

  it('are the only files that can be read', async () => {
    const files = createPickedFiles(fs, 10);
    for (const token of [join(folder, '名单.csv'), '', '__proto__']) {
      await expect(files.read(token)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(files.add(folder)).rejects.toMatchObject({ code: 'file-unreadable' });
    await expect(files.add(join(folder, 'gone'))).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('are refused when they are too large, also when they grew after they were picked', async () => {
    const { fs: recorded, order } = recordingFs(fs);
    const files = createPickedFiles(recorded, 5);
    const path = join(folder, 'growing.txt');
    await writeFile(path, 'small');
    const { token } = await files.add(path);
    expect(await files.read(token)).toHaveLength(5);
    await writeFile(path, 'larger');
    await expect(files.read(token)).rejects.toMatchObject({
      code: 'file-too-large',
      data: { name: 'growing.txt', bytes: 6, limit: 5 },
    });
    expect(order.filter((step) => step === 'readFile')).toHaveLength(1);
    await rm(path);
    await expect(files.read(token)).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('are forgotten when many more were picked', async () => {
    const files = createPickedFiles(fs, 10);
    const first = await files.add(join(folder, '名单.csv'));
    for (let count = 0; count < 32; count += 1) await files.add(join(folder, '名单.csv'));
    await expect(files.read(first.token)).rejects.toMatchObject({ code: 'not-found' });
  });
});
