import { SIDES } from '../../tcp/names';
import type { Lang } from '../../words';
import { stepsFrom, ZIGZAG } from '../stage/glyphs';
import { KEPT, yAt } from '../stage/layout';
import { Arrow, Chips, type Moment } from './Arrows';
import { sansOf } from './fonts';
import { Labels } from './Labels';
import { bottomAt } from './plan';
import { States } from './States';
import { Timers } from './Timers';

/** The head of a picture: the ends' names over their lifelines. */
const HEAD = 44;
const LEGEND = 30;

export type PictureProps = Moment &
  Readonly<{
    lang: Lang;
    /** What the picture is called, for whoever does not see it. */
    title: string;
    names: readonly [client: string, server: string];
    /** What a hollow arrow head means: that no capture has seen it. */
    notSeen: string;
    /** The height of a picture that moves, in px, with "now" in it; left out: one that stands, as high as it needs. */
    height?: number;
  }>;

/**
 * The ladder as one self-contained SVG: shapes and texts with their own colours, no style sheet, no variable, no font of its own, so that
 * slides, drawing programs and printers show the same. It is drawn from the layout of the page's own ladder.
 */
export const Picture = ({ lang, title, names, notSeen, height, ...moment }: PictureProps) => {
  const { plan, palette, beat, watch } = moment;
  const { metrics, folds, flights } = plan.layout;
  const { width, scale } = metrics;
  const head = HEAD * scale;
  const down = bottomAt(plan, beat, watch);
  const drawn = flights.filter(({ flight, bottom }) => flight.sentBeat <= beat && bottom > plan.top);
  const guessed = drawn.some(({ flight, legs }) => flight.guessed || legs.some((leg) => leg.guessed && leg.beat <= beat));
  const legend = guessed ? LEGEND * scale : 0;
  const now = yAt(plan.layout, watch);
  const moves = height !== undefined;
  const view = moves ? height - head - legend : down - plan.top;
  const from = moves ? Math.max(plan.top, Math.round(now - KEPT * view)) : plan.top;
  const to = moves ? from + view : down;
  const all = head + view + legend;
  const straddles = moves || flights.some(({ flight, y, bottom }) => flight.sentBeat <= beat && y < plan.top && bottom > plan.top);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={Math.round(width)}
      height={Math.round(all)}
      viewBox={`0 0 ${Math.round(width)} ${Math.round(all)}`}
      fontFamily={sansOf(lang)}
      role="img"
    >
      <title>{title}</title>
      <rect width="100%" height="100%" fill={palette.surface} />
      {straddles ? (
        <clipPath id="paper">
          <rect y={from} width={width} height={view} />
        </clipPath>
      ) : null}
      <g transform={`translate(0 ${head - from})`} {...(straddles ? { clipPath: 'url(#paper)' } : {})}>
        {SIDES.map((side) => (
          <line key={side} x1={metrics[side]} x2={metrics[side]} y1={from} y2={to} stroke={palette.edge} strokeWidth="2" />
        ))}
        {folds
          .filter((fold) => fold.beat <= beat + 1 && fold.y <= now && fold.y > plan.top)
          .map(({ beat: ends, y, note }) => (
            <g key={ends}>
              {SIDES.map((side) => (
                <g key={side}>
                  <rect x={metrics[side] - 3} y={y - 10 * scale} width="6" height={20 * scale} fill={palette.surface} />
                  <path
                    d={stepsFrom(metrics[side], y, ZIGZAG, scale)}
                    fill="none"
                    stroke={palette.edge}
                    strokeWidth="2"
                    strokeLinejoin="round"
                  />
                </g>
              ))}
              <text x={note.x} y={note.baseline} textAnchor="middle" fontSize={metrics.number} fill={palette['ink-3']}>
                {note.lines.join(' ')}
              </text>
            </g>
          ))}
        {moves ? <line x1="0" x2={width} y1={now} y2={now} stroke={palette['ink-3']} strokeDasharray="2 5" /> : null}
        <States from={from} down={Math.min(to, moves ? now : down)} {...moment} />
        <Timers {...moment} />
        {drawn.map((placed) => (
          <Arrow key={placed.flight.id} placed={placed} {...moment} />
        ))}
        {drawn.map((placed) => (
          <g key={placed.flight.id}>
            <Labels placed={placed} {...moment} />
            <Chips placed={placed} {...moment} />
          </g>
        ))}
      </g>
      {SIDES.map((side, i) => (
        <text
          key={side}
          x={metrics[side]}
          y={head - 14 * scale}
          textAnchor="middle"
          fontSize={16 * scale}
          fontWeight="700"
          fill={palette.ink}
        >
          {names[i]}
        </text>
      ))}
      {guessed ? (
        <g transform={`translate(${metrics.client} ${all - 10 * scale})`}>
          <path
            d={`M${20 * scale} ${-4 * scale}l${-12 * scale} ${-6.5 * scale}v${13 * scale}z`}
            fill={palette.surface}
            stroke={palette.ack}
            strokeWidth="1.5"
            strokeLinejoin="round"
          />
          <text x={28 * scale} fontSize={metrics.small} fill={palette['ink-2']}>
            {notSeen}
          </text>
        </g>
      ) : null}
    </svg>
  );
};
