import { useMemo } from 'react';
import type { ChatStep } from '../../../shared/domain/composer/chat-step';
import { composeSteps } from '../../../shared/domain/composer/compose-steps';
import { profileInUse } from '../../../shared/domain/composer/length-profile';
import type { MemberId } from '../../../shared/domain/ids';
import {
  type CopyBlock,
  fillScript,
  type StepsBlock,
  whatBlocksCopy,
  whatBlocksSteps,
} from '../../../shared/domain/scripts/fill-script';
import { inputsOf } from '../../../shared/domain/scripts/inputs-of';
import { audienceOf, needsSomebody } from '../../../shared/domain/scripts/pick-welcome';
import type { Scenario, Script } from '../../../shared/domain/scripts/script';
import { nicknameInGroup } from '../../../shared/domain/scripts/script-context';
import type { InputValues, ScriptInput } from '../../../shared/domain/scripts/script-inputs';
import type { GroupSummary } from '../../../shared/wire/nouns/communities';
import type { MemberInGroup } from '../../../shared/wire/nouns/members';
import type { AppSettings } from '../../../shared/wire/nouns/settings';
import { groupMeant } from '../../data/group-meant';
import { useScope } from '../../data/scope';
import { useInputParts } from '../../data/use-input-parts';
import { useToday } from '../../data/use-today';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';
import { meantHere } from './last-member';

/** One script filled for one member, or for nobody. */
export type QuickFill = Readonly<{
  /** The whole text, or null while it cannot be copied. */
  text: string | null;
  /** What is copied, one after the other. */
  steps: readonly ChatStep[];
  block: CopyBlock | StepsBlock | null;
  /** What is missing or wrong, each by name. */
  reasons: readonly string[];
  /** Whom it speaks to is one person. */
  personal: boolean;
  member: MemberInGroup | null;
  /** The group it is filled and recorded for. */
  group: GroupSummary | null;
  declared: readonly ScriptInput[];
  settings: AppSettings | undefined;
  /** What is shown belongs to what was asked. */
  ready: boolean;
}>;

type FillRequest = Readonly<{
  script: Script | null;
  /** Null for nobody; undefined while that is not known. */
  memberId: MemberId | null | undefined;
  /** The member was chosen by hand for this very text: nobody else is asked for. */
  chosen: boolean;
  values: InputValues;
  library: readonly Script[];
}>;

/** Scenarios whose texts may accuse somebody. */
const neverGuessed: ReadonlySet<Scenario> = new Set(['群规', '危机']);

/** Fills a script as the composer does, for the one member it is most likely for. */
export function useQuickFill({ script, memberId, chosen, values, library }: FillRequest): QuickFill {
  const { community, group: groupChosen } = useScope();
  const today = useToday();
  const settings = useVaultQuery('settings.all', {}).data;
  const fields = useVaultQuery('fields.list', { communityId: community.id }).data;
  const personal = useMemo(
    () => (script ? audienceOf(script.body, library) !== 'anyone' : false),
    [script, library],
  );
  // A reprimand is for whom it is meant for, never for whoever came last.
  const guesses = script === null || !neverGuessed.has(script.scenario);
  const wanted = personal && (chosen || guesses || memberId === undefined) ? memberId : null;
  const people = useVaultQuery(
    'members.byIds',
    wanted ? { ids: [wanted], groupId: groupChosen?.id ?? null } : null,
  );
  // Somebody who was removed since is nobody; a member of another community too.
  const found = wanted && !people.stale ? people.data?.[0] : undefined;
  const member = meantHere(found, { communityId: community.id, groupId: groupChosen?.id ?? null }, chosen);
  const group = useMemo(
    () => groupChosen ?? groupMeant(member ? [member] : [], community),
    [groupChosen, member, community],
  );
  const declared = useMemo(() => (script ? inputsOf(script, library) : []), [script, library]);
  const { inputs, ready: inputsReady } = useInputParts(declared, values);

  const filled = useMemo(() => {
    if (!script) return nothing;
    const parts = {
      members: member ? [member] : [],
      group,
      community,
      today,
      operator: settings?.operatorName ?? '',
      ...(fields ? { fields } : {}),
      inputs,
      library,
      title: script.title,
    };
    const limit = profileInUse(settings);
    const result = fillScript(script.body, parts, 'each', limit);
    const names = member ? [nicknameInGroup(member)] : [];
    const options = { limit, numbered: false, mentions: 'as-written', names } as const;
    const made = result.texts[0]
      ? { text: result.texts[0].text, steps: composeSteps(result.texts[0].text, options) }
      : null;
    const toNobody = !member && needsSomebody(script.body, library);
    const block =
      whatBlocksCopy(result, script.body) ?? (toNobody ? 'no-member' : whatBlocksSteps(made ? [made] : []));
    return {
      ...(block === null && made ? made : unfilled),
      block,
      reasons: [
        ...result.errors.map(text.scripts.fault),
        ...result.missing.map((one) => text.quick.lacks(nicknameInGroup(one.member), one.names)),
      ],
    };
  }, [script, member, group, community, today, settings, fields, inputs, library]);

  const peopleReady = memberId !== undefined && (!wanted || (people.data !== undefined && !people.stale));
  return {
    ...filled,
    ...{ personal, member, group, declared, settings },
    ready: inputsReady && settings !== undefined && fields !== undefined && (!personal || peopleReady),
  };
}

const unfilled = { text: null, steps: [] } as const;
const nothing = { ...unfilled, block: 'no-body', reasons: [] } as const;
