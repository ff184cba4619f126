import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Preview } from '../../../../shared/domain/intake/preview';
import { type Correction, type Corrections, choiceOf } from '../../../../shared/domain/intake/writes';
import { text } from '../../../i18n/text';
import { LineList } from './LineList';
import { type ShownStates, StateFilter } from './StateFilter';

const words = text.intake;

type LinesProps = Readonly<{
  preview: Preview;
  corrections: Corrections;
  nameOf: (id: string) => string;
  onCorrect: (ids: readonly string[], change: Correction) => void;
}>;

/** What every line comes to, by state, with the members a roster misses as one switch. */
export function Lines({ preview, corrections, nameOf, onCorrect }: LinesProps) {
  const [filter, setFilter] = useState<ShownStates>('all');
  const chosen = filter === 'all' || preview.counts[filter] > 0 ? filter : 'all';
  const shown = useMemo(
    () => preview.lines.filter(({ state }) => chosen === 'all' || state === chosen),
    [preview, chosen],
  );
  const absent = useMemo(() => preview.lines.filter(({ state }) => state === 'absent'), [preview]);
  const marked = absent.filter((line) => choiceOf(line, corrections).as !== 'ignore').length;

  const markAll = (mark: boolean) => {
    for (const line of absent) {
      const offer = line.offers.find(({ as }) => (as === 'member') === mark);
      if (offer) onCorrect([line.id], { choice: offer });
    }
  };

  return (
    <>
      <StateFilter preview={preview} value={chosen} onChange={setFilter} />
      {absent.length > 0 && (
        <Switch
          size="xs"
          label={words.absent(absent.length)}
          checked={marked === absent.length}
          onChange={(event) => markAll(event.currentTarget.checked)}
        />
      )}
      <LineList
        key={chosen}
        lines={shown}
        corrections={corrections}
        nameOf={nameOf}
        onCorrect={(id, change) => onCorrect([id], change)}
      />
    </>
  );
}
