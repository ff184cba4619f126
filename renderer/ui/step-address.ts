import type { MemberId } from '../../shared/domain/ids';
import { type GroupOfMember, membersInAddress } from './members-in-address';

/** Most people a step's words are copied for in one go, one text each. */
export const mostPerStep = 100;

type StepAddressParts = Readonly<{
  /** A script of the library, or one of those that come with the app. */
  script: Readonly<{ id: string } | { builtIn: string }>;
  stepId: string;
  /** The first {@link mostPerStep} of them. */
  members: readonly MemberId[];
  /** In which group it is due for each. */
  groups?: GroupOfMember;
  /** The copy queue is filled at once, where nothing waits in it. */
  start?: boolean;
  /** One text for each of them, or one for all. */
  mode?: 'each' | 'merged';
}>;

/** Where a step of 新人陪伴 is copied for members, one text each where nothing else is said. */
export function stepAddress(parts: StepAddressParts): string {
  const { script, stepId, members, groups, start = false, mode = 'each' } = parts;
  const people = membersInAddress([...new Set(members)].slice(0, mostPerStep), groups);
  const params = new URLSearchParams({
    ...('id' in script ? { id: script.id } : { builtin: script.builtIn }),
    ...people,
    mode,
    step: stepId,
    ...(start ? { start: '1' } : {}),
  });
  // Ids are letters, digits and dashes: a comma between them reads better than its code.
  return `/scripts?${params.toString().replaceAll('%2C', ',')}`;
}
