import { Popover, Stack, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { MemberId } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { MemberFinder } from '../../../ui/MemberFinder';
import classes from './Rewards.module.css';

const words = text.ledgers.rewards;

/** A member, or somebody by name only. */
export type Person = Readonly<{ memberId: MemberId | null; name: string }>;

type PersonCellProps = Person & Readonly<{ label: string; onSave: (person: Person) => Promise<boolean> }>;

/** Who a reward is for; a click gives it to somebody else, a member or a name. */
export function PersonCell({ memberId, name, label, onSave }: PersonCellProps) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const give = async (person: Person) => {
    const given = await onSave(person);
    if (given) {
      setOpened(false);
      button.current?.focus();
    }
    return given;
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={240}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          ref={button}
          className={`${classes.who} one-line person-text`}
          data-cell="who"
          data-by-name={memberId === null || undefined}
          aria-label={`${label}：${name}`}
          title={name}
          onClick={() => setOpened(!opened)}
        >
          {name}
        </UnstyledButton>
      </Popover.Target>
      {opened ? (
        <Popover.Dropdown>
          <Stack gap="xs">
            <MemberFinder
              label={label}
              labelHidden
              size="xs"
              placeholder={words.findMember}
              nobody={words.nobody}
              withinPortal={false}
              everyGroup
              onPick={(member) => void give({ memberId: member.id, name: member.nickname })}
            />
            <AddLine
              label={words.otherName}
              placeholder={words.otherName}
              onAdd={(typed) => give({ memberId: null, name: typed })}
            />
          </Stack>
        </Popover.Dropdown>
      ) : null}
    </Popover>
  );
}
