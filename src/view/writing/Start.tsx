import { useRef, useState } from 'react';
import { textOf, textOfFile } from '../../session/draft';
import { notice } from '../../session/notices';
import type { Source } from '../../session/source';
import { say } from '../../words';
import { sayFault } from '../page/sayFault';
import { useWords } from '../page/useWords';
import { EXAMPLE } from './guide';

type Props = Readonly<{ source: Source; before: string | null; onText: (text: string) => void }>;

/** What a text may begin with; and the way back to what it took the place of. */
export const Start = ({ source, before, onText }: Props) => {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState('');
  const fromStage = () => {
    const text = textOf(source);
    setWrong(text === null ? say(words, 'writing.captured') : '');
    if (text !== null) onText(text);
  };
  const fromFile = async (file: File | undefined) => {
    if (input.current) input.current.value = '';
    if (file === undefined) return;
    const read = await textOfFile(file).catch(() => null);
    const [fault] = read?.faults ?? [];
    if (read === null) setWrong(say(words, 'writing.notRun', { name: file.name }));
    else
      setWrong(fault === undefined ? '' : sayFault(words, notice(fault.id, { ...fault.values, line: fault.line, column: fault.column })));
    if (read !== null) onText(read.text);
  };
  return (
    <fieldset className="writing-buttons">
      <legend className="visually-hidden">{say(words, 'writing.startWith')}</legend>
      <span aria-hidden="true">{say(words, 'writing.startWith')}</span>
      <button type="button" className="button" onClick={() => onText(EXAMPLE)}>
        {say(words, 'writing.example')}
      </button>
      <button type="button" className="button" onClick={fromStage}>
        {say(words, 'writing.fromStage')}
      </button>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {say(words, 'writing.fromFile')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".drill,.txt,.json,application/json,text/plain"
        onChange={({ target }) => void fromFile(target.files?.[0])}
      />
      {before !== null && (
        <button type="button" className="button" onClick={() => onText(before)}>
          {say(words, 'writing.back')}
        </button>
      )}
      <p role="status" className="writing-wrong">
        {wrong}
      </p>
    </fieldset>
  );
};
