import { useMemo } from 'react';
import { atLines } from '../../../../shared/domain/activities/participants/missing';
import { profileInUse } from '../../../../shared/domain/composer/length-profile';
import { useSettings } from '../../../data/use-settings';
import { text } from '../../../i18n/text';
import { CopyPieces } from '../../../ui/CopyPieces';

const words = text.people.lines;

/** `@名字 @名字 …` to copy, in pieces that fit into one message each. */
export function AtLines({ names }: Readonly<{ names: readonly string[] }>) {
  const { unit, most } = profileInUse(useSettings());
  const pieces = useMemo(() => atLines(names, { unit, most }), [names, unit, most]);
  return (
    <CopyPieces
      pieces={pieces}
      label={words.copy}
      partLabel={words.copyPart}
      copied={words.copied(names.length)}
      partCopied={words.copiedPart}
    />
  );
}
