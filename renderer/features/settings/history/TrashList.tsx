import { Alert, Button, Loader, Text } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { TrashEntry } from '../../../../shared/wire/nouns/history';
import { useScope } from '../../../data/scope';
import { errorSentence } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { sayFully, sayMoment } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { Panel } from '../../../ui/Panel';
import classes from './History.module.css';

const words = text.history.trash;

/** 最近删除: what can still be brought back, with what went with it. */
export function TrashList() {
  const { community } = useScope();
  const { data, error } = useVaultQuery('trash.list', { communityId: community.id });
  if (error) return <Alert color="red" variant="light" title={errorSentence(error).what} />;
  if (!data) return <Loader size="sm" aria-label={text.history.loading} />;
  if (data.length === 0) return <EmptyState sentence={words.empty} />;
  return (
    <Panel title={text.history.views.trash} note={words.lead}>
      {data.map((entry) => (
        <TrashRow key={`${entry.table} ${entry.key}`} entry={entry} />
      ))}
    </Panel>
  );
}

function TrashRow({ entry }: Readonly<{ entry: TrashEntry }>) {
  const { seq, table, key, name, at, alongside } = entry;
  const run = useRun();
  const today = useToday();
  return (
    <article className={classes.entry} aria-label={`${text.settings.tables[table]} ${name}`}>
      <div className={classes.trashLine}>
        <Text size="sm" c="dimmed">
          {text.settings.tables[table]}
        </Text>
        <Text className="one-line person-text" title={name}>
          {name}
        </Text>
        <Text size="xs" c="dimmed" className="one-line">
          {alongside > 0 ? words.alongside(alongside) : ''}
        </Text>
        <Text size="xs" c="dimmed" className="one-line" title={sayFully(at)}>
          {words.deletedAt(sayMoment(at, today))}
        </Text>
        <div className={classes.way}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRestore size={14} />}
            aria-label={words.restoreOf(name)}
            onClick={() => void run('trash.restore', { seq, keys: [key] })}
          >
            {words.restore}
          </Button>
        </div>
      </div>
    </article>
  );
}
