import { useLayoutEffect, useRef } from 'react';
import { GlyphShape } from './Glyph';
import { LOOP, stepsFrom } from './glyphs';
import type { Metrics } from './metrics';
import { gapOf, type Label } from './placeLabel';

type LabelProps = Readonly<{ label: Label; metrics: Metrics; selected: boolean }>;

/** Glyphs, word and numbers of a segment, at the sender's end of its arrow. */
export const SegmentLabel = ({ label, metrics, selected }: LabelProps) => {
  const { box, glyphs, hollow, repeats, side, lines } = label;
  return (
    <g className="label">
      {selected ? (
        <rect className="label-box" x={box.x - 5} y={box.y - 2} width={box.width + 10} height={box.height + 3} rx="6" />
      ) : (
        <rect className="label-ground" {...box} />
      )}
      {glyphs.map(({ kind, x, y }) => (
        <GlyphShape key={kind} kind={kind} x={x} y={y} size={14 * metrics.scale} hollow={hollow} />
      ))}
      {lines.map((_, i) => (
        <Line key={lines[i]![0]!.text} label={label} line={i} metrics={metrics} />
      ))}
      {repeats > 0 && side === 'start' ? <Loop x={label.x} y={label.baseline} scale={metrics.scale} /> : null}
    </g>
  );
};

/** One line of it. A repeated segment's first line begins with the loop arrow and the count. */
const Line = ({ label, line, metrics }: Readonly<{ label: Label; line: number; metrics: Metrics }>) => {
  const { side, repeats, x, indent, baseline } = label;
  const pieces = label.lines[line]!;
  const first = line === 0;
  const again = first && repeats > 0;
  const loop = 14 * metrics.scale;
  const start = first ? x + (again && side === 'start' ? loop : 0) : indent;
  const text = useRef<SVGTextElement>(null);
  const arrow = useRef<SVGGElement>(null);
  // A text that ends at the lifeline begins where only the browser knows.
  useLayoutEffect(() => {
    if (arrow.current === null) return;
    const begins = text.current?.getStartPositionOfChar?.(0).x ?? label.box.x + loop;
    arrow.current.setAttribute('transform', `translate(${begins - loop} 0)`);
  }, [label, loop]);
  return (
    <>
      <text ref={text} x={start} y={baseline + line * metrics.line} textAnchor={side}>
        {again ? <tspan className="label-word">{repeats}</tspan> : null}
        {pieces.map(({ text: words, role }, i) => (
          <tspan
            key={words}
            className={`label-${role}`}
            dx={i > 0 ? gapOf(pieces[i - 1]!, pieces[i]!, metrics) : again ? 5 * metrics.scale : 0}
          >
            {words}
          </tspan>
        ))}
      </text>
      {again && side === 'end' ? (
        <g ref={arrow}>
          <Loop x={0} y={baseline} scale={metrics.scale} />
        </g>
      ) : null}
    </>
  );
};

const Loop = ({ x, y, scale }: Readonly<{ x: number; y: number; scale: number }>) => (
  <path className="label-loop" d={stepsFrom(x + 6 * scale, y - 5 * scale, LOOP, scale)} strokeWidth={1.8 * scale} />
);
