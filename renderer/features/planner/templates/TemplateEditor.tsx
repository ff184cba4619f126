import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { timeOfDay } from '../../../../shared/domain/days';
import type { PlanTemplate, PlanTemplateEntry } from '../../../../shared/domain/planner/plan-template';
import { byWeekday, templateLimit } from '../../../../shared/domain/planner/templates/week-template';
import { lineLimit } from '../../../../shared/domain/text';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { EntryFields } from './EntryFields';
import classes from './templates.module.css';

const words = text.exchange.templates;

/** A line with a key of its own while it is edited. */
type Line = Readonly<{ key: number; entry: PlanTemplateEntry }>;

type TemplateEditorProps = Readonly<{ template: PlanTemplate; onDone: () => void }>;

/** Changes the name and the lines of an own template; nothing is kept until 存好. */
export function TemplateEditor({ template, onDone }: TemplateEditorProps) {
  const { community } = useScope();
  const save = useSave();
  const [name, setName] = useState(template.name);
  const [lines, setLines] = useState<readonly Line[]>(() =>
    template.entries.map((entry, key) => ({ key, entry })),
  );
  const isWhole =
    name.trim() !== '' && lines.length > 0 && lines.every(({ entry }) => entry.title.trim() !== '');

  const change = (key: number, part: Partial<PlanTemplateEntry>) =>
    setLines(lines.map((line) => (line.key === key ? { key, entry: { ...line.entry, ...part } } : line)));
  const add = () => {
    const last = lines.at(-1)?.entry;
    const entry: PlanTemplateEntry = {
      ...{ weekday: last?.weekday ?? 1, time: last?.time ?? timeOfDay('20:00') },
      ...{ kind: last?.kind ?? '其他', title: words.newLine, body: '', groupIds: [] },
    };
    setLines([...lines, { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, entry }]);
  };
  const keep = async () => {
    if (!isWhole) return;
    const entries = lines.map(({ entry }) => entry).toSorted(byWeekday);
    const kept = { communityId: community.id, id: template.id, name: name.trim(), entries };
    if (await save('templates.save', kept)) onDone();
  };
  return (
    <Stack gap="sm">
      <TextInput
        size="xs"
        data-autofocus
        label={words.name}
        maxLength={lineLimit}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ul className={classes.entries}>
        {lines.map(({ key, entry }, index) => (
          <li key={key} className={classes.entry} aria-label={words.line(index + 1)}>
            <EntryFields
              entry={entry}
              onChange={(part) => change(key, part)}
              onRemove={() => setLines(lines.filter((line) => line.key !== key))}
            />
          </li>
        ))}
      </ul>
      <Button
        size="xs"
        variant="default"
        w="fit-content"
        leftSection={<IconPlus size={14} stroke={1.8} />}
        disabled={lines.length >= templateLimit}
        onClick={add}
      >
        {words.addLine}
      </Button>
      <Group justify="flex-end">
        <Button size="xs" variant="default" onClick={onDone}>
          {words.back}
        </Button>
        <Button size="xs" disabled={!isWhole} onClick={() => void keep()}>
          {words.save}
        </Button>
      </Group>
    </Stack>
  );
}
