import { useMemo, useState } from 'react';
import type { Chain } from '../../../shared/domain/chains/chain';
import { type ChainDifference, chainDifference } from '../../../shared/domain/chains/chain-difference';
import { type ChainTable, chainTable } from '../../../shared/domain/chains/chain-table';
import type { CommunityId, GroupId } from '../../../shared/domain/ids';
import type { ChainDraft, IntakeTarget } from '../../../shared/domain/intake/preview';
import { type Corrections, type IntakeWrites, writesOf } from '../../../shared/domain/intake/writes';
import { type ShownRun, useDryRun } from '../../data/intake/use-dry-run';
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

const uncorrected: Corrections = new Map();

/** Looks at a pasted 接龙 as 粘贴识别 does, and writes it the same way: once, with one undo. */
export function usePasteChain({ communityId, groupId, target, chain }: ChainPlace) {
  const activityId = target && 'activityId' in target ? target.activityId : null;
  const base = useVaultQuery('intake.base', { communityId, activityId }).data;
  const on = useToday();
  const save = useRun();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  // What it is for stays while it is pasted; another object would be another look.
  const [meant] = useState(target);
  const { run, current } = useDryRun(text, 'chain', base, {
    ...{ groupId, on, target: meant, chainId: chain?.id ?? null },
  });
  const pasted = useMemo(() => run && pastedIn(run), [run]);

  const apply = async () => {
    if (!pasted || !current || busy) return false;
    setBusy(true);
    const { writes, appliedKeys } = pasted.written;
    const receipt = await save('intake.apply', {
      ...{ communityId, groupId, kind: 'chain', text, on },
      ...{ appliedKeys: [...appliedKeys], writes: [...writes] },
    });
    setBusy(false);
    return receipt !== null;
  };
  return { text, setText, ready: current, pasted: current ? pasted : null, busy, apply };
}

function pastedIn({ text, preview, base, options }: ShownRun): PastedChain | null {
  if (text.trim() === '') return null;
  const lines = preview?.lines ?? [];
  const drafts = lines.flatMap(({ fact }) => (fact.says === 'chain' ? [fact.draft] : []));
  const [draft, another] = drafts;
  if (!draft || !lines.some(({ fact }) => fact.says === 'ordered')) return null;
  const written = writesOf(lines, uncorrected, base.members, options);
  const kept = written.writes.find((one) => one.write === 'chain');
  const { people, corrections } = kept ?? draft.before ?? { people: [], corrections: [] };
  // Added up as it will be kept, so that nothing is shown but what is written.
  const table = chainTable({ ...draft.fields, people, corrections });
  const before = draft.before && chainTable({ ...draft.before, people });
  return {
    ...{ draft, table, written },
    difference: before && chainDifference(before, table),
    several: another !== undefined,
  };
}
