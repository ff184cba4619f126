import type { Activity } from '../activities/activity';
import { wordLimit } from '../checks/word-rule';
import type { Alias, Inviter } from '../members/member';
import { type OnboardingStep, stepTitleLimit } from '../onboarding/onboarding';
import { urlLimit } from '../planner/material';
import type { Feedback } from '../planner/planner-item';
import type { Host, PoolHost } from '../planner/rotation';
import { type Script, scriptBodyLimit } from '../scripts/script';
import { inputNameLimit, type ScriptInput } from '../scripts/script-inputs';
import type { DataTableName } from '../store/data-tables';
import { lineLimit, noteLimit } from '../text';

/** Tables of people's words. Settings and rows set aside have no fields to tell a name by: they are never shown. */
export type MaskedTableName = Exclude<DataTableName, 'settings' | 'quarantine'>;

/** Fields whose words are the app's own: choices, days, times, rules. All other texts are people's. */
const ownWords = new Set([
  'id',
  'avatarColor',
  'gender',
  'tier',
  'roles',
  'domain',
  'claimedBy',
  'claimedOn',
  'joinedOn',
  'leftOn',
  'status',
  'kind',
  'color',
  'scenario',
  'state',
  'day',
  'time',
  'rule',
  'startsOn',
  'startsAt',
  'phase',
  'dueOn',
  'verdict',
  'field',
  'orderedOn',
  'on',
  'since',
  'calendar',
  'paidUntil',
  'snoozedUntil',
  'method',
  'spokenOn',
  'speechKnownOn',
  'graceUntil',
  'outcome',
  'severity',
  'columns',
  'mode',
  'hash',
  'key',
  'test',
  'subject',
  'values',
  'coverage',
  'exemptRoles',
  'category',
  'mutedChecks',
  'form',
  'consent',
  'expiresOn',
  'origin',
  'occurrence',
  'overrides',
  'onStatutory',
  'onFolk',
  'plannedUntil',
  'kinds',
  'from',
  'to',
  'suggested',
  'week',
  'priority',
  'measure',
  'side',
  'layout',
  'section',
  'fact',
  'dependsOn',
  'dueAt',
  'quietFrom',
  'quietTo',
]);

/** Lengths that fields of text may have; a masked text stays below the one its original stayed below. */
const limits = [lineLimit, scriptBodyLimit, noteLimit] as const;

export type RowMaskParts = Readonly<{
  maskText: (text: string) => string;
  codeOfMember: (id: string) => string;
  codeOfInviter: (inviter: Inviter) => string;
}>;

