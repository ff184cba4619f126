import { MultiSelect, NumberInput, Switch, TagsInput, Text } from '@mantine/core';
import { type StructureRole, structureRoles } from '../../../../shared/domain/members/member';
import type { ReviewSettings } from '../../../../shared/domain/review/review';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import classes from './Review.module.css';

const words = text.review.settings;

/** 怎么执行: grace, the day's limit, and who is left alone. Each change is saved at once. */
export function SettingsPanel({ settings }: Readonly<{ settings: ReviewSettings }>) {
  const { community } = useScope();
  const save = useSave();
  const change = (patch: Partial<ReviewSettings>) =>
    void save('communities.update', { id: community.id, patch: { review: { ...settings, ...patch } } });
  return (
    <Panel title={words.title} note={words.note}>
      <div className={classes.settings}>
        <CountField
          label={words.graceDays}
          value={settings.graceDays}
          least={0}
          most={90}
          onSave={(graceDays) => change({ graceDays })}
        />
        <CountField
          label={words.perDay}
          value={settings.perDay}
          least={1}
          most={500}
          onSave={(perDay) => change({ perDay })}
        />
        <CountField
          label={words.exemptJoinedDays}
          value={settings.exemptJoinedDays}
          least={0}
          most={365}
          onSave={(exemptJoinedDays) => change({ exemptJoinedDays })}
        />
        <MultiSelect
          label={words.exemptRoles}
          size="sm"
          data={structureRoles.map((role) => ({ value: role, label: text.review.roles[role] }))}
          value={[...settings.exemptRoles]}
          onChange={(roles) => change({ exemptRoles: roles as StructureRole[] })}
        />
        <TagsInput
          label={words.exemptWords}
          placeholder={settings.exemptWords.length === 0 ? words.exemptWordsHint : ''}
          size="sm"
          maxTags={50}
          acceptValueOnBlur
          value={[...settings.exemptWords]}
          onChange={(listed) => change({ exemptWords: listed.map((word) => word.trim()).filter(Boolean) })}
        />
        <Switch
          mt="lg"
          label={words.exemptPaid}
          checked={settings.exemptPaid}
          onChange={(event) => change({ exemptPaid: event.currentTarget.checked })}
        />
      </div>
      <Text size="xs" c="dimmed" px={16} pb={12}>
        {words.fair}
      </Text>
    </Panel>
  );
}

type CountFieldProps = Readonly<{
  label: string;
  value: number;
  least: number;
  most: number;
  onSave: (value: number) => void;
}>;

function CountField({ label, value, least, most, onSave }: CountFieldProps) {
  return (
    <NumberInput
      key={value}
      label={label}
      min={least}
      max={most}
      allowDecimal={false}
      clampBehavior="blur"
      defaultValue={value}
      onBlur={(event) => {
        const typed = Number(event.currentTarget.value);
        const fits = event.currentTarget.value !== '' && Number.isInteger(typed);
        if (fits && typed >= least && typed <= most && typed !== value) onSave(typed);
      }}
    />
  );
}
