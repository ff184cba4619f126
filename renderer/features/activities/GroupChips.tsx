import { Chip, Group, Input } from '@mantine/core';
import type { GroupId } from '../../../shared/domain/ids';
import { useScope } from '../../data/scope';

type GroupChipsProps = Readonly<{
  label: string;
  value: readonly GroupId[];
  onChange: (groupIds: readonly GroupId[]) => void;
}>;

/** Chooses among the groups of the community. */
export function GroupChips({ label, value, onChange }: GroupChipsProps) {
  const { groups } = useScope().community;
  return (
    <Input.Wrapper label={label} labelElement="div" role="group" aria-label={label}>
      <Group gap="xs" mt={4}>
        {groups.map(({ id, name }) => (
          <Chip
            key={id}
            size="sm"
            variant="outline"
            checked={value.includes(id)}
            onChange={(chosen) => onChange(chosen ? [...value, id] : value.filter((other) => other !== id))}
          >
            <span className="person-text">{name}</span>
          </Chip>
        ))}
      </Group>
    </Input.Wrapper>
  );
}
