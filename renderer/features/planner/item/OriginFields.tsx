import { SegmentedControl, Stack, Text } from '@mantine/core';
import { type ContentOrigin, contentOrigins } from '../../../../shared/domain/planner/planner-item';
import { text } from '../../../i18n/text';
import { InlineText } from '../../../ui/InlineFields';
import type { ItemEditing } from '../use-item-editing';
import { PersonField } from './PersonField';

const words = text.item.origin;

/** 原创, 转载 or 征集, with what each of them needs: where it is from, or who gave it. */
export function OriginFields({ editing: { fields, save } }: Readonly<{ editing: ItemEditing }>) {
  const { origin, source, contributorId, contributor } = fields;
  return (
    <Stack gap={6}>
      <Text size="xs" c="dimmed" id="item-origin">
        {words.title}
      </Text>
      <SegmentedControl
        aria-labelledby="item-origin"
        size="xs"
        fullWidth
        value={origin}
        data={contentOrigins.map((value) => ({ value, label: words.names[value] }))}
        onChange={(next) => void save({ origin: next as ContentOrigin })}
      />
      {origin === 'repost' ? (
        <div data-field="source">
          <InlineText
            framed
            label={words.source}
            value={source}
            placeholder={words.sourcePlaceholder}
            onSave={(typed) => save({ source: typed })}
          />
        </div>
      ) : null}
      {origin === 'collected' ? (
        <div data-field="contributor">
          <PersonField
            key={contributorId ?? ''}
            label={words.contributor}
            person={{ memberId: contributorId, name: contributor }}
            onSave={({ memberId, name }) => save({ contributorId: memberId, contributor: name })}
          />
        </div>
      ) : null}
    </Stack>
  );
}
