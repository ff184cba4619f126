import { Radio, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MemberId } from '../../../../shared/domain/ids';
import type { Member } from '../../../../shared/domain/members/member';
import classes from './Merging.module.css';

type MergeRowProps = Readonly<{
  label: string;
  /** The two members, always in the same places. */
  sides: readonly Member[];
  chosen: MemberId;
  onChoose: (id: MemberId) => void;
  /** What a side has to offer. */
  value: (member: Member) => string;
  before?: (member: Member) => ReactNode;
  /** What tells the sides apart where they offer the same. */
  below?: (member: Member) => string;
  autoFocus?: boolean;
}>;

/** One field with the values of both: arrows go between them, space chooses. */
export function MergeRow({
  label,
  sides,
  chosen,
  onChoose,
  value,
  before,
  below,
  autoFocus = false,
}: MergeRowProps) {
  return (
    <Radio.Group
      label={label}
      value={chosen}
      onChange={(id) => onChoose(id as MemberId)}
      classNames={{ root: classes.row ?? '', label: classes.label ?? '' }}
      labelProps={{ title: label }}
    >
      <div className={classes.sides}>
        {sides.map((member) => (
          <Radio.Card
            key={member.id}
            value={member.id}
            className={classes.choice ?? ''}
            aria-label={`${label}：${value(member)}`}
            aria-description={below?.(member)}
            autoFocus={autoFocus && member.id === chosen}
          >
            <Radio.Indicator size="xs" />
            {before?.(member)}
            <div className={classes.value}>
              <Text size="sm" className="one-line person-text" title={value(member)}>
                {value(member)}
              </Text>
              {below && (
                <Text size="xs" c="dimmed" className="one-line person-text" title={below(member)}>
                  {below(member)}
                </Text>
              )}
            </div>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
