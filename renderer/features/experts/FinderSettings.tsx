import { Button, Collapse, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ExpertSettings } from '../../../shared/domain/experts/expert';
import { readSynonyms, writeSynonyms } from '../../../shared/domain/experts/synonym-lines';
import { lineLimit } from '../../../shared/domain/text';
import { useScope } from '../../data/scope';
import { useSave } from '../../data/use-run';
import { text } from '../../i18n/text';
import { fieldKeys, leaveField } from '../../ui/field-keys';
import { useDraft, useLineDraft } from '../../ui/use-draft';
import classes from './Experts.module.css';

const words = text.experts;

type WeightName = keyof typeof words.weights;
const weightNames = Object.keys(words.weights) as readonly WeightName[];
const bounds: Readonly<Partial<Record<WeightName, readonly [number, number]>>> = {
  halfLifeDays: [1, 3_650],
  coolDownDays: [0, 365],
};

type SaveSettings = (patch: Partial<ExpertSettings>) => Promise<boolean>;

/** 怎么打分: weights, the cool-down, the sentence and the community's own synonyms. */
export function FinderSettings() {
  const { community } = useScope();
  const { expert } = community;
  const save = useSave();
  const [open, setOpen] = useState(false);
  const id = useId();
  const change: SaveSettings = (patch) =>
    save('communities.update', { id: community.id, patch: { expert: { ...expert, ...patch } } });
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <section aria-label={words.settings}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<Chevron size={15} />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words.settings}
      </Button>
      <Collapse id={id} expanded={open}>
        <Stack gap="sm" pt="xs">
          <div className={classes.weights}>
            {weightNames.map((name) => (
              <WeightField key={name} name={name} value={expert[name]} onSave={change} />
            ))}
          </div>
          <SentenceField value={expert.sentence} onSave={change} />
          <SynonymsField lists={expert.synonyms} onSave={change} />
        </Stack>
      </Collapse>
    </section>
  );
}

type WeightFieldProps = Readonly<{ name: WeightName; value: number; onSave: SaveSettings }>;

function WeightField({ name, value, onSave }: WeightFieldProps) {
  const [least, most] = bounds[name] ?? [0, 100];
  const draft = useDraft(String(value), async (typed) => {
    const number = Math.min(most, Math.max(least, Number(typed)));
    if (typed.trim() === '' || Number.isNaN(number) || number === value) return true;
    return onSave({ [name]: bounds[name] ? Math.round(number) : number });
  });
  return (
    <NumberInput
      size="xs"
      label={words.weights[name]}
      min={least}
      max={most}
      value={draft.value}
      onChange={(next) => draft.change(String(next))}
      onBlur={draft.commit}
    />
  );
}

function SentenceField({ value, onSave }: Readonly<{ value: string; onSave: SaveSettings }>) {
  const draft = useLineDraft(value, (sentence) => onSave({ sentence }));
  return (
    <TextInput
      size="xs"
      label={words.sentenceLabel}
      placeholder={words.sentence}
      maxLength={lineLimit}
      value={draft.value}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.commit}
      onKeyDown={fieldKeys(draft, leaveField)}
    />
  );
}

type SynonymsFieldProps = Readonly<{ lists: ExpertSettings['synonyms']; onSave: SaveSettings }>;

function SynonymsField({ lists, onSave }: SynonymsFieldProps) {
  const draft = useDraft(writeSynonyms(lists), (typed) => onSave({ synonyms: readSynonyms(typed) }));
  return (
    <Textarea
      size="xs"
      label={words.synonyms}
      placeholder={words.synonymsHint}
      autosize
      minRows={2}
      maxRows={8}
      value={draft.value}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.commit}
      onKeyDown={fieldKeys(draft)}
    />
  );
}
