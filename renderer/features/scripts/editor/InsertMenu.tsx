import { Button, Group, Menu, Text } from '@mantine/core';
import { IconBraces, IconChevronDown } from '@tabler/icons-react';
import { useRef } from 'react';
import { chineseFilters } from '../../../../shared/domain/scripts/script-filters';
import type { Insertion } from '../../../../shared/domain/scripts/script-snippets';
import { text } from '../../../i18n/text';
import type { Writing, WritingCatalogue } from './writing-catalogue';

type InsertMenuProps = Readonly<{
  catalogue: WritingCatalogue;
  /** The menu is gone, with what was chosen or nothing; the focus goes back to the text. */
  onClosed: (chosen: Insertion | null) => void;
}>;

const words = text.scripts;
const chinese = new Set(chineseFilters.map(({ name }) => name));

/** 插入变量: every variable with what it gives, conditions, loops, dates and the marks of steps. */
export function InsertMenu({ catalogue, onClosed }: InsertMenuProps) {
  // Inserted once the menu has let go of the focus.
  const chosen = useRef<Insertion | null>(null);
  const closed = () => {
    onClosed(chosen.current);
    chosen.current = null;
  };
  const section = (label: string, writings: readonly Writing[]) =>
    writings.length > 0 && (
      <>
        <Menu.Label>{label}</Menu.Label>
        {writings.map((writing) => (
          <Choice
            key={writing.name}
            writing={writing}
            onClick={() => {
              chosen.current = writing.insertion;
            }}
          />
        ))}
      </>
    );

  return (
    <Menu position="bottom-end" shadow="md" width={340} returnFocus={false} onExitTransitionEnd={closed}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconBraces size={14} />}
          rightSection={<IconChevronDown size={13} />}
        >
          {words.insert}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {section(text.scriptEditor.inputs, catalogue.inputs)}
        {section(words.insertMember, catalogue.member)}
        {section(text.fields.inScripts, catalogue.fields)}
        {section(words.insertScene, catalogue.scene)}
        {section(words.insertSnippets, catalogue.snippets)}
        {section(
          words.insertFilters,
          catalogue.filters.filter(({ name }) => chinese.has(name)),
        )}
        {section(text.scriptEditor.markers, catalogue.markers)}
      </Menu.Dropdown>
    </Menu>
  );
}

function Choice({ writing, onClick }: Readonly<{ writing: Writing; onClick: () => void }>) {
  const { name, description, sample } = writing;
  return (
    <Menu.Item onClick={onClick} aria-label={name}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" flex="none">
          {name}
        </Text>
        {sample && (
          <Text size="xs" c="dimmed" className="one-line">
            {sample}
          </Text>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {description}
      </Text>
    </Menu.Item>
  );
}
