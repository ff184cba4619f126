import {
  Button,
  Group,
  Paper,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { type MaterialCategory, materialCategories } from '../../../../shared/domain/planner/material';
import {
  type PastedAs,
  type PastedMaterial,
  pastedLimit,
  readPasted,
  titleOf,
} from '../../../../shared/domain/planner/materials/read-pasted';
import { addressLimit, hostOf, webAddress } from '../../../../shared/domain/planner/materials/web-address';
import { lineLimit, noteLimit } from '../../../../shared/domain/text';
import { useOnce } from '../../../data/use-once';
import { text } from '../../../i18n/text';

/** What is written or pasted here; pictures and files are picked. */
export type AddingWhat = 'text' | 'link' | 'lines';

/** What is being added, and the text it begins with. */
export type Adding = Readonly<{ what: AddingWhat; given: string }>;

type AddPanelProps = Readonly<{
  adding: Adding;
  /** The category the list is narrowed to. */
  category: MaterialCategory | null;
  onAdd: (materials: readonly PastedMaterial[]) => Promise<boolean>;
  onCancel: () => void;
}>;

const words = text.materials.add;

/** Something new: a text, a link, or many from pasted lines. Ctrl+Enter takes it. */
export function AddPanel({ adding: { what, given }, category: current, onAdd, onCancel }: AddPanelProps) {
  const [title, setTitle] = useState('');
  const [body, setBody] = useState(given);
  const [as, setAs] = useState<PastedAs>('lines');
  const [category, setCategory] = useState(current ?? '其他');
  const read = readNew({ what, title, body, as });
  const badUrl = what === 'link' && body.trim() !== '' && read.length === 0;
  const save = useOnce(() => onAdd(read.map((material) => ({ ...material, category }))));
  const onKeyDown = (event: KeyboardEvent) => {
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey || isLine(event.target));
    if (!sends || event.nativeEvent.isComposing || read.length === 0) return;
    event.preventDefault();
    void save();
  };

  return (
    <Paper withBorder p="sm" component="section" aria-label={words[what]} onKeyDown={onKeyDown}>
      <Stack gap="xs">
        {what === 'link' ? (
          <TextInput
            autoFocus
            label={words.url}
            placeholder={words.urlHint}
            value={body}
            maxLength={addressLimit}
            error={badUrl ? words.badUrl : null}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
        ) : (
          <Textarea
            autoFocus
            label={what === 'text' ? words.body : words.linesBox}
            description={what === 'lines' ? words.linesHint : null}
            autosize
            minRows={4}
            maxRows={10}
            maxLength={what === 'text' ? noteLimit : noteLimit * 4}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
        )}
        {what !== 'lines' && (
          <TextInput
            label={what === 'text' ? words.textTitle : words.linkTitle}
            placeholder={what === 'text' ? words.textTitleHint : words.linkTitleHint}
            value={title}
            maxLength={lineLimit}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        )}
        <Group gap="xs" align="end">
          <Select
            size="xs"
            w={130}
            label={words.category}
            data={[...materialCategories]}
            value={category}
            allowDeselect={false}
            onChange={(chosen) => chosen && setCategory(chosen)}
          />
          {what === 'lines' && (
            <SegmentedControl
              size="xs"
              aria-label={words.linesAs}
              value={as}
              onChange={(next) => setAs(next as PastedAs)}
              data={(['lines', 'whole'] as const).map((value) => ({ value, label: words.as[value] }))}
            />
          )}
          <Text size="xs" c="dimmed" flex={1} miw={0} aria-live="polite">
            {what === 'lines' &&
              (read.length > pastedLimit ? words.tooMany(pastedLimit) : words.found(read.length))}
          </Text>
          <Button size="xs" variant="default" onClick={onCancel}>
            {words.cancel}
          </Button>
          <Button size="xs" variant="light" disabled={read.length === 0} onClick={() => void save()}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

type Written = Readonly<{ what: AddingWhat; title: string; body: string; as: PastedAs }>;

/** The materials that what was written makes; none while something is missing or wrong. */
function readNew({ what, title, body, as }: Written): readonly PastedMaterial[] {
  if (what === 'lines') return readPasted(body, as);
  const named = title.trim();
  if (what === 'text') {
    const said = body.trim();
    return said === '' ? [] : [{ form: 'text', title: named || titleOf(said), body: said }];
  }
  const url = webAddress(body);
  return url === null ? [] : [{ form: 'link', title: named || hostOf(url), url }];
}

function isLine(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.getAttribute('aria-haspopup') === null;
}
