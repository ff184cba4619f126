import { ScrollArea } from '@mantine/core';
import { type KeyboardEvent, type Ref, useState } from 'react';
import type { BuiltInScript } from '../../../../shared/domain/scripts/built-in/built-in-scripts';
import { text } from '../../../i18n/text';
import classes from './BuiltIn.module.css';
import { BuiltInFolder, stopOf } from './BuiltInFolder';

type BuiltInListProps = Readonly<{
  ref: Ref<HTMLDivElement>;
  scripts: readonly BuiltInScript[];
  /** Titles the library has already. */
  have: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  shownKey: string | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onShow: (key: string) => void;
}>;

/** The built-in scripts under their folders, each with a box; arrows move among the boxes, space ticks one. */
export function BuiltInList({ ref, scripts, have, chosen, shownKey, onChoose, onShow }: BuiltInListProps) {
  const folders = [...new Set(scripts.map(({ folder }) => folder))];
  const [at, setAt] = useState('');
  const free = scripts.filter(({ title }) => !have.has(title));
  // One stop of the Tab key for the whole list: where the keyboard was last, else its beginning.
  const stops = free.flatMap(({ folder, key }) => [stopOf(folder), key]);
  const stop = stops.includes(at) ? at : (stops[0] ?? '');

  const choose = (keys: readonly string[], checked: boolean) => {
    const others = [...chosen].filter((key) => !keys.includes(key));
    onChoose(new Set(checked ? [...others, ...keys] : others));
  };

  return (
    <ScrollArea.Autosize className={classes.list ?? ''} type="auto" offsetScrollbars="y">
      <div ref={ref} role="group" aria-label={text.library.builtIn.list} onKeyDown={moveAmongBoxes}>
        {folders.map((folder) => (
          <BuiltInFolder
            key={folder}
            folder={folder}
            scripts={scripts.filter((script) => script.folder === folder)}
            have={have}
            chosen={chosen}
            shownKey={shownKey}
            stop={stop}
            onStop={setAt}
            onChoose={choose}
            onShow={onShow}
          />
        ))}
      </div>
    </ScrollArea.Autosize>
  );
}

function moveAmongBoxes(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:not(:disabled)')];
  const at = boxes.findIndex((box) => box.matches(':focus'));
  const next = boxes[at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
