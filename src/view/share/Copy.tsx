import { useId, useRef, useState } from 'react';
import { say } from '../../words';
import { useWords } from '../page/useWords';

/** Text to be taken away: it can be read, selected, and copied with one press. */
export const Copy = ({ label, text }: { label: string; text: string }) => {
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [came, setCame] = useState<Readonly<{ of: string; well: boolean }> | null>(null);
  const copy = () => {
    field.current?.select();
    // Where a page may not write to the clipboard (a frame, plain http), the selection is what is left.
    const written = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject(new Error('no clipboard'));
    written.then(
      () => setCame({ of: text, well: true }),
      () => setCame({ of: text, well: false }),
    );
  };
  return (
    <div className="copy">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={field} className="copy-text num" readOnly rows={text.length > 160 ? 4 : 2} value={text} spellCheck={false} />
      <button type="button" className="button" aria-label={say(words, 'share.copyOf', { what: label })} onClick={copy}>
        {say(words, 'share.copy')}
      </button>
      <p role="status" className="copy-status">
        {came?.of === text && say(words, came.well ? 'share.copied' : 'share.notCopied')}
      </p>
    </div>
  );
};
