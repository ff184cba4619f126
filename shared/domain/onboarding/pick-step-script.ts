import { type BuiltInScript, builtInScripts } from '../scripts/built-in/built-in-scripts';
import { audienceOf } from '../scripts/pick-welcome';
import type { Script } from '../scripts/script';
import type { OnboardingStep } from './onboarding';

/** What a step wants to say, whatever it is called. */
type StepAim = 'welcome' | 'rules' | 'introduction' | 'duty' | 'check-in';

/** Words by which a title says what it is for; the earlier, the better. */
const wordsOf: Readonly<Record<StepAim, readonly string[]>> = {
  welcome: ['欢迎'],
  rules: ['群规'],
  introduction: ['自我介绍', '介绍自己', '介绍一下', '说说自己'],
  duty: ['认领', '职务'],
  'check-in': ['一周', '第七天', '7 天', '住得惯', '回访'],
};

/** Words of a title that is about the same thing, but for another moment or other people. */
const otherMoments = ['提醒', '更新', '改了', '谢谢', '感谢', '违反', '请出', '团购', '接住'];

const builtInKeys: Readonly<Record<StepAim, string>> = {
  welcome: 'welcome-each',
  rules: 'rules-short',
  introduction: 'introduction-ask',
  duty: 'duty-invite',
  'check-in': 'check-in',
};

function aimOf({ id, goal }: OnboardingStep): StepAim | null {
  if (Object.hasOwn(wordsOf, id)) return id as StepAim;
  if (goal === 'welcomed') return 'welcome';
  if (goal === 'introduced') return 'introduction';
  return goal === 'duty' ? 'duty' : null;
}

/**
 * The library's script for a step of 新人陪伴: the one chosen for it, else the one whose title says it best, then those
 * kept with the newcomers' things, favourites, and the one used most. Null when there is none.
 */
export function pickStepScript(step: OnboardingStep, scripts: readonly Script[]): Script | null {
  const inUse = scripts.filter(({ archivedAt }) => archivedAt === null);
  const chosen = inUse.find(({ id }) => id === step.scriptId);
  if (chosen) return chosen;
  const aim = aimOf(step);
  const words = [step.title, ...(aim ? wordsOf[aim] : [])];
  const ranked = inUse
    .filter((script) => mayBeSent(script, aim, scripts))
    .map((script) => ({ script, rank: rankOf(script, words) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => Number(a.rank) - Number(b.rank) || preference(a.script, b.script));
  return ranked[0]?.script ?? null;
}

/** The built-in script for a default step, for a library that has none; null for a step of one's own making. */
export function builtInForStep(step: OnboardingStep): BuiltInScript | null {
  const aim = aimOf(step);
  return (aim && builtInScripts.find(({ key }) => key === builtInKeys[aim])) ?? null;
}

/** The step's own title first, then the words in their order; what only its tags say comes after all titles. */
function rankOf({ title, tags }: Script, words: readonly string[]): number | null {
  const inTitle = words.findIndex((word) => title.includes(word));
  if (inTitle !== -1) return inTitle;
  const inTags = words.findIndex((word) => tags.some((tag) => tag.includes(word)));
  return inTags === -1 ? null : words.length + inTags;
}

function mayBeSent(
  { title, scenario, body }: Script,
  aim: StepAim | null,
  library: readonly Script[],
): boolean {
  if (scenario === '朋友圈' || scenario === '危机' || body.trim() === '') return false;
  if (aim === 'welcome') return scenario === '欢迎' && audienceOf(body, library) !== 'many';
  return aim === null || !otherMoments.some((word) => title.includes(word));
}

function preference(a: Script, b: Script): number {
  return (
    Number(forNewcomers(b)) - Number(forNewcomers(a)) ||
    Number(b.favourite) - Number(a.favourite) ||
    b.useCount - a.useCount ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

function forNewcomers({ folder, tags }: Script): boolean {
  return [folder, ...tags].some((word) => word.includes('新人'));
}
