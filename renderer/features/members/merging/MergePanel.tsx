import { Button, Group, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { type Day, dayOf } from '../../../../shared/domain/days';
import { writeFieldValue } from '../../../../shared/domain/fields/write-field-value';
import type { FieldId, MemberId } from '../../../../shared/domain/ids';
import type { Member } from '../../../../shared/domain/members/member';
import { filledFields } from '../../../../shared/domain/members/merge/merge-choices';
import type { MergePreview } from '../../../../shared/wire/nouns/members';
import { useOnce } from '../../../data/use-once';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { sayDate } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { MemberAvatar } from '../../../ui/MemberAvatar';
import { MergeRow } from './MergeRow';
import { valueInWords } from './merge-values';
import { useMergeChoices } from './use-merge-choices';

const words = text.merging;

type MergePanelProps = Readonly<{
  /** The two, in the places they are shown in; the first stays until the other is chosen. */
  ids: readonly [MemberId, MemberId];
  onBack: () => void;
  onMerged: (kept: MemberId) => void;
}>;

/** Two members side by side: only what differs is asked for, what moves is said, one button makes them one. */
export function MergePanel({ ids, onBack, onMerged }: MergePanelProps) {
  const [keepId, setKeepId] = useState(ids[0]);
  const dropId = ids[0] === keepId ? ids[1] : ids[0];
  const { data: preview, stale } = useVaultQuery('members.mergePreview', { keepId, dropId });
  const choosing = useMergeChoices(preview, keepId, setKeepId);
  const today = useToday();
  const run = useRun();
  const merge = useOnce(async () => {
    if (!preview || stale) return false;
    const done = await run('members.merge', { keepId, dropId, ...choosing.choices });
    if (done) onMerged(keepId);
    return done !== null;
  });
  useHotkeys([['mod+Enter', () => void merge()]], []);

  if (preview === undefined) return null;
  if (preview === null) return <EmptyState sentence={words.gone} button={<BackButton onBack={onBack} />} />;
  const sides = [preview.keep, preview.drop].sort((a) => (a.id === ids[0] ? -1 : 1));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.mainHint}
      </Text>
      <div>
        <MergeRow
          label={words.main}
          sides={sides}
          chosen={keepId}
          onChoose={choosing.keep}
          value={({ nickname }) => nickname}
          before={(member) => <MemberAvatar member={member} size={22} />}
          below={(member) => tellingApart(member, sides, today)}
          autoFocus
        />
        {preview.differing.map((field) => (
          <MergeRow
            key={field}
            label={words.fields[field]}
            sides={sides}
            chosen={choosing.ownerOf(field)}
            onChoose={(owner) => choosing.choose(field, owner)}
            value={(member) => valueInWords(member, field, today)}
          />
        ))}
        {preview.differingFields.map(({ id, name }) => (
          <MergeRow
            key={id}
            label={name}
            sides={sides}
            chosen={choosing.ownerOfCustom(id)}
            onChoose={(owner) => choosing.choose(id, owner)}
            value={(member) => customInWords(member, id)}
          />
        ))}
      </div>
      <WhatHappens preview={preview} />
      <Group justify="space-between" mt="xs">
        <BackButton onBack={onBack} />
        <Button maw="70%" title={preview.keep.nickname} onClick={() => void merge()}>
          {words.confirm(preview.keep.nickname)}
        </Button>
      </Group>
    </Stack>
  );
}

function BackButton({ onBack }: Readonly<{ onBack: () => void }>) {
  return (
    <Button variant="default" onClick={onBack}>
      {words.back}
    </Button>
  );
}

/** What one would know a member by beside the name; of two that have the same, when each was written down. */
function tellingApart(member: Member, sides: readonly Member[], today: Day): string {
  const known = ({ wechatId, city, joinedOn }: Member) =>
    [wechatId, city, joinedOn ? words.joined(sayDate(joinedOn, today)) : ''].filter(Boolean).join(' · ');
  const alike = new Set(sides.map(known)).size < sides.length;
  const noted = alike ? words.notedOn(sayDate(dayOf(member.createdAt), today)) : '';
  return [known(member), noted].filter(Boolean).join(' · ');
}

function customInWords({ custom }: Member, id: FieldId): string {
  const value = custom[id];
  return value === undefined ? '' : writeFieldValue(value);
}

/** What is filled in, what moves, and what becomes of what was not chosen. */
function WhatHappens({ preview }: Readonly<{ preview: MergePreview }>) {
  const { keep, drop, differing, differingFields, moves } = preview;
  const filled = filledFields(keep, drop).map((field) => words.fields[field]);
  const moving = (Object.keys(moves) as (keyof typeof moves)[])
    .filter((part) => moves[part] > 0)
    .map((part) => words.moveParts[part](moves[part]));
  const sentences = [
    differing.length + differingFields.length === 0 ? words.sameAll : '',
    filled.length > 0 ? words.filled(filled.join('、')) : '',
    moving.length > 0 ? words.moves(moving.join('、')) : '',
    words.joinedNotes,
  ].filter(Boolean);
  return (
    <Stack gap={2}>
      {sentences.map((sentence) => (
        <Text key={sentence} size="sm" c="dimmed">
          {sentence}
        </Text>
      ))}
    </Stack>
  );
}
