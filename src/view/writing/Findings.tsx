import type { Draft } from '../../session/draft';
import { beatsOf } from '../../trace/beats';
import { type Msg, say, sayAll } from '../../words';
import { sayFault } from '../page/sayFault';
import { useWords } from '../page/useWords';

/** So many faults are listed; who has more corrects these first. */
const LISTED = 20;

type Props = Readonly<{ id: string; text: string; draft: Draft; onGo: (line: number, column: number) => void }>;

/** What is wrong in the text, each with a way to its place; and whether what is expected happens. */
export const Findings = ({ id, text, draft: { faults, lesson, trace, unmet }, onGo }: Props) => {
  const words = useWords();
  const { expectations, remarks } = lesson;
  const last = beatsOf(trace).length - 1;
  const stray = remarks.find(({ beat }) => beat !== null && beat > last);
  const expected = unmet && (text.split('\n')[unmet.expectation.line - 1] ?? '').trim();
  const found: readonly Msg[] = [
    faults.length > 0 ? { id: 'writing.faults', values: { n: faults.length } } : { id: 'writing.fine', values: {} },
    ...(unmet === null && expectations.length > 0 ? [{ id: 'writing.met', values: { n: expectations.length } } as const] : []),
    ...(stray && trace.ending === 'rest' ? [{ id: 'writing.stray', values: { n: stray.beat ?? 0, last } } as const] : []),
    ...(trace.ending === 'too many events' ? [{ id: 'writing.cut', values: { n: trace.events.length } } as const] : []),
  ];
  return (
    <section className="writing-found" aria-label={say(words, 'writing.found')}>
      <p id={id} role="status" data-fine={faults.length === 0 && !unmet && !stray}>
        {sayAll(words, found, String)}
      </p>
      <ul>
        {unmet && expected && (
          <li>
            <button type="button" className="writing-fault" onClick={() => onGo(unmet.expectation.line, 1)}>
              {say(words, 'writing.unmet', { line: unmet.expectation.line, expected, beat: unmet.beat })}
            </button>
          </li>
        )}
        {faults.slice(0, LISTED).map(({ line, column, id: fault, values }) => (
          <li key={`${line}:${column}`}>
            <button type="button" className="writing-fault" onClick={() => onGo(line, column)}>
              {sayFault(words, { id: fault, values: { ...values, line, column } })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
