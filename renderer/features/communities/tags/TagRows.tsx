import { Stack, Table } from '@mantine/core';
import { useState } from 'react';
import type { TagUse } from '../../../../shared/wire/nouns/tags';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { MergeTag } from './MergeTag';
import { TagRow } from './TagRow';

const words = text.tags;

type TagRowsProps = Readonly<{
  /** Name of the group, empty for the tags that are in none. */
  group: string;
  groups: readonly string[];
  tags: readonly TagUse[];
  all: readonly TagUse[];
}>;

/** The tags of one group, and a line for the next. */
export function TagRows({ group, groups, tags, all }: TagRowsProps) {
  const { community } = useScope();
  const run = useRun();
  const [merging, setMerging] = useState<TagUse | null>(null);
  const title = group || words.ungrouped;

  const add = async (name: string) =>
    (await run('tags.create', { communityId: community.id, name, groupName: group })) !== null;

  return (
    <Stack px={16} pb="sm" gap={0}>
      {tags.length > 0 && (
        <Table borderColor="var(--weilu-hairline-soft)" aria-label={title} verticalSpacing={2} layout="fixed">
          <Table.Tbody>
            {tags.map((tag) => (
              <TagRow key={tag.id} tag={tag} groups={groups} onMerge={() => setMerging(tag)} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <AddLine label={words.add(title)} placeholder={words.addHint} maxLength={100} onAdd={add} />
      {merging && <MergeTag from={merging} tags={all} onDone={() => setMerging(null)} />}
    </Stack>
  );
}
