import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MaterialId } from '../../../../shared/domain/ids';
import type { MaterialRow } from '../../../../shared/wire/nouns/materials';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { MaterialLine } from './MaterialLine';
import classes from './Materials.module.css';
import { moveAmongRows } from './row-focus';
import type { MissingFiles } from './use-missing-files';

/** Rows drawn at first, and with each 再看. */
const page = 100;

type MaterialListProps = Readonly<{
  rows: readonly MaterialRow[];
  files: MissingFiles;
  openId: MaterialId | null;
  onOpen: (id: MaterialId | null) => void;
}>;

const words = text.materials;

/** The materials as rows; the open one is edited where it stands. */
export function MaterialList({ rows, files, openId, onOpen }: MaterialListProps) {
  const [shown, setShown] = useState(page);
  const today = useToday();
  const { columns } = words;
  return (
    <div>
      <div className={`${classes.line} ${classes.head}`} aria-hidden>
        <span className={classes.headTitle}>{columns.material}</span>
        {[columns.uses, columns.lastUsed, columns.rest, columns.consent, columns.expires].map((column) => (
          <span key={column}>{column}</span>
        ))}
      </div>
      <ul className={classes.list} aria-label={words.list} onKeyDown={moveAmongRows}>
        {rows.slice(0, shown).map((row) => (
          <MaterialLine
            key={row.material.id}
            row={row}
            files={files}
            today={today}
            opened={row.material.id === openId}
            onToggle={() => onOpen(row.material.id === openId ? null : row.material.id)}
          />
        ))}
      </ul>
      {rows.length > shown && (
        <Button size="xs" variant="subtle" fullWidth onClick={() => setShown(shown + page)}>
          {words.more(Math.min(page, rows.length - shown))}
        </Button>
      )}
    </div>
  );
}
