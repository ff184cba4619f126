import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { participantStates } from '#shared/domain/activities/participant';
import { answeredMembers, atLines, notJoined } from '#shared/domain/activities/participants/missing';
import type { MemberId } from '#shared/domain/ids';
import { fitsLimit, safeWeChatLimit } from '#shared/domain/scripts/merged-welcome';
import { participant } from './participant-fixtures';

const member = (name: string) => ({ id: `member-${name}` as MemberId, nickname: name });

describe('还没接龙', () => {
  test('is the segment without those who answered', () => {
    const people = participantStates.map((state) =>
      participant(state, { memberId: member(state).id, state }),
    );
    const segment = ['interested', 'signed', 'attended', 'absent', 'quit', '新人'].map(member);
    const missing = notJoined(segment, answeredMembers(people));
    expect(missing.map(({ nickname }) => nickname)).toEqual(['interested', '新人']);
  });

  test('nobody of the segment is lost or asked twice', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 20 });
    fc.assert(
      fc.property(names, fc.func(fc.boolean()), (all, joined) => {
        const segment = all.map(member);
        const signed = new Set(segment.filter(({ nickname }) => joined(nickname)).map(({ id }) => id));
        const missing = notJoined(segment, signed);
        expect(missing).toEqual(segment.filter(({ id }) => !signed.has(id)));
        expect(missing.length + signed.size).toBe(segment.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('@ lines', () => {
  test('name each one once, without marks nobody can see', () => {
    expect(atLines(['小雅🦌', '阿 May', '小雅🦌', '\u202e老周'], safeWeChatLimit)).toEqual([
      '@小雅🦌 @阿 May @老周',
    ]);
    expect(atLines([], safeWeChatLimit)).toEqual([]);
  });

  test('are split by the length of a message, never inside a name', () => {
    const names = Array.from({ length: 300 }, (_, index) => `小满 护肤搭子${index + 1}`);
    const lines = atLines(names, safeWeChatLimit);
    expect(lines.length).toBe(2);
    expect(lines.join(' ')).toBe(names.map((name) => `@${name}`).join(' '));
    for (const most of [25, 28, 31, 34]) {
      const short = atLines(names.slice(0, 20), { unit: 'characters', most });
      expect(short.filter((line) => !line.startsWith('@小满 ') || line.length > most)).toEqual([]);
    }
  });

  test('hold every name, whatever the limit', () => {
    const names = fc.array(fc.stringMatching(/^[小雅阿敏a-c🦌]{1,6}$/u), { minLength: 1, maxLength: 30 });
    const limit = fc.record({
      unit: fc.constantFrom('characters' as const, 'bytes' as const),
      most: fc.integer({ min: 30, max: 90 }),
    });
    fc.assert(
      fc.property(names, limit, (drawn, { unit, most }) => {
        const lines = atLines(drawn, { unit, most });
        expect(lines.every((line) => fitsLimit(line, { unit, most }))).toBe(true);
        expect(lines.flatMap((line) => line.split(' '))).toEqual(
          [...new Set(drawn)].map((name) => `@${name}`),
        );
      }),
      { numRuns: 25 },
    );
  });
});
