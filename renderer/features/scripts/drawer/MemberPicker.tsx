import { Combobox, Group, Pill, PillsInput, Text, useCombobox } from '@mantine/core';
import { type KeyboardEvent, type Ref, useState } from 'react';
import type { MemberId } from '../../../../shared/domain/ids';
import { describeSkin } from '../../../../shared/domain/members/skin';
import type { MemberInGroup, MemberRow } from '../../../../shared/wire/nouns/members';
import { useMemberHits } from '../../../data/use-member-hits';
import { text } from '../../../i18n/text';
import { MemberAvatar } from '../../../ui/MemberAvatar';
import { MoreHits } from '../../../ui/MoreHits';
import { tellApart } from '../../../ui/tell-apart';
import { useFirstHit } from '../../../ui/use-first-hit';
import { useSegmentHits } from './use-segment-hits';

type MemberPickerProps = Readonly<{
  members: readonly MemberInGroup[];
  onChange: (ids: readonly MemberId[]) => void;
  /** Enter with nothing typed. */
  onDone: () => void;
  inputRef: Ref<HTMLInputElement>;
}>;

const words = text.scripts;
// The cross can be reached by Tab, and so is not kept from who hears the page.
const reachable = { tabIndex: 0, 'aria-hidden': false } as const;

/** 给谁: any number of members, found by substring, pinyin or initials. */
export function MemberPicker({ members, onChange, onDone, inputRef }: MemberPickerProps) {
  const [query, setQuery] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const chosen = members.map(({ member }) => member.id);
  const { hits, current, more } = useMemberHits(combobox.dropdownOpened ? query : null, { without: chosen });
  const { segments, peopleOf } = useSegmentHits(combobox.dropdownOpened ? query : null);
  const typed = query.trim() !== '';
  const apart = tellApart(hits);

  const pick = (picked: string) => {
    const hit = hits.find((one) => one.id === picked);
    const segment = segments.find((one) => one.id === picked);
    if (hit) onChange([...chosen, hit.id]);
    else if (segment) void peopleOf(segment, chosen).then((ids) => ids && onChange(ids));
    setQuery('');
    combobox.closeDropdown();
  };

  const first = (hits[0] ?? segments[0])?.id;
  const enterFirst = useFirstHit(combobox, { query, current, first, onPick: pick });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Backspace' && query === '') onChange(chosen.slice(0, -1));
    if (enterFirst(event) || event.key !== 'Enter') return;
    if (!typed && combobox.getSelectedOptionIndex() === -1) {
      event.preventDefault();
      if (event.repeat) return;
      combobox.closeDropdown();
      onDone();
    }
  };

  return (
    <Combobox store={combobox} onOptionSubmit={pick} shadow="md">
      <Combobox.DropdownTarget>
        <PillsInput label={words.recipients} onClick={() => combobox.openDropdown()}>
          <Pill.Group mah={96} style={{ overflowY: 'auto' }}>
            {members.map(({ member }) => (
              <Pill
                key={member.id}
                withRemoveButton
                maw={200}
                onRemove={() => onChange(chosen.filter((one) => one !== member.id))}
                removeButtonProps={{ ...reachable, 'aria-label': words.removeRecipient(member.nickname) }}
              >
                <span className="person-text">{member.nickname}</span>
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                aria-label={words.recipients}
                ref={inputRef}
                value={query}
                maxLength={200}
                placeholder={members.length > 0 ? words.recipientsMore : words.recipientsHint}
                onChange={(event) => {
                  setQuery(event.currentTarget.value);
                  combobox.openDropdown();
                }}
                onBlur={() => combobox.closeDropdown()}
                onKeyDown={onKeyDown}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={words.recipientHits}>
          {hits.map((hit) => (
            <Combobox.Option key={hit.id} value={hit.id}>
              <Hit hit={hit} apart={apart(hit)} />
            </Combobox.Option>
          ))}
          {segments.map((segment) => (
            <Combobox.Option key={segment.id} value={segment.id}>
              <Text span size="sm" className="one-line person-text">
                {text.segments.addPeople(segment.name, segment.count)}
              </Text>
            </Combobox.Option>
          ))}
          {current && hits.length + segments.length === 0 && (
            <Combobox.Empty>{words.recipientsNone}</Combobox.Empty>
          )}
        </Combobox.Options>
        {current && <MoreHits count={more} />}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Hit({ hit, apart }: Readonly<{ hit: MemberRow; apart: string }>) {
  return (
    <Group gap="xs" wrap="nowrap">
      <MemberAvatar member={hit} size={22} />
      <Text span size="sm" className="one-line person-text" flex={1}>
        {hit.nickname}
      </Text>
      <Text span size="xs" opacity={0.75} flex="none">
        {[apart, describeSkin(hit.skin)].filter(Boolean).join(' · ')}
      </Text>
    </Group>
  );
}
