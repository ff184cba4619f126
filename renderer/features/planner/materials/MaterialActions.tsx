import { Anchor, Button, Group } from '@mantine/core';
import type { Material, MaterialPatch } from '../../../../shared/domain/planner/material';
import { useHost } from '../../../data/host-context';
import { useCopyText } from '../../../data/use-copy-text';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { focusRowBeside } from './row-focus';

type MaterialActionsProps = Readonly<{
  material: Material;
  onSave: (patch: MaterialPatch) => Promise<boolean>;
}>;

const words = text.materials.actions;

/** Copies what a material says, puts it away or removes it. */
export function MaterialActions({ material, onSave }: MaterialActionsProps) {
  const { shell } = useHost();
  const copy = useCopyText();
  const run = useRun();
  const { id, body, url, archivedAt } = material;
  // Only where the host asks before it opens an address; elsewhere the address is copied.
  const opens = shell.can('native-dialogs') && /^https:\/\//i.test(url);
  const leave = (from: Element, act: () => Promise<unknown>) => {
    // The row goes: the keyboard goes on with one that stays.
    focusRowBeside(from);
    void act();
  };
  return (
    <Group gap="xs">
      {body !== '' && (
        <Button size="compact-sm" variant="default" onClick={() => void copy(body, words.copied)}>
          {words.copyText}
        </Button>
      )}
      {url !== '' && (
        <Button size="compact-sm" variant="default" onClick={() => void copy(url, words.copied)}>
          {words.copyUrl}
        </Button>
      )}
      {opens && (
        <Anchor size="xs" href={url} target="_blank" rel="noopener noreferrer">
          {words.open}
        </Anchor>
      )}
      <Button
        ml="auto"
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={({ currentTarget }) =>
          leave(currentTarget, () => onSave({ archivedAt: archivedAt === null ? Date.now() : null }))
        }
      >
        {archivedAt === null ? words.archive : words.unarchive}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={({ currentTarget }) => leave(currentTarget, () => run('materials.remove', { ids: [id] }))}
      >
        {words.remove}
      </Button>
    </Group>
  );
}
