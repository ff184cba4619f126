import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Task } from '../../../../shared/domain/activities/activity';
import type { Risk } from '../../../../shared/domain/activities/parts';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import classes from './Risks.module.css';

const words = text.run.risks;

type OpenAtStartProps = Readonly<{
  risks: readonly Risk[];
  tasks: readonly Task[];
  onRemove: (id: string) => void;
}>;

/** What was not done when the activity began: folded into one line, then a short line each. */
export function OpenAtStart({ risks, tasks, onRemove }: OpenAtStartProps) {
  const [open, setOpen] = useState(false);
  const done = new Set(tasks.filter(({ doneAt }) => doneAt !== null).map(({ title }) => title));
  const made = risks.filter(({ risk }) => done.has(risk)).length;
  if (risks.length === 0) return null;
  return (
    <section className={classes.card} aria-label={words.openAtStart(risks.length, 0)}>
      <UnstyledButton className={classes.fold ?? ''} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconChevronRight size={14} stroke={1.6} aria-hidden />
        {words.openAtStart(risks.length, made)}
      </UnstyledButton>
      {open ? (
        <ul className={classes.left}>
          {risks.map(({ id, risk, owner }) => (
            <li key={id} data-done={done.has(risk) || undefined}>
              <span className="one-line person-text" title={risk}>
                {risk}
              </span>
              <Text size="xs" c="dimmed" flex="none" maw={96} className="one-line person-text" title={owner}>
                {done.has(risk) ? words.made : owner}
              </Text>
              <RemoveButton label={text.activities.risks.remove(risk)} onRemove={() => onRemove(id)} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
