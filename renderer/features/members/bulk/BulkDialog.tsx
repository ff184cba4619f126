import { Button, Group, Modal, Select, Stack, Switch, Text } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import type { MemberId } from '../../../../shared/domain/ids';
import { columnNameOfField } from '../../../../shared/domain/members/list-columns';
import { type BulkEdit, membersAtOnce } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { useFocusBack } from '../../../ui/use-focus-back';
import { BulkValue } from './BulkValue';
import { type BulkDraft, blankBulk, bulkEditOf, bulkKinds, mayEmpty } from './bulk-draft';

const words = text.members.bulk;

type BulkDialogProps = Readonly<{ ids: readonly MemberId[]; onClose: () => void }>;

/** 批量修改: one change for everybody chosen, with how many it would change before it does. */
export function BulkDialog({ ids: chosen, onClose }: BulkDialogProps) {
  // Who it was opened for, whatever a range that comes late chooses behind it.
  const [ids] = useState(chosen);
  useFocusBack();
  const { community } = useScope();
  const run = useRun();
  const today = useToday();
  const known = useVaultQuery('fields.list', { communityId: community.id }).data;
  const fields = useMemo(() => (known ?? []).filter(({ archivedAt }) => archivedAt === null), [known]);
  const tags = useVaultQuery('tags.list', { communityId: community.id }).data?.tags;
  const [chosenDraft, setDraft] = useState<BulkDraft | null>(null);
  // Without a tag there is nothing to add.
  const draft = chosenDraft ?? blankBulk(tags?.length === 0 ? 'tier' : 'add-tag');
  const [busy, setBusy] = useState(false);
  const edit = bulkEditOf(draft, fields, today);
  const tooMany = ids.length > membersAtOnce;
  const asked = edit && !tooMany ? { ids: [...ids], edit } : null;
  const preview = useVaultQuery('members.previewBulk', asked);
  const changing = asked && !preview.stale ? (preview.data?.changing ?? 0) : 0;
  const kinds = bulkKinds.map((kind) => ({ value: kind as string, label: words.kinds[kind] }));
  const own = fields.map(({ id, name }) => ({ value: columnNameOfField(id), label: name }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!asked || changing === 0) return;
    setBusy(true);
    const receipt = await run('members.bulkEdit', asked);
    setBusy(false);
    if (receipt) onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title(ids.length)}
      size={460}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Select
            label={words.what}
            data-autofocus
            allowDeselect={false}
            searchable
            openOnFocus={false}
            nothingFoundMessage={words.nothing}
            data={own.length === 0 ? kinds : [...kinds, { group: words.fields, items: own }]}
            value={draft.what}
            onChange={(what) => what && setDraft(blankBulk(what))}
          />
          {!draft.emptied && (
            <BulkValue
              key={draft.what}
              draft={draft}
              fields={fields}
              onChange={(part) => setDraft({ ...draft, ...part })}
            />
          )}
          {mayEmpty(draft) && (
            <Switch
              label={draft.what === 'cadence' ? words.byRule : words.empty}
              checked={draft.emptied}
              onChange={(event) => setDraft({ ...draft, emptied: event.currentTarget.checked })}
            />
          )}
          <Preview tooMany={tooMany} edit={edit} preview={preview.stale ? undefined : preview.data} />
          <Group justify="end" gap="xs">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {text.frame.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={changing === 0}>
              {words.apply(changing)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type PreviewProps = Readonly<{
  tooMany: boolean;
  edit: BulkEdit | null;
  preview: Readonly<{ total: number; changing: number; examples: readonly string[] }> | undefined;
}>;

/** How many of those chosen would change, and a few of them by name. */
function Preview({ tooMany, edit, preview }: PreviewProps) {
  const sentence = tooMany
    ? words.tooMany(membersAtOnce)
    : edit === null
      ? words.incomplete
      : preview
        ? words.preview(preview.total, preview.changing)
        : words.counting;
  const examples = edit !== null && preview ? preview.examples : [];
  return (
    <div role="status" aria-live="polite">
      <Text size="sm" fw={examples.length > 0 ? 600 : 400} {...(examples.length === 0 && { c: 'dimmed' })}>
        {sentence}
      </Text>
      {preview && examples.length > 0 && (
        <Text size="xs" c="dimmed" className="one-line person-text" title={examples.join('、')}>
          {words.examples(examples, preview.changing)}
        </Text>
      )}
    </div>
  );
}
