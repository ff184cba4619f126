import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AppLock,
  afterRightTry,
  afterWrongTry,
  waitAfter,
  waitingUntil,
} from '#shared/domain/privacy/app-lock';
import { makeRecoveryCode, readRecoveryCode } from '#shared/domain/privacy/recovery-code';
import { hashSecret, isSecret } from '#shared/domain/privacy/secret';
import { secretLength } from '#shared/domain/privacy/secret-length';

const hash = { iterations: 600_000, salt: '', hash: '' };
const lock: AppLock = { idleMinutes: 5, passcode: hash, recovery: hash, wrong: 0, waitUntil: null };
const now = 1_772_413_200_000;
const second = 1_000;

const wrongTries = (times: number) =>
  Array.from({ length: times }).reduce<AppLock>((tried) => afterWrongTry(tried, now), lock);

describe('the wait of the app lock', () => {
  it('begins with the fifth wrong try and grows by half a minute each, up to a quarter of an hour', () => {
    expect([0, 1, 4, 5, 6, 7, 34, 35, 1_000].map((wrong) => waitAfter(wrong) / second)).toEqual([
      0, 0, 0, 30, 60, 90, 900, 900, 900,
    ]);
    expect(waitingUntil(wrongTries(4), now)).toBeNull();
    expect(waitingUntil(wrongTries(5), now)).toBe(now + 30 * second);
    expect(waitingUntil(wrongTries(6), now)).toBe(now + 60 * second);
  });

  it('is over when its time has come, and forgotten after a right try', () => {
    const tried = wrongTries(7);
    expect(waitingUntil(tried, now + 90 * second - 1)).toBe(now + 90 * second);
    expect(waitingUntil(tried, now + 90 * second)).toBeNull();
    expect(afterRightTry(tried)).toEqual(lock);
  });

  it('is never longer for a clock that was set back', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(10 ** 12), (wrong, back) => {
        const until = waitingUntil(wrongTries(wrong), now - back);
        if (until !== null) expect(until - (now - back)).toBeLessThanOrEqual(waitAfter(wrong));
      }),
    );
  });
});

describe('a recovery code', () => {
  it('is sixteen signs that no two of them look alike, in groups, and another each time', () => {
    const codes = Array.from({ length: 500 }, makeRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });

  it('is read however it is typed', () => {
    const code = makeRecoveryCode();
    const bare = code.replaceAll('-', '');
    for (const typed of [code, bare, code.toLowerCase(), ` ${bare.split('').join(' ')} `, `${code}\n`]) {
      expect(readRecoveryCode(typed)).toBe(code);
    }
    expect(readRecoveryCode(code.replaceAll('-', '－'))).toBe(code);
    for (const typed of ['', '1234', bare.slice(1), `${bare}2`, `${bare.slice(1)}0`, `护${bare.slice(1)}`]) {
      expect(readRecoveryCode(typed)).toBeNull();
    }
  });
});

describe('a secret', () => {
  it('is known again by its hash and by no other, which differs each time', async () => {
    const [one, two] = [await hashSecret('Café 2026'), await hashSecret('Café 2026')];
    expect(one.hash).not.toBe(two.hash);
    expect(one).toMatchObject({ iterations: 600_000 });
    expect(await isSecret('Cafe\u0301 ２０２６', one)).toBe(true);
    expect(await isSecret('café 2026', one)).toBe(false);
    expect(await isSecret('', one)).toBe(false);
    expect(await isSecret('Café 2026', { ...one, salt: two.salt })).toBe(false);
  });

  it.each([
    ['', 0],
    ['        ', 0],
    [' 1234 ', 4],
    ['一二三四', 4],
    ['👩‍👩‍👧🐱', 2],
    ['cafe\u0301', 4],
  ])('%j has %d characters', (secret, length) => {
    expect(secretLength(secret)).toBe(length);
  });
});
