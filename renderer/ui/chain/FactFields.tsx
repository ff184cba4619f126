import { Group, NumberInput, Text } from '@mantine/core';
import type { DealFact } from '../../../shared/domain/chains/deal-facts';
import { text } from '../../i18n/text';
import { fieldKeys, leaveField } from '../field-keys';
import { InlineText } from '../InlineFields';
import { useDraft } from '../use-draft';
import type { ChainEditing } from './use-chain';

const words = text.chain;
const mostYuan = 1_000_000;

type FactFieldsProps = Readonly<{
  editing: ChainEditing;
  /** What the 团购 said, and not the 接龙. */
  ofDeal: ReadonlySet<DealFact>;
}>;

/** Price, stock, unit and cut-off of a 接龙, as its title or its 团购 said them or as they were set. */
export function FactFields({ editing, ofDeal }: FactFieldsProps) {
  const { chain, setFields } = editing;
  const { priceInFen, stock, unit, closes } = chain;
  const fromDeal = words.facts.ofDeal(
    (['priceInFen', 'stock', 'unit', 'closes'] as const)
      .filter((fact) => ofDeal.has(fact))
      .map((fact) => words.facts.short[fact]),
  );
  return (
    <>
      <Group gap="xs" align="end" wrap="wrap">
        <AmountField
          label={words.facts.price}
          placeholder={words.facts.pricePlaceholder}
          value={priceInFen === null ? null : priceInFen / 100}
          most={mostYuan}
          onSave={(yuan) => setFields({ priceInFen: yuan === null ? null : Math.round(yuan * 100) })}
        />
        <AmountField
          label={words.facts.stock}
          placeholder={words.facts.stockPlaceholder}
          value={stock}
          most={mostYuan}
          onSave={(next) => setFields({ stock: next })}
        />
        <div style={{ width: 64 }}>
          <InlineText
            label={words.facts.unit}
            value={unit}
            framed
            maxLength={10}
            onSave={(next) => setFields({ unit: next })}
          />
        </div>
        <div style={{ flex: '1 1 120px', maxWidth: 200 }}>
          <InlineText
            label={words.facts.closes}
            value={closes}
            framed
            placeholder={words.facts.closesPlaceholder}
            onSave={(next) => setFields({ closes: next })}
          />
        </div>
      </Group>
      {ofDeal.size > 0 && (
        <Text size="xs" c="dimmed">
          {fromDeal}
        </Text>
      )}
    </>
  );
}

type AmountFieldProps = Readonly<{
  label: string;
  placeholder: string;
  value: number | null;
  most: number;
  onSave: (value: number | null) => Promise<boolean>;
}>;

/** A number with two decimals edited in its place; emptied it is unknown. */
function AmountField({ label, placeholder, value, most, onSave }: AmountFieldProps) {
  const draft = useDraft(value === null ? '' : `${value}`, async (typed) => {
    const next = typed.trim() === '' ? null : Number(typed);
    if (next === value || (next !== null && !Number.isFinite(next))) return true;
    return onSave(next === null ? null : Math.min(most, Math.max(0, next)));
  });
  return (
    <NumberInput
      size="sm"
      w={100}
      hideControls
      label={label}
      labelProps={{ fz: 12, fw: 400, c: 'dimmed' }}
      placeholder={placeholder}
      min={0}
      decimalScale={2}
      allowNegative={false}
      clampBehavior="none"
      value={draft.value}
      onChange={(typed) => `${typed}` !== draft.value && draft.change(`${typed}`)}
      onBlur={draft.commit}
      onKeyDown={fieldKeys(draft, leaveField)}
    />
  );
}
