import { Alert, Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { dayOf, daysBetween } from '../../../../shared/domain/days';
import { useScope } from '../../../data/scope';
import { errorSentence } from '../../../data/toasts';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { sayDateAndWeekday, sayDay } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { Panel } from '../../../ui/Panel';
import { byDay } from './by-day';
import { ChangeRow } from './ChangeRow';
import type { RecordChoice } from './use-history-address';
import { useHistoryPages } from './use-history-pages';

const words = text.history;

/** The changes of this community, newest first, a panel for each day. */
export function ChangeList({ of }: Readonly<{ of: RecordChoice | null }>) {
  const { community } = useScope();
  const today = useToday();
  const operator = useVaultQuery('settings.all', {}).data?.operatorName || words.me;
  const { entries, more, error, loadMore } = useHistoryPages(community.id, of?.id ?? null);
  const [open, setOpen] = useState<number | null>(null);

  if (error) return <Alert color="red" variant="light" title={errorSentence(error).what} />;
  if (!entries) return <Loader size="sm" aria-label={words.loading} />;
  if (entries.length === 0) return <EmptyState sentence={of ? words.emptyOf(of.name) : words.empty} />;
  return (
    <>
      {byDay(entries, ({ at }) => dayOf(at)).map(({ day, items }) => {
        const isNear = Math.abs(daysBetween(today, day)) <= 1;
        return (
          <Panel
            key={`${day} ${items[0]?.seq}`}
            title={isNear ? sayDay(day, today) : sayDateAndWeekday(day, today)}
          >
            {items.map((entry) => (
              <ChangeRow
                key={entry.seq}
                entry={entry}
                operator={operator}
                open={open === entry.seq}
                onToggle={() => setOpen(open === entry.seq ? null : entry.seq)}
              />
            ))}
          </Panel>
        );
      })}
      {more && (
        <Button variant="default" onClick={loadMore}>
          {words.more}
        </Button>
      )}
    </>
  );
}
