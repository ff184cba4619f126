import { Button, Group, Text } from '@mantine/core';
import type { SegmentGroup } from '../../../../shared/domain/segments/segment';
import { segmentTemplates, templateConditions } from '../../../../shared/domain/segments/templates';
import { text } from '../../../i18n/text';

type TemplateRowProps = Readonly<{ onChoose: (name: string, condition: SegmentGroup) => void }>;

/** Segments to start from. */
export function TemplateRow({ onChoose }: TemplateRowProps) {
  const words = text.segments;
  return (
    <Group gap="xs" role="group" aria-label={words.startFrom}>
      <Text size="sm" c="dimmed">
        {words.startFrom}
      </Text>
      {segmentTemplates.map((template, index) => (
        <Button
          key={template}
          size="compact-sm"
          variant="default"
          data-autofocus={index === 0 || undefined}
          onClick={() => onChoose(words.templates[template], templateConditions[template])}
        >
          {words.templates[template]}
        </Button>
      ))}
    </Group>
  );
}
