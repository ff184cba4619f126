import { Text } from '@mantine/core';
import type { Risk } from '../../../../shared/domain/activities/parts';
import { isOpenAtStart } from '../../../../shared/domain/activities/start-activity';
import { randomIds } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import flat from '../inline/Flat.module.css';
import type { ActivityEditor } from '../page/use-activity-editor';
import { OpenAtStart } from './OpenAtStart';
import { RiskCard } from './RiskCard';
import classes from './Risks.module.css';
import { useTriggerRisk } from './use-trigger-risk';

const words = text.activities.risks;

/** 备案: what may go wrong, what sets it off, what is done then, by whom, with which words; and when it came true. */
export function RisksPanel({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { risks, scripts } = editor.detail.activity;
  const trigger = useTriggerRisk(editor);
  const change = (id: string, patch: Partial<Risk>) =>
    editor.edit((now) => ({
      risks: now.risks.map((risk) => (risk.id === id ? { ...risk, ...patch } : risk)),
    }));
  const add = (risk: string) => {
    const rest = { trigger: '', action: '', owner: '', scriptId: '', triggeredAt: [] };
    const added: Risk = { id: randomIds<string>(), risk, ...rest };
    return editor.edit((now) => ({ risks: [...now.risks, added] }));
  };
  const remove = (id: string) =>
    editor.edit((now) => ({ risks: now.risks.filter((risk) => risk.id !== id) }), { aloud: true });
  return (
    <Panel title={words.title}>
      <div className={classes.list}>
        {risks.length === 0 ? (
          <Text c="dimmed" size="sm" px={6} py={8}>
            {text.run.risks.empty}
          </Text>
        ) : null}
        {risks
          .filter((risk) => !isOpenAtStart(risk))
          .map((risk) => (
            <RiskCard
              key={risk.id}
              risk={risk}
              scripts={scripts}
              onChange={(patch) => change(risk.id, patch)}
              onTrigger={() => trigger.trigger(risk)}
              onTakeBack={(at) => void trigger.takeBack(risk.id, at)}
              onRemove={() => void remove(risk.id)}
            />
          ))}
        <OpenAtStart
          risks={risks.filter(isOpenAtStart)}
          tasks={editor.detail.tasks}
          onRemove={(id) => void remove(id)}
        />
        <AddLine inputClass={flat.add} label={words.add} placeholder={words.addHint} onAdd={add} />
      </div>
    </Panel>
  );
}
