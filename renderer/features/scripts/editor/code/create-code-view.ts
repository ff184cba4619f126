import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { Compartment, EditorState, type Extension, Transaction } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { scriptBodyLimit } from '../../../../../shared/domain/scripts/script';
import { text } from '../../../../i18n/text';
import type { WritingCatalogue } from '../writing-catalogue';
import { codeTheme } from './code-theme';
import { scriptCompletion } from './script-completion';
import { scriptLanguage } from './script-language';
import { type CheckText, scriptLint } from './script-lint';

const words = text.scriptEditor;

/** Up to so many lines one sees where one is. */
const linesWithoutNumbers = 20;

type CodeViewParts = Readonly<{
  parent: HTMLElement;
  doc: string;
  label: string;
  describedBy: string;
  catalogue: () => WritingCatalogue;
  check: () => CheckText;
  onChange: (body: string) => void;
  /** What is typed or pasted does not fit any more. */
  onFull: () => void;
}>;

const numbers = new Compartment();

function numbersFor(lines: number): Extension {
  return lines > linesWithoutNumbers ? lineNumbers() : [];
}

/** Line numbers come with the line from which they help, and go with it. */
const numbersWhenLong = EditorState.transactionExtender.of(({ docChanged, startState, newDoc }) =>
  docChanged && startState.doc.lines > linesWithoutNumbers !== newDoc.lines > linesWithoutNumbers
    ? { effects: numbers.reconfigure(numbersFor(newDoc.lines)) }
    : null,
);

/** What came from elsewhere, an undo or an earlier version, always fits; typing stops at the limit. */
function withinLimit(onFull: () => void): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    const grows = transaction.newDoc.length > Math.max(scriptBodyLimit, transaction.startState.doc.length);
    if (!transaction.docChanged || !grows || transaction.annotation(Transaction.remote)) return transaction;
    onFull();
    return [];
  });
}

/** The editor of a template: colours, completion, checks, its own undo. Tab leaves it, as every other field. */
export function createCodeView({
  parent,
  doc,
  label,
  describedBy,
  catalogue,
  check,
  onChange,
  onFull,
}: CodeViewParts): EditorView {
  return new EditorView({
    parent,
    doc,
    extensions: [
      history(),
      drawSelection(),
      highlightSpecialChars({ render: specialCharacter }),
      EditorView.lineWrapping,
      placeholder(text.scripts.bodyHint),
      numbers.of(numbersFor(doc.split('\n').length)),
      numbersWhenLong,
      withinLimit(onFull),
      scriptLanguage,
      scriptCompletion(catalogue),
      scriptLint(check),
      // Not the whole keymap of programmers: its keys belong to the app here.
      keymap.of([...historyKeymap, ...standardKeymap]),
      codeTheme,
      EditorState.phrases.of(words.phrases),
      EditorView.contentAttributes.of({
        'aria-label': label,
        'aria-describedby': describedBy,
        spellcheck: 'false',
        autocapitalize: 'off',
      }),
      EditorView.updateListener.of(({ docChanged, state, transactions }) => {
        const typed = transactions.some((one) => one.docChanged && !one.annotation(Transaction.remote));
        if (docChanged && typed) onChange(state.doc.toString());
      }),
    ],
  });
}

/** Marks of direction and other characters one does not see. */
function specialCharacter(code: number): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'cm-specialChar';
  mark.textContent = '•';
  mark.title = words.invisible(code.toString(16).toUpperCase().padStart(4, '0'));
  mark.setAttribute('aria-label', mark.title);
  return mark;
}
