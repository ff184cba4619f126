import { Button, Group, Text } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import type { Material, MaterialPatch } from '../../../../shared/domain/planner/material';
import { saySize } from '../../../i18n/say-number';
import { text } from '../../../i18n/text';
import classes from './Materials.module.css';
import { MaterialThumb } from './MaterialThumb';
import { useKeptFile } from './use-kept-file';
import { useTakeFiles } from './use-take-files';

type FilePartProps = Readonly<{
  material: Material;
  missing: boolean;
  onSave: (patch: MaterialPatch) => Promise<boolean>;
  onChosen: () => void;
}>;

const words = text.materials.file;

/** The file of a material: saved elsewhere, or chosen again when it is gone. */
export function FilePart({ material, missing, onSave, onChosen }: FilePartProps) {
  const { pick } = useTakeFiles();
  const saveAs = useKeptFile(onChosen);
  const { file } = material;
  const choose = async () => {
    const taken = await pick(material.form === 'image' ? 'image' : 'file');
    if (!taken) return;
    await onSave({ file: taken.file, form: taken.form, thumbnail: taken.thumbnail });
    onChosen();
  };

  if (file && missing) {
    return (
      <div className={classes.warning}>
        <Group justify="space-between" gap="sm" wrap="nowrap">
          <IconFileAlert size={18} stroke={1.6} aria-hidden />
          <div style={{ flex: 1, minWidth: 0 }}>
            <Text size="sm" fw={600} className="one-line person-text" title={file.name}>
              {words.missingFile(file.name)}
            </Text>
            <Text size="xs">{words.missingHint}</Text>
          </div>
          <Button size="compact-sm" variant="default" flex="none" onClick={() => void choose()}>
            {words.again}
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <Group gap="sm" wrap="nowrap">
      {material.thumbnail !== '' && <MaterialThumb material={material} size={96} />}
      <Text size="xs" c="dimmed" className="one-line person-text" flex={1} title={file?.name ?? ''}>
        {file ? words.of(file.name, saySize(file.size)) : words.none}
      </Text>
      {file && (
        <Button size="compact-sm" variant="default" flex="none" onClick={() => void saveAs(file)}>
          {words.saveAs}
        </Button>
      )}
      <Button size="compact-sm" variant="default" flex="none" onClick={() => void choose()}>
        {file ? words.again : words.choose}
      </Button>
    </Group>
  );
}
