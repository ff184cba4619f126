import { useMemo } from 'react';
import { profileInUse } from '../../../../shared/domain/composer/length-profile';
import type { MemberId } from '../../../../shared/domain/ids';
import {
  type CopyBlock,
  type FilledScript,
  type FillMode,
  fillScript,
  type StepsBlock,
  whatBlocksCopy,
  whatBlocksSteps,
} from '../../../../shared/domain/scripts/fill-script';
import type { IncludableScript } from '../../../../shared/domain/scripts/includes';
import { inputsOf } from '../../../../shared/domain/scripts/inputs-of';
import { audienceOf, needsSomebody } from '../../../../shared/domain/scripts/pick-welcome';
import type { InputValues, ScriptInput } from '../../../../shared/domain/scripts/script-inputs';
import type { MemberInGroup } from '../../../../shared/wire/nouns/members';
import { type ComposedText, composeTexts } from '../../../data/composer/compose-texts';
import { groupFinder } from '../../../data/group-meant';
import { useScope } from '../../../data/scope';
import { useInputParts } from '../../../data/use-input-parts';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { useDesk } from '../desk-store';
import { useMembersFor } from '../use-members-for';
import { useGroupsOf } from './use-groups-of';

/** A script as it is filled: in the library, being edited, or built in. */
export type ScriptInUse = Readonly<{
  title: string;
  body: string;
  inputs: readonly ScriptInput[];
  /** What it may include. */
  library: readonly IncludableScript[];
  /** What was filled into its form. */
  values: InputValues;
}>;

/** Why it cannot be copied yet. */
export type UseBlock = CopyBlock | StepsBlock;

/** A script filled for the chosen members, again after each change of either. */
export type LiveScript = Readonly<{
  members: readonly MemberInGroup[];
  /** Whether there are members chosen, even while they are being read. */
  anyoneChosen: boolean;
  mode: FillMode;
  /** Several members share a text that is written for one. */
  namesOnlyFirst: boolean;
  /** What the form asks for, that of included scripts too. */
  inputs: readonly ScriptInput[];
  /** What of the form is sent along with a copy. */
  values: InputValues;
  filled: FilledScript;
  /** The filled texts with what is done for each. */
  texts: readonly ComposedText[];
  block: UseBlock | null;
  /** False while what is shown belongs to an earlier choice of members. */
  ready: boolean;
}>;

/** Fills a script for the members with these ids, and cuts it to the length in use. */
export function useFilledScript(script: ScriptInUse, recipients: readonly MemberId[]): LiveScript {
  const { community, group } = useScope();
  const today = useToday();
  const { title, body, inputs: declared, library, values } = script;
  const settings = useVaultQuery('settings.all', {}).data;
  const desk = useDesk();
  const { members, ready } = useMembersFor(recipients);
  const operator = settings?.operatorName ?? '';
  const fields = useVaultQuery('fields.list', { communityId: community.id }).data;
  const asked = useMemo(
    () => inputsOf({ title, body, inputs: declared }, library),
    [title, body, declared, library],
  );
  const form = useInputParts(asked, values);

  const audience = useMemo(() => audienceOf(body, library), [body, library]);
  const usual: FillMode = audience === 'one' ? 'each' : 'merged';
  const mode: FillMode = members.length > 1 ? (desk.mode ?? usual) : 'each';
  const grouped = useGroupsOf(members, mode === 'grouped' ? desk.grouping : null);
  const { groups } = grouped;
  const profile = useMemo(() => profileInUse(settings), [settings]);

  const groupOf = useMemo(() => groupFinder(members, { group, community }), [members, group, community]);

  const filled = useMemo(() => {
    const place = { group, groupFor: groupOf, community };
    const parts = { members, ...place, today, operator, ...(fields ? { fields } : {}) };
    const more = { inputs: form.inputs, library, title, groups };
    return fillScript(body, { ...parts, ...more }, mode, profile);
  }, [
    body,
    members,
    mode,
    group,
    groupOf,
    community,
    today,
    operator,
    fields,
    form.inputs,
    library,
    title,
    groups,
    profile,
  ]);

  const toNobody = useMemo(
    () => recipients.length === 0 && needsSomebody(body, library),
    [recipients, body, library],
  );
  const { numbered, mentions } = desk;
  const texts = useMemo(
    () => composeTexts(filled.texts, { limit: profile, numbered, mentions }, groupOf),
    [filled, profile, numbered, mentions, groupOf],
  );
  return {
    ...{ members, mode, filled, texts, inputs: asked, values: form.inputs.values },
    namesOnlyFirst: mode !== 'each' && audience === 'one',
    anyoneChosen: recipients.length > 0,
    block: whatBlocksCopy(filled, body) ?? (toNobody ? 'no-member' : whatBlocksSteps(texts)),
    ready: ready && form.ready && grouped.ready && settings !== undefined && fields !== undefined,
  };
}
