import { describe, expect, it } from 'vitest';
import { backupInstant, backupName, freeBackupName } from '#shared/domain/backup/backup-names';

const at = new Date(2026, 10, 22, 10, 30, 0).getTime();

describe('names of backups', () => {
  it('tell the local time, to the second, both ways', () => {
    expect(backupName(at)).toBe('weilu-20261122-103000.ndjson');
    expect(backupInstant('weilu-20261122-103000.ndjson')).toBe(at);
  });

  it.each([
    '',
    '../weilu-20261122-103000.ndjson',
    'weilu-20261122-103000.ndjson/..',
    'weilu-20261122-103000.ndjson\n',
    'weilu-20261399-103000.ndjson',
    'weilu-20261122-993000.ndjson',
    '.weilu-20261122-103000.ndjson.part',
    'Weilu-20261122-103000.ndjson',
    'weilu-２０２６1122-103000.ndjson',
  ])('are not %j', (name) => {
    expect(backupInstant(name)).toBeNull();
  });

  it('stay names when the person travels to where that hour was left out', () => {
    const here = process.env.TZ;
    try {
      process.env.TZ = 'America/New_York';
      expect(backupInstant('weilu-20260308-023000.ndjson')).toBe(Date.UTC(2026, 2, 8, 7, 30));
    } finally {
      if (here === undefined) delete process.env.TZ;
      else process.env.TZ = here;
    }
  });

  it('are never taken twice', () => {
    const taken = ['weilu-20261122-103000.ndjson', 'weilu-20261122-103001.ndjson'];
    expect(freeBackupName(at, taken)).toBe('weilu-20261122-103002.ndjson');
  });
});
