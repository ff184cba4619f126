import { Alert, Button, Group, Menu, Paper, Stack, Text } from '@mantine/core';
import { IconCopy, IconEdit, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanTemplate } from '../../../../shared/domain/planner/plan-template';
import { templateLimit } from '../../../../shared/domain/planner/templates/week-template';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { MoreMenu } from '../../../ui/MoreMenu';
import classes from './templates.module.css';
import type { Applied, ApplyTemplate } from './use-apply-template';
import { WeekGlance } from './WeekGlance';

const words = text.exchange.templates;

type TemplateRowProps = Readonly<{
  template: Applied;
  /** Whom a built-in one is for. */
  about?: string;
  apply: ApplyTemplate;
  /** Own ones can be edited and removed; the built-in ones are copied. */
  onEdit?: () => void;
}>;

/** A template: its week at a glance, and one click to put it in; where it stands already, what to do then. */
export function TemplateRow({ template, about, apply, onEdit }: TemplateRowProps) {
  const [warned, setWarned] = useState(false);
  const { there } = apply.standing(template);
  const begin = () => {
    if (there > 0) setWarned(true);
    else void apply.apply(template, false);
  };
  return (
    <Paper component="section" aria-label={template.name} className={classes.template ?? ''} withBorder>
      <Group wrap="nowrap" gap="sm">
        <Stack gap={2} className={classes.words ?? ''}>
          <Text fw={600} className="one-line" title={template.name}>
            {template.name}
          </Text>
          <Text size="xs" c="dimmed" className="one-line" {...(about && { title: about })}>
            {about ?? words.lines(template.entries.length)}
          </Text>
        </Stack>
        <WeekGlance entries={template.entries} />
        <Button
          size="xs"
          variant="light"
          flex="none"
          aria-label={words.applyOf(template.name)}
          disabled={!apply.ready || apply.isTooMuch(template)}
          onClick={begin}
        >
          {words.apply}
        </Button>
        <RowMenu template={template} {...(onEdit && { onEdit })} />
      </Group>
      {apply.isTooMuch(template) && (
        <Text size="xs" c="dimmed" mt={4}>
          {words.tooMany(templateLimit)}
        </Text>
      )}
      {warned && there > 0 && (
        <StandsAlready template={template} apply={apply} onLeave={() => setWarned(false)} />
      )}
    </Paper>
  );
}

type StandsAlreadyProps = Readonly<{ template: Applied; apply: ApplyTemplate; onLeave: () => void }>;

function StandsAlready({ template, apply, onLeave }: StandsAlreadyProps) {
  const { there, missing } = apply.standing(template);
  return (
    <Alert mt="xs" p="xs" color="yellow" variant="light" role="alert">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{words.standing(there)}</Text>
        <Group gap="xs">
          {missing > 0 && (
            <Button size="compact-sm" onClick={() => void apply.apply(template, false)}>
              {words.fill(missing)}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => void apply.apply(template, true)}>
            {words.again}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onLeave}>
            {words.leave}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}

type RowMenuProps = Readonly<{
  template: Pick<PlanTemplate, 'id' | 'name' | 'entries'>;
  onEdit?: () => void;
}>;

function RowMenu({ template, onEdit }: RowMenuProps) {
  const { community } = useScope();
  const save = useSave();
  const copy = () =>
    save('templates.save', {
      communityId: community.id,
      id: null,
      name: words.copyName(template.name),
      entries: [...template.entries],
    });
  return (
    <MoreMenu label={words.more(template.name)} size="sm">
      {onEdit && (
        <Menu.Item leftSection={<IconEdit size={14} stroke={1.6} />} onClick={onEdit}>
          {words.edit}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconCopy size={14} stroke={1.6} />} onClick={() => void copy()}>
        {words.copy}
      </Menu.Item>
      {onEdit && (
        <Menu.Item
          leftSection={<IconTrash size={14} stroke={1.6} />}
          onClick={() => void save('templates.remove', { id: template.id })}
        >
          {words.remove}
        </Menu.Item>
      )}
    </MoreMenu>
  );
}
