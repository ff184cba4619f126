import type { CheckInPlan } from '../../../../../shared/domain/activities/parts';
import { text } from '../../../../i18n/text';
import { InlineText } from '../../../../ui/InlineFields';
import { InlineNumber } from '../../../../ui/InlineNumber';
import classes from './Ledger.module.css';

const words = text.people.checkIns;

type PlanSettingsProps = Readonly<{
  plan: CheckInPlan;
  onChange: (patch: Partial<CheckInPlan>) => Promise<boolean>;
}>;

/** 打卡规则: how many days, how often a missed one may be made up for, and what who completes it gets. */
export function PlanSettings({ plan, onChange }: PlanSettingsProps) {
  return (
    <fieldset className={classes.settings} aria-label={words.plan}>
      <InlineNumber
        label={words.planDays}
        value={plan.days}
        least={1}
        most={366}
        suffix={words.dayUnit}
        w={96}
        onSave={(days) => onChange({ days: days ?? plan.days })}
      />
      <InlineNumber
        label={words.makeUps}
        value={plan.makeUps}
        least={0}
        most={366}
        suffix={words.times}
        w={96}
        onSave={(makeUps) => onChange({ makeUps: makeUps ?? plan.makeUps })}
      />
      <div className={classes.reward}>
        <InlineText
          framed
          low
          label={words.reward}
          value={plan.reward}
          placeholder={words.rewardHint}
          onSave={(reward) => onChange({ reward })}
        />
      </div>
    </fieldset>
  );
}
