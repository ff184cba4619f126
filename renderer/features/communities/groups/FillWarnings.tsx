import { TextInput, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { CommunitySummary } from '../../../../shared/wire/nouns/communities';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { fieldKeys, leaveField } from '../../../ui/field-keys';
import { useLineDraft } from '../../../ui/use-draft';

const words = text.communities.warnings;

/** `80，95` as numbers, or null when it is none. */
function readWarnings(typed: string): readonly number[] | null {
  const parts = typed.split(/[\s,，、;；%％]+/u).filter((part) => part !== '');
  const numbers = [...new Set(parts.map(Number))];
  const fit = numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= 100);
  return fit && numbers.length <= 5 ? numbers.sort((a, b) => a - b) : null;
}

/** From how full on a group is warned of, in percent. */
export function FillWarnings({ community }: Readonly<{ community: CommunitySummary }>) {
  const save = useSave();
  const { id, fillWarnings } = community;
  const [refused, setRefused] = useState(false);
  const draft = useLineDraft(fillWarnings.join('，'), async (typed) => {
    const numbers = readWarnings(typed);
    setRefused(numbers === null);
    return numbers !== null && save('communities.update', { id, patch: { fillWarnings: [...numbers] } });
  });
  return (
    <Tooltip label={words.hint}>
      <TextInput
        size="xs"
        w={150}
        label={words.label}
        labelProps={{ fz: 12, fw: 400, c: 'dimmed' }}
        rightSection="%"
        maxLength={40}
        error={refused ? words.refused : null}
        value={draft.value}
        onChange={(event) => {
          setRefused(false);
          draft.change(event.currentTarget.value);
        }}
        onBlur={draft.commit}
        onKeyDown={fieldKeys(draft, leaveField)}
      />
    </Tooltip>
  );
}
