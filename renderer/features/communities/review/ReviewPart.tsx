import { Loader, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { isRunning } from '../../../../shared/domain/review/decide-case';
import { text } from '../../../i18n/text';
import { ByHandDialog } from './ByHandDialog';
import { FindingsView } from './FindingsView';
import { ReportView } from './ReportView';
import classes from './Review.module.css';
import { RulesView } from './RulesView';
import { RunningView } from './RunningView';
import { SettledView } from './SettledView';
import { SilentView } from './SilentView';
import { type ReviewView, type ReviewViewName, reviewViews, useReview } from './use-review';

const words = text.review;

/** 入群审核: rules, cases, and who is to be removed by hand. */
export function ReviewPart() {
  const { view, today, shown, show } = useReview();
  const [byHand, setByHand] = useState(false);
  if (!view) return <Loader size="sm" aria-label={text.frame.loading} />;
  const shared = { view, today };
  const onByHand = () => setByHand(true);
  return (
    <>
      <div className={classes.views}>
        <SegmentedControl
          aria-label={words.view}
          data={reviewViews.map((name) => ({ value: name, label: labelOf(name, view) }))}
          value={shown}
          onChange={(name) => show(name as ReviewViewName)}
        />
      </div>
      <Text size="sm" c="dimmed" mt={8} mb={12}>
        {words.lead}
      </Text>
      {shown === 'findings' ? <FindingsView view={view} onByHand={onByHand} /> : null}
      {shown === 'running' ? <RunningView {...shared} onByHand={onByHand} /> : null}
      {shown === 'settled' ? <SettledView {...shared} /> : null}
      {shown === 'silent' ? <SilentView {...shared} /> : null}
      {shown === 'rules' ? <RulesView view={view} /> : null}
      {shown === 'report' ? <ReportView {...shared} /> : null}
      {byHand ? (
        <ByHandDialog
          view={view}
          onClose={() => setByHand(false)}
          onOpened={() => {
            setByHand(false);
            show('running');
          }}
        />
      ) : null}
    </>
  );
}

/** A part with how much there is in it: 建议 12. */
function labelOf(name: ReviewViewName, { findings, moreFindings, cases }: ReviewView): string {
  const suggested = findings.filter(({ exemption }) => exemption === null).length + moreFindings;
  const counts: Partial<Record<ReviewViewName, number>> = {
    findings: suggested,
    running: cases.filter(isRunning).length,
  };
  const count = counts[name] ?? 0;
  return count > 0 ? `${words.views[name]} ${count}` : words.views[name];
}
