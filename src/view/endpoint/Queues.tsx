import type { ReactNode } from 'react';
import { flagsOf, kindsOf, type Segment } from '../../tcp/segment';
import type { Seq } from '../../tcp/seq';
import type { Tcb } from '../../tcp/tcb';
import { readable } from '../header/readings';
import { Glyph } from '../stage/Glyph';
import type { Words } from '../stage/words';

/** So much of a text is shown. */
const MOST = 48;

type Props = Readonly<{ tcb: Tcb; write: (of: 'own' | 'peer', n: Seq) => string; words: Words }>;

/** What waits in an end: to be acknowledged, to be sent, for a gap to close, to be read. Only what is not empty is shown. */
export const Queues = ({ tcb, write, words }: Props) => {
  const { queue, unsent, held, unread } = tcb;
  if (queue.length + unsent.length + held.length + unread.length === 0) return <p className="tcb-quiet">{words('endpoint.noQueue')}</p>;
  return (
    <dl className="tcb-queues">
      {queue.length > 0 && (
        <Queue name={words('endpoint.variable.retransmission')}>
          {queue.map(({ segment, repeats }) => (
            <Waiting
              key={segment.seq}
              segment={segment}
              seq={write('own', segment.seq)}
              note={repeats > 0 ? words('endpoint.queue.repeats', { n: repeats }) : ''}
            />
          ))}
        </Queue>
      )}
      {unsent !== '' && (
        <Queue name={words('endpoint.variable.unsent')}>
          <Text text={unsent} words={words} />
        </Queue>
      )}
      {held.length > 0 && (
        <Queue name={words('endpoint.variable.held')}>
          {held.map((segment) => (
            <Waiting key={segment.seq} segment={segment} seq={write('peer', segment.seq)} note="" />
          ))}
        </Queue>
      )}
      {unread !== '' && (
        <Queue name={words('endpoint.variable.unread')}>
          <Text text={unread} words={words} />
        </Queue>
      )}
    </dl>
  );
};

const Queue = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Waiting = ({ segment, seq, note }: { segment: Segment; seq: string; note: string }) => (
  <span className="tcb-waiting">
    {kindsOf(segment).map((kind) => (
      <Glyph key={kind} kind={kind} />
    ))}{' '}
    <span lang="en">{flagsOf(segment).join(', ')}</span>{' '}
    <span className="num" lang="en">
      seq {seq}
      {segment.text === '' ? '' : ` len ${segment.text.length}`}
    </span>{' '}
    {note}
  </span>
);

const Text = ({ text, words }: { text: string; words: Words }) => (
  <>
    {words('endpoint.octets', { n: text.length })}{' '}
    <span className="num">{readable(text.slice(0, MOST)) + (text.length > MOST ? '…' : '')}</span>
  </>
);
