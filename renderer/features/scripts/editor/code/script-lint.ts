import { type Diagnostic, linter } from '@codemirror/lint';
import { type Extension, StateEffect } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { ScriptError } from '../../../../../shared/domain/scripts/script-errors';
import { text } from '../../../../i18n/text';
import { faultRange } from '../fault-range';

/** How long typing rests before it is checked, in milliseconds. */
const pause = 350;

/** Everything wrong with a template. */
export type CheckText = (template: string) => readonly ScriptError[];

/** Underlines what is wrong as one types; the sentence shows on hover. */
export function scriptLint(check: () => CheckText): Extension {
  const source = ({ state }: EditorView): readonly Diagnostic[] => {
    const template = state.doc.toString();
    return check()(template).map((error) => ({
      ...faultRange(template, error),
      severity: 'error',
      message: text.scripts.fault(error),
    }));
  };
  return linter(source, {
    delay: pause,
    needsRefresh: ({ transactions }) =>
      transactions.some(({ effects }) => effects.some((effect) => effect.is(knownChanged))),
  });
}

const knownChanged = StateEffect.define<null>();

/** Checks again: what is known has changed, an input or another script. */
export function checkAgain(view: EditorView): void {
  view.dispatch({ effects: knownChanged.of(null) });
}
