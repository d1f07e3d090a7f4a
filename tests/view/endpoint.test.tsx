// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS } from '../../src/scenarios';
import { SIDES, TIMERS } from '../../src/tcp/names';
import { seqDiff } from '../../src/tcp/seq';
import { beatsOf } from '../../src/trace/beats';
import { type Notation, numbersOf } from '../../src/trace/numbers';
import { snapshotOfBeat } from '../../src/trace/snapshot';
import type { Trace } from '../../src/trace/trace';
import { changesAt } from '../../src/view/endpoint/changes';
import Endpoints from '../../src/view/endpoint/Endpoints';
import { lineIn } from '../../src/view/endpoint/line';
import { receiveSpace, type Space, sendSpace } from '../../src/view/endpoint/spaces';
import { textWidth } from '../../src/view/stage/textWidth';
import type { Words } from '../../src/view/stage/words';
import { en } from '../../src/words/en';
import { all, chinese, english, one, type Shown, shown } from './panel';
import { recordOf } from './runs';

const open: Shown[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

const RUNS = SCENARIOS.map(({ id, run }) => [id, simulate(run)] as const);

/** Every sequence space that a run ever has. */
const spacesOf = (trace: Trace): readonly Space[] =>
  beatsOf(trace).flatMap(({ n }) =>
    SIDES.flatMap((side) => {
      const { tcb } = snapshotOfBeat(trace, n)[side];
      return [sendSpace(tcb), receiveSpace(tcb)].flatMap((space) => space ?? []);
    }),
  );

describe.each(RUNS)('the number lines of %s', (_, trace) => {
  const spaces = spacesOf(trace);

  test('have stretches that follow one another from the first mark to the last number', () => {
    for (const { marks, bands } of spaces) {
      let end = marks[0]!.n as number;
      for (const { from, length } of bands) {
        expect(from).toBe(end);
        end = (from + length) >>> 0;
      }
      const last = marks.reduce((most, { n }) => Math.max(most, seqDiff(n, marks[0]!.n)), 0);
      expect(seqDiff(end as (typeof marks)[0]['n'], marks[0]!.n)).toBe(last);
    }
  });

  test.each([280, 350, 392, 960])('keep every label within %i px and off the others', (width) => {
    for (const space of spaces) {
      const { marks, bands } = lineIn(space, width, String);
      for (const above of [true, false]) {
        const row = marks.filter((mark) => mark.above === above);
        const edges = row.map(({ label, value, mark }) => {
          const half = Math.max(textWidth(mark.name, 12, 'sans'), textWidth(value, 12, 'mono')) / 2;
          return [label - half, label + half] as const;
        });
        for (const [i, [left, right]] of edges.entries()) {
          expect([left >= -0.01, right <= width + 0.01, left >= (edges[i - 1]?.[1] ?? -1)]).toEqual([true, true, true]);
        }
      }
      for (const [i, { x, width: wide }] of bands.entries()) {
        const before = bands[i - 1];
        expect(wide).toBeGreaterThanOrEqual(14);
        if (before) expect(x).toBeCloseTo(before.x + before.width);
      }
      expect((bands.at(-1)?.x ?? 0) + (bands.at(-1)?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  });

  test('what a beat changed is what differs between it and the one before', () => {
    for (const { n } of beatsOf(trace)) {
      for (const side of SIDES) {
        const [before, after] = [snapshotOfBeat(trace, n - 1)[side], snapshotOfBeat(trace, n)[side]];
        const changes = changesAt(side, before, after, { numbers: numbersOf(trace, 'real'), words: english }, n);
        for (const change of changes) expect(change.before).not.toBe(change.after);
        const told = changes.find(({ name }) => name === 'state');
        expect([told?.before ?? after.state, told?.after ?? after.state]).toEqual([before.state, after.state]);
        const real = (name: string) => changes.find((change) => change.name === name)?.after;
        if (before.tcb.sndNxt !== after.tcb.sndNxt && after.tcb.iss !== null) expect(real('SND.NXT')).toBe(String(after.tcb.sndNxt));
        if (before.tcb.rcvNxt !== after.tcb.rcvNxt && after.tcb.irs !== null) expect(real('RCV.NXT')).toBe(String(after.tcb.rcvNxt));
      }
    }
  });
});

test('a stretch that came ahead lies where it belongs, as one where pieces touch', () => {
  const trace = recordOf('lost-data');
  const held = beatsOf(trace).flatMap(
    ({ n }) => receiveSpace(snapshotOfBeat(trace, n).server.tcb)?.bands.filter(({ is }) => is === 'held') ?? [],
  );
  expect(held.length).toBeGreaterThan(0);
});

test('every timer has a name', () => {
  const ids = TIMERS.map((timer) => `timer.${timer.toLowerCase().replaceAll(' ', '-')}`);
  expect(ids.filter((id) => !Object.hasOwn(en, id))).toEqual([]);
});

type Change = Readonly<{ scenario?: string; beat?: number; words?: Words; notation?: Notation }>;
const panel = ({ scenario = 'whole-life', beat = 0, words = english, notation = 'letters' }: Change) => (
  <Endpoints trace={recordOf(scenario)} beat={beat} notation={notation} words={words} names={null} />
);
const standing = (change: Change): Shown => {
  const made = shown(panel(change));
  open.push(made);
  return made;
};
const end = (page: ParentNode, side: string) => one(page, `[data-end="${side}"]`);

describe('the endpoints', () => {
  test('without a TCB say so', () => {
    const { page } = standing({});
    expect(one(page, 'figure').getAttribute('aria-label')).toBe('Endpoints');
    expect(end(page, 'server').textContent).toContain('There is no TCB');
  });

  test('a listener has a TCB without numbers', () => {
    const { page } = standing({ beat: 1 });
    expect(end(page, 'server').textContent).toContain('no number in it yet');
  });

  test('show what a beat changed, before and after, in the reader’s numbers', () => {
    const { page, show } = standing({ beat: 3 });
    const changes = () => all(end(page, 'server'), '.tcb-changes .visually-hidden').map((each) => each.textContent);
    expect(changes()).toEqual(
      expect.arrayContaining([
        'State: LISTEN became SYN-RECEIVED',
        'ISS: none became y',
        'SND.NXT: none became y+1',
        'RCV.NXT: none became x+1',
      ]),
    );
    show(panel({ beat: 3, notation: 'real' }));
    expect(changes()).toEqual(expect.arrayContaining(['SND.NXT: none became 301', 'RCV.NXT: none became 101']));
    expect(end(page, 'client').textContent).toContain('Nothing changed here in this step.');
  });

  test('show the timers that run and what waits to be acknowledged', () => {
    const { page } = standing({ beat: 2 });
    const client = end(page, 'client').textContent ?? '';
    expect(client).toContain('Retransmission timer runs out at 1.010 s, 1 s from now');
    expect(client).toContain('seq x');
    expect(one(end(page, 'client'), '[data-band="inFlight"]')).toBeDefined();
  });

  test.each(['captured', 'simulated'] as const)(
    'of a %s run: whose timers these are is said where the real ones are not known',
    (source) => {
      const made = shown(
        <Endpoints trace={{ ...recordOf('lost-syn'), source }} beat={4} notation="relative" words={english} names={null} />,
      );
      open.push(made);
      expect(made.page.textContent).toContain('Retransmission timer');
      expect((made.page.textContent ?? '').includes('not in a capture')).toBe(source === 'captured');
    },
  );

  test('mark on the line what has moved', () => {
    const { page } = standing({ beat: 4 });
    const moved = all(end(page, 'client'), '.number-mark[data-changed]').map(({ dataset }) => dataset.mark);
    expect(moved).toContain('SND.UNA');
    expect(moved).not.toContain('ISS');
  });

  test('a shut window is told as one', () => {
    const trace = recordOf('zero-window');
    const shut = beatsOf(trace).find(({ n }) => snapshotOfBeat(trace, n).server.tcb.rcvWnd === 0);
    const { page } = standing({ scenario: 'zero-window', beat: shut?.n ?? 0 });
    expect(end(page, 'server').textContent).toContain('may arrive: 0');
  });

  test('speak Chinese, with the RFC’s names', () => {
    const { page } = standing({ beat: 4, words: chinese });
    expect(one(page, 'figure').getAttribute('aria-label')).toBe('两端');
    expect(page.textContent).toContain('SND.UNA');
    expect(page.textContent).toContain('已确认');
  });
});
