import { expect, it } from 'vitest';
import { frozen } from '#shared/frozen';

it('names that are part of the address of people’s data never change', () => {
  expect(frozen).toStrictEqual({
    scheme: 'weilu',
    deskHost: 'desk',
    vaultHost: 'vault',
    deskPartition: 'persist:desk',
    vaultPartition: 'persist:vault',
    databaseName: 'weilu',
    webHostAddress: '127.0.0.1',
    webHostPort: 17321,
    userDataFolder: 'weilu',
  });
});
