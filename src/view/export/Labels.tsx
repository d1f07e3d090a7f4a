import { kindOf } from '../../tcp/segment';
import { LOOP, stepsFrom } from '../stage/glyphs';
import type { Piece } from '../stage/labelText';
import { type PlacedFlight, yAt } from '../stage/layout';
import { gapOf, type Label } from '../stage/placeLabel';
import type { Note } from '../stage/placeNote';
import { Glyph, type Moment } from './Arrows';
import { MONO } from './fonts';

/** Times, label and notes of a segment, as far as it has come. */
export const Labels = ({ placed, ...moment }: Moment & Readonly<{ placed: PlacedFlight }>) => {
  const { plan, palette, beat, watch } = moment;
  const { metrics } = plan.layout;
  const { flight, label, legs, y, time } = placed;
  if (yAt(plan.layout, watch) < y) return null;
  const outward = flight.side === 'client' ? -1 : 1;
  return (
    <>
      <rect {...label.box} fill={palette.surface} />
      {label.glyphs.map(({ kind, x, y: at }) => (
        <Glyph key={kind} kind={kind} x={x} y={at} size={14 * metrics.scale} hollow={label.hollow} colour={palette[kind]} />
      ))}
      {label.lines.map((pieces, i) => (
        <Line key={pieces[0]?.text} pieces={pieces} line={i} label={label} colour={palette[kindOf(flight.segment)]} {...moment} />
      ))}
      <text
        x={metrics[flight.side] + outward * 24 * metrics.scale}
        y={y + 4 * metrics.scale}
        textAnchor={flight.side === 'client' ? 'end' : 'start'}
        fontFamily={MONO}
        fontSize={metrics.small}
        fill={palette['ink-3']}
      >
        {time}
      </text>
      {legs.map(({ key, end, note, beat: ends }) =>
        note && ends <= beat ? <NoteAt key={key} note={note} lost={end === 'loss'} {...moment} /> : null,
      )}
    </>
  );
};

type LineProps = Moment & Readonly<{ pieces: readonly Piece[]; line: number; label: Label; colour: string }>;

/** One line of a label. A repeated segment's first line begins with the loop arrow and the count. */
const Line = ({ pieces, line, label, colour, plan, palette }: LineProps) => {
  const { metrics } = plan.layout;
  const { side, repeats, x, indent, baseline } = label;
  const again = line === 0 && repeats > 0;
  const loop = 14 * metrics.scale;
  const start = line === 0 ? x + (again && side === 'start' ? loop : 0) : indent;
  const looks = {
    word: { fill: colour, fontSize: metrics.word, fontWeight: 700 },
    number: { fill: palette['ink-2'], fontSize: metrics.number, fontFamily: MONO },
    note: { fill: palette['ink-2'], fontSize: metrics.number },
  } as const;
  return (
    <>
      <text x={start} y={baseline + line * metrics.line} textAnchor={side}>
        {again && side === 'start' ? <tspan {...looks.word}>{repeats}</tspan> : null}
        {pieces.map(({ text, role }, i) => (
          <tspan
            key={text}
            dx={i > 0 ? gapOf(pieces[i - 1] as Piece, pieces[i] as Piece, metrics) : again && side === 'start' ? 5 * metrics.scale : 0}
            {...looks[role]}
          >
            {text}
          </tspan>
        ))}
      </text>
      {again ? <Loop x={side === 'start' ? x : label.box.x} y={baseline} scale={metrics.scale} colour={colour} /> : null}
      {again && side === 'end' ? (
        // Where a text begins that ends at the lifeline, only who has the fonts knows: the count stands at the outermost place.
        <text x={label.box.x + loop} y={baseline} {...looks.word}>
          {repeats}
        </text>
      ) : null}
    </>
  );
};

const Loop = ({ x, y, scale, colour }: Readonly<{ x: number; y: number; scale: number; colour: string }>) => (
  <path
    d={stepsFrom(x + 6 * scale, y - 5 * scale, LOOP, scale)}
    fill="none"
    stroke={colour}
    strokeWidth={1.8 * scale}
    strokeLinecap="round"
    strokeLinejoin="round"
  />
);

const NoteAt = ({ note, lost, plan, palette }: Moment & Readonly<{ note: Note; lost: boolean }>) => {
  const { metrics } = plan.layout;
  const look = lost ? { fill: palette.rst, fontWeight: 700 } : { fill: palette['ink-2'] };
  return (
    <>
      <rect {...note.box} fill={palette.surface} />
      <text textAnchor={note.anchor} fontSize={metrics.number} {...look}>
        {note.lines.map((text, i) => (
          <tspan key={text} x={note.x} y={note.baseline + i * metrics.line}>
            {text}
          </tspan>
        ))}
      </text>
    </>
  );
};
