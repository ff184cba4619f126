import { Stack } from '@mantine/core';
import {
  type Consent,
  consents,
  type Material,
  type MaterialCategory,
  type MaterialPatch,
  materialCategories,
} from '../../../../shared/domain/planner/material';
import { addressLimit, webAddress } from '../../../../shared/domain/planner/materials/web-address';
import { useScope } from '../../../data/scope';
import { showHint } from '../../../data/toasts';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { InlineDay, InlineSelect, InlineText, InlineTextarea } from '../../../ui/InlineFields';
import { InlineNumber } from '../../../ui/InlineNumber';
import { PersonField } from '../item/PersonField';
import { FilePart } from './FilePart';
import { MaterialActions } from './MaterialActions';
import classes from './Materials.module.css';

type MaterialEditorProps = Readonly<{
  material: Material;
  /** Its file is not there any more. */
  missing: boolean;
  onFileChosen: () => void;
}>;

const words = text.materials.fields;
const consentOptions = consents.map((value) => ({ value, label: text.materials.consents[value] }));

/** Every field of a material, edited in place, and what is done with it. */
export function MaterialEditor({ material, missing, onFileChosen }: MaterialEditorProps) {
  const { community } = useScope();
  const saveCommand = useSave();
  const save = (patch: MaterialPatch) => saveCommand('materials.update', { id: material.id, patch });
  const saveUrl = (typed: string) => {
    const url = webAddress(typed);
    if (url !== null) return save({ url });
    showHint(text.materials.add.badUrl);
    return Promise.resolve(false);
  };
  const { form } = material;

  return (
    <Stack gap="xs" className={classes.editor ?? ''}>
      <InlineText label={words.title} value={material.title} required onSave={(title) => save({ title })} />
      {form === 'link' && (
        <InlineText
          label={words.url}
          value={material.url}
          required
          maxLength={addressLimit}
          onSave={saveUrl}
        />
      )}
      {(form === 'image' || form === 'file') && (
        <FilePart material={material} missing={missing} onSave={save} onChosen={onFileChosen} />
      )}
      <InlineTextarea
        label={form === 'text' ? words.body : words.note}
        value={material.body}
        onSave={(body) => save({ body })}
      />
      <div className={classes.fields}>
        <InlineSelect<MaterialCategory>
          label={words.category}
          value={material.category}
          data={[...materialCategories]}
          onSave={(category) => category && void save({ category })}
        />
        <InlineText
          label={words.source}
          placeholder={words.sourcePlaceholder}
          value={material.source}
          onSave={(source) => save({ source })}
        />
        <InlineSelect<Consent>
          label={words.consent}
          value={material.consent}
          data={consentOptions}
          onSave={(consent) => consent && void save({ consent })}
        />
        <InlineDay
          label={words.expiresOn}
          placeholder={words.expiresPlaceholder}
          value={material.expiresOn}
          onSave={(expiresOn) => void save({ expiresOn })}
        />
        <InlineNumber
          label={words.restDays}
          value={material.restDays}
          least={0}
          most={3650}
          clearable
          w={180}
          suffix={words.days}
          placeholder={words.restDaysPlaceholder(community.rhythm.materialRestDays)}
          onSave={(restDays) => save({ restDays })}
        />
        <PersonField
          key={material.contributorId ?? ''}
          label={words.contributor}
          person={{ memberId: material.contributorId, name: material.contributor }}
          onSave={({ memberId, name }) => save({ contributorId: memberId, contributor: name })}
        />
      </div>
      <MaterialActions material={material} onSave={save} />
    </Stack>
  );
}
