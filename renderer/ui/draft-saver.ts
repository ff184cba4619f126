/**
 * Saves a text; false when it could not be saved, which keeps what was typed. `leaving`: the field or the page goes
 * away, so that nobody can be asked any more.
 */
export type SaveText = (value: string, leaving?: boolean) => Promise<boolean>;

/** What is stored, and how it is saved: both as of now. */
export type DraftTarget = Readonly<{ stored: string; save: SaveText }>;

/** What was typed in one field and waits to be saved. */
export type DraftSaver = Readonly<{
  type: (value: string) => void;
  /** Forgets what was typed. */
  revert: () => void;
  /** Saves what was typed, if anything, once. Gives whether it is stored; `save` is called before this returns. */
  commit: (target: DraftTarget, leaving?: boolean) => Promise<boolean>;
}>;

/**
 * Keeps what is typed in a field until it is saved. What was not saved, because somebody who was asked said no, is saved
 * without asking once its field goes away, also when that happens while they are being asked.
 *
 * @param onSettled - nothing waits any more
 */
export function createDraftSaver(onSettled: () => void): DraftSaver {
  let typed: string | null = null;
  let sending: Readonly<{ value: string; done: Promise<boolean> }> | null = null;
  let left = false;

  const revert = () => {
    typed = null;
    onSettled();
  };
  const saveIt = async (value: string, { save }: DraftTarget) => {
    const asked = !left;
    const saved =
      (await save(value, left)) || (asked && left && typed === value && (await save(value, true)));
    if (sending?.value === value) sending = null;
    if (saved && typed === value) revert();
    return saved;
  };
  return {
    type: (value) => {
      typed = value;
      left = false;
    },
    revert,
    commit: (target, leaving = false) => {
      if (typed === null) return Promise.resolve(true);
      if (leaving) left = true;
      if (typed === sending?.value) return sending.done;
      if (typed === target.stored) {
        revert();
        return Promise.resolve(true);
      }
      sending = { value: typed, done: saveIt(typed, target) };
      return sending.done;
    },
  };
}
