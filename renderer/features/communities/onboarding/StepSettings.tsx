import { Select, Switch, Table, Text } from '@mantine/core';
import type { ScriptId } from '../../../../shared/domain/ids';
import {
  type OnboardingStep,
  stepGoals,
  stepTitleLimit,
} from '../../../../shared/domain/onboarding/onboarding';
import { builtInForStep, pickStepScript } from '../../../../shared/domain/onboarding/pick-step-script';
import type { Script } from '../../../../shared/domain/scripts/script';
import { text } from '../../../i18n/text';
import { InlineText } from '../../../ui/InlineFields';
import { InlineNumber } from '../../../ui/InlineNumber';
import { mostOptions, pinyinOptions, withChosenNear } from '../../../ui/pinyin-options';
import { RemoveButton } from '../../../ui/RemoveButton';

/** The choice that leaves the script to the library. */
const automatic = 'automatic';
const words = text.onboarding;
const latestDay = 365;

type StepSettingsProps = Readonly<{
  step: OnboardingStep;
  scripts: readonly Script[];
  onChange: (patch: Partial<Omit<OnboardingStep, 'id'>>) => Promise<boolean>;
  onRemove: () => void;
}>;

/** One step: what it is called, on which day, with which script, and what makes it done. */
export function StepSettings({ step, scripts, onChange, onRemove }: StepSettingsProps) {
  const { title, days, scriptId, goal, enabled } = step;
  return (
    <Table.Tr data-row tabIndex={-1} aria-label={title}>
      <Table.Td>
        <InlineText
          label={words.stepTitle}
          labelHidden
          required
          maxLength={stepTitleLimit}
          value={title}
          onSave={(next) => onChange({ title: next })}
        />
      </Table.Td>
      <Table.Td>
        <InlineNumber
          label={words.day}
          labelHidden
          w={84}
          prefix={words.dayPrefix}
          suffix={words.daySuffix}
          value={days}
          least={0}
          most={latestDay}
          onSave={(next) => onChange({ days: next ?? days })}
        />
        {days === 0 ? (
          <Text size="xs" c="dimmed">
            {words.joiningDay}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          aria-label={words.script}
          searchable
          allowDeselect={false}
          filter={pinyinOptions}
          limit={mostOptions}
          nothingFoundMessage={text.library.nothingLike}
          data={[{ value: automatic, label: words.automatic }, ...scriptChoices(scripts, scriptId)]}
          value={scriptId ?? automatic}
          onChange={(chosen) => {
            const next = scripts.find(({ id }) => id === chosen)?.id ?? null;
            if (chosen !== null && next !== scriptId && chosen !== scriptId)
              void onChange({ scriptId: next });
          }}
        />
        {scriptId === null ? <Picked step={step} scripts={scripts} /> : null}
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          aria-label={words.goal}
          allowDeselect={false}
          data={stepGoals.map((value) => ({ value, label: words.goals[value] }))}
          value={goal}
          onChange={(chosen) => {
            const next = stepGoals.find((one) => one === chosen);
            if (next && next !== goal) void onChange({ goal: next });
          }}
        />
      </Table.Td>
      <Table.Td>
        <Switch
          size="xs"
          aria-label={words.enable(title)}
          checked={enabled}
          onChange={(event) => void onChange({ enabled: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        <RemoveButton label={words.remove(title)} onRemove={onRemove} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Which script a step left to the library gets as things are. */
function Picked({ step, scripts }: Pick<StepSettingsProps, 'step' | 'scripts'>) {
  const own = pickStepScript(step, scripts);
  const builtIn = own ? null : builtInForStep(step);
  const sentence = own
    ? words.picked(own.title)
    : builtIn
      ? words.pickedBuiltIn(builtIn.title)
      : words.nonePicked;
  return (
    <Text size="xs" c="dimmed" px={4} className="one-line person-text" title={sentence}>
      {sentence}
    </Text>
  );
}

/** The library's scripts; one that was put away or removed is offered only while it is chosen, and said to be so. */
function scriptChoices(scripts: readonly Script[], chosen: ScriptId | null) {
  const choices = scripts
    .filter(({ id, archivedAt }) => archivedAt === null || id === chosen)
    .map(({ id, title, archivedAt }): { value: string; label: string } => ({
      value: id,
      label: archivedAt === null ? title : words.archivedScript(title),
    }));
  const gone = chosen !== null && !scripts.some(({ id }) => id === chosen);
  const all = gone ? [...choices, { value: chosen, label: words.goneScript }] : choices;
  return withChosenNear(all, chosen);
}
