import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Day } from '../../../../shared/domain/days';
import { text } from '../../../i18n/text';
import classes from './Materials.module.css';
import { MaterialThumb } from './MaterialThumb';
import { RestBadge } from './RestBadge';
import type { Offered } from './use-picking';

type PickerOptionProps = Readonly<{
  id: string;
  offered: Offered;
  /** The day it is to be used on. */
  day: Day;
  marked: boolean;
  chosen: boolean;
  /** `several`: with Ctrl. */
  onClick: (several: boolean) => void;
}>;

/** A material that may be taken, with what is in the way of it. The keys are those of the search. */
export function PickerOption({ id, offered, day, marked, chosen, onClick }: PickerOptionProps) {
  const { material } = offered.row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the search, which marks and takes options
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      data-marked={marked || undefined}
      className={classes.option}
      onClick={(event) => onClick(event.ctrlKey || event.metaKey)}
    >
      <MaterialThumb material={material} size={32} />
      <span className={classes.words} style={{ flex: 1 }}>
        <Text span size="sm" className="one-line person-text" title={material.title}>
          {material.title}
        </Text>
        <Text span size="xs" c="dimmed" className="one-line person-text">
          {[text.materials.forms[material.form], material.category, material.body.slice(0, 60)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </span>
      <RestBadge state={offered.state} today={day} />
      {chosen && <IconCheck size={16} aria-hidden />}
    </div>
  );
}
