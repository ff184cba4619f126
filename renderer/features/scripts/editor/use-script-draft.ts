import { useWindowEvent } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Script, ScriptPatch } from '../../../../shared/domain/scripts/script';
import {
  savableEdits,
  savableMeanwhile,
  stillDifferent,
} from '../../../../shared/domain/scripts/script-edits';
import { showNote } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { readStash, writeStash } from './draft-stash';

export type DraftState = 'saved' | 'waiting' | 'saving' | 'failed';

/** A script being edited: what is shown is the saved script with what was typed since. */
export type ScriptDraft = Readonly<{
  fields: Script;
  state: DraftState;
  change: (edits: ScriptPatch) => void;
  /** Saves now: when a field loses the focus. False when something typed could not be saved. */
  save: () => Promise<boolean>;
  /** Forgets what is not saved. */
  discard: () => void;
  /** Saves, and then shows what the vault says, whatever that is. False when it could not be saved. */
  settle: () => Promise<boolean>;
}>;

/** How long typing rests before it is saved, in milliseconds. */
const pause = 1_200;

/**
 * Saves by itself after a pause (all but the title), when a field loses the focus, and on leaving. Until the vault has
 * said that it is saved, what was typed is also kept by the page, so that no reload or crash loses it.
 */
export function useScriptDraft(script: Script): ScriptDraft {
  const run = useRun();
  const [edits, setEdits] = useState<ScriptPatch>(() => readStash(script.id));
  const [state, setState] = useState<DraftState>('saved');
  const latest = useRef({ edits, script });
  const timer = useRef(0);
  latest.current.script = script;

  const keep = useCallback((next: ScriptPatch) => {
    latest.current.edits = next;
    setEdits(next);
    writeStash(latest.current.script.id, next);
  }, []);

  const send = useCallback(
    async (choose: typeof savableEdits) => {
      window.clearTimeout(timer.current);
      const { edits: typed, script: saved } = latest.current;
      const patch = choose(saved, typed);
      if (Object.keys(patch).length === 0) return true;
      setState('saving');
      const receipt = await run('scripts.update', { id: saved.id, patch }, { quiet: true });
      if (!receipt) setState('failed');
      else if (latest.current.edits === typed) {
        const rest = savableEdits({ ...saved, ...patch }, typed);
        writeStash(saved.id, rest);
        setState(Object.keys(rest).length === 0 ? 'saved' : 'waiting');
      }
      return receipt !== null;
    },
    [run],
  );
  const save = useCallback(() => send(savableEdits), [send]);

  const change = useCallback(
    (more: ScriptPatch) => {
      keep({ ...latest.current.edits, ...more });
      setState('waiting');
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void send(savableMeanwhile), pause);
    },
    [keep, send],
  );

  const discard = useCallback(() => {
    window.clearTimeout(timer.current);
    keep({});
  }, [keep]);

  const settle = useCallback(async () => {
    const saved = await save();
    if (saved) discard();
    return saved;
  }, [save, discard]);

  // What the vault has taken over is no longer an edit; so undo shows at once what it brought back.
  useEffect(() => {
    const rest = stillDifferent(script, latest.current.edits);
    if (Object.keys(rest).length === Object.keys(latest.current.edits).length) return;
    latest.current.edits = rest;
    setEdits(rest);
  }, [script]);

  useEffect(() => {
    if (Object.keys(savableEdits(latest.current.script, latest.current.edits)).length > 0) {
      showNote(text.scripts.restored);
      void save();
    }
    return () => void save();
  }, [save]);
  useWindowEvent('pagehide', () => void save());

  return { fields: { ...script, ...edits }, state, change, save, discard, settle };
}
