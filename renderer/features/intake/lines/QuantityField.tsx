import { NumberInput } from '@mantine/core';
import type { ChainEntry } from '../../../../shared/domain/chains/read-chain';
import { text } from '../../../i18n/text';

type QuantityFieldProps = Readonly<{
  entry: ChainEntry;
  quantity: number | undefined;
  onQuantity: (quantity: number) => void;
}>;

/** How many an entry of a 接龙 asks for, to be set right before anything is written. */
export function QuantityField({ entry, quantity, onQuantity }: QuantityFieldProps) {
  return (
    <NumberInput
      size="xs"
      w={64}
      aria-label={text.intake.chain.quantityOf(entry.name)}
      title={entry.evidence.quantity}
      min={0}
      max={1_000_000}
      decimalScale={2}
      allowNegative={false}
      hideControls
      // Less of something (少要 1 箱) is no number of its own: a typed one is how many there are in all.
      placeholder={`${entry.quantity}`}
      value={quantity ?? (entry.quantity < 0 ? '' : entry.quantity)}
      onChange={(typed) => {
        const next = typed === '' ? Number.NaN : Number(typed);
        if (Number.isFinite(next)) onQuantity(next);
      }}
    />
  );
}
