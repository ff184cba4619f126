import { type Script, type ScriptPatch, scriptPatchSchema } from '../../../../shared/domain/scripts/script';

const keyOf = (id: Script['id']) => `weilu-script-draft:${id}`;

/** What was typed and is not known to be saved, kept by the page over a reload or a crash. */
export function readStash(id: Script['id']): ScriptPatch {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(id)) ?? '{}');
    return scriptPatchSchema.safeParse(kept).data ?? {};
  } catch {
    return {};
  }
}

/** Keeps what is typed; an empty patch forgets it. */
export function writeStash(id: Script['id'], edits: ScriptPatch): void {
  try {
    if (Object.keys(edits).length === 0) window.localStorage.removeItem(keyOf(id));
    else window.localStorage.setItem(keyOf(id), JSON.stringify(edits));
  } catch {
    // Where the page may keep nothing, saving after a pause has to do.
  }
}
