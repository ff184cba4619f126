import { Button, Menu, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { type PartMove, type PartPath, partMoves } from '../../../../shared/domain/segments/edit-tree';
import type { SegmentCondition } from '../../../../shared/domain/segments/segment';
import { text } from '../../../i18n/text';
import { MoreMenu } from '../../../ui/MoreMenu';
import { RemoveButton } from '../../../ui/RemoveButton';
import type { TreeEditor } from './ConditionTree';
import classes from './Segments.module.css';

type PartToolsProps = Readonly<{
  part: SegmentCondition;
  path: PartPath;
  editor: TreeEditor;
  /** The part in words. */
  name: string;
}>;

const moveOfKey: Readonly<Record<string, PartMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'into-group',
  ArrowLeft: 'out-of-group',
};

/** Alt and an arrow move the part the keyboard stands in. Taken before the fields, which have arrows of their own. */
export function moveKeys(editor: TreeEditor, path: PartPath): (event: KeyboardEvent) => void {
  return (event) => {
    const move = moveOfKey[event.key];
    if (!event.altKey || !move || path.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    editor.move(path, move);
  };
}

/** 反过来, the ways a part can be moved, and 去掉. The root has only the first. */
export function PartTools({ part, path, editor, name }: PartToolsProps) {
  const words = text.segments;
  const { negated } = part;
  return (
    <div className={classes.tools}>
      <Button
        size="compact-xs"
        variant={negated ? 'filled' : 'default'}
        aria-pressed={negated}
        onClick={() => editor.put(path, { ...part, negated: !negated })}
      >
        {negated ? words.turned : words.turn}
      </Button>
      {path.length > 0 && (
        <>
          <MoreMenu label={words.partMenu(name)} size="sm" width={190}>
            {partMoves.map((move) => (
              <Menu.Item
                key={move}
                disabled={!editor.canMove(path, move)}
                rightSection={
                  <Text size="xs" c="dimmed">
                    {words.moveKeys[move]}
                  </Text>
                }
                onClick={() => editor.move(path, move)}
              >
                {words.moves[move]}
              </Menu.Item>
            ))}
          </MoreMenu>
          <RemoveButton
            label={`${'parts' in part ? words.removeGroup : words.removePart}：${name}`}
            onRemove={() => editor.remove(path)}
          />
        </>
      )}
    </div>
  );
}
