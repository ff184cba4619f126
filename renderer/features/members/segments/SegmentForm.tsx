import { Button, Chip, Group, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import type { SegmentId } from '../../../../shared/domain/ids';
import type { Segment } from '../../../../shared/domain/segments/segment';
import { noConditions } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useSegmentVocabulary } from '../../../data/use-segment-vocabulary';
import { text } from '../../../i18n/text';
import { useMemberList } from '../list/filter-store';
import { ConditionTree } from './ConditionTree';
import { SegmentPreview } from './SegmentPreview';
import { blankDraft, draftKey, type SegmentDraft, useSegmentDraft } from './segment-draft';
import { TemplateRow } from './TemplateRow';

type SegmentFormProps = Readonly<{ segment: Segment | null; onClose: () => void }>;

/** A segment being built: its sentence and count on top, the tree of conditions below. */
export function SegmentForm({ segment, onClose }: SegmentFormProps) {
  const words = text.segments;
  const { community } = useScope();
  const vocabulary = useSegmentVocabulary();
  const change = useMemberList((state) => state.change);
  const run = useRun();
  const kept = useSegmentDraft();
  const key = draftKey(community.id, segment?.id ?? null);
  const [draft, setDraft] = useState<SegmentDraft>(
    (kept.key === key ? kept.draft : null) ??
      (segment ? { name: segment.name, pinned: segment.pinned, root: segment.condition } : blankDraft),
  );
  const [busy, setBusy] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const starting = !segment && draft.root.parts.length === 0;

  const edit = (part: Partial<SegmentDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    kept.keep(key, next);
  };

  const leave = () => {
    kept.forget();
    onClose();
  };
  const show = (segmentId: SegmentId) => {
    change({ ...noConditions, segmentId });
    leave();
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { name, pinned, root: condition } = draft;
    if (name.trim() === '' || busy) return;
    setBusy(true);
    if (segment) {
      const patch = { name, pinned, condition };
      if (await run('segments.update', { id: segment.id, patch })) show(segment.id);
    } else {
      const receipt = await run('segments.create', { communityId: community.id, name, pinned, condition });
      if (receipt) show(receipt.result.segmentId);
    }
    setBusy(false);
  };

  const remove = async (id: SegmentId) => {
    if (!(await run('segments.remove', { id }))) return;
    if (useMemberList.getState().conditions.segmentId === id) change({ segmentId: null });
    leave();
  };

  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        {starting && (
          <TemplateRow
            onChoose={(name, root) => {
              edit({ name: draft.name || name, root });
              // The templates go away under the keyboard.
              nameField.current?.focus();
            }}
          />
        )}
        <SegmentPreview root={draft.root} vocabulary={vocabulary} />
        <ConditionTree root={draft.root} vocabulary={vocabulary} onChange={(root) => edit({ root })} />
        <Group gap="sm" align="flex-end" wrap="wrap">
          <TextInput
            ref={nameField}
            data-autofocus={!starting || undefined}
            label={words.name}
            placeholder={words.nameHint}
            required
            maxLength={60}
            flex="1 1 220px"
            value={draft.name}
            onChange={(event) => edit({ name: event.currentTarget.value })}
          />
          <Chip mb={4} checked={draft.pinned} onChange={(pinned) => edit({ pinned })}>
            {words.pin}
          </Chip>
        </Group>
        <Group gap="xs">
          <Button type="submit" loading={busy} disabled={draft.name.trim() === ''}>
            {words.save}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              change({ ...noConditions, condition: draft.root });
              onClose();
            }}
          >
            {words.look}
          </Button>
          <Button variant="subtle" color="gray" onClick={leave}>
            {text.frame.cancel}
          </Button>
          {segment && (
            <Button
              ml="auto"
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={15} />}
              onClick={() => void remove(segment.id)}
            >
              {words.remove}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
