import { Group, Text } from '@mantine/core';
import type { Risk } from '../../../../shared/domain/activities/activity';
import { randomIds } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import { RemoveButton } from '../../../ui/RemoveButton';
import flat from '../inline/Flat.module.css';
import { InlineText } from '../inline/InlineText';
import type { ActivityEditor } from '../page/use-activity-editor';
import classes from './Risks.module.css';

const words = text.activities.risks;

/** 备案: what may go wrong, what sets it off, and what is done then. */
export function RisksPanel({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { risks } = editor.detail.activity;
  const change = (id: string, patch: Partial<Risk>) =>
    editor.edit((now) => ({
      risks: now.risks.map((risk) => (risk.id === id ? { ...risk, ...patch } : risk)),
    }));
  const add = (risk: string) => {
    const added: Risk = { id: randomIds<string>(), risk, trigger: '', action: '' };
    return editor.edit((now) => ({ risks: [...now.risks, added] }));
  };
  const remove = (id: string) =>
    editor.edit((now) => ({ risks: now.risks.filter((risk) => risk.id !== id) }), { aloud: true });
  return (
    <Panel title={words.title}>
      <div className={classes.list}>
        {risks.map((risk) => (
          <RiskCard
            key={risk.id}
            risk={risk}
            onChange={(patch) => change(risk.id, patch)}
            onRemove={() => void remove(risk.id)}
          />
        ))}
        <AddLine inputClass={flat.add} label={words.add} placeholder={words.addHint} onAdd={add} />
      </div>
    </Panel>
  );
}

type RiskCardProps = Readonly<{
  risk: Risk;
  onChange: (patch: Partial<Risk>) => Promise<boolean>;
  onRemove: () => void;
}>;

function RiskCard({ risk: { risk, trigger, action }, onChange, onRemove }: RiskCardProps) {
  return (
    <section className={classes.card} aria-label={risk}>
      <Group gap={4} wrap="nowrap">
        <InlineText
          value={risk}
          label={words.risk(risk)}
          required
          flex={1}
          className={classes.title ?? ''}
          onSave={(typed) => onChange({ risk: typed })}
        />
        <RemoveButton label={words.remove(risk)} onRemove={onRemove} className={classes.quiet} />
      </Group>
      <div className={classes.pair}>
        <Text size="xs" c="dimmed" aria-hidden>
          {words.trigger}
        </Text>
        <InlineText
          wrapped
          value={trigger}
          label={words.triggerOf(risk)}
          placeholder={text.frame.none}
          onSave={(typed) => onChange({ trigger: typed })}
        />
        <Text size="xs" c="dimmed" aria-hidden>
          {words.action}
        </Text>
        <InlineText
          wrapped
          value={action}
          label={words.actionOf(risk)}
          placeholder={text.frame.none}
          onSave={(typed) => onChange({ action: typed })}
        />
      </div>
    </section>
  );
}
