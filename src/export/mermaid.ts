import { peerOf, SIDES, type Side } from '../tcp/names';
import { numbersOf } from '../trace/numbers';
import type { Trace } from '../trace/trace';
import { marksIn, segmentLabel } from './label';
import { ladderRows, stateIn } from './rows';
import type { Written } from './words';

/** Mermaid reads # and ; in a text as its own, and an end of line as the end of the statement. */
const safe = (text: string): string => text.replace(/[#;]/g, (c) => `#${c.charCodeAt(0)};`).replace(/\s+/g, ' ');

const PLACE: Readonly<Record<Side, string>> = { client: 'left', server: 'right' };

/**
 * The run as a Mermaid sequence diagram: solid arrows for what arrives, crossed ones for what is lost, notes where a state changes.
 * @returns the text of the diagram
 */
export const mermaid = (trace: Trace, { notation, words, names, range }: Written): string => {
  const numbers = numbersOf(trace, notation);
  const shown: Record<Side, Readonly<{ state: string; beat: number }>> = {
    client: { state: '', beat: -1 },
    server: { state: '', beat: -1 },
  };
  const lines = ['sequenceDiagram', ...SIDES.map((side) => `  participant ${side} as ${safe(names[side])}`)];
  // Arrows stand where they leave; where some cross, an end may have gone on by then, and does not go back.
  const note = (side: Side, beat: number): void => {
    const state = stateIn(trace, beat, side);
    const before = shown[side];
    if (beat < before.beat) return;
    shown[side] = { state, beat };
    if (state === before.state) return;
    lines.push(`  Note ${PLACE[side]} of ${side}: ${state}`);
  };
  for (const side of SIDES) note(side, Math.max(0, range.first - 1));
  for (const { beat, what } of ladderRows(trace, range)) {
    if ('side' in what) {
      note(what.side, beat);
      continue;
    }
    const { flight, landing } = what;
    const [from, to] = [flight.side, peerOf(flight.side)];
    note(from, beat);
    const arrow = landing === null && flight.lost !== null ? '-x' : landing === null ? '--)' : '->>';
    const lost = arrow === '-x' ? ` (${words('mark.lost')})` : '';
    lines.push(`  ${from}${arrow}${to}: ${safe(segmentLabel(flight, numbers) + marksIn(flight, landing, words) + lost)}`);
    if (landing !== null) note(to, landing.beat);
  }
  return `${lines.join('\n')}\n`;
};
