import { Button, Group, Menu, Text } from '@mantine/core';
import { IconBraces, IconChevronDown } from '@tabler/icons-react';
import { useRef } from 'react';
import { chineseFilters } from '../../../../shared/domain/scripts/script-filters';
import {
  type Insertion,
  insertionOf,
  scriptSnippets,
} from '../../../../shared/domain/scripts/script-snippets';
import {
  fieldVariable,
  memberVariables,
  type ScriptVariable,
  sceneVariables,
} from '../../../../shared/domain/scripts/script-variables';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';

type InsertMenuProps = Readonly<{
  /** The menu is gone, with what was chosen or nothing; the focus goes back to the text. */
  onClosed: (chosen: Insertion | null) => void;
}>;

const words = text.scripts;

/** 插入变量: every variable with what it gives, conditions, loops and dates. */
export function InsertMenu({ onClosed }: InsertMenuProps) {
  const fields = useFieldVariables();
  // Inserted once the menu has let go of the focus.
  const chosen = useRef<Insertion | null>(null);
  const choose = (insertion: Insertion) => () => {
    chosen.current = insertion;
  };
  const closed = () => {
    onClosed(chosen.current);
    chosen.current = null;
  };
  const variable = (one: ScriptVariable) => (
    <Choice
      key={one.name}
      name={one.name}
      description={one.description}
      sample={words.sample(one.sample)}
      onClick={choose(insertionOf(one))}
    />
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
        <Menu.Label>{words.insertMember}</Menu.Label>
        {memberVariables.filter(({ kind }) => kind !== 'fields').map(variable)}
        {fields.length > 0 && <Menu.Label>{text.fields.inScripts}</Menu.Label>}
        {fields.map(variable)}
        <Menu.Label>{words.insertScene}</Menu.Label>
        {sceneVariables.map(variable)}
        <Menu.Label>{words.insertSnippets}</Menu.Label>
        {scriptSnippets.map((snippet) => (
          <Choice
            key={snippet.name}
            name={snippet.name}
            description={snippet.description}
            onClick={choose(snippet)}
          />
        ))}
        <Menu.Label>{words.insertFilters}</Menu.Label>
        {chineseFilters.map(({ name, description, example }) => (
          <Choice
            key={name}
            name={name}
            description={description}
            sample={example}
            onClick={choose({ before: example, after: '' })}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The community's custom fields, as variables; archived ones are not offered any more. */
function useFieldVariables(): readonly ScriptVariable[] {
  const { community } = useScope();
  const fields = useVaultQuery('fields.list', { communityId: community.id }).data ?? [];
  return fields
    .filter(({ archivedAt }) => archivedAt === null)
    .flatMap(({ name }) => fieldVariable(name) ?? []);
}

type ChoiceProps = Readonly<{ name: string; description: string; sample?: string; onClick: () => void }>;

function Choice({ name, description, sample, onClick }: ChoiceProps) {
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
