import { useState } from 'react';
import type { Script } from '../../../../shared/domain/scripts/script';
import type { ScriptVersion } from '../../../../shared/domain/scripts/script-version';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { VersionCompare } from './VersionCompare';
import { VersionList } from './VersionList';
import classes from './Versions.module.css';

export type VersionsProps = Readonly<{
  script: Script;
  /** Saves what is being typed, so that it is a version too; false when it could not be saved. */
  onSettle: () => Promise<boolean>;
}>;

const words = text.scriptEditor;

/** The versions of a script, the chosen one beside what became of it, and the way back. */
export function Versions({ script, onSettle }: VersionsProps) {
  const run = useRun();
  const versions = useVaultQuery('scripts.versions', { id: script.id }).data;
  const [chosenId, setChosenId] = useState<string | null>(null);
  if (!versions) return null;
  const chosen = versions.find(({ id }) => id === chosenId) ?? versions[0];
  if (!chosen) return <EmptyState sentence={words.versionsEmpty} />;
  const restore = async (version: ScriptVersion) => {
    if (await onSettle()) await run('scripts.rollback', { versionId: version.id });
  };
  const next = versions[versions.indexOf(chosen) - 1] ?? script;
  return (
    <div className={classes.sides}>
      <VersionList script={script} versions={versions} chosenId={chosen.id} onChoose={setChosenId} />
      <VersionCompare version={chosen} next={next} present={script} onRestore={() => void restore(chosen)} />
    </div>
  );
}
