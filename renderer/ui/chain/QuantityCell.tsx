import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Popover,
  Stack,
  Text,
  UnstyledButton,
} from '@mantine/core';
import type { ChainPersonRow } from '../../../shared/domain/chains/chain-table';
import type { ChainEntry } from '../../../shared/domain/chains/read-chain';
import { text } from '../../i18n/text';
import { fieldKeys } from '../field-keys';
import { useDraft } from '../use-draft';
import classes from './Chain.module.css';
import type { ChainEditing } from './use-chain';

const words = text.chain;

/** What an entry that counts can do. */
const countedActions = ['set', 'add', 'cancel'] as const;

type QuantityCellProps = Readonly<{ row: ChainPersonRow; name: string; editing: ChainEditing }>;

/** How many somebody wants; a click shows the characters each number came from, and takes a correction. */
export function QuantityCell({ row, name, editing }: QuantityCellProps) {
  const corrected = row.entries.some((entry) =>
    entry.corrected.some((what) => what === 'quantity' || what === 'action'),
  );
  return (
    <Popover position="bottom-start" shadow="md" withArrow trapFocus returnFocus width={320}>
      <Popover.Target>
        <UnstyledButton
          className={classes.number ?? ''}
          data-corrected={corrected || undefined}
          aria-label={words.quantityOf(name, `${row.quantity}`)}
        >
          {row.quantity}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          {row.entries.map((entry, index) => (
            <EntryLine key={entry.key} entry={entry} number={index + 1} name={name} editing={editing} />
          ))}
          {row.entries.length > 1 && (
            <Text size="xs" c="dimmed">
              {words.rule}
            </Text>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type EntryLineProps = Readonly<{ entry: ChainEntry; number: number; name: string; editing: ChainEditing }>;

function EntryLine({ entry, number, name, editing }: EntryLineProps) {
  const draft = useDraft(`${entry.quantity}`, (typed) => {
    const quantity = typed.trim() === '' ? Number.NaN : Number(typed);
    if (!Number.isFinite(quantity) || quantity < 0 || quantity === entry.quantity)
      return Promise.resolve(true);
    return editing.correct(entry.key, { quantity });
  });
  const counts = entry.action !== 'ignore';
  return (
    <div>
      <Text size="sm" className="person-text one-line" title={entry.source}>
        {entry.source}
      </Text>
      <Text size="xs" c="dimmed">
        {whereFrom(entry)}
      </Text>
      <Group gap="xs" mt={4} wrap="wrap">
        {counts && (
          <NativeSelect
            size="xs"
            w={92}
            aria-label={words.actionOf(name, number)}
            data={countedActions.map((action) => ({
              value: action,
              label: words.actionLabel(action, entry.quantity),
            }))}
            value={entry.action}
            onChange={({ currentTarget: { value } }) => {
              const action = countedActions.find((one) => one === value);
              if (action) void editing.correct(entry.key, withAction(entry, action));
            }}
          />
        )}
        <NumberInput
          size="xs"
          w={84}
          aria-label={words.numberOf(name, number)}
          min={0}
          max={1_000_000}
          decimalScale={2}
          clampBehavior="none"
          value={draft.value}
          onChange={(typed) => `${typed}` !== draft.value && draft.change(`${typed}`)}
          onBlur={draft.commit}
          onKeyDown={fieldKeys(draft, draft.commit)}
        />
        <Checkbox
          size="xs"
          label={words.counts}
          aria-label={words.countsOf(name, number)}
          checked={counts}
          onChange={() => void editing.count(entry, !counts)}
        />
        {entry.corrected.length > 0 && (
          <Button
            variant="subtle"
            size="compact-xs"
            ml="auto"
            onClick={() => void editing.correct(entry.key, null)}
          >
            {words.restore}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** Less of something has no number of its own: said otherwise, it is as many as were meant. */
function withAction({ quantity }: ChainEntry, action: (typeof countedActions)[number]) {
  return quantity < 0 ? { action, quantity: -quantity } : { action };
}

/** The characters a number came from, in words. */
function whereFrom({ evidence, action, corrected }: ChainEntry): string {
  const from = evidence.quantity === '' ? words.byDefault : words.from(evidence.quantity);
  const said =
    action === 'ignore'
      ? words.ignored
      : action === 'cancel'
        ? evidence.action === ''
          ? words.cancelled
          : words.cancelledBy(evidence.action)
        : action === 'add'
          ? words.addedBy(from)
          : from;
  return corrected.includes('quantity') || corrected.includes('action')
    ? `${said} · ${words.corrected}`
    : said;
}
