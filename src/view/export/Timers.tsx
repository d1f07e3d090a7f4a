import { paceOf, timeAt } from '../../trace/pace';
import { barRuns, barShows, barX, leftOf } from '../stage/bars';
import { yAt } from '../stage/layout';
import type { Moment } from './Arrows';

/** The timers on their lifelines, as the page has them: those that run with what is left of them below "now", and those that have run out. */
export const Timers = ({ plan, palette, beat, watch }: Moment) => {
  const { trace, layout, bars, top } = plan;
  const { metrics } = layout;
  const { scale } = metrics;
  const time = timeAt(trace, paceOf(trace), watch);
  const shown = bars.filter((bar) => barShows(bar, beat) && (bar.end?.y ?? Number.POSITIVE_INFINITY) > top);
  return shown.map((bar) => {
    const x = barX(bar, metrics);
    const runs = barRuns(bar, beat);
    const now = Math.max(yAt(layout, watch), bar.y);
    const y = runs ? now : (bar.end?.y ?? now);
    const left = runs ? leftOf(bar, time) * scale : 0;
    const thread = { stroke: palette['ink-3'], strokeWidth: 1.5 };
    return (
      <g key={bar.key}>
        <line x1={x} x2={x} y1={bar.y} y2={y} {...thread} />
        {left > 0 ? (
          <rect x={x - 3 * scale} y={y} width={6 * scale} height={left} rx="1.5" fill={palette.sunken} stroke={palette.ink} />
        ) : null}
        {runs ? null : <line x1={x - 3 * scale} x2={x + 3 * scale} y1={y} y2={y} {...thread} />}
      </g>
    );
  });
};
