import { z } from 'zod';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type MentionWay, mentionWays } from '../../../shared/domain/composer/chat-step';
import {
  type CommunityId,
  type GroupId,
  groupIdSchema,
  type MemberId,
  memberIdSchema,
} from '../../../shared/domain/ids';
import type { FillMode } from '../../../shared/domain/scripts/fill-script';
import { type Grouping, groupings } from '../../../shared/domain/scripts/group-members';
import { type InputValues, inputValuesSchema } from '../../../shared/domain/scripts/script-inputs';
import { ownValue } from '../../../shared/domain/store/own-value';
import type { GroupOfMember } from '../../ui/members-in-address';
import { mostWelcomed } from '../../ui/welcome-address';

/** What was put on the clipboard last, while the window is open. An empty text: it was emptied. */
export type OnClipboard = Readonly<{ text: string; names: readonly string[] }>;

/** What is being filled in for one script, until it is copied. */
type Filling = Readonly<{ script: string; values: InputValues }>;

/** What lies on the desk while scripts are filled: screen state, kept by the page over a reload. */
type DeskState = Readonly<{
  recipients: Readonly<Record<string, readonly MemberId[]>>;
  /** By community: in which group the text is meant for some of the members. */
  groupsOf: Readonly<Record<string, Readonly<Record<string, GroupId>>>>;
  /** How to send to several; null leaves it to the script. */
  mode: FillMode | null;
  /** By what members are put together where each group of them gets a text. */
  grouping: Grouping;
  mentions: MentionWay;
  /** The pieces of a text that is cut say which they are, （1/3）. */
  numbered: boolean;
  filling: Filling | null;
  onClipboard: OnClipboard | null;
  /** Enter was pressed while the queue was being filled: its first text is copied as soon as it is there. */
  firstCopyAsked: boolean;
  /** Without `groups`, what is known of them so far stays. */
  choose: (communityId: CommunityId, ids: readonly MemberId[], groups?: GroupOfMember) => void;
  /** Another script is taken up: how the last one was sent is not how this one is. */
  begin: (mode: FillMode | null) => void;
  setMode: (mode: FillMode) => void;
  setGrouping: (grouping: Grouping) => void;
  setMentions: (mentions: MentionWay) => void;
  setNumbered: (numbered: boolean) => void;
  fillIn: (script: string, values: InputValues) => void;
  setOnClipboard: (onClipboard: OnClipboard) => void;
  askFirstCopy: (asked: boolean) => void;
}>;

const keptSchema = z.object({
  recipients: z.record(z.string(), z.array(memberIdSchema).max(mostWelcomed)),
  groupsOf: z.record(z.string(), z.record(z.string(), groupIdSchema)).default({}),
  mode: z.enum(['merged', 'each', 'grouped']).nullable(),
  // A page kept by an earlier version comes without these.
  grouping: z.enum(groupings).default('skin'),
  mentions: z.enum(mentionWays).default('as-written'),
  numbered: z.boolean().default(false),
  filling: z.object({ script: z.string(), values: inputValuesSchema }).nullable().default(null),
});

export const useDesk = create<DeskState>()(
  persist(
    (set) => ({
      recipients: {},
      groupsOf: {},
      mode: null,
      grouping: 'skin',
      mentions: 'as-written',
      numbered: false,
      filling: null,
      onClipboard: null,
      firstCopyAsked: false,
      choose: (communityId, ids, groups) =>
        set(({ recipients, groupsOf }) => ({
          recipients: { ...recipients, [communityId]: [...new Set(ids)].slice(0, mostWelcomed) },
          ...(groups ? { groupsOf: { ...groupsOf, [communityId]: Object.fromEntries(groups) } } : {}),
        })),
      begin: (mode) => set({ mode, mentions: 'as-written' }),
      setMode: (mode) => set({ mode }),
      setGrouping: (grouping) => set({ grouping }),
      setMentions: (mentions) => set({ mentions }),
      setNumbered: (numbered) => set({ numbered }),
      fillIn: (script, values) => set({ filling: { script, values } }),
      setOnClipboard: (onClipboard) => set({ onClipboard }),
      askFirstCopy: (firstCopyAsked) => set({ firstCopyAsked }),
    }),
    {
      name: 'weilu-script-desk',
      partialize: ({ recipients, groupsOf, mode, grouping, mentions, numbered, filling }) => ({
        ...{ recipients, groupsOf, mode, grouping, mentions, numbered, filling },
      }),
      merge: (kept, current) => ({ ...current, ...keptSchema.safeParse(kept).data }),
    },
  ),
);

const nobody: readonly MemberId[] = [];

/** The members chosen in 给谁, for one community. */
export function useRecipients(communityId: CommunityId): readonly MemberId[] {
  return useDesk((state) => ownValue(state.recipients, communityId) ?? nobody);
}
