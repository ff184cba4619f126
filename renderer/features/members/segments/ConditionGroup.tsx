import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { PartPath } from '../../../../shared/domain/segments/edit-tree';
import type { SegmentGroup } from '../../../../shared/domain/segments/segment';
import { text } from '../../../i18n/text';
import { placeOf, type TreeEditor } from './ConditionTree';
import { DraftRow } from './DraftRow';
import { moveKeys, PartTools } from './PartTools';
import classes from './Segments.module.css';
import { TestRow } from './TestRow';

type ConditionGroupProps = Readonly<{ group: SegmentGroup; path: PartPath; editor: TreeEditor }>;

/** Conditions that count together. */
export function ConditionGroup({ group, path, editor }: ConditionGroupProps) {
  const words = text.segments;
  const nested = path.length > 0;
  const room = editor.room(path);
  const drafted = editor.draft && placeOf(editor.draft.group) === placeOf(path) ? editor.draft : null;
  return (
    <fieldset
      className={nested ? `${classes.group} ${classes.nested}` : classes.group}
      aria-label={words.group}
      data-part={nested ? placeOf(path) : undefined}
      style={{ border: nested ? undefined : 0, margin: 0, padding: nested ? undefined : 0 }}
    >
      <Group gap="xs" wrap="nowrap" onKeyDownCapture={moveKeys(editor, path)}>
        <SegmentedControl
          size="xs"
          aria-label={words.joinLabel}
          value={group.test}
          onChange={(test) => editor.put(path, { ...group, test: test === 'any' ? 'any' : 'all' })}
          data={(['all', 'any'] as const).map((value) => ({ value, label: words.joins[value] }))}
        />
        <PartTools part={group} path={path} editor={editor} name={words.group} />
      </Group>
      {group.parts.map((part, index) => {
        const own = [...path, index];
        const key = placeOf(own);
        return 'parts' in part ? (
          <ConditionGroup key={key} group={part} path={own} editor={editor} />
        ) : (
          <TestRow key={key} test={part} path={own} editor={editor} />
        );
      })}
      {drafted && (
        <div className={drafted.inNewGroup ? classes.nested : undefined}>
          <DraftRow
            key={drafted.inNewGroup ? 'group' : 'test'}
            fields={editor.vocabulary.fields}
            onChoose={editor.finishDraft}
            onCancel={editor.cancelDraft}
          />
        </div>
      )}
      <Group gap="xs">
        <Button
          data-adding={placeOf(path)}
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} />}
          disabled={!room.test}
          onClick={() => editor.startDraft({ group: path, inNewGroup: false })}
        >
          {words.addTest}
        </Button>
        <Button
          data-adding={placeOf(path)}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          disabled={!room.group}
          onClick={() => editor.startDraft({ group: path, inNewGroup: true })}
        >
          {words.addGroup}
        </Button>
      </Group>
    </fieldset>
  );
}
