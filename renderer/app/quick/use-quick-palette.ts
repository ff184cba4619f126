import { useState } from 'react';
import type { MemberId } from '../../../shared/domain/ids';
import type { Script } from '../../../shared/domain/scripts/script';
import { nicknameInGroup } from '../../../shared/domain/scripts/script-context';
import type { InputValues } from '../../../shared/domain/scripts/script-inputs';
import type { WireError } from '../../../shared/wire/errors';
import { useScope } from '../../data/scope';
import { useRun } from '../../data/use-run';
import { text } from '../../i18n/text';
import { useLastMember } from './use-last-member';
import { useQuickCopy } from './use-quick-copy';
import { type QuickFill, useQuickFill } from './use-quick-fill';
import { type QuickLine, useQuickLines } from './use-quick-lines';
import { type QuickWarning, useQuickWarning } from './use-quick-warning';
import { useWanted } from './use-wanted';

/** What is asked just now. */
export type QuickStep = 'search' | 'form' | 'member';

/** 快捷话术 as its parts see it. */
export type QuickPalette = Readonly<{
  step: QuickStep;
  query: string;
  search: (query: string) => void;
  /** Undefined until the library is read. */
  lines: readonly QuickLine[] | undefined;
  /** The line that is marked. */
  line: QuickLine | undefined;
  marked: number;
  mark: (index: number) => void;
  script: Script | null;
  fill: QuickFill;
  values: InputValues;
  change: (values: InputValues) => void;
  /** Goes on with what is marked: asks what is missing, then copies. */
  goOn: () => void;
  /** Asks for another member. */
  askMember: () => void;
  pickMember: (id: MemberId) => void;
  /** One step back; false when there is none. */
  back: () => boolean;
  /** What is next in the copy queue is skipped. */
  skip: () => void;
  warning: QuickWarning;
  /** The same was sent before, and Enter was pressed once. */
  confirms: boolean;
  trouble: WireError | null;
}>;

type PaletteOptions = Readonly<{
  /** It is done: the message says what. */
  onCopied: (message: string) => void;
  /** The palette itself says what was copied. */
  quiet: boolean;
}>;

/** Query, member and form of the palette, from the first key to the clipboard. */
export function useQuickPalette({ onCopied, quiet }: PaletteOptions): QuickPalette {
  const { community } = useScope();
  const run = useRun();
  const { copyScript, copyQueued, trouble } = useQuickCopy(quiet);
  const last = useLastMember(community.id);

  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState(0);
  const [step, setStep] = useState<QuickStep>('search');
  const [picked, setPicked] = useState<MemberId | null>(null);
  const [filledIn, setFilledIn] = useState<InputValues | null>(null);
  /** The member is asked for so that copying can go on. */
  const [copiesThen, setCopiesThen] = useState(false);
  /** The text that was sent before, once Enter was pressed for it. */
  const [askedFor, setAskedFor] = useState<string | null>(null);

  const { library, lines } = useQuickLines(query);
  const line = lines?.[marked];
  const script = line && 'script' in line ? line.script : null;
  const values = filledIn ?? script?.lastInputs ?? noValues;
  const memberId = picked ?? last;
  const fill = useQuickFill({ script, memberId, chosen: picked !== null, values, library });
  const warning = useQuickWarning(script, fill);

  /** Goes one step on; gives what was done once something was. */
  const act = async (): Promise<string | null> => {
    if (line && 'queued' in line)
      return (await copyQueued(line.queued))
        ? text.quick.dealtWith(line.queued.kind, line.waiting - 1)
        : null;
    if (!script) return null;
    if (fill.declared.length > 0 && step === 'search') setStep('form');
    else if (fill.personal && !fill.member && fill.block !== null && fill.block !== 'input-missing') {
      setCopiesThen(true);
      setStep('member');
    } else if (warning.repeated && askedFor !== fill.text) setAskedFor(fill.text);
    else if (fill.block === null && (await copyScript(script, fill, values))) {
      const name = fill.member ? nicknameInGroup(fill.member) : null;
      return text.quick.copied(script.title, name, fill.steps);
    }
    return null;
  };

  const ready = lines !== undefined && (script === null || (fill.ready && warning.ready));
  const setWanted = useWanted({ ready, act, onDone: onCopied });

  const anew = () => {
    setWanted(false);
    setFilledIn(null);
    setAskedFor(null);
  };

  return {
    ...{ step, query, lines, line, marked, script, fill, values, warning, trouble },
    confirms: warning.repeated !== null && askedFor !== null && askedFor === fill.text,
    search(next) {
      setQuery(next);
      setMarked(0);
      anew();
    },
    mark(index) {
      setMarked(index);
      anew();
    },
    change: setFilledIn,
    goOn: () => setWanted(true),
    askMember() {
      setWanted(false);
      setCopiesThen(false);
      setStep('member');
    },
    pickMember(id) {
      setPicked(id);
      setStep(filledIn !== null || (copiesThen && fill.declared.length > 0) ? 'form' : 'search');
      setWanted(copiesThen);
      setCopiesThen(false);
    },
    back() {
      setWanted(false);
      if (step === 'search') return false;
      setStep('search');
      return true;
    },
    skip() {
      if (line && 'queued' in line) void run('queue.skip', { id: line.queued.id }, { quiet });
    },
  };
}

const noValues: InputValues = {};
