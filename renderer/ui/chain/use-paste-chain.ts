import { useMemo, useState } from 'react';
import type { Chain } from '../../../shared/domain/chains/chain';
import { type ChainDifference, chainDifference } from '../../../shared/domain/chains/chain-difference';
import { type ChainTable, chainTable, tableOfEntries } from '../../../shared/domain/chains/chain-table';
import type { CommunityId, GroupId } from '../../../shared/domain/ids';
import type { ChainDraft, IntakeTarget } from '../../../shared/domain/intake/preview';
import { dryRun } from '../../../shared/domain/intake/recognise';
import { type IntakeWrites, writesOf } from '../../../shared/domain/intake/writes';
import { useRun } from '../../data/use-run';
import { useToday } from '../../data/use-today';
import { useVaultQuery } from '../../data/use-vault-query';

/** What a 接龙 is pasted for: one that is there already, or a new one of an activity or a 团购. */
export type ChainPlace = Readonly<{
  communityId: CommunityId;
  groupId: GroupId | null;
  target: IntakeTarget | null;
  chain: Chain | null;
}>;

/** What a pasted 接龙 comes to, before anything is written. */
export type PastedChain = Readonly<{
  draft: ChainDraft;
  table: ChainTable;
  difference: ChainDifference | null;
  /** More 接龙 than one are for 粘贴识别. */
  several: boolean;
  written: IntakeWrites;
}>;

/** Looks at a pasted 接龙 as 粘贴识别 does, and writes it the same way: once, with one undo. */
export function usePasteChain({ communityId, groupId, target, chain }: ChainPlace) {
  const base = useVaultQuery('intake.base', { communityId }).data;
  const on = useToday();
  const run = useRun();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);

  const pasted = useMemo((): PastedChain | null => {
    if (!base || text.trim() === '') return null;
    const options = { groupId, on, target, chainId: chain?.id ?? null };
    const { preview } = dryRun(text, 'chain', base, options);
    const lines = preview?.lines ?? [];
    const drafts = lines.flatMap(({ fact }) => (fact.says === 'chain' ? [fact.draft] : []));
    const entries = lines.flatMap(({ fact }) => (fact.says === 'ordered' ? [fact.entry] : []));
    const [draft, another] = drafts;
    if (!draft || entries.length === 0) return null;
    const written = writesOf(lines, new Map(), base.members, options);
    const kept = written.writes.find((one) => one.write === 'chain');
    const people = kept?.people ?? draft.before?.people ?? [];
    const table = tableOfEntries(entries, {
      people,
      priceInFen: draft.fields.priceInFen,
      stock: draft.fields.stock,
    });
    const before = draft.before && chainTable({ ...draft.before, people });
    return {
      draft,
      table,
      difference: before && chainDifference(before, table),
      several: another !== undefined,
      written,
    };
  }, [base, text, groupId, on, target, chain]);

  const apply = async () => {
    if (!pasted || busy) return false;
    setBusy(true);
    const { writes, appliedKeys } = pasted.written;
    const receipt = await run('intake.apply', {
      ...{ communityId, groupId, kind: 'chain', text, on },
      ...{ appliedKeys: [...appliedKeys], writes: [...writes] },
    });
    setBusy(false);
    return receipt !== null;
  };
  return { text, setText, ready: base !== undefined, pasted, busy, apply };
}
