import { useLayoutEffect, useRef } from 'react';
import { GlyphShape } from './Glyph';
import { LOOP, stepsFrom } from './glyphs';
import type { Metrics } from './metrics';
import { gapOf, type Label } from './placeLabel';

type LabelProps = Readonly<{ label: Label; metrics: Metrics; selected: boolean }>;

/** Glyphs, word and numbers of a segment, at the sender's end of its arrow. */
export const SegmentLabel = ({ label, metrics, selected }: LabelProps) => {
  const { box, glyphs, hollow, lines } = label;
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
    </g>
  );
};

/** One line of it. A repeated segment's first line begins with the loop arrow and the count. */
const Line = ({ label, line, metrics }: Readonly<{ label: Label; line: number; metrics: Metrics }>) => {
  const { side, repeats, x, indent, baseline } = label;
  const { scale } = metrics;
  const pieces = label.lines[line]!;
  const first = line === 0;
  const again = first && repeats > 0;
  const loop = 14 * scale;
  const start = first ? x + (again && side === 'start' ? loop : 0) : indent;
  const text = useRef<SVGTextElement>(null);
  const arrow = useRef<SVGPathElement>(null);
  // A text that ends at the lifeline begins where only the browser knows.
  useLayoutEffect(() => {
    arrow.current?.setAttribute(
      'd',
      stepsFrom(
        (side === 'start' ? start : (text.current?.getStartPositionOfChar?.(0).x ?? label.box.x + loop)) - 8 * scale,
        baseline - 5 * scale,
        LOOP,
        scale,
      ),
    );
  }, [label, side, start, loop, baseline, scale]);
  return (
    <>
      <text ref={text} x={start} y={baseline + line * metrics.line} textAnchor={side}>
        {again ? <tspan className="label-word">{repeats}</tspan> : null}
        {pieces.map(({ text: words, role }, i) => (
          <tspan key={words} className={`label-${role}`} dx={i > 0 ? gapOf(pieces[i - 1]!, pieces[i]!, metrics) : again ? 5 * scale : 0}>
            {words}
          </tspan>
        ))}
      </text>
      {again ? <path ref={arrow} className="label-loop" strokeWidth={1.8 * scale} /> : null}
    </>
  );
};
