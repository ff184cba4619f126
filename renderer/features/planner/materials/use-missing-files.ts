import { useCallback, useEffect, useState } from 'react';
import type { MaterialRow } from '../../../../shared/wire/nouns/materials';
import { useHost } from '../../../data/host-context';

const none: ReadonlySet<string> = new Set();

/** The kept files of materials, and which of them are not there any more. */
export type MissingFiles = Readonly<{
  /** Their hashes; empty while nobody has looked. */
  missing: ReadonlySet<string>;
  /** Looks once more: a file was chosen again. */
  lookAgain: () => void;
}>;

/** Looks which files of materials are there. */
export function useMissingFiles(rows: readonly Pick<MaterialRow, 'material'>[]): MissingFiles {
  const { shell } = useHost();
  const [missing, setMissing] = useState(none);
  const [looks, setLooks] = useState(0);
  const files = rows.flatMap(({ material: { file } }) => (file ? [`${file.hash}:${file.size}`] : []));
  const asked = [...new Set(files)].toSorted().join(' ');

  useEffect(() => {
    let over = false;
    const wanted = asked === '' ? [] : asked.split(' ').map(fileOf);
    // A folder that cannot be looked into says nothing about its files; using one says why.
    const looked = looks < 0 || wanted.length === 0 ? Promise.resolve([]) : shell.files.has(wanted);
    looked.then(
      (there) => {
        const found = new Set(there);
        const hashes = wanted.map(({ hash }) => hash);
        if (!over) setMissing(new Set(hashes.filter((hash) => !found.has(hash))));
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [shell, asked, looks]);

  const lookAgain = useCallback(() => setLooks((count) => count + 1), []);
  return { missing, lookAgain };
}

function fileOf(asked: string): Readonly<{ hash: string; size: number }> {
  const [hash = '', size] = asked.split(':');
  return { hash, size: Number(size) };
}
