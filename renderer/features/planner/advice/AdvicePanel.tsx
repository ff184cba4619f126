import { Collapse, Paper, Text, UnstyledButton } from '@mantine/core';
import { IconBulb, IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import classes from './AdvicePanel.module.css';
import { AdviceRow } from './AdviceRow';
import { adviceNames } from './advice-words';
import { useAdvice } from './use-advice';

const words = text.rhythm.advice;

/** Items of the shown days, and the first and the last of these days. */
export type AdvicePanelProps = Readonly<{ items: readonly PlannerItem[]; from: Day; to: Day }>;

/** What the days shown lack or have too much of: one quiet line that unfolds. Nothing where all is well. */
export function AdvicePanel(props: AdvicePanelProps) {
  const [open, setOpen] = useState(false);
  const listId = useId();
  const { community } = useScope();
  const list = useAdvice(props);
  const library = useVaultQuery('materials.list', open ? { communityId: community.id } : null).data;
  if (list.length === 0) return null;
  return (
    <Paper component="section" className={classes.panel ?? ''} aria-label={words.title}>
      <UnstyledButton
        className={classes.line ?? ''}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <IconBulb size={16} stroke={1.6} aria-hidden />
        <Text size="sm" span>
          {words.count(list.length)}
        </Text>
        <Text size="sm" span c="dimmed" className="one-line">
          {adviceNames(list)}
        </Text>
        <IconChevronDown
          size={16}
          stroke={1.6}
          className={classes.chevron}
          data-open={open || undefined}
          aria-hidden
        />
      </UnstyledButton>
      <Collapse expanded={open} id={listId}>
        <ul className={classes.list}>
          {open
            ? list.map((advice) => (
                <AdviceRow
                  key={`${advice.kind} ${advice.days[0]} ${advice.slot}`}
                  advice={advice}
                  library={library}
                />
              ))
            : null}
        </ul>
      </Collapse>
    </Paper>
  );
}
