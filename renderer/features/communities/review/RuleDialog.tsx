import {
  Button,
  Group,
  Input,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ReviewRuleKind, ReviewSeverity } from '../../../../shared/domain/review/review';
import { type ReviewRule, reviewRuleKinds, reviewSeverities } from '../../../../shared/domain/review/review';
import { lineLimit } from '../../../../shared/domain/text';
import { useScope } from '../../../data/scope';
import { useOnce } from '../../../data/use-once';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { useFocusBack } from '../../../ui/use-focus-back';
import { PatternField, WordsField } from './RuleLooksAt';
import { RuleTest } from './RuleTest';
import { blankRule, type RuleDraft, ruleProblem } from './rule-draft';

const words = text.review.rules;

type RuleDialogProps = Readonly<{
  /** The rule to change; null for a new one. */
  rule: ReviewRule | null;
  clauses: readonly string[];
  onClose: () => void;
}>;

/** Writes one rule, with a name to try it on. */
export function RuleDialog({ rule, clauses, onClose }: RuleDialogProps) {
  useFocusBack();
  const { community } = useScope();
  const save = useSave();
  const [draft, setDraft] = useState<RuleDraft>(rule ?? blankRule);
  const change = (patch: Partial<RuleDraft>) => setDraft({ ...draft, ...patch });
  const problem = ruleProblem(draft);
  const looksAtNames = draft.kind === 'name-pattern' || draft.kind === 'name-words';

  const keep = useOnce(async () => {
    const { name, kind, pattern, words: listed, days, severity, clause, enabled } = draft;
    const fields = { name: name.trim(), kind, pattern, words: listed, days, severity, clause, enabled };
    const done = rule
      ? await save('review.updateRule', { id: rule.id, patch: fields })
      : await save('review.createRule', { communityId: community.id, fields });
    if (done) onClose();
    return done;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!problem && draft.name.trim() !== '') void keep();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={rule ? words.editTitle : words.addTitle}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={words.fields.name}
            maxLength={100}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Select
            label={words.fields.kind}
            allowDeselect={false}
            data={reviewRuleKinds.map((kind) => ({ value: kind, label: text.review.kinds[kind] }))}
            value={draft.kind}
            onChange={(kind) => change({ kind: kind as ReviewRuleKind })}
          />
          {draft.kind === 'name-pattern' ? (
            <PatternField
              value={draft.pattern}
              problem={problem}
              onChange={(pattern) => change({ pattern: pattern.slice(0, lineLimit) })}
            />
          ) : null}
          {draft.kind === 'name-words' ? (
            <WordsField value={draft.words} onChange={(listed) => change({ words: listed })} />
          ) : null}
          {draft.kind === 'silent-days' ? (
            <NumberInput
              label={words.fields.days}
              min={1}
              max={3650}
              allowDecimal={false}
              clampBehavior="strict"
              value={draft.days}
              onChange={(typed) => change({ days: Math.max(1, Number(typed) || 1) })}
            />
          ) : null}
          {looksAtNames ? <RuleTest draft={draft} /> : null}
          <ClauseField clauses={clauses} value={draft.clause} onChange={(clause) => change({ clause })} />
          <Group justify="space-between" align="flex-end">
            <Input.Wrapper label={words.fields.severity} labelElement="div">
              <SegmentedControl
                display="flex"
                aria-label={words.fields.severity}
                data={reviewSeverities.map((one) => ({ value: one, label: text.review.severities[one] }))}
                value={draft.severity}
                onChange={(severity) => change({ severity: severity as ReviewSeverity })}
              />
            </Input.Wrapper>
            <Switch
              label={words.fields.enabled}
              checked={draft.enabled}
              onChange={(event) => change({ enabled: event.currentTarget.checked })}
            />
          </Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {text.frame.cancel}
            </Button>
            <Button type="submit" disabled={problem !== null || draft.name.trim() === ''}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type ClauseFieldProps = Readonly<{
  clauses: readonly string[];
  value: number;
  onChange: (clause: number) => void;
}>;

function ClauseField({ clauses, value, onChange }: ClauseFieldProps) {
  const { fields } = words;
  return (
    <Select
      label={fields.clause}
      {...(clauses.length === 0 ? { description: fields.noClauses } : {})}
      allowDeselect={false}
      data={[
        { value: '0', label: fields.noClause },
        ...clauses.map((item, index) => ({
          value: String(index + 1),
          label: fields.clauseItem(index + 1, item),
        })),
      ]}
      value={String(value <= clauses.length ? value : 0)}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
