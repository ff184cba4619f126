import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { buildDictionary } from '../../shared/domain/checks/check-text';
import { profileInUse } from '../../shared/domain/composer/length-profile';
import type { GroupId, MemberId } from '../../shared/domain/ids';
import type { OnboardingStep } from '../../shared/domain/onboarding/onboarding';
import { fillScript } from '../../shared/domain/scripts/fill-script';
import { inputsOf } from '../../shared/domain/scripts/inputs-of';
import type { Script } from '../../shared/domain/scripts/script';
import { nicknameInGroup } from '../../shared/domain/scripts/script-context';
import { text } from '../i18n/text';
import { mostPerStep } from '../ui/step-address';
import { groupMeant } from './group-meant';
import { useHost } from './host-context';
import { useScope } from './scope';
import { asksToLook, readyText, type StepWords, stepWordsAddress, whyNot, wordsOf } from './step-words';
import { showAction, showError, showNote } from './toasts';
import { useCopyText } from './use-copy-text';
import { useRun } from './use-run';
import { useToday } from './use-today';

const words = text.onboarding;

/** Somebody a step is due for, and in which group. */
type DueFor = Readonly<{ memberId: MemberId; groupId: GroupId }>;

/**
 * Copies the words of a step of 新人陪伴: for one person they are filled and copied at once, and the step is marked; for
 * several, and where something has to be looked at first, the script opens with them. True once they are copied.
 */
export function useStepCopy(): (step: OnboardingStep, people: readonly DueFor[]) => Promise<boolean> {
  const { vault } = useHost();
  const { community } = useScope();
  const today = useToday();
  const navigate = useNavigate();
  const copy = useCopyText();
  const run = useRun();
  const busy = useRef(false);
  const communityId = community.id;

  const fillFor = async (stepWords: StepWords, library: readonly Script[], due: DueFor) => {
    const [members, settings, fields] = await Promise.all([
      vault.query('members.byIds', { ids: [due.memberId], groupId: due.groupId }),
      vault.query('settings.all', {}),
      vault.query('fields.list', { communityId }),
    ]);
    const [person] = members;
    if (!person) return null;
    const { operatorName: operator } = settings;
    const { title, body } = stepWords;
    const group = groupMeant(members, community);
    // What may be left empty is: what was filled in for somebody else need not hold for this one.
    const inputs = { declared: inputsOf(stepWords, library), values: {}, members: [], products: [] };
    const parts = { members, group, community, today, operator, fields, inputs, library, title };
    const limit = profileInUse(settings);
    return { person, group, settings, limit, filled: fillScript(body, parts, 'each', limit) };
  };

  type Made = NonNullable<Awaited<ReturnType<typeof fillFor>>>;

  const looksFirst = async (plain: string, { mutedChecks }: StepWords, { person, group, settings }: Made) => {
    const [repeats, own] = await Promise.all([
      vault.query('copies.repeats', {
        communityId,
        groupId: group?.id ?? null,
        texts: [{ text: plain, memberIds: [person.member.id] }],
        days: settings.checkLimits.repeatDays,
      }),
      vault.query('words.list', { communityId }),
    ]);
    return asksToLook(plain, repeats[0] ?? null, buildDictionary(own), mutedChecks);
  };

  const copyForOne = async (
    step: OnboardingStep,
    stepWords: StepWords,
    library: readonly Script[],
    due: DueFor,
  ): Promise<boolean> => {
    const openScript = () => navigate(stepWordsAddress(stepWords, step, [due]));
    const openToSay = (why: string) => {
      openScript();
      showNote(why);
      return false;
    };
    if (inputsOf(stepWords, library).some(({ required }) => required)) return openToSay(words.asksFirst);
    const made = await fillFor(stepWords, library, due);
    if (!made) return false;
    const name = nicknameInGroup(made.person);
    const plain = readyText(made.filled, made.limit, name);
    if (plain === null) {
      showAction(whyNot(made.filled, name), words.openScript, openScript);
      return false;
    }
    if (await looksFirst(plain, stepWords, made)) return openToSay(words.lookFirst);
    if (!(await copy(plain, words.copied(name)))) return false;
    await run('scripts.recordCopy', {
      communityId,
      scriptId: stepWords.id,
      groupId: made.group?.id ?? null,
      memberIds: [due.memberId],
      text: plain,
      welcome: step.goal === 'welcomed',
      stepId: step.id,
    });
    return true;
  };

  return async (step, people) => {
    // Enter held down copies once.
    if (busy.current) return false;
    busy.current = true;
    try {
      const library = await vault.query('scripts.list', { communityId });
      const stepWords = wordsOf(step, library);
      const [first] = people;
      if (!stepWords) {
        showAction(words.noScript(step.title), words.chooseScript, () => navigate('/communities/onboarding'));
        return false;
      }
      if (first && people.length === 1) return await copyForOne(step, stepWords, library, first);
      navigate(stepWordsAddress(stepWords, step, people, { start: true }));
      if (people.length > mostPerStep) showNote(words.onlyFirst(mostPerStep));
      return false;
    } catch (thrown) {
      showError(thrown);
      return false;
    } finally {
      busy.current = false;
    }
  };
}
