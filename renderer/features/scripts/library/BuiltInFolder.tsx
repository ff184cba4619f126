import { Badge, Checkbox } from '@mantine/core';
import type { BuiltInScript } from '../../../../shared/domain/scripts/built-in/built-in-scripts';
import { text } from '../../../i18n/text';
import classes from './BuiltIn.module.css';

type BuiltInFolderProps = Readonly<{
  folder: string;
  scripts: readonly BuiltInScript[];
  have: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  shownKey: string | null;
  /** The box that the Tab key reaches. */
  stop: string;
  onStop: (stop: string) => void;
  onChoose: (keys: readonly string[], checked: boolean) => void;
  onShow: (key: string) => void;
}>;

/** Name of a folder's own box among those of its scripts. */
export function stopOf(folder: string): string {
  return `folder:${folder}`;
}

/** One folder: a box for all of it, and one for each script; those the library has are marked. */
export function BuiltInFolder(props: BuiltInFolderProps) {
  const { folder, scripts, have, chosen, shownKey, stop, onStop, onChoose, onShow } = props;
  const free = scripts.filter(({ title }) => !have.has(title)).map(({ key }) => key);
  const ticked = free.filter((key) => chosen.has(key)).length;
  return (
    <div role="group" aria-label={folder} className={classes.folder}>
      <Checkbox
        size="xs"
        fw={600}
        label={folder}
        disabled={free.length === 0}
        checked={ticked > 0 && ticked === free.length}
        indeterminate={ticked > 0 && ticked < free.length}
        tabIndex={stop === stopOf(folder) ? 0 : -1}
        onFocus={() => onStop(stopOf(folder))}
        onChange={(event) => onChoose(free, event.currentTarget.checked)}
      />
      {scripts.map(({ key, title }) => (
        <div key={key} className={classes.row} data-shown={key === shownKey || undefined}>
          <Checkbox
            size="xs"
            flex={1}
            label={title}
            disabled={have.has(title)}
            checked={chosen.has(key)}
            tabIndex={stop === key ? 0 : -1}
            wrapperProps={{ onMouseEnter: () => onShow(key) }}
            onFocus={() => {
              onStop(key);
              onShow(key);
            }}
            onChange={(event) => onChoose([key], event.currentTarget.checked)}
          />
          {have.has(title) && (
            <Badge size="sm" variant="light" color="gray">
              {text.library.builtIn.have}
            </Badge>
          )}
        </div>
      ))}
    </div>
  );
}
