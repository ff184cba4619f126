import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { ChainPersonRow } from '../../../shared/domain/chains/chain-table';
import { text } from '../../i18n/text';
import { MemberFinder } from '../MemberFinder';
import classes from './Chain.module.css';
import type { ChainEditing } from './use-chain';

const words = text.chain;

type PersonCellProps = Readonly<{ row: ChainPersonRow; nickname: string; editing: ChainEditing }>;

/** Who it is: the name of the 接龙, with the member where it is another, or a way to say which member. */
export function PersonCell({ row, nickname, editing }: PersonCellProps) {
  const [picking, setPicking] = useState(false);
  const { name, memberId } = row;
  if (picking) {
    return (
      <MemberFinder
        label={words.whoIsOf(name)}
        labelHidden
        size="xs"
        opened
        everyGroup
        placeholder={words.searchMember}
        nobody={words.nobodyFound}
        onPick={({ id }) => {
          setPicking(false);
          const names = [...new Set(row.entries.map((entry) => entry.name))];
          void editing.resolve(names, id);
        }}
        onBlur={() => setPicking(false)}
      />
    );
  }
  return (
    <span className={classes.person}>
      <Text span size="sm" className="person-text one-line" title={name}>
        {name}
      </Text>
      {memberId !== null && nickname !== '' && nickname !== name && (
        <Text span size="xs" c="dimmed" className="person-text one-line" title={nickname}>
          {nickname}
        </Text>
      )}
      {memberId === null && (
        <Button
          variant="subtle"
          size="compact-xs"
          color="gray"
          title={words.unknown}
          aria-label={words.whoIsOf(name)}
          onClick={() => setPicking(true)}
        >
          {words.whoIs}
        </Button>
      )}
    </span>
  );
}
