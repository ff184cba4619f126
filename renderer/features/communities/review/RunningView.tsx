import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { ReviewCaseView } from '../../../../shared/wire/nouns/review';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { Panel } from '../../../ui/Panel';
import { useRowFocus } from '../../../ui/use-row-focus';
import { CaseRow } from './CaseRow';
import { EffectLine } from './EffectLine';
import { ReasonDialog } from './ReasonDialog';
import classes from './Review.module.css';
import { type Decide, useDecide } from './use-decide';
import type { ReviewView } from './use-review';
import { useSelection } from './use-selection';
import { WarnDialog } from './WarnDialog';

const words = text.review;

/** The stages of a running case; what is to be done in WeChat comes first. */
const stages = ['to-remove', 'warned', 'open'] as const;
type Stage = (typeof stages)[number];

type RunningViewProps = Readonly<{ view: ReviewView; today: Day; onByHand: () => void }>;

/** 进行中: the cases of each stage, with the next step beside each. */
export function RunningView({ view, today, onByHand }: RunningViewProps) {
  const steps = useDecide(view, today);
  const rowFocus = useRowFocus();
  const [warning, setWarning] = useState<readonly ReviewCaseView[]>([]);
  const running = stages.map((stage) => [stage, view.cases.filter(({ state }) => state === stage)] as const);
  const byHand = (
    <Button variant="default" onClick={onByHand}>
      {words.findings.byHand}
    </Button>
  );
  return (
    <div className={classes.stack} {...rowFocus}>
      {running.every(([, cases]) => cases.length === 0) ? (
        <EmptyState sentence={words.running.none} button={byHand} />
      ) : null}
      {running.map(([stage, cases]) =>
        cases.length > 0 ? (
          <StagePanel
            key={stage}
            stage={stage}
            cases={cases}
            view={view}
            today={today}
            steps={steps}
            onWarn={setWarning}
          />
        ) : null,
      )}
      {steps.asked ? <ReasonDialog asked={steps.asked} onGive={steps.give} onCancel={steps.cancel} /> : null}
      {warning.length > 0 ? (
        <WarnDialog
          cases={warning}
          view={view}
          today={today}
          onDone={(one) => steps.decide([one], 'warned')}
          onClose={() => setWarning([])}
        />
      ) : null}
    </div>
  );
}

type StagePanelProps = Readonly<{
  stage: Stage;
  cases: readonly ReviewCaseView[];
  view: ReviewView;
  today: Day;
  steps: Decide;
  onWarn: (cases: readonly ReviewCaseView[]) => void;
}>;

function StagePanel({ stage, cases, view, today, steps, onWarn }: StagePanelProps) {
  const selection = useSelection(cases.map(({ id }) => id));
  const chosen = cases.filter(({ id }) => selection.chosen.has(id));
  const next = {
    open: { label: words.running.warn, take: () => onWarn(chosen) },
    warned: { label: words.running.toRemove, take: () => void steps.decide(chosen, 'to-remove') },
    'to-remove': { label: words.running.removed, take: () => void steps.decide(chosen, 'removed') },
  }[stage];
  return (
    <Panel
      title={words.states[stage]}
      note={`${words.caseCount(cases.length)} · ${words.running.leads[stage]}`}
      buttons={
        chosen.length > 0 ? (
          <>
            <Button size="compact-sm" variant="default" onClick={() => void steps.decide(chosen, 'kept')}>
              {words.running.keep}
            </Button>
            <Button size="compact-sm" variant="light" onClick={next.take}>
              {next.label}
            </Button>
          </>
        ) : null
      }
    >
      <div className={classes.bar}>
        <Checkbox
          label={chosen.length > 0 ? words.chosen(chosen.length) : words.selectAll}
          checked={selection.all}
          indeterminate={chosen.length > 0 && !selection.all}
          onChange={selection.toggleAll}
        />
        {stage === 'to-remove' ? <EffectLine view={view} /> : null}
      </div>
      {cases.map((one) => (
        <CaseRow
          key={one.id}
          one={one}
          today={today}
          checked={selection.chosen.has(one.id)}
          onToggle={() => selection.toggle(one.id)}
          onDecide={(state) => void steps.decide([one], state)}
          onWarn={() => onWarn([one])}
        />
      ))}
    </Panel>
  );
}
