import { Button, CloseButton, Group, Stack, Text } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { MaterialId } from '../../../../shared/domain/ids';
import { materialInWords } from '../../../../shared/domain/planner/sending/insert-material';
import type { MaterialRow } from '../../../../shared/wire/nouns/materials';
import { text } from '../../../i18n/text';
import { MaterialThumb } from '../materials/MaterialThumb';
import type { ItemEditing } from '../use-item-editing';
import { type UsedMaterial, useMaterialsOf } from './use-materials-of';

const words = text.item.materials;
const MaterialPicker = lazy(async () => ({
  default: (await import('../materials/MaterialPicker')).MaterialPicker,
}));

type MaterialsFieldProps = Readonly<{
  editing: ItemEditing;
  /** Puts words into the text, and sets the materials of the item. */
  onInsert: (added: string, materialIds: readonly MaterialId[]) => Promise<void>;
}>;

/** 素材: what of the library is in the item. The picker asks about one that rests on the item's day. */
export function MaterialsField({ editing: { fields, save }, onInsert }: MaterialsFieldProps) {
  const [picking, setPicking] = useState<'never' | 'open' | 'closed'>('never');
  const used = useMaterialsOf(fields);
  const insert = (rows: readonly MaterialRow[]) => {
    const added = rows.map(({ material }) => materialInWords(material)).filter(Boolean);
    const ids = rows.map(({ material }) => material.id);
    if (rows.length > 0) void onInsert(added.join('\n\n'), [...new Set([...fields.materialIds, ...ids])]);
  };
  const remove = (id: MaterialId) =>
    void save({ materialIds: fields.materialIds.filter((materialId) => materialId !== id) });

  return (
    <Stack gap={6}>
      {used.map((one) => (
        <Used key={one.id} used={one} onRemove={() => remove(one.id)} />
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        w="fit-content"
        leftSection={<IconPhotoPlus size={15} stroke={1.6} />}
        onClick={() => setPicking('open')}
      >
        {words.add}
      </Button>
      {picking === 'never' ? null : (
        <Suspense fallback={null}>
          <MaterialPicker
            opened={picking === 'open'}
            onClose={() => setPicking('closed')}
            onPick={insert}
            day={fields.day}
          />
        </Suspense>
      )}
    </Stack>
  );
}

type UsedProps = Readonly<{ used: UsedMaterial; onRemove: () => void }>;

/** One material of the item. One that is in the library no more, or whose file is gone, says so. */
function Used({ used: { material, fileMissing }, onRemove }: UsedProps) {
  const title = material?.title ?? words.gone;
  return (
    <Group gap="xs" wrap="nowrap">
      {material ? <MaterialThumb material={material} size={28} /> : null}
      <Text
        size="sm"
        className="one-line person-text"
        title={title}
        {...(material ? {} : { c: 'var(--weilu-warning-text)' })}
      >
        {title}
      </Text>
      {fileMissing ? (
        <Text size="xs" flex="none" c="var(--weilu-warning-text)">
          {words.missing}
        </Text>
      ) : null}
      <CloseButton size="sm" ml="auto" aria-label={words.remove(title)} onClick={onRemove} />
    </Group>
  );
}
