import { useState } from 'react';
import type { ActivityScript } from '../../../../shared/domain/activities/parts';
import { randomIds } from '../../../../shared/domain/ids';
import { useActivityWords } from '../../../data/use-activity-words';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import flat from '../inline/Flat.module.css';
import type { ActivityEditor } from '../page/use-activity-editor';
import { ScriptCard } from './ScriptCard';
import classes from './Scripts.module.css';

const words = text.activities.scripts;

/** The scripts the activity brings along, each ready to copy. */
export function ScriptsPanel({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { activity } = editor.detail;
  const fill = useActivityWords(activity);
  const [added, setAdded] = useState<string | null>(null);
  const change = (id: string, patch: Partial<ActivityScript>) =>
    editor.edit((now) => ({
      scripts: now.scripts.map((script) => (script.id === id ? { ...script, ...patch } : script)),
    }));
  const add = (title: string) => {
    const script: ActivityScript = { id: randomIds<string>(), title, body: '' };
    setAdded(script.id);
    return editor.edit((now) => ({ scripts: [...now.scripts, script] }));
  };
  const remove = (id: string) =>
    editor.edit((now) => ({ scripts: now.scripts.filter((script) => script.id !== id) }), { aloud: true });
  return (
    <Panel title={words.title}>
      <div className={classes.list}>
        {activity.scripts.map((script) => (
          <ScriptCard
            key={script.id}
            script={script}
            fill={fill}
            beginsOpen={script.id === added}
            onChange={(patch) => change(script.id, patch)}
            onRemove={() => void remove(script.id)}
          />
        ))}
        <AddLine inputClass={flat.add} label={words.add} placeholder={words.addHint} onAdd={add} />
      </div>
    </Panel>
  );
}
