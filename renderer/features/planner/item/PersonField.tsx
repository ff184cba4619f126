import { Anchor, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { MemberId } from '../../../../shared/domain/ids';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { InlineText } from '../../../ui/InlineFields';
import { MemberFinder } from '../../../ui/MemberFinder';
import { saysNothing } from './says-nothing';

/** A member, or somebody by name only. */
export type Person = Readonly<{ memberId: MemberId | null; name: string }>;

type PersonFieldProps = Readonly<{
  label: string;
  person: Person;
  /** Both empty: nobody. */
  onSave: (person: Person) => Promise<boolean>;
}>;

const words = text.item.person;
const nobody: Person = { memberId: null, name: '' };

/** Somebody: found among the members, or written down by name. */
export function PersonField({ label, person: { memberId, name }, onSave }: PersonFieldProps) {
  const [byName, setByName] = useState(memberId === null && !saysNothing(name));
  const found = useVaultQuery('members.byIds', memberId ? { ids: [memberId], groupId: null } : null).data;
  const nickname = found?.[0]?.member.nickname ?? name;
  const turn = () => setByName(!byName);
  return (
    <Stack gap={2}>
      {byName ? (
        <InlineText
          framed
          label={label}
          value={memberId === null ? name : ''}
          placeholder={words.name}
          onSave={(typed) => onSave({ memberId: null, name: typed })}
        />
      ) : (
        <>
          <Text size="xs" c="dimmed" aria-hidden>
            {label}
          </Text>
          <MemberFinder
            label={label}
            labelHidden
            size="xs"
            placeholder={words.find}
            nobody={words.nobody}
            picked={memberId === null ? null : nickname || words.gone}
            onPick={(member) => void onSave({ memberId: member.id, name: member.nickname })}
            onClear={() => void onSave(nobody)}
          />
        </>
      )}
      <Anchor component="button" type="button" size="xs" w="fit-content" onClick={turn}>
        {byName ? words.fromMembers : words.byName}
      </Anchor>
    </Stack>
  );
}
