import { SimpleGrid } from '@mantine/core';
import type { Positioning as Position } from '../../../../shared/domain/communities/community';
import type { CommunitySummary } from '../../../../shared/wire/nouns/communities';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { InlineTextarea } from '../../../ui/InlineFields';

const words = text.communities.positioning;

const parts = [
  ['audience', words.audience, words.audienceHint],
  ['reason', words.reason, words.reasonHint],
  ['gain', words.gain, words.gainHint],
  ['cost', words.cost, words.costHint],
] as const satisfies ReadonlyArray<readonly [keyof Position, string, string]>;

/** 定位: for whom, why they come, what they get, what it costs them. */
export function Positioning({ community }: Readonly<{ community: CommunitySummary }>) {
  const save = useSave();
  const { id, positioning } = community;
  return (
    <SimpleGrid
      cols={{ base: 1, xs: 2 }}
      spacing="sm"
      verticalSpacing="xs"
      role="group"
      aria-label={words.title}
    >
      {parts.map(([part, label, hint]) => (
        <InlineTextarea
          key={part}
          label={label}
          placeholder={hint}
          value={positioning[part]}
          onSave={(next) =>
            save('communities.update', {
              id,
              patch: { positioning: { ...positioning, [part]: next.trim() } },
            })
          }
        />
      ))}
    </SimpleGrid>
  );
}
