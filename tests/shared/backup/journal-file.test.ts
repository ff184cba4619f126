import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBytes } from '#shared/domain/backup/join-bytes';
import {
  followJournal,
  type JournalLine,
  journalHeadLine,
  journalLine,
  readJournalFile,
} from '#shared/domain/backup/journal-file';

const encode = (text: string) => new TextEncoder().encode(text);

const lineOf = (seq: number, previous = seq - 1): JournalLine => ({
  seq,
  previous,
  at: 1_772_413_200_000 + seq,
  changes: [
    { table: 'tags', key: `t${seq}`, after: seq % 3 === 0 ? null : { id: `t${seq}`, name: '老客户🐱\n' } },
  ],
});

/** A journal file of the changes behind `after`. */
function fileOf(after: number, seqs: readonly number[], databaseId = 'a'): Uint8Array {
  const lines = seqs.flatMap((seq, index) => journalLine(lineOf(seq, seqs[index - 1] ?? after)));
  return joinBytes([...journalHeadLine({ schemaVersion: 2, databaseId, after, wrap: null }), ...lines]);
}

const seqsOf = (files: readonly Uint8Array[], after: number, databaseId = 'a') =>
  followJournal(files, databaseId, after).lines.map(({ seq }) => seq);

describe('a journal', () => {
  const whole = fileOf(4, [5, 6, 8, 9]);

  it.each([0, 1, 999, 1_000, 1_001, 2_000, 2_500])('says %i rows in one line, as JSON has them', (count) => {
    const changes = Array.from({ length: count }, (_, index) => ({
      table: 'tags' as const,
      key: `t${index}`,
      after: { id: `t${index}`, name: `第 ${index} 个👍🏽` },
    }));
    const said = { seq: 5, previous: 4, at: 1_772_413_200_000, changes };
    const line = joinBytes([...journalLine(said)]);
    const text = new TextDecoder().decode(line);
    expect(text.replace(/,"sha256":"[0-9a-f]{64}"/, '')).toBe(`${JSON.stringify(said)}\n`);
    const head = journalHeadLine({ schemaVersion: 2, databaseId: 'a', after: 4, wrap: null });
    expect(followJournal([joinBytes([...head, line])], 'a', 4)).toMatchObject({
      lines: [said],
      broken: false,
    });
  });

  it('reads back as it was written, numbers left out by given-up commands too', () => {
    const { lines, broken } = followJournal([whole], 'a', 4);
    expect(lines).toEqual([lineOf(5), lineOf(6), lineOf(8, 6), lineOf(9)]);
    expect(broken).toBe(false);
  });

  it('goes on from any change it holds, and from none it does not follow on', () => {
    expect(seqsOf([whole], 6)).toEqual([8, 9]);
    expect(seqsOf([whole], 9)).toEqual([]);
    expect(followJournal([whole], 'a', 3)).toMatchObject({ lines: [], broken: true });
    expect(followJournal([whole], 'a', 7)).toMatchObject({ lines: [], broken: true });
    expect(seqsOf([whole], 4, 'b')).toEqual([]);
  });

  it('goes on over files in any order, over overlaps, and stops at a gap', () => {
    const next = fileOf(9, [10, 11]);
    expect(seqsOf([next, whole], 4)).toEqual([5, 6, 8, 9, 10, 11]);
    expect(seqsOf([next, whole, fileOf(8, [9, 10])], 4)).toEqual([5, 6, 8, 9, 10, 11]);
    expect(followJournal([whole, fileOf(10, [11])], 'a', 4)).toMatchObject({ broken: true });
    expect(seqsOf([whole, fileOf(10, [11])], 4)).toEqual([5, 6, 8, 9]);
  });

  it('cut anywhere gives every whole line before the cut and none after', () => {
    const ends = [...whole.entries()].filter(([, byte]) => byte === 10).map(([index]) => index + 1);
    for (let length = 0; length <= whole.length; length += 1) {
      const lines = Math.max(0, ends.filter((end) => end <= length).length - 1);
      const cut = followJournal([whole.subarray(0, length)], 'a', 4);
      expect(cut.lines.map(({ seq }) => seq)).toEqual([5, 6, 8, 9].slice(0, lines));
    }
  });

  it('cut in the middle of a line goes on in the file that was begun after it', () => {
    const cut = whole.subarray(0, whole.length - 20);
    expect(followJournal([cut], 'a', 4).broken).toBe(true);
    const healed = followJournal([cut, fileOf(8, [9, 10])], 'a', 4);
    expect(healed).toMatchObject({ broken: false });
    expect(healed.lines.map(({ seq }) => seq)).toEqual([5, 6, 8, 9, 10]);
  });

  it('with any one bit changed gives no line that was not written, and none behind it', () => {
    const written = JSON.stringify(followJournal([whole], 'a', 4).lines);
    for (let place = 0; place < whole.length; place += 1) {
      const damaged = whole.slice();
      damaged[place] = (damaged[place] ?? 0) ^ (1 << (place % 8));
      const { lines } = followJournal([damaged], 'a', 4);
      expect(lines.length).toBeLessThan(4);
      if (lines.length > 0) expect(written.startsWith(JSON.stringify(lines).slice(0, -1))).toBe(true);
    }
  });

  it('is never read out of any other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readJournalFile(bytes)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(followJournal([encode(`${json}\n`)], 'a', 0).lines).toEqual([]);
      }),
    );
  });
});
