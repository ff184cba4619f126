import { EditorView } from '@codemirror/view';

/** The editor in the clothes of the other fields; every colour follows light and dark by itself. */
export const codeTheme = EditorView.theme({
  '&': {
    border: '1px solid var(--mantine-color-default-border)',
    borderRadius: 'var(--mantine-radius-md)',
    backgroundColor: 'var(--mantine-color-default)',
    color: 'var(--mantine-color-text)',
    fontSize: 'var(--mantine-font-size-md)',
  },
  '&.cm-focused': { outline: 'none', borderColor: 'var(--mantine-primary-color-filled)' },
  '.cm-scroller': {
    fontFamily: 'inherit',
    lineHeight: '1.6',
    minHeight: '220px',
    maxHeight: 'max(240px, 52vh)',
    overflow: 'auto',
  },
  '.cm-content': { padding: '7px 0', caretColor: 'var(--mantine-color-text)' },
  '.cm-line': { padding: '0 12px', overflowWrap: 'anywhere' },
  '.cm-cursor': { borderLeftColor: 'var(--mantine-color-text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--mantine-color-blue-light)',
  },
  '.cm-placeholder': { color: 'var(--mantine-color-placeholder)' },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    border: 'none',
    color: 'var(--mantine-color-dimmed)',
    fontSize: 'var(--mantine-font-size-xs)',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--mantine-color-error)',
    textUnderlineOffset: '4px',
  },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--mantine-color-error)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--weilu-surface)',
    border: '1px solid var(--weilu-hairline)',
    borderRadius: 'var(--mantine-radius-md)',
    boxShadow: 'var(--mantine-shadow-md)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-lint': { padding: '4px 10px', maxWidth: '320px' },
  '.cm-diagnostic-error': { borderLeft: 'none', padding: '2px 0' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'inherit',
    maxHeight: '264px',
    maxWidth: '340px',
    minWidth: '220px',
    padding: '4px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    padding: '4px 8px',
    borderRadius: 'var(--mantine-radius-sm)',
    lineHeight: '1.45',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--weilu-nav-selected)',
    color: 'var(--mantine-color-text)',
  },
  '.cm-completionLabel': { fontWeight: '500' },
  '.cm-completionDetail': {
    marginLeft: '8px',
    fontStyle: 'normal',
    fontSize: 'var(--mantine-font-size-xs)',
    color: 'var(--mantine-color-dimmed)',
  },
  '.cm-choiceNote': {
    display: 'block',
    fontSize: 'var(--mantine-font-size-xs)',
    color: 'var(--mantine-color-dimmed)',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
});
