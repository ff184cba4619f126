import { Autocomplete, Button, Collapse, Group, Select, TagsInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { type Scenario, type Script, scenarios } from '../../../../shared/domain/scripts/script';
import { lineLimit } from '../../../../shared/domain/text';
import { text } from '../../../i18n/text';
import type { ScriptDraft } from './use-script-draft';

type ScriptFactsProps = Readonly<{
  draft: Pick<ScriptDraft, 'fields' | 'change'>;
  scripts: readonly Script[];
}>;

const words = text.scripts;
/** So low a window has no room to spare for what is seldom changed. */
const lowWindow = '(max-height: 700px)';

/** Where a script belongs: 场景, 文件夹 and 标签. In a low window they are one line that unfolds. */
export function ScriptFacts({ draft, scripts }: ScriptFactsProps) {
  const low = useMediaQuery(lowWindow, false, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const id = useId();
  if (!low) return <FactFields draft={draft} scripts={scripts} />;
  const { scenario, folder, tags } = draft.fields;
  const Chevron = opened ? IconChevronUp : IconChevronDown;
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        maw="100%"
        px={4}
        aria-expanded={opened}
        aria-controls={id}
        rightSection={<Chevron size={14} aria-hidden />}
        onClick={() => setOpened(!opened)}
      >
        {text.scriptEditor.facts([scenario, folder, tags.join('、')].filter(Boolean))}
      </Button>
      <Collapse expanded={opened} id={id}>
        <FactFields draft={draft} scripts={scripts} />
      </Collapse>
    </div>
  );
}

function FactFields({ draft: { fields, change }, scripts }: ScriptFactsProps) {
  const knownTags = [...new Set(scripts.flatMap((script) => script.tags))];
  const knownFolders = [...new Set(scripts.flatMap(({ folder }) => (folder.trim() ? [folder.trim()] : [])))];
  return (
    <Group grow align="flex-start" gap="sm">
      <Select
        label={words.scenario}
        data={[...scenarios]}
        value={fields.scenario}
        allowDeselect={false}
        onChange={(scenario) => scenario && change({ scenario: scenario as Scenario })}
      />
      <Autocomplete
        label={text.library.folder}
        placeholder={text.library.foldersHint}
        data={knownFolders}
        value={fields.folder}
        maxLength={lineLimit}
        onChange={(folder) => change({ folder: folder.trimStart() })}
      />
      <TagsInput
        label={words.tags}
        placeholder={fields.tags.length === 0 ? words.tagsHint : ''}
        data={knownTags}
        value={[...fields.tags]}
        maxTags={50}
        maxLength={50}
        onChange={(tags) => change({ tags: tags.map((tag) => tag.trim()).filter(Boolean) })}
      />
    </Group>
  );
}
