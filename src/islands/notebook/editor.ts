import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { python } from '@codemirror/lang-python';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { NotebookLanguage } from '@core/notebook/types';
import { notebook as words } from '@i18n/notebook';

export interface EditorOptions {
  root: ShadowRoot;
  language: NotebookLanguage;
  source: string;
  label: string;
  onChange: (source: string) => void;
  /** Shift+Enter: run and go on to the next cell. */
  onRun: () => void;
  /** Ctrl+Enter: run and stay. */
  onRunHere: () => void;
  /** Escape: the keyboard leaves the code. */
  onLeave: () => void;
}

const colours = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.modifier],
    color: 'color-mix(in srgb, var(--blue) 75%, var(--ink))',
    fontWeight: '600',
  },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--green)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--orange-ink)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], fontWeight: '600' },
  { tag: tags.invalid, color: 'var(--red)' },
]);

const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)', fontSize: '0.95rem' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '1px', borderRadius: '6px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Code", Menlo, Consolas, monospace', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-soft)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--blue) 7%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--blue) 25%, transparent)',
  },
  '.cm-matchingBracket': { backgroundColor: 'var(--orange-wash)', outline: '1px solid var(--orange-ink)' },
});

/**
 * Typing over a selection, done here instead of by the browser: that would keep the look of what was selected in a style
 * attribute, which the page's policy refuses and reports.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { main } = view.state.selection;
    const text = event.data;
    if (event.inputType !== 'insertText' || main.empty || view.composing) return false;
    if (text === null) {
      view.dispatch(view.state.replaceSelection(''));
      return false;
    }
    event.preventDefault();
    const insert = () => view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type' });
    const handled = view.state
      .facet(EditorView.inputHandler)
      .some((handle) => handle(view, main.from, main.to, text, insert));
    if (!handled) view.dispatch(insert());
    return true;
  },
});

const always = (action: () => void) => () => {
  action();
  return true;
};

/**
 * A code editor in a shadow root: there its styles are constructed sheets, which the page's policy allows, where style
 * elements in the page would be refused.
 */
export function createEditor(options: EditorOptions): EditorView {
  const extensions: Extension[] = [
    keymap.of([
      { key: 'Shift-Enter', run: always(options.onRun) },
      { key: 'Mod-Enter', run: always(options.onRunHere) },
    ]),
    lineNumbers(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    indentUnit.of(options.language === 'python' ? '    ' : '  '),
    options.language === 'python' ? python() : javascript(),
    syntaxHighlighting(colours),
    look,
    typeOverSelection,
    EditorView.lineWrapping,
    EditorState.phrases.of(words.phrases),
    EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-description': words.editorHelp, lang: 'en' }),
    // After what else Escape may end first, such as several cursors.
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      indentWithTab,
      { key: 'Escape', run: (view) => (view.setTabFocusMode(true), always(options.onLeave)()) },
    ]),
    EditorView.updateListener.of(({ docChanged, state, view }) => {
      if (!docChanged) return;
      if (view.hasFocus) view.setTabFocusMode(false);
      options.onChange(state.doc.toString());
    }),
    EditorView.domEventHandlers({ pointerdown: (_, view) => view.setTabFocusMode(false) }),
  ];
  const view = new EditorView({ doc: options.source, extensions, parent: options.root, root: options.root });
  // Whoever only passes by with Tab is not kept: it indents once somebody works in the code.
  view.setTabFocusMode(true);
  return view;
}
