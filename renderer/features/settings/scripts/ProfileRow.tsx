import { Radio, Select, Text } from '@mantine/core';
import type { LengthProfile } from '../../../../shared/domain/composer/length-profile';
import { text } from '../../../i18n/text';
import { InlineText } from '../../../ui/InlineFields';
import { InlineNumber } from '../../../ui/InlineNumber';
import { RemoveButton } from '../../../ui/RemoveButton';
import classes from './ScriptsPart.module.css';

const words = text.dictionary.profiles;
const units = ['characters', 'bytes'] as const;
const shortest = { most: 20, comfort: 10 } as const;
const longest = 100_000;

type ProfileRowProps = Readonly<{
  profile: LengthProfile;
  inUse: boolean;
  removable: boolean;
  onUse: () => void;
  onChange: (patch: Partial<Omit<LengthProfile, 'id'>>) => Promise<boolean>;
  onRemove: () => void;
}>;

/** One length profile, each figure edited in its place beside where it comes from. */
export function ProfileRow({ profile, inUse, removable, onUse, onChange, onRemove }: ProfileRowProps) {
  const { name, unit, most, comfort, source } = profile;
  return (
    <div className={classes.profile} data-row tabIndex={-1} role="group" aria-label={name}>
      <Radio
        aria-label={words.useOf(name)}
        name="length-profile"
        checked={inUse}
        onChange={() => {
          if (!inUse) onUse();
        }}
      />
      <div className={classes.profileFields}>
        <div className={classes.profileName}>
          <InlineText
            label={words.name}
            required
            maxLength={30}
            value={name}
            onSave={(next) => onChange({ name: next })}
          />
        </div>
        <Select
          size="xs"
          w={88}
          label={words.unit}
          labelProps={{ fz: 12, fw: 400, c: 'dimmed' }}
          allowDeselect={false}
          data={units.map((value) => ({ value, label: words.units[value] }))}
          value={unit}
          onChange={(chosen) => {
            const next = units.find((one) => one === chosen);
            if (next && next !== unit) void onChange({ unit: next });
          }}
        />
        <InlineNumber
          label={words.most}
          w={96}
          value={most}
          least={shortest.most}
          most={longest}
          onSave={(next) => onChange({ most: next ?? most })}
        />
        <InlineNumber
          label={words.comfort}
          w={96}
          clearable
          placeholder={words.noComfort}
          value={comfort}
          least={shortest.comfort}
          most={longest}
          onSave={(next) => onChange({ comfort: next })}
        />
        <div className={classes.source}>
          <Text size="xs" c="dimmed" flex="none" aria-hidden>
            {words.source}
          </Text>
          <InlineText
            label={words.source}
            labelHidden
            placeholder={words.sourceHint}
            value={source}
            onSave={(next) => onChange({ source: next })}
          />
        </div>
      </div>
      {removable ? <RemoveButton label={words.remove(name)} onRemove={onRemove} /> : <span />}
    </div>
  );
}
