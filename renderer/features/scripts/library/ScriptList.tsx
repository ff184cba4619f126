import { Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { type Day, dayOf } from '../../../../shared/domain/days';
import type { Script } from '../../../../shared/domain/scripts/script';
import { excerptOf } from '../../../../shared/domain/scripts/script-excerpt';
import { useToday } from '../../../data/use-today';
import { sayDay, sayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './Library.module.css';

type ScriptListProps = Readonly<{
  id: string;
  scripts: readonly Script[];
  /** Index of the script that Enter opens. */
  active: number;
  openId: string | null;
  onOpen: (id: string, index: number) => void;
}>;

const words = text.scripts;

/** The scripts, one a row. */
export function ScriptList({ id, scripts, active, openId, onOpen }: ScriptListProps) {
  const today = useToday();
  return (
    <div className={classes.card}>
      <div className={classes.head} aria-hidden>
        <span />
        <span>{words.columns.title}</span>
        <span className={classes.wideOnly}>{words.columns.excerpt}</span>
        <span>{words.columns.scenario}</span>
        <span className={classes.number}>{words.columns.used}</span>
        <span>{words.columns.lastUsed}</span>
      </div>
      <div role="listbox" id={id} aria-label={words.list}>
        {scripts.map((script, index) => (
          <ScriptRow
            key={script.id}
            id={`${id}-${index}`}
            script={script}
            today={today}
            active={index === active}
            open={script.id === openId}
            onOpen={() => onOpen(script.id, index)}
          />
        ))}
      </div>
    </div>
  );
}

type ScriptRowProps = Readonly<{
  id: string;
  script: Script;
  today: Day;
  active: boolean;
  open: boolean;
  onOpen: () => void;
}>;

function ScriptRow({ id, script, today, active, open, onOpen }: ScriptRowProps) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <UnstyledButton
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={open}
      aria-label={script.title}
      mod={{ active, open, archived: script.archivedAt !== null }}
      className={classes.row ?? ''}
      onClick={onOpen}
    >
      {script.favourite ? (
        <IconStarFilled size={13} className={classes.star ?? ''} aria-label={words.favourite} />
      ) : (
        <span />
      )}
      <span className="one-line person-text">{script.title}</span>
      <Text span size="sm" c="dimmed" className={`${classes.wideOnly} one-line person-text`}>
        {excerptOf(script.body)}
      </Text>
      <Text span size="sm" c="dimmed">
        {script.scenario}
      </Text>
      <Text span size="sm" c="dimmed" className={classes.number ?? ''}>
        {words.times(script.useCount)}
      </Text>
      {script.lastUsedAt !== null && (
        <Tooltip label={sayFully(script.lastUsedAt)}>
          <Text span size="sm" c="dimmed" className="one-line">
            {sayDay(dayOf(script.lastUsedAt), today)}
          </Text>
        </Tooltip>
      )}
    </UnstyledButton>
  );
}
