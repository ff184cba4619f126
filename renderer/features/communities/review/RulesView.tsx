import { ActionIcon, Badge, Button, Switch, Table, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReviewRule } from '../../../../shared/domain/review/review';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { Panel } from '../../../ui/Panel';
import { RemoveButton } from '../../../ui/RemoveButton';
import { AddDefaultsButton } from './AddDefaultsButton';
import classes from './Review.module.css';
import { RuleDialog } from './RuleDialog';
import { SettingsPanel } from './SettingsPanel';
import type { ReviewView } from './use-review';

const words = text.review.rules;

/** What is being written: a rule that is there, a new one, or nothing. */
type Written = ReviewRule | 'new' | null;

/** 规则: what to look at, and how the review goes about it. */
export function RulesView({ view }: Readonly<{ view: ReviewView }>) {
  const [written, setWritten] = useState<Written>(null);
  return (
    <div className={classes.stack}>
      <Panel
        title={words.title}
        note={words.note}
        buttons={
          <Button size="compact-sm" variant="light" onClick={() => setWritten('new')}>
            {words.add}
          </Button>
        }
      >
        {view.rules.length === 0 ? (
          <EmptyState sentence={words.none} button={<AddDefaultsButton />} />
        ) : (
          <RuleTable rules={view.rules} onEdit={setWritten} />
        )}
      </Panel>
      <SettingsPanel settings={view.settings} />
      {written ? (
        <RuleDialog
          key={written === 'new' ? 'new' : written.id}
          rule={written === 'new' ? null : written}
          clauses={view.clauses.items}
          onClose={() => setWritten(null)}
        />
      ) : null}
    </div>
  );
}

type RuleTableProps = Readonly<{ rules: readonly ReviewRule[]; onEdit: (rule: ReviewRule) => void }>;

function RuleTable({ rules, onEdit }: RuleTableProps) {
  const { columns } = words;
  return (
    <Table aria-label={words.title} verticalSpacing={6} horizontalSpacing={16} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={72}>{columns.on}</Table.Th>
          <Table.Th w="24%">{columns.name}</Table.Th>
          <Table.Th>{columns.looksAt}</Table.Th>
          <Table.Th w={92}>{columns.clause}</Table.Th>
          <Table.Th w={76}>{columns.severity}</Table.Th>
          <Table.Th w={96} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} onEdit={() => onEdit(rule)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function RuleRow({ rule, onEdit }: Readonly<{ rule: ReviewRule; onEdit: () => void }>) {
  const run = useRun();
  const { id, name, enabled, clause, severity } = rule;
  const looksAt = whatItLooksAt(rule);
  return (
    <Table.Tr>
      <Table.Td>
        <Switch
          size="xs"
          aria-label={words.enable(name)}
          checked={enabled}
          onChange={() => void run('review.updateRule', { id, patch: { enabled: !enabled } })}
        />
      </Table.Td>
      <Table.Td>
        <Text size="sm" fw={500} className="one-line person-text" title={name} c={enabled ? '' : 'dimmed'}>
          {name}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed" className="one-line person-text" title={looksAt}>
          {looksAt}
        </Text>
      </Table.Td>
      <Table.Td>{words.clauseOf(clause)}</Table.Td>
      <Table.Td>
        <Badge variant="light" color="gray" tt="none">
          {text.review.severities[severity]}
        </Badge>
      </Table.Td>
      <Table.Td ta="end">
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words.edit(name)} onClick={onEdit}>
          <IconPencil size={15} stroke={1.6} />
        </ActionIcon>
        <RemoveButton label={words.remove(name)} onRemove={() => void run('review.removeRule', { id })} />
      </Table.Td>
    </Table.Tr>
  );
}

function whatItLooksAt({ kind, pattern, words: listed, days }: ReviewRule): string {
  if (kind === 'name-pattern') return pattern;
  if (kind === 'name-words') return listed.join('、');
  if (kind === 'silent-days') return words.silentDays(days);
  return kind === 'expired' ? words.expired : words.byHand;
}
