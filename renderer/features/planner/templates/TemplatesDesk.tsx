import { Divider, Group, Select, Stack } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { PlanTemplate } from '../../../../shared/domain/planner/plan-template';
import { builtInTemplates } from '../../../../shared/domain/planner/templates/built-in';
import { weekOf } from '../../../../shared/domain/planner/weeks';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { allGroups, eachGroup } from './group-choice';
import { KeepWeek } from './KeepWeek';
import { TemplateEditor } from './TemplateEditor';
import { TemplateRow } from './TemplateRow';
import { useApplyTemplate } from './use-apply-template';
import { WeekStepper } from './WeekStepper';

const words = text.exchange.templates;

type TemplatesDeskProps = Readonly<{
  week: Day;
  closeInner: RefObject<() => boolean>;
  onDone: () => void;
}>;

/** Every template with its way into a week, and the week itself as a new one. */
export function TemplatesDesk({ week: first, closeInner, onDone }: TemplatesDeskProps) {
  const { community, group } = useScope();
  const [week, setWeek] = useState(first);
  const [groups, setGroups] = useState<string>(group?.id ?? allGroups);
  const [editing, setEditing] = useState<PlanTemplate | null>(null);
  const own = useVaultQuery('templates.list', { communityId: community.id }).data ?? [];
  const found = useVaultQuery('planner.range', {
    communityId: community.id,
    groupId: null,
    ...weekOf(week),
  });
  const items = found.data && !found.stale ? found.data : null;
  const made = useVaultQuery('templates.applied', { communityId: community.id, week });
  const apply = useApplyTemplate({
    ...{ week, groups, items, onDone },
    made: made.stale ? null : (made.data ?? null),
  });
  const open = community.groups.filter(({ archivedAt }) => archivedAt === null);
  useEffect(() => {
    closeInner.current = () => {
      setEditing(null);
      return editing !== null;
    };
    return () => {
      closeInner.current = () => false;
    };
  });

  if (editing) return <TemplateEditor key={editing.id} template={editing} onDone={() => setEditing(null)} />;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <WeekStepper week={week} labels={words} onWeek={setWeek} />
        {open.length > 1 && (
          <Select
            size="xs"
            w={210}
            aria-label={words.groups}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            value={groups}
            onChange={(next) => setGroups(next ?? allGroups)}
            data={[
              { value: allGroups, label: words.allGroups },
              { value: eachGroup, label: words.eachGroup },
              ...open.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Group>
      {own.length > 0 && <Divider label={words.own} labelPosition="left" />}
      {own.map((template) => (
        <TemplateRow
          key={template.id}
          template={template}
          apply={apply}
          onEdit={() => setEditing(template)}
        />
      ))}
      <Divider label={words.builtIn} labelPosition="left" />
      {builtInTemplates.map((template) => (
        <TemplateRow key={template.id} template={template} about={template.about} apply={apply} />
      ))}
      <Divider />
      <KeepWeek key={week} items={items} />
    </Stack>
  );
}
