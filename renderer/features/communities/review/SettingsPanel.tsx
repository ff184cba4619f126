import { MultiSelect, Switch, TagsInput, Text } from '@mantine/core';
import { type StructureRole, structureRoles } from '../../../../shared/domain/members/member';
import type { ReviewSettings } from '../../../../shared/domain/review/review';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { InlineNumber } from '../../../ui/InlineNumber';
import { Panel } from '../../../ui/Panel';
import classes from './Review.module.css';

const words = text.review.settings;

/** 怎么执行: grace, the day's limit, and who is left alone. Each change is saved at once. */
export function SettingsPanel({ settings }: Readonly<{ settings: ReviewSettings }>) {
  const { community } = useScope();
  const save = useSave();
  const change = (patch: Partial<ReviewSettings>) =>
    save('communities.update', { id: community.id, patch: { review: { ...settings, ...patch } } });
  return (
    <Panel title={words.title} note={words.note}>
      <div className={classes.settings}>
        <InlineNumber
          label={words.graceDays}
          value={settings.graceDays}
          least={0}
          most={90}
          onSave={async (graceDays) => graceDays === null || change({ graceDays })}
        />
        <InlineNumber
          label={words.perDay}
          value={settings.perDay}
          least={1}
          most={500}
          onSave={async (perDay) => perDay === null || change({ perDay })}
        />
        <InlineNumber
          label={words.exemptJoinedDays}
          value={settings.exemptJoinedDays}
          least={0}
          most={365}
          onSave={async (exemptJoinedDays) => exemptJoinedDays === null || change({ exemptJoinedDays })}
        />
        <MultiSelect
          label={words.exemptRoles}
          size="sm"
          data={structureRoles.map((role) => ({ value: role, label: text.review.roles[role] }))}
          value={[...settings.exemptRoles]}
          onChange={(roles) => void change({ exemptRoles: roles as StructureRole[] })}
        />
        <TagsInput
          label={words.exemptWords}
          placeholder={settings.exemptWords.length === 0 ? words.exemptWordsHint : ''}
          size="sm"
          maxTags={50}
          acceptValueOnBlur
          value={[...settings.exemptWords]}
          onChange={(listed) =>
            void change({ exemptWords: listed.map((word) => word.trim()).filter(Boolean) })
          }
        />
        <Switch
          mt="lg"
          label={words.exemptPaid}
          checked={settings.exemptPaid}
          onChange={(event) => void change({ exemptPaid: event.currentTarget.checked })}
        />
      </div>
      <Text size="xs" c="dimmed" px={16} pb={12}>
        {words.fair}
      </Text>
    </Panel>
  );
}
