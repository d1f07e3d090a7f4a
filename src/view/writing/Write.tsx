import { useId, useRef, useState } from 'react';
import { lessonOf } from '../../session/draft';
import { lessonOpening } from '../../session/opening';
import { say } from '../../words';
import { useSend, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { keepWriting, writtenLast } from './drafts';
import { Findings } from './Findings';
import { Guide } from './Guide';
import { EXAMPLE } from './guide';
import { Keep } from './Keep';
import { Preview } from './Preview';
import { Start } from './Start';
import { insert, TextField } from './TextField';
import { useDraft } from './useDraft';

/** The offset of a place that is counted in lines and columns from 1. */
const offsetOf = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, { length }) => sum + length + 1, 0) +
  column -
  1;

type Props = Readonly<{
  /** What was written since the page was opened; null: nothing yet. */
  written: string | null;
  onWritten: (text: string) => void;
  onClose: () => void;
}>;

/** Writing a scenario: its text, what is wrong in it, what comes of it, and ways to keep it. */
export const Write = ({ written, onWritten, onClose }: Props) => {
  const words = useWords();
  const send = useSend();
  const source = useSession(({ context }) => context.source);
  const [start] = useState(() => writtenLast() ?? EXAMPLE);
  const text = written ?? start;
  const setText = (other: string) => {
    onWritten(other);
    keepWriting(other);
  };
  const [before, setBefore] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const found = useId();
  const draft = useDraft(text);

  const replace = (other: string) => {
    if (other === text) return;
    setBefore(text);
    setText(other);
  };
  const go = (line: number, column: number) => {
    const { current } = field;
    if (current === null) return;
    const at = offsetOf(text, line, column);
    const end = /^[^\s"]*/.exec(text.slice(at))?.[0].length ?? 0;
    current.focus();
    current.setSelectionRange(at, at + end);
    current.scrollTop = (line - 4) * Number.parseFloat(getComputedStyle(current).lineHeight);
  };
  /** On lines of their own, after the line of the cursor, or at the end. */
  const add = (lines: string, atEnd: boolean) => {
    const { current } = field;
    if (current === null) return;
    const lineEnd = text.indexOf('\n', current.selectionEnd);
    const at = atEnd || lineEnd === -1 ? text.length : lineEnd;
    current.setSelectionRange(at, at);
    insert(current, `${at > 0 && text[at - 1] !== '\n' ? '\n' : ''}${lines}${at === text.length ? '\n' : ''}`);
  };
  const remark = (beat: number) =>
    add(`beat ${beat} ${words.lang === 'en' ? '' : `${words.lang} `}"${say(words, 'writing.remarkText')}"`, true);
  const put = () => {
    // The text as it is now: what was read of it may be a moment older.
    send({ type: 'OPEN', opening: lessonOpening(lessonOf(text), 0) });
    onClose();
  };

  return (
    <div className="writing">
      <div className="writing-side">
        <p className="quiet">{say(words, 'writing.hint')}</p>
        <Start source={source} before={before} onText={replace} />
        <TextField text={text} onText={setText} faults={draft.faults} field={field} found={found} />
        <Findings id={found} text={text} draft={draft} onGo={go} />
        <div className="writing-buttons">
          <button type="button" className="button writing-put" onClick={put}>
            {say(words, 'writing.put')}
          </button>
        </div>
      </div>
      <Preview trace={draft.trace} onRemark={remark} />
      <div className="writing-side">
        <Guide onInsert={(example) => add(example, false)} />
        <Keep text={text} draft={draft} onOpen={replace} />
      </div>
    </div>
  );
};
