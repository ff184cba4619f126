import { useMemo } from 'react';
import type { MemberId } from '../../../../shared/domain/ids';
import {
  type CopyBlock,
  type FilledScript,
  type FillMode,
  fillScript,
  whatBlocksCopy,
} from '../../../../shared/domain/scripts/fill-script';
import { audienceOf } from '../../../../shared/domain/scripts/pick-welcome';
import type { CommunitySummary, GroupSummary } from '../../../../shared/wire/nouns/communities';
import type { MemberInGroup } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { useDesk } from '../desk-store';
import { useMembersFor } from '../use-members-for';

/** A script filled for the chosen members, again after each change of either. */
export type LiveScript = Readonly<{
  members: readonly MemberInGroup[];
  /** Whether there are members chosen, even while they are being read. */
  anyoneChosen: boolean;
  mode: FillMode;
  /** Several members share a text that is written for one. */
  namesOnlyFirst: boolean;
  filled: FilledScript;
  /** Why it cannot be copied yet, or null. */
  block: CopyBlock | null;
  /** False while what is shown belongs to an earlier choice of members. */
  ready: boolean;
}>;

/** Fills `body` for the members with these ids. */
export function useFilledScript(body: string, recipients: readonly MemberId[]): LiveScript {
  const { community, group } = useScope();
  const today = useToday();
  const settings = useVaultQuery('settings.all', {}).data;
  const chosenMode = useDesk((state) => state.mode);
  const { members, ready } = useMembersFor(recipients);
  const operator = settings?.operatorName ?? '';
  const fields = useVaultQuery('fields.list', { communityId: community.id }).data;

  const filled = useMemo(() => {
    const audience = audienceOf(body);
    const usual: FillMode = audience === 'one' ? 'each' : 'merged';
    const mode: FillMode = members.length > 1 ? (chosenMode ?? usual) : 'each';
    const place = { group: group ?? groupOf(members, community), community };
    const parts = { members, ...place, today, operator, ...(fields ? { fields } : {}) };
    const result = fillScript(body, parts, mode);
    return {
      mode,
      filled: result,
      block: whatBlocksCopy(result, body),
      namesOnlyFirst: mode === 'merged' && audience === 'one',
    };
  }, [body, members, chosenMode, group, community, today, operator, fields]);

  return {
    ...filled,
    members,
    anyoneChosen: recipients.length > 0,
    ready: ready && settings !== undefined && fields !== undefined,
  };
}

/** The group all of them are in, so that 群名 is known even where the whole community is chosen. */
function groupOf(members: readonly MemberInGroup[], community: CommunitySummary): GroupSummary | null {
  const ids = new Set(members.map(({ membership }) => membership?.groupId ?? null));
  const [only] = ids;
  return ids.size === 1 ? (community.groups.find(({ id }) => id === only) ?? null) : null;
}