/** Gives rows back with people's texts masked; whose name a field holds is told by the row, not by the name. */
export function createRowMask(parts: RowMaskParts): <Row>(table: MaskedTableName, row: Row) => Row {
  const maskField = (table: MaskedTableName, name: string, value: unknown): unknown => {
    if (name === 'wechatId') return '';
    if (name === 'inviter') return { ...(value as Inviter), name: codeFor(value as Inviter) };
    if (name === 'type' && table === 'members') return value;
    if (ownWords.has(name) || /Ids?$/.test(name)) return value;
    const own = ownMasks[`${table}.${name}`];
    return own ? own(value) : maskValue(table, value);
  };
  const maskStep = (step: OnboardingStep): OnboardingStep => ({
    ...step,
    title: cut(parts.maskText(step.title), stepTitleLimit),
  });
  const maskInput = (input: ScriptInput): ScriptInput => ({
    ...input,
    name: asInputName(parts.maskText(input.name)),
    options: input.options.map((option) => withinLimit(parts.maskText(option), option.length)),
  });
  const maskHost = ({ memberId, name }: Host): Host => ({ memberId, name: codeFor({ memberId, name }) });
  /** Hosts and contributors are people by their names, members or not. */
  const calendarMasks: Readonly<Record<string, (value: unknown) => unknown>> = {
    'plannerItems.host': (value) => value && maskHost(value as Host),
    'plannerSeries.hosts': (value) =>
      (value as readonly PoolHost[]).map((host) => ({
        ...host,
        ...maskHost(host),
        domains: maskValue('plannerSeries', host.domains),
      })),
    'plannerItems.contributor': (value) => codeFor({ name: String(value), memberId: null }),
    'materials.contributor': (value) => codeFor({ name: String(value), memberId: null }),
    // Where the numbers are from is a choice here; elsewhere a source is somebody's words.
    'plannerItems.feedback': (value) =>
      value && {
        ...maskFields('plannerItems', value as Feedback),
        source: (value as Feedback).source,
      },
    'materials.url': (value) => cut(parts.maskText(String(value)), urlLimit),
    // Nobody can tell who is in a picture.
    'materials.thumbnail': () => '',
  };
  /** Whoever takes part is a person by their name, a member or not. */
  const activityMasks: Readonly<Record<string, (value: unknown) => unknown>> = {
    'participants.name': (value) => codeFor({ name: String(value), memberId: null }),
    'participants.source': (value) => value,
    'checkIns.name': (value) => codeFor({ name: String(value), memberId: null }),
    'rewards.name': (value) => codeFor({ name: String(value), memberId: null }),
    'activities.quotes': (value) =>
      (value as Activity['quotes']).map((quote) => ({
        ...quote,
        text: withinLimit(parts.maskText(quote.text), quote.text.length),
        name: codeFor({ name: quote.name, memberId: null }),
      })),
    // A 接龙 is people's names from end to end, and so is what was set right about it.
    'chains.text': () => '',
    'chains.corrections': () => [],
    'chains.people': () => [],
  };
  /** Fields whose gates ask for more than a text of some length. */
  const ownMasks: Readonly<Record<string, (value: unknown) => unknown>> = {
    'wordRules.word': (value) => cut(parts.maskText(String(value)), wordLimit),
    'communities.onboarding': (value) => (value as readonly OnboardingStep[]).map(maskStep),
    // Marks stand under the ids of the steps and hold no words.
    'memberships.onboarding': (value) => value,
    'scripts.inputs': (value) => (value as Script['inputs']).map(maskInput),
    'scriptVersions.inputs': (value) => (value as Script['inputs']).map(maskInput),
    // What was filled in is people's words from end to end, under names that are no fields.
    'scripts.lastInputs': () => ({}),
    ...calendarMasks,
    ...activityMasks,
  };
  const codeFor = (inviter: Inviter) => (inviter.name === '' ? '' : parts.codeOfInviter(inviter));
  const maskValue = (table: MaskedTableName, value: unknown): unknown => {
    if (typeof value === 'string') return withinLimit(parts.maskText(value), value.length);
    if (Array.isArray(value)) return value.map((item) => maskValue(table, item));
    if (typeof value !== 'object' || value === null) return value;
    return maskFields(table, value);
  };
  const maskFields = (table: MaskedTableName, row: object) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, maskField(table, name, value)]));

  return <Row>(table: MaskedTableName, row: Row): Row => {
    const masked = maskFields(table, row as object);
    return { ...masked, ...ownNames(table, row as OwnNames, parts.codeOfMember) } as Row;
  };
}

type OwnNames = Readonly<{
  id: string;
  memberId: string;
  preferredName: string;
  nickname: string;
  aliases: readonly Alias[];
}>;

/** The fields in which a row says the names of its own person. */
function ownNames(
  table: MaskedTableName,
  row: OwnNames,
  codeOfMember: (id: string) => string,
): Partial<OwnNames> {
  if (table === 'members') {
    const code = codeOfMember(row.id);
    return {
      nickname: code,
      preferredName: row.preferredName === '' ? '' : code,
      aliases: row.aliases.map((alias) => ({ ...alias, name: code })),
    };
  }
  if (table === 'memberships') return { nickname: row.nickname === '' ? '' : codeOfMember(row.memberId) };
  return {};
}

function withinLimit(masked: string, originalLength: number): string {
  const limit = limits.find((length) => originalLength <= length) ?? originalLength;
  return cut(masked, limit);
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}

/** A code holds signs that no name of a field may. */
function asInputName(masked: string): string {
  return cut(masked.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?=\p{N})/u, '_'), inputNameLimit);
}
