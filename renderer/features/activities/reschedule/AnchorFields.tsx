import { CloseButton, NumberInput, Text, TextInput } from '@mantine/core';
import type { Anchor } from '../../../../shared/domain/activities/parts';
import { dueDay } from '../../../../shared/domain/activities/schedule';
import type { Day } from '../../../../shared/domain/days';
import { randomIds } from '../../../../shared/domain/ids';
import { lineLimit } from '../../../../shared/domain/text';
import { sayDateAndWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import flat from '../inline/Flat.module.css';
import classes from './Reschedule.module.css';

const words = text.tasks.reschedule;
const most = 3650;
/** Most anchors an activity has. */
const anchorLimit = 20;

type AnchorFieldsProps = Readonly<{
  anchors: readonly Anchor[];
  startsOn: Day;
  today: Day;
  onChange: (anchors: readonly Anchor[]) => void;
}>;

/** 节点: further days that tasks hang on, each so many days from the start. Nothing is saved before the whole is. */
export function AnchorFields({ anchors, startsOn, today, onChange }: AnchorFieldsProps) {
  const patch = (id: string, change: Partial<Anchor>) =>
    onChange(anchors.map((anchor) => (anchor.id === id ? { ...anchor, ...change } : anchor)));
  return (
    <section aria-label={words.anchors}>
      <Text fw={600}>{words.anchors}</Text>
      <Text size="xs" c="dimmed" mb={4}>
        {words.anchorsHint}
      </Text>
      {anchors.map(({ id, name, offsetDays }) => (
        <div key={id} className={classes.anchor}>
          <TextInput
            size="xs"
            flex={1}
            aria-label={words.anchorName(name)}
            maxLength={lineLimit}
            value={name}
            error={name.trim() === ''}
            onChange={(event) => patch(id, { name: event.currentTarget.value })}
          />
          <NumberInput
            size="xs"
            w={72}
            aria-label={words.anchorDays(name)}
            allowDecimal={false}
            min={-most}
            max={most}
            value={offsetDays}
            onChange={(typed) => {
              const days = Math.round(Number(typed));
              if (typed !== '' && Number.isFinite(days) && Math.abs(days) <= most)
                patch(id, { offsetDays: days });
            }}
          />
          <Text size="xs" c="dimmed" className={classes.anchorDay ?? ''}>
            {words.anchorDay(sayDateAndWeekday(dueDay(startsOn, offsetDays), today))}
          </Text>
          <CloseButton
            size="sm"
            aria-label={words.removeAnchor(name)}
            onClick={() => onChange(anchors.filter((anchor) => anchor.id !== id))}
          />
        </div>
      ))}
      {anchors.length < anchorLimit ? (
        <AddLine
          label={words.addAnchor}
          placeholder={words.addAnchorHint}
          inputClass={flat.add}
          onAdd={async (name) => {
            onChange([...anchors, { id: randomIds<string>(), name, offsetDays: 0 }]);
            return true;
          }}
        />
      ) : null}
    </section>
  );
}
