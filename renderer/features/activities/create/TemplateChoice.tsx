import { Group, Radio, Stack, Text } from '@mantine/core';
import { activityTemplates } from '../../../../shared/domain/activities/templates';
import { text } from '../../../i18n/text';
import classes from './TemplateChoice.module.css';

const words = text.activities.newActivity;

type TemplateChoiceProps = Readonly<{ value: string; onChange: (id: string) => void }>;

/** The built-in templates as cards; ↑ and ↓ choose. */
export function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  return (
    <Radio.Group value={value} onChange={onChange} label={words.template} name="template">
      <Stack gap="xs" mt={4}>
        {activityTemplates.map((template) => (
          <Radio.Card
            key={template.id}
            value={template.id}
            className={classes.card ?? ''}
            aria-label={template.name}
            aria-description={template.summary}
            autoFocus={template.id === value}
          >
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Radio.Indicator mt={3} size="xs" />
              <div className={classes.words}>
                <Group gap="xs" wrap="nowrap" justify="space-between">
                  <Text fw={600}>{template.name}</Text>
                  <Text size="xs" c="dimmed" flex="none">
                    {words.templateTasks(template.tasks.length)}
                  </Text>
                </Group>
                <Text size="sm" c="dimmed">
                  {template.summary}
                </Text>
              </div>
            </Group>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );
}
