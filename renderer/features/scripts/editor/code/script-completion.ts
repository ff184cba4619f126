import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  startCompletion,
} from '@codemirror/autocomplete';
import { isolateHistory } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { findOffers, type Offer } from '../find-completions';
import type { WritingCatalogue } from '../writing-catalogue';

/** A completion with a line on what it gives. */
type NotedCompletion = Completion & Readonly<{ note: string }>;

function completionOf({ writing, from, to, insert, cursor }: Offer): NotedCompletion {
  return {
    label: writing.name,
    detail: writing.sample,
    note: writing.description,
    apply: (view) =>
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: cursor },
        userEvent: 'input.complete',
        // One undo takes back what was completed, not the typing around it.
        annotations: isolateHistory.of('full'),
        scrollIntoView: true,
      }),
  };
}

function noteOf(completion: Completion): Node | null {
  const { note } = completion as NotedCompletion;
  if (!note) return null;
  const line = document.createElement('span');
  line.className = 'cm-choiceNote';
  line.textContent = note;
  return line;
}

/**
 * Completes what `catalogue` knows. Ctrl+Space asks for it anywhere; Alt+/ does where Ctrl+Space is the switch of a
 * Chinese keyboard.
 */
export function scriptCompletion(catalogue: () => WritingCatalogue): Extension {
  const source = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const offers = findOffers(state.doc.toString(), pos, catalogue(), explicit);
    if (offers.length === 0) return null;
    const from = Math.min(...offers.map((offer) => Math.max(offer.from, state.doc.lineAt(pos).from)));
    // What is typed may be pinyin: the finding is ours, again with every key.
    return { from, options: offers.map(completionOf), filter: false };
  };
  return [
    autocompletion({
      override: [source],
      icons: false,
      // Finding is quick, and inside braces Enter can mean nothing else: neither waits for slow fingers.
      activateOnTypingDelay: 20,
      interactionDelay: 0,
      optionClass: () => 'person-text',
      addToOptions: [{ render: noteOf, position: 90 }],
    }),
    keymap.of([{ key: 'Alt-/', run: startCompletion }]),
  ];
}
