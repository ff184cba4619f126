import { describe, expect, it } from 'vitest';
import { dataFolders } from '#main/start-options';

const usual = { userData: '/home/a/.config/weilu', backups: '/home/a/.config/weilu/backups' };
const given = { userData: '/data/weilu', backups: '/data/weilu/backups' };

describe('the folders of a run', () => {
  it.each([
    [['electron', '.'], usual],
    [['electron', '.', '--data-dir', '/data/weilu'], given],
    [['electron', '.', '--data-dir=/data/weilu', '--x'], given],
    [['electron', '.', '--data-dir'], usual],
    [['electron', '.', '--data-dir='], usual],
    [['electron', '.', '--data-dir', '--no-open'], usual],
    [['electron', '.', '--user-data-dir=/elsewhere'], usual],
  ])('come from %j', (argv, folders) => {
    expect(dataFolders(argv, '/home/a/.config')).toEqual(folders);
  });
});
