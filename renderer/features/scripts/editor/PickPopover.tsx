import { ActionIcon, Combobox, ScrollArea, Tooltip, useCombobox } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';

type PickPopoverProps<Item> = Readonly<{
  /** Name of the button. */
  label: string;
  icon: ReactNode;
  /** Accessible name of the search field. */
  search: string;
  hint: string;
  none: string;
  find: (query: string) => readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ReactNode;
  className?: string | undefined;
  /** Nothing when it was closed without a choice. */
  onClosed: (item: Item | null) => void;
}>;

/** A button that opens a list to search in; Enter takes the first that is found. */
export function PickPopover<Item>({
  label,
  icon,
  search,
  hint,
  none,
  find,
  keyOf,
  render,
  className,
  onClosed,
}: PickPopoverProps<Item>) {
  const [query, setQuery] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setQuery('');
    },
  });
  const found = combobox.dropdownOpened ? find(query) : [];
  const { selectFirstOption, dropdownOpened } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of what is found now is chosen with each key.
  useEffect(() => {
    if (dropdownOpened) selectFirstOption();
  }, [query, dropdownOpened]);

  const close = (item: Item | null) => {
    combobox.closeDropdown();
    onClosed(item);
  };
  return (
    <Combobox
      store={combobox}
      width={300}
      position="bottom-end"
      shadow="md"
      onOptionSubmit={(key) => close(found.find((item) => keyOf(item) === key) ?? null)}
    >
      <Combobox.Target targetType="button">
        <Tooltip label={label}>
          <ActionIcon
            variant="default"
            size={26}
            aria-label={label}
            onClick={() => combobox.toggleDropdown()}
          >
            {icon}
          </ActionIcon>
        </Tooltip>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label={search}
          placeholder={hint}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && close(null)}
        />
        <ScrollArea.Autosize mah={240} type="scroll">
          <Combobox.Options className={className}>
            {found.map((item) => (
              <Combobox.Option key={keyOf(item)} value={keyOf(item)}>
                {render(item)}
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>{none}</Combobox.Empty>}
          </Combobox.Options>
        </ScrollArea.Autosize>
      </Combobox.Dropdown>
    </Combobox>
  );
}
