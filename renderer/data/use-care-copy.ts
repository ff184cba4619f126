import type { Day } from '../../shared/domain/days';
import type { MemberId } from '../../shared/domain/ids';
import { fillScript } from '../../shared/domain/scripts/fill-script';
import { type CareOccasion, pickCareScript } from '../../shared/domain/scripts/pick-care';
import { nicknameInGroup } from '../../shared/domain/scripts/script-context';
import { useHost } from './host-context';
import { useScope } from './scope';
import { showError } from './toasts';
import { useCopyText } from './use-copy-text';
import { useRun } from './use-run';

type Care = Readonly<{
  memberId: MemberId;
  occasion: CareOccasion;
  /** The day the words are for. */
  on: Day;
  /** Name of a dated field; else empty. */
  label: string;
  /** The sentence where the library has no fitting script, for what the member is called. */
  sentence: (name: string) => string;
  /** What is said once it is on the clipboard. */
  done: string;
}>;

/**
 * Copies a few words for one person: the library's fitting script filled for them, or the sentence of the app. It is
 * written on their timeline, and counts as a contact, as every copied script does.
 */
export function useCareCopy(): (care: Care) => Promise<boolean> {
  const { vault } = useHost();
  const { community, group } = useScope();
  const copy = useCopyText();
  const run = useRun();

  const write = async ({ memberId, occasion, on, label, sentence }: Care) => {
    const [scripts, people, settings, fields] = await Promise.all([
      vault.query('scripts.list', { communityId: community.id }),
      vault.query('members.byIds', { ids: [memberId], groupId: group?.id ?? null }),
      vault.query('settings.all', {}),
      vault.query('fields.list', { communityId: community.id }),
    ]);
    const [person] = people;
    if (!person) return null;
    const script = pickCareScript(scripts, occasion, label);
    const { operatorName: operator } = settings;
    const parts = { members: people, group, community, today: on, operator, fields };
    const filled = script ? fillScript(script.body, parts, 'each').texts[0]?.text : undefined;
    const name = person.member.preferredName || nicknameInGroup(person);
    // A script that something is missing for says less than a plain sentence.
    return filled && script
      ? { plain: filled, scriptId: script.id }
      : { plain: sentence(name), scriptId: null };
  };

  return async (care) => {
    try {
      const written = await write(care);
      if (!written || !(await copy(written.plain, care.done))) return false;
      await run('scripts.recordCopy', {
        communityId: community.id,
        scriptId: written.scriptId,
        groupId: group?.id ?? null,
        memberIds: [care.memberId],
        text: written.plain,
        welcome: false,
      });
      return true;
    } catch (thrown) {
      showError(thrown);
      return false;
    }
  };
}
