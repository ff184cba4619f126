import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ChainPersonRow } from '../../../shared/domain/chains/chain-table';
import type { MemberId } from '../../../shared/domain/ids';
import { text } from '../../i18n/text';
import { MemberFinder } from '../MemberFinder';
import classes from './Chain.module.css';
import type { ChainEditing } from './use-chain';

const words = text.chain;

type PersonCellProps = Readonly<{ row: ChainPersonRow; nickname: string; editing: ChainEditing }>;

/** Who it is: the name of the 接龙, with the member where it is another, and a way to say which member. */
export function PersonCell({ row, nickname, editing }: PersonCellProps) {
  const [picking, setPicking] = useState(false);
  const { name, memberId, note } = row;
  const pick = (id: MemberId | null) => {
    setPicking(false);
    void editing.resolve(row, id);
  };
  if (picking) {
    return (
      <Group
        gap={4}
        wrap="nowrap"
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setPicking(false);
        }}
      >
        <MemberFinder
          label={words.whoIsOf(name)}
          labelHidden
          size="xs"
          opened
          everyGroup
          placeholder={words.searchMember}
          nobody={words.nobodyFound}
          without={memberId === null ? [] : [memberId]}
          onPick={({ id }) => pick(id)}
        />
        {memberId !== null && (
          <Button
            variant="subtle"
            size="compact-xs"
            color="gray"
            flex="none"
            aria-label={words.noMemberOf(name)}
            // The field keeps the focus, so that its list does not close under the pointer.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(null)}
          >
            {words.noMember}
          </Button>
        )}
      </Group>
    );
  }
  return (
    <>
      <span className={classes.person}>
        <Text span size="sm" className="person-text one-line" title={name}>
          {name}
        </Text>
        {memberId !== null && nickname !== '' && nickname !== name && (
          <Text span size="xs" c="dimmed" className="person-text one-line" title={nickname}>
            {nickname}
          </Text>
        )}
        <Button
          variant="subtle"
          size="compact-xs"
          color="gray"
          flex="none"
          className={memberId === null ? '' : (classes.relink ?? '')}
          {...(memberId === null && { title: words.unknown })}
          aria-label={memberId === null ? words.whoIsOf(name) : words.relinkOf(name)}
          onClick={() => setPicking(true)}
        >
          {memberId === null ? words.whoIs : words.relink}
        </Button>
      </span>
      {note !== '' && (
        <span className={`${classes.note} person-text one-line`} title={words.noteOf(name, note)}>
          {note}
        </span>
      )}
    </>
  );
}
