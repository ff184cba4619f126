import { Button, Checkbox, Popover, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { matchesQuery, toQueryTerms, toSearchable } from '../../../../shared/domain/search/pinyin-search';
import { text } from '../../../i18n/text';

type FilterOption = Readonly<{ value: string; label: string; count: number }>;

type FilterMenuProps = Readonly<{
  label: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}>;

/** From this many options on, the menu has a search of its own. */
const searchFrom = 9;

/** One condition with any number of values; a member passes with any of them. */
export function FilterMenu({ label, options, chosen, onChange }: FilterMenuProps) {
  const words = text.members.filters;
  const [query, setQuery] = useState('');
  const terms = toQueryTerms(query);
  const shown = options.filter((option) => matchesQuery([toSearchable(option.label)], terms));
  const labels = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);

  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus width={230}>
      <Popover.Target>
        <Button
          variant={chosen.length > 0 ? 'light' : 'default'}
          rightSection={<IconChevronDown size={14} />}
          maw={240}
        >
          <span className="one-line person-text" title={labels.join('、') || undefined}>
            {labels.length > 0 ? `${label}：${labels.join('、')}` : label}
          </span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={label}>
        <Stack gap={6}>
          {options.length >= searchFrom && (
            <TextInput
              size="xs"
              aria-label={words.searchIn(label)}
              placeholder={words.searchIn(label)}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
          )}
          <ScrollArea.Autosize mah={300}>
            <Checkbox.Group value={[...chosen]} onChange={onChange}>
              <Stack gap={2}>
                {shown.map((option) => (
                  <Checkbox
                    key={option.value}
                    value={option.value}
                    py={4}
                    label={
                      <>
                        <span className="person-text">{option.label}</span>{' '}
                        <Text span size="xs" c="dimmed">
                          {words.people(option.count)}
                        </Text>
                      </>
                    }
                  />
                ))}
              </Stack>
            </Checkbox.Group>
            {shown.length === 0 && (
              <Text size="sm" c="dimmed">
                {words.nothing}
              </Text>
            )}
          </ScrollArea.Autosize>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
