import { CloseButton, Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import type { MemberId } from '../../shared/domain/ids';
import type { MemberRow } from '../../shared/wire/nouns/members';
import { useMemberHits } from '../data/use-member-hits';
import { text } from '../i18n/text';
import { MoreHits } from './MoreHits';
import { tellApart } from './tell-apart';
import { useFirstHit } from './use-first-hit';

type MemberFinderProps = Readonly<{
  label: string;
  /** The label is only read aloud. */
  labelHidden?: boolean;
  placeholder: string;
  /** Said when nobody is found. */
  nobody: string;
  /** Name of the one already picked. */
  picked?: string | null;
  onPick: (member: MemberRow) => void;
  /** The one picked is let go; without this the field is for one pick only. */
  onClear?: () => void;
  onBlur?: () => void;
  /** What is said beside a name. */
  detail?: (member: MemberRow) => string;
  without?: readonly MemberId[];
  everyGroup?: boolean;
  size?: 'xs' | 'sm';
  /** Inside a popover or dialog that would take a click outside for a farewell. */
  withinPortal?: boolean;
  /** Shows the hits before anything is typed. */
  opened?: boolean;
}>;

/** One member, found by substring, pinyin or initials. */
export function MemberFinder(props: MemberFinderProps) {
  const { label, labelHidden, placeholder, nobody, picked = null, size = 'sm' } = props;
  const { onPick, onClear, onBlur, detail, withinPortal = true } = props;
  const [query, setQuery] = useState('');
  const combobox = useCombobox({
    defaultOpened: props.opened ?? false,
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  const { hits, current, more } = useMemberHits(combobox.dropdownOpened ? query : null, props);

  const pick = (id: string) => {
    const hit = hits.find((one) => one.id === id);
    if (!hit) return;
    setQuery('');
    combobox.closeDropdown();
    onPick(hit);
  };
  const apart = tellApart(hits);
  const besides = (hit: MemberRow) => detail?.(hit) || apart(hit);
  const enterFirst = useFirstHit(combobox, { query, current, first: hits[0]?.id, onPick: pick });

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={pick}
      shadow="md"
      size={size}
      withinPortal={withinPortal}
      {...(size === 'xs' && { width: 230, position: 'bottom-end' as const })}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...(labelHidden ? { 'aria-label': label } : { label })}
          data-autofocus
          autoFocus={props.opened ?? false}
          size={size}
          autoComplete="off"
          maxLength={200}
          placeholder={placeholder}
          value={query || (picked ?? '')}
          rightSection={
            picked !== null &&
            onClear && <CloseButton size="sm" aria-label={text.frame.clearPicked} onClick={() => onClear()} />
          }
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            if (picked !== null) onClear?.();
            combobox.openDropdown();
          }}
          // Typing over the name of the one picked begins a new search.
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            onBlur?.();
          }}
          onKeyDown={enterFirst}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label} mah={260} style={{ overflowY: 'auto' }}>
          {hits.map((hit) => (
            <Combobox.Option key={hit.id} value={hit.id}>
              <span className="person-text">{hit.nickname}</span>
              <Text span size="xs" opacity={0.75} ml="xs">
                {besides(hit)}
              </Text>
            </Combobox.Option>
          ))}
          {current && hits.length === 0 && <Combobox.Empty>{nobody}</Combobox.Empty>}
        </Combobox.Options>
        {current && <MoreHits count={more} />}
      </Combobox.Dropdown>
    </Combobox>
  );
}
