import { type KeyboardEvent, useRef, useState } from 'react';
import type { MemberId } from '../../../../shared/domain/ids';
import type { MemberFilter, MemberRow, MemberSort } from '../../../../shared/wire/nouns/members';
import { useHost } from '../../../data/host-context';
import { createLatestOnly } from '../../../data/latest-only';
import { showError } from '../../../data/toasts';
import { useToday } from '../../../data/use-today';
import { useMemberList } from './filter-store';

type ListKeys = Readonly<{
  total: number;
  /** The row the keyboard stands on. */
  active: number;
  /** Rows a page key moves by. */
  page: () => number;
  rowAt: (index: number) => MemberRow | undefined;
  filter: MemberFilter;
  sort: MemberSort;
  onMove: (index: number) => void;
  onOpen: (id: MemberId) => void;
}>;

type Range = Readonly<{ from: number; chosen: ReadonlySet<MemberId>; shown: ReadonlySet<MemberId> }>;

const chosenNow = () => useMemberList.getState().selected;

/**
 * The keyboard of the list: arrows, page keys, Home and End move, Enter opens, Space chooses; with Shift everybody from
 * where the choosing began is chosen, Ctrl+A chooses all.
 */
export function useListKeys({ total, active, page, rowAt, filter, sort, onMove, onOpen }: ListKeys) {
  const { selected, select } = useMemberList();
  const { vault } = useHost();
  const today = useToday();
  /** Where a range begins, who was chosen before it, and who is with it. */
  const range = useRef<Range | null>(null);
  const [latest] = useState(createLatestOnly);

  const idsBetween = async (one: number, other: number): Promise<readonly MemberId[]> => {
    const [start, end] = one < other ? [one, other] : [other, one];
    const seen: MemberId[] = [];
    for (let index = start; index <= end; index += 1) {
      const row = rowAt(index);
      if (!row) break;
      seen.push(row.id);
    }
    if (seen.length === end - start + 1) return seen;
    return (await vault.query('members.matchingIds', { filter, sort, today })).slice(start, end + 1);
  };

  const extend = async ({ from, chosen }: Range, index: number) => {
    try {
      const ids = await idsBetween(from, index);
      // A range that was let go meanwhile is not chosen after all.
      if (range.current?.chosen !== chosen || range.current.shown !== chosenNow()) return;
      const shown = new Set([...chosen, ...ids]);
      range.current = { from, chosen, shown };
      select(shown);
    } catch (thrown) {
      showError(thrown);
    }
  };

  const selectTo = (index: number) => {
    const now = chosenNow();
    const known = range.current?.shown === now ? range.current : null;
    const meant = known ?? { from: active, chosen: now, shown: now };
    range.current = meant;
    // A held key asks for more ranges than are read in time: the last one says it all.
    latest(() => extend(meant, index));
  };

  const selectAll = async (all: boolean) => {
    range.current = null;
    try {
      select(new Set(all ? await vault.query('members.matchingIds', { filter, today }) : []));
    } catch (thrown) {
      showError(thrown);
    }
  };

  const toggle = (id: MemberId) => {
    range.current = null;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    select(next);
  };

  const move = (to: number, shift: boolean) => {
    const index = Math.max(0, Math.min(total - 1, to));
    if (shift) selectTo(index);
    else range.current = null;
    onMove(index);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The check box and the headings have keys of their own.
    if (event.target !== event.currentTarget || event.altKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page(),
      PageUp: active - page(),
      Home: 0,
      End: total - 1,
    };
    const row = rowAt(active);
    const to = steps[event.key];
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 'a') void selectAll(true);
    else if (command) return;
    else if (to !== undefined) move(to, event.shiftKey);
    else if (event.key === 'Enter' && row) onOpen(row.id);
    else if (event.key === ' ' && row) toggle(row.id);
    else return;
    event.preventDefault();
  };

  /** A row was chosen with the mouse; with Shift, with everybody from the active one on. */
  const choose = (index: number, id: MemberId, shift: boolean) => {
    if (shift) selectTo(index);
    else toggle(id);
  };

  return { onKeyDown, selectAll, choose };
}
