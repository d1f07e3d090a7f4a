import { callError } from '../../src/tcp/errors';
import type { EndpointEvent } from '../../src/tcp/events';
import { type CallName, type Ms, peerOf, SIDES, type Side, TIMERS, type Timer } from '../../src/tcp/names';
import type { Config } from '../../src/tcp/rules';
import type { Segment } from '../../src/tcp/segment';
import { type Seq, seq } from '../../src/tcp/seq';
import { type Arrow, type Endpoint, startEndpoint, stateOf, stepEndpoint, takes, tcbOf } from '../../src/tcp/step';
import type { Told } from '../../src/tcp/work';
import { isWritten, octets, printTold, readSegment, type Shift, segmentOf } from './text';

/** What came out of one cause: segments, then what the user is told, then the arrows taken. */
export type Happened = Readonly<{ side: Side }> &
  (Readonly<{ sign: '>'; segment: Segment }> | Readonly<{ sign: '!' | '='; words: string }>);

/** A line of a script: a cause (call, arrival, time) or what follows from it. */
export type Line = Readonly<{ side: Side; verb: string; rest: string; written: string }>;

/** How far each end's numbers are moved from those of the script. */
export type Shifts = Readonly<Record<Side, number>>;

/** An event, and the endpoint as it was when it took it. */
export type Step = Readonly<{ before: Endpoint; event: EndpointEvent }>;

const arrowWords = (via: readonly Arrow[]): string => via.map(({ from, to }) => (from === to ? `${to} again` : to)).join(', ');

const LIFE: readonly Told['what'][] = ['open', 'text', 'received', 'closing', 'closed', 'refused', 'reset', 'timeout'];

/** `"text"` or a number of octets. */
const textOf = (words: string): string =>
  words.startsWith('"') ? words.slice(1, words.lastIndexOf('"')) : octets(Number.parseInt(words, 10));

/** The two ends (of a script about one end: the client, and nobody), what they have done, and the segments under way. */
export class Ends {
  readonly ends: Record<Side, Endpoint>;
  readonly arrows: Arrow[] = [];
  readonly steps: Step[] = [];
  /** What happened and was not yet compared. */
  readonly happened: Happened[] = [];
  now: Ms = 0;
  private readonly isn: Record<Side, number> = { client: 100, server: 300 };
  private readonly wnd: Record<Side, number>;
  private readonly flying: { from: Side; segment: Segment }[] = [];

  constructor(
    private readonly config: Config,
    private readonly shifts: Shifts,
    private readonly both: boolean,
  ) {
    this.ends = { client: startEndpoint(config), server: startEndpoint(config) };
    this.wnd = { client: config.buffer, server: config.buffer };
  }

  shiftOf(side: Side): Shift {
    return { own: this.shifts[side], peer: this.shifts[peerOf(side)] };
  }

  /** Does what the line says. */
  perform({ side, verb, rest }: Line): void {
    switch (verb) {
      case 'listen':
        this.call(side, { type: 'passive OPEN', remote: rest === 'remote', ...this.stamp(side) });
        break;
      case 'connect':
        this.call(side, { type: 'active OPEN', ...this.stamp(side) });
        break;
      case 'send':
        this.call(side, { type: 'SEND', text: textOf(rest), push: !rest.endsWith('more'), ...this.stamp(side) });
        break;
      case 'receive':
        this.call(side, {
          type: 'RECEIVE',
          octets: rest === '' ? tcbOf(this.ends[side]).unread.length : Number(rest),
          ...this.stamp(side),
        });
        break;
      case 'close':
        this.call(side, { type: 'CLOSE', gone: rest === 'gone', ...this.stamp(side) });
        break;
      case 'abort':
        this.call(side, { type: 'ABORT', ...this.stamp(side) });
        break;
      case '<':
        this.arrive(side, rest);
        break;
      case '+':
        this.pass(Number(rest));
        break;
      case 'isn':
        this.isn[side] = Number(rest);
        break;
      case 'reboot':
        this.ends[side] = startEndpoint(this.config);
        break;
      default:
        throw new Error(`nobody knows "${verb}"`);
    }
  }

  private stamp(side: Side): Readonly<{ at: Ms; isn: Seq }> {
    return { at: this.now, isn: seq(this.isn[side] + this.shifts[side]) };
  }

  private step(side: Side, event: EndpointEvent): void {
    const before = this.ends[side];
    const { endpoint, effects, via } = stepEndpoint(before, event);
    this.ends[side] = endpoint;
    this.arrows.push(...via);
    this.steps.push({ before, event });
    for (const effect of effects) {
      if (effect.type !== 'transmit') continue;
      this.flying.push({ from: side, segment: effect.segment });
      this.happened.push({ side, sign: '>', segment: effect.segment });
    }
    const told = effects.flatMap((effect) => (effect.type === 'tell' ? [effect.told] : []));
    // At one instant nothing is told before another; a script has them in the order of a life.
    for (const one of told.sort((a, b) => LIFE.indexOf(a.what) - LIFE.indexOf(b.what)))
      this.happened.push({ side, sign: '!', words: printTold(one) });
    if (via.length > 0) this.happened.push({ side, sign: '=', words: arrowWords(via) });
  }

  private call(side: Side, event: Extract<EndpointEvent, { type: CallName }>): void {
    if (takes(this.ends[side], event)) this.step(side, event);
    else this.happened.push({ side, sign: '!', words: `error: ${callError(stateOf(this.ends[side]), event.type)}` });
  }

  private arrive(side: Side, rest: string): void {
    const old = rest.startsWith('old ');
    const written = readSegment(old ? rest.slice(4) : rest);
    this.wnd[side] = written.wnd ?? this.wnd[side];
    const from = peerOf(side);
    const found = this.flying.findIndex((f) => f.from === from && isWritten(written, f.segment, this.shiftOf(from)));
    if (this.both && !old && found < 0) throw new Error('no such segment is under way');
    const sent = this.both && !old ? this.flying.splice(found, 1)[0]?.segment : undefined;
    this.step(side, { type: 'segment', segment: sent ?? segmentOf(written, this.shiftOf(side), this.wnd[side]), ...this.stamp(side) });
  }

  private due(until: Ms): Readonly<{ side: Side; timer: Timer; at: Ms }> | undefined {
    return SIDES.flatMap((side) =>
      TIMERS.map((timer) => ({ side, timer, at: tcbOf(this.ends[side]).timers[timer] ?? Number.POSITIVE_INFINITY })),
    )
      .filter((entry) => entry.at <= until)
      .sort((a, b) => a.at - b.at)[0];
  }

  /** Time passes, and the timers that are due go off, the earlier first. */
  private pass(ms: Ms): void {
    const until = this.now + ms;
    for (let next = this.due(until); next !== undefined; next = this.due(until)) {
      const { side, timer, at } = next;
      this.now = at;
      this.step(side, { type: `${timer} elapsed`, ...this.stamp(side) });
      if (tcbOf(this.ends[side]).timers[timer] === at)
        throw new Error(`${timer} goes off in ${stateOf(this.ends[side])}, where nobody takes it`);
    }
    this.now = until;
  }
}
