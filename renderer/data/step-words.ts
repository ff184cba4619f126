import type { CheckKind } from '../../shared/domain/checks/check-kinds';
import type { Dictionary } from '../../shared/domain/checks/check-text';
import { findWords } from '../../shared/domain/checks/word-trie';
import { composeSteps } from '../../shared/domain/composer/compose-steps';
import type { GroupId, MemberId } from '../../shared/domain/ids';
import type { OnboardingStep } from '../../shared/domain/onboarding/onboarding';
import { builtInForStep, pickStepScript } from '../../shared/domain/onboarding/pick-step-script';
import { type FilledScript, isMissingOfMember } from '../../shared/domain/scripts/fill-script';
import type { LengthLimit } from '../../shared/domain/scripts/merged-welcome';
import { missingValueName } from '../../shared/domain/scripts/missing-value';
import { audienceOf } from '../../shared/domain/scripts/pick-welcome';
import type { Script } from '../../shared/domain/scripts/script';
import type { Repeat } from '../../shared/wire/nouns/scripts';
import { text } from '../i18n/text';
import { stepAddress } from '../ui/step-address';

const words = text.onboarding;

/** The words of a step: a script of the library, else one that comes with the app. */
export type StepWords = Pick<Script, 'title' | 'body' | 'inputs' | 'mutedChecks'> &
  Readonly<{ id: Script['id'] | null; key: string }>;

/** What is said at a step; null where there is nothing for it. */
export function wordsOf(step: OnboardingStep, library: readonly Script[]): StepWords | null {
  const script = pickStepScript(step, library);
  if (script) return { ...script, key: '' };
  const builtIn = builtInForStep(step);
  return builtIn ? { ...builtIn, id: null, mutedChecks: [] } : null;
}

/** Those a step is due for, each in a group. */
type StepPeople = ReadonlyArray<Readonly<{ memberId: MemberId; groupId: GroupId }>>;

/** Where the words of a step are looked at before they are copied. */
export function stepWordsAddress(
  { id, key }: StepWords,
  { id: stepId }: OnboardingStep,
  people: StepPeople,
  { start = false, mode = 'each' }: Readonly<{ start?: boolean; mode?: 'each' | 'merged' }> = {},
): string {
  return stepAddress({
    script: id ? { id } : { builtIn: key },
    stepId,
    members: people.map(({ memberId }) => memberId),
    groups: new Map(people.map(({ memberId, groupId }) => [memberId, groupId])),
    start,
    mode,
  });
}

/** Where one text says a step to all of them; null where its words are written for one person, or nobody else is there. */
export function togetherAddress(
  step: OnboardingStep,
  people: StepPeople,
  library: readonly Script[],
): string | null {
  const stepWords = people.length > 1 ? wordsOf(step, library) : null;
  if (!stepWords || audienceOf(stepWords.body, library) === 'one') return null;
  return stepWordsAddress(stepWords, step, people, { mode: 'merged' });
}

/** The text, when there is one and it goes out in one piece. */
export function readyText({ texts: [first] }: FilledScript, limit: LengthLimit, name: string): string | null {
  if (!first?.fits || first.text === '') return null;
  const options = { limit, numbered: false, mentions: 'as-written', names: [name] } as const;
  const [only, ...more] = composeSteps(first.text, options);
  return only?.kind === 'text' && more.length === 0 ? only.text : null;
}

/** Why there is no such text. */
export function whyNot({ texts: [first], missing, errors }: FilledScript, name: string): string {
  if (first && first.text !== '') return words.inPieces;
  const values = [
    ...missing.flatMap(({ names }) => names),
    ...errors.filter(isMissingOfMember).map(({ name: value = '' }) => missingValueName(value)),
  ];
  return values.length > 0 ? words.missing(name, [...new Set(values)]) : words.faulty;
}

/** Whether a text is looked at before it is copied: the same was sent there lately, or a word of it weighs heavily. */
export function asksToLook(
  plain: string,
  repeat: Pick<Repeat, 'similarity'> | null,
  dictionary: Dictionary,
  muted: readonly CheckKind[],
): boolean {
  const repeated = repeat?.similarity === 1 && !muted.includes('repeat');
  const heavy = findWords(dictionary, plain).some(({ rule }) => rule.severity === 'high');
  return repeated || (heavy && !muted.includes('word'));
}
