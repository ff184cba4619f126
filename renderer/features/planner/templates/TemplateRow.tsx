import { Button, Group, Menu, Paper, Stack, Text } from '@mantine/core';
import { IconCopy, IconEdit, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanTemplate } from '../../../../shared/domain/planner/plan-template';
import { templateLimit } from '../../../../shared/domain/planner/templates/week-template';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { MoreMenu } from '../../../ui/MoreMenu';
import { SlotsTaken, StandsAlready } from './ApplyAlerts';
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
  /** What was asked about: the template stands there already, or something else does. */
  const [asked, setAsked] = useState<'standing' | 'taken' | null>(null);
  const { there, taken } = apply.standing(template);
  const fill = () => {
    if (taken > 0) setAsked('taken');
    else void apply.apply(template, 'missing');
  };
  const begin = () => {
    if (there > 0) setAsked('standing');
    else fill();
  };
  const asking = { template, apply, onLeave: () => setAsked(null) };
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
      {asked === 'standing' && there > 0 && <StandsAlready {...asking} onFill={fill} />}
      {asked === 'taken' && taken > 0 && <SlotsTaken {...asking} />}
    </Paper>
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
