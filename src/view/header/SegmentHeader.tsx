import { memo, useMemo } from 'react';
import { peerOf, type Side } from '../../tcp/names';
import { flagsOf, kindOf, kindsOf } from '../../tcp/segment';
import { type Flight, flightsOf } from '../../trace/flights';
import { type Notation, numbersOf } from '../../trace/numbers';
import type { Trace } from '../../trace/trace';
import { Mixed } from '../learn/Mixed';
import { Glyph } from '../stage/Glyph';
import type { Words } from '../stage/words';
import { meet } from './anatomy';
import { Flags } from './Flags';
import { Grid } from './Grid';
import { Meaning } from './Meaning';
import { Octets } from './Octets';
import { PseudoHeader } from './PseudoHeader';
import { isFlag, readSegment } from './readings';
import { useLit } from './useLit';

type Props = Readonly<{
  trace: Trace;
  beat: number;
  notation: Notation;
  words: Words;
  /** What the two ends are called, the client first; null: client and server. */
  names: readonly [string, string] | null;
  /** The flight that the reader chose; null, or one that has not left yet: the newest. */
  selected: number | null;
}>;

/** The flight to be shown, and this side's own one before it. */
const shownOf = (trace: Trace, beat: number, selected: number | null): Readonly<{ flight: Flight; before: Flight | null }> | null => {
  const sent = flightsOf(trace).filter(({ sentBeat }) => sentBeat <= beat);
  const flight = sent.find(({ id }) => id === selected) ?? sent.at(-1);
  if (flight === undefined) return null;
  const before = flight.old ? undefined : sent.findLast(({ id, side, old }) => id < flight.id && side === flight.side && !old);
  return { flight, before: before ?? null };
};

/** The header of the segment that is to be shown. */
const SegmentHeader = ({ beat, selected, ...of }: Props) => {
  const shown = shownOf(of.trace, beat, selected);
  if (shown !== null) return <OneHeader {...shown} {...of} />;
  return (
    <figure className="header-panel" aria-label={of.words('region.header')}>
      <p className="header-none">{of.words('header.none')}</p>
    </figure>
  );
};
export default SegmentHeader;

type OneProps = Readonly<{ flight: Flight; before: Flight | null }> & Omit<Props, 'beat' | 'selected'>;

/** A segment's header, its flags and its octets; what is pointed at in one lights up in all. It rests while no other segment is shown. */
const OneHeader = memo(({ trace, flight, before, notation, words, names }: OneProps) => {
  const lit = useLit();
  const { ends, wire, readings } = useMemo(() => {
    const nameOf = (side: Side): string => names?.[side === 'client' ? 0 : 1] ?? words(`name.${side}`);
    const ends = { me: nameOf(flight.side), peer: nameOf(peerOf(flight.side)) };
    return { ends, ...readSegment(trace, flight, before, { numbers: numbersOf(trace, notation), words, nameOf }) };
  }, [trace, flight, before, notation, words, names]);
  const met = readings.filter(({ part }) => meet(part, lit.span));
  // Of a whole octet of flags those are told about that are set.
  const pointed = met.length > MOST ? met.filter(({ part, value }) => !isFlag(part) || value === '1') : met;
  return (
    <figure className="header-panel" aria-label={words('region.header')}>
      <div className="header-picture">
        <h3 className="header-of" data-kind={kindOf(flight.segment)}>
          {kindsOf(flight.segment).map((kind) => (
            <Glyph key={kind} kind={kind} />
          ))}{' '}
          <Mixed text={words('header.title', { flags: flagsOf(flight.segment).join(', ') || words('header.noFlags'), ...ends })} />
        </h3>
        <Grid readings={readings} lit={lit} words={words} />
        <Flags flags={readings.filter(({ part }) => isFlag(part))} lit={lit} words={words} />
        <div className="header-meaning">
          {pointed.length === 0 ? (
            <p>{words('header.hint')}</p>
          ) : (
            pointed.map((reading) => (
              <p key={reading.key}>
                <Meaning reading={reading} words={words} />
              </p>
            ))
          )}
        </div>
        <Octets octets={wire.octets} lit={lit} words={words} />
        {trace.source === 'captured' && <p className="header-more">{words('header.rebuilt')}</p>}
        <PseudoHeader wire={wire} words={words} />
      </div>
      <ul className="header-list">
        {readings.map((reading) => (
          <li key={reading.key} data-lit={lit.is(reading.part) || undefined} onPointerEnter={lit.by(reading.part).onPointerEnter}>
            <Meaning reading={reading} words={words} />
          </li>
        ))}
      </ul>
    </figure>
  );
});

/** So many parts are told about at once. */
const MOST = 3;
