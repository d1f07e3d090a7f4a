import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { Fault } from '../../scenarios/drill';
import { say } from '../../words';
import { useWords } from '../page/useWords';

type Props = Readonly<{
  text: string;
  onText: (text: string) => void;
  faults: readonly Fault[];
  field: RefObject<HTMLTextAreaElement | null>;
  /** The element that says what is wrong. */
  found: string;
}>;

/** Enter goes on as far in as the line before: the lines of a program are indented. Tab leaves the field, as everywhere. */
const indent = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.shiftKey || event.ctrlKey || event.metaKey) return;
  const { value, selectionStart } = event.currentTarget;
  const line = value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart);
  const before = /^\s*/.exec(line)?.[0] ?? '';
  const opens = /^(client|server)\s+does\s*$/.test(line);
  if (before === '' && !opens) return;
  event.preventDefault();
  insert(event.currentTarget, `\n${opens ? '  ' : before}`);
};

/** Puts a text where the cursor is, as if it were typed: it can be undone by the browser's own key. */
export const insert = (field: HTMLTextAreaElement, text: string): void => {
  field.focus();
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

/** Where the text is written: with the numbers of its lines, and a mark at those that cannot be read. */
export const TextField = ({ text, onText, faults, field, found }: Props) => {
  const words = useWords();
  const gutter = useRef<HTMLDivElement>(null);
  const wrong = new Set(faults.map(({ line }) => line));
  const numbers = text
    .split('\n')
    .map((_, n) => (wrong.has(n + 1) ? `! ${n + 1}` : n + 1))
    .join('\n');
  return (
    <div className="writing-text">
      <div className="writing-gutter" aria-hidden="true" ref={gutter}>
        {numbers}
      </div>
      <textarea
        ref={field}
        className="writing-field"
        aria-label={say(words, 'writing.text')}
        aria-describedby={found}
        aria-invalid={faults.length > 0}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        autoComplete="off"
        wrap="off"
        value={text}
        onKeyDown={indent}
        onChange={({ target }) => onText(target.value)}
        onScroll={({ currentTarget }) => {
          if (gutter.current) gutter.current.scrollTop = currentTarget.scrollTop;
        }}
      />
    </div>
  );
};
