import { isolateHistory } from '@codemirror/commands';
import { Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { type Insertion, offsetOfPlace } from '../../../../../shared/domain/scripts/script-snippets';
import { textChange } from '../text-change';
import type { WritingCatalogue } from '../writing-catalogue';
import { createCodeView } from './create-code-view';
import { type CheckText, checkAgain } from './script-lint';

/** What menus and pickers beside the editor do with it. */
export type CodeHandle = Readonly<{
  focus: () => void;
  /** Puts a piece of template around the selection, or at the cursor, and goes on behind it. */
  insert: (insertion: Insertion) => void;
}>;

export type CodeFieldProps = Readonly<{
  value: string;
  label: string;
  describedBy: string;
  catalogue: WritingCatalogue;
  check: CheckText;
  /** Begins with the focus, at the end of the text. */
  autoFocus: boolean;
  /** The place the cursor should go to; a new object leads there again. */
  goTo: Readonly<{ line: number; column: number }> | null;
  handle: Ref<CodeHandle>;
  onChange: (body: string) => void;
  onFull: () => void;
}>;

/** The body of a script in an editor that knows its tags and variables. */
export function CodeField(props: CodeFieldProps) {
  const { value, check, goTo, handle } = props;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  // What the editor was given or told last: another value comes from elsewhere.
  const told = useRef(value);

  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    if (!parent.current) return;
    const { label, describedBy, autoFocus } = latest.current;
    const made = createCodeView({
      ...{ parent: parent.current, doc: latest.current.value, label, describedBy },
      catalogue: () => latest.current.catalogue,
      check: () => latest.current.check,
      onFull: () => latest.current.onFull(),
      onChange: (body) => {
        told.current = body;
        latest.current.onChange(body);
      },
    });
    view.current = made;
    if (autoFocus) {
      made.dispatch({ selection: { anchor: made.state.doc.length }, scrollIntoView: true });
      made.focus();
    }
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);

  useLayoutEffect(() => {
    if (!view.current || value === told.current) return;
    told.current = value;
    replaceText(view.current, value);
  }, [value]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known is read when it is checked.
  useEffect(() => {
    if (view.current) checkAgain(view.current);
  }, [check]);

  useEffect(() => {
    if (!view.current || !goTo) return;
    const anchor = offsetOfPlace(view.current.state.doc.toString(), goTo);
    view.current.focus();
    view.current.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor) });
  }, [goTo]);

  useImperativeHandle(handle, () => ({
    focus: () => view.current?.focus(),
    insert: (insertion) => view.current && insertInto(view.current, insertion),
  }));

  return <div ref={parent} />;
}

/** Takes over a text that came from elsewhere; the cursor stays where it was, and the editor's undo leaves it alone. */
function replaceText(view: EditorView, value: string): void {
  const change = textChange(view.state.doc.toString(), value.replace(/\r\n?/gu, '\n'));
  if (!change) return;
  view.dispatch({
    changes: change,
    annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)],
  });
}

function insertInto(view: EditorView, { before, after }: Insertion): void {
  const { from, to } = view.state.selection.main;
  const inside = view.state.sliceDoc(from, to);
  view.focus();
  view.dispatch({
    changes: { from, to, insert: before + inside + after },
    selection: { anchor: from + before.length + inside.length },
    userEvent: 'input',
    annotations: isolateHistory.of('full'),
    scrollIntoView: true,
  });
}
