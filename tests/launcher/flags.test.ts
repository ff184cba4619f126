import { describe, expect, it, test } from 'vitest';
import { parseFlags } from '#launcher/flags';

const parse = (...args: string[]) => parseFlags(args, '/home/xiaoya');

test('without arguments: the window if there is one, the usual port, a browser may open', () => {
  expect(parse()).toEqual({
    ok: true,
    flags: { web: false, open: true, dataDir: null, port: 17321, help: false },
  });
});

test('all flags together, in both spellings', () => {
  const flags = { web: true, open: false, dataDir: '/home/xiaoya/备份', port: 18000, help: false };
  expect(parse('--web', '--no-open', '--data-dir', '备份', '--port', '18000')).toEqual({ ok: true, flags });
  expect(parse('--port=18000', '--data-dir=备份', '--no-open', '--web')).toEqual({ ok: true, flags });
});

test('an absolute data folder stays as it is', () => {
  expect(parse('--data-dir', '/mnt/usb')).toMatchObject({ flags: { dataDir: '/mnt/usb' } });
});

test('help has a short form', () => {
  expect(parse('-h')).toMatchObject({ flags: { help: true } });
});

describe('what is wrong is named', () => {
  it.each([
    [['--wbe'], '--wbe'],
    [['-w'], '-w'],
    [['--web=yes'], '--web'],
    [['open'], 'open'],
    [['--port'], '--port'],
    [['--port', '--web'], '--port'],
    [['--data-dir='], '--data-dir'],
    [['--port', '80'], '80'],
    [['--port', '1023'], '1023'],
    [['--port', '65536'], '65536'],
    [['--port', '1e4'], '1e4'],
    [['--port', '-5000'], '-5000'],
  ])('%s', (args, culprit) => {
    const result = parse(...args);
    expect(result.ok).toBe(false);
    expect(result).toMatchObject({ sentence: expect.stringContaining(culprit) });
  });
});
