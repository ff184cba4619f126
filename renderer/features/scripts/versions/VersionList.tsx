import { Text, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { dayOf, type Instant, timeOf } from '../../../../shared/domain/days';
import type { Script } from '../../../../shared/domain/scripts/script';
import type { ScriptVersion } from '../../../../shared/domain/scripts/script-version';
import { useToday } from '../../../data/use-today';
import { sayDay, sayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { compareTexts, countChange } from './compare-texts';
import classes from './Versions.module.css';

type VersionListProps = Readonly<{
  script: Script;
  /** Newest first. */
  versions: readonly ScriptVersion[];
  chosenId: string;
  onChoose: (id: string) => void;
}>;

const words = text.scriptEditor;

/** How long counting one change may take, in milliseconds: there are up to fifty. */
const patience = 15;

/** The versions, each with when it was written and how much the one after it changed. */
export function VersionList({ script, versions, chosenId, onChoose }: VersionListProps) {
  const say = useSayWhen();
  const changes = useMemo(
    () =>
      versions.map((version, index) => {
        const next = versions[index - 1] ?? script;
        return countChange(compareTexts(version.body, next.body, patience));
      }),
    [versions, script],
  );
  return (
    <nav aria-label={words.versionList} className={classes.list}>
      <div className={classes.present}>
        <Text size="sm" fw={500}>
          {words.present}
        </Text>
        <Text size="xs" c="dimmed" title={sayFully(script.updatedAt)}>
          {words.writtenAt(say(script.updatedAt))}
        </Text>
      </div>
      {versions.map(({ id, writtenAt }, index) => (
        <UnstyledButton
          key={id}
          className={classes.version ?? ''}
          aria-current={id === chosenId}
          onClick={() => onChoose(id)}
        >
          <Text span size="sm" title={sayFully(writtenAt)}>
            {say(writtenAt)}
          </Text>
          <Text span size="xs" c="dimmed">
            {words.changedBy(changes[index]?.added ?? 0, changes[index]?.removed ?? 0)}
          </Text>
        </UnstyledButton>
      ))}
    </nav>
  );
}

/** Says an instant with its time, however long ago: versions of one day are told apart by it. */
export function useSayWhen(): (at: Instant) => string {
  const today = useToday();
  return (at) => `${sayDay(dayOf(at), today)} ${timeOf(at)}`;
}
