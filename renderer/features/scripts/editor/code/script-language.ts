import { HighlightStyle, StreamLanguage, type StreamParser, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';

/** Where in a template the scanner stands. */
type ScanState = {
  inside: 'text' | 'output' | 'tag';
  /** The next word is the tag's own name. */
  naming: boolean;
  /** The next word is a filter. */
  filtering: boolean;
  /** Between these tags nothing is read: `raw` or `comment`. */
  verbatim: 'raw' | 'comment' | null;
};

const word = /^[\p{L}_][\p{L}\p{N}_]*/u;
const keywords = new Set(['in', 'and', 'or', 'not', 'contains', 'true', 'false', 'nil', 'empty', 'blank']);

type Stream = Parameters<StreamParser<ScanState>['token']>[0];

/** Colours of a template: braces, tags, variables, filters and quoted texts; all else is plain words. */
const parser: StreamParser<ScanState> = {
  name: 'script',
  startState: () => ({ inside: 'text', naming: false, filtering: false, verbatim: null }),
  copyState: (state) => ({ ...state }),
  token: (stream, state) => (state.inside === 'text' ? scanText(stream, state) : scanInside(stream, state)),
};

function scanText(stream: Stream, state: ScanState): string | null {
  if (state.verbatim) return scanVerbatim(stream, state, state.verbatim);
  if (stream.match(/^\{[{%]-?/u)) {
    state.inside = stream.current().charAt(1) === '%' ? 'tag' : 'output';
    state.naming = state.inside === 'tag';
    state.filtering = false;
    return 'brace';
  }
  if (stream.match(/^【[^【】\n]{1,40}】\s*$/u) && stream.column() === 0) return 'meta';
  stream.next();
  stream.eatWhile((character: string) => character !== '{' && character !== '【');
  return null;
}

function scanVerbatim(stream: Stream, state: ScanState, tag: 'raw' | 'comment'): string | null {
  if (stream.match(new RegExp(`^\\{%-?\\s*end${tag}\\s*-?%\\}`, 'u'))) {
    state.verbatim = null;
    return 'keyword';
  }
  stream.next();
  stream.eatWhile((character: string) => character !== '{');
  return tag === 'comment' ? 'comment' : null;
}

function scanInside(stream: Stream, state: ScanState): string | null {
  if (stream.match(state.inside === 'tag' ? /^-?%\}/u : /^-?\}\}/u)) {
    state.inside = 'text';
    return 'brace';
  }
  if (stream.eatSpace()) return null;
  if (stream.match(/^"[^"]*"?|^'[^']*'?/u)) return 'string';
  if (stream.match(/^\d+(?:\.\d+)?/u)) return 'number';
  if (stream.match(word)) return wordAs(stream.current(), state);
  state.filtering = stream.next() === '|';
  return null;
}

function wordAs(found: string, state: ScanState): string {
  if (state.naming) {
    state.naming = false;
    if (found === 'raw' || found === 'comment') state.verbatim = found;
    return 'keyword';
  }
  if (state.filtering) {
    state.filtering = false;
    return 'filter';
  }
  return keywords.has(found) ? 'keyword' : 'variableName';
}

const language = StreamLanguage.define({ ...parser, tokenTable: { filter: tags.function(tags.name) } });

const colors = HighlightStyle.define([
  { tag: tags.brace, color: 'var(--mantine-color-dimmed)' },
  { tag: tags.keyword, color: 'var(--mantine-color-grape-text)' },
  { tag: tags.variableName, color: 'var(--weilu-accent-text)', fontWeight: '600' },
  { tag: tags.function(tags.name), color: 'var(--mantine-color-blue-text)' },
  { tag: tags.string, color: 'var(--mantine-color-teal-text)' },
  { tag: tags.number, color: 'var(--mantine-color-teal-text)' },
  { tag: tags.comment, color: 'var(--mantine-color-dimmed)', fontStyle: 'italic' },
  { tag: tags.meta, color: 'var(--mantine-color-blue-text)', fontWeight: '600' },
]);

/** Templates in colour. */
export const scriptLanguage: Extension = [language, syntaxHighlighting(colors)];
