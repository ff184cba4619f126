import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import type { ActivityScript, Cue } from '../../../../shared/domain/activities/parts';
import { text } from '../../../i18n/text';
import { InlineNote } from '../inline/InlineNote';
import classes from './Run.module.css';

const words = text.run.cues;

type CueWordsProps = Readonly<{
  cue: Cue;
  scripts: readonly ActivityScript[];
  onChange: (patch: Pick<Cue, 'scriptId' | 'text'>) => Promise<boolean>;
}>;

/** What is said at a cue: a script of the activity, or words of its own. */
export function CueWords({ cue, scripts, onChange }: CueWordsProps) {
  const { title, scriptId, text: own } = cue;
  const chosen = own.trim() === '' && scriptId !== '' ? scriptId : null;
  const script = scripts.find(({ id }) => id === chosen);
  return (
    <div className={classes.words}>
      {chosen === null ? (
        <div className={classes.said} title={own}>
          <InlineNote
            value={own}
            label={words.textOf(title)}
            placeholder={words.textHint}
            onSave={(typed) => onChange({ scriptId: '', text: typed })}
          />
          <div className={`${classes.cut} person-text`} aria-hidden>
            {own}
          </div>
        </div>
      ) : (
        <Text
          size="sm"
          className="one-line person-text"
          title={script?.body ?? words.scriptGone}
          {...(script ? {} : { c: 'var(--weilu-warning-text)' })}
        >
          {script ? `「${script.title}」` : words.scriptGone}
        </Text>
      )}
      <Menu position="bottom-end" shadow="md" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words.scriptOf(title)}>
            <IconMessage size={14} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown mah={300} style={{ overflowY: 'auto' }}>
          {scripts.length === 0 ? <Menu.Label>{words.noScripts}</Menu.Label> : null}
          {scripts.map(({ id, title: name }) => (
            <Menu.Item key={id} onClick={() => void onChange({ scriptId: id, text: '' })}>
              <span className="person-text">{name}</span>
            </Menu.Item>
          ))}
          {chosen === null ? null : (
            <Menu.Item onClick={() => void onChange({ scriptId: '', text: script?.body ?? '' })}>
              {words.ownWords}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
