import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS, scenarioById } from '../../src/scenarios';
import { walkedBy } from '../../src/scenarios/walks';
import { beatsOf } from '../../src/trace/beats';
import { CHART_ARROWS } from '../../src/trace/chart';
import { drawingOf, TOKEN, tokenAt } from '../../src/view/diagram/drawing';
import { EDGES } from '../../src/view/diagram/edges';
import { EVENT_ORDER } from '../../src/view/diagram/figure';
import { crosses, lineOf } from '../../src/view/diagram/lines';
import { staysAt, stepsIn } from '../../src/view/diagram/moves';
import { PLACES, type Place, type Plan, planOf } from '../../src/view/diagram/plan';
import { cornersOf, endOf, isAside, ROUTED } from '../../src/view/diagram/routes';
import { type Box, intersect } from '../../src/view/stage/boxes';
import { en } from '../../src/words/en';
import { zhHans } from '../../src/words/zh-Hans';
import { FIGURE_5, isAllowed, nameOf } from '../net/figure5';
import { recordOf } from './runs';

/** The panel at the page sizes, a narrow phone, and enlarged; and how many labels at least find a place, wherever the ends are. */
const PLANS: readonly (readonly [string, Plan, labelled: number])[] = [
  ['two columns', planOf(416, 336, false), 0.96],
  ['three columns', planOf(520, 560, false), 1],
  ['phone', planOf(374, 420, false), 0.99],
  ['narrow phone', planOf(304, 416, false), 0.9],
  ['enlarged on a phone', planOf(374, 640, true), 1],
  ['two columns of little height', planOf(520, 340, false), 0.96],
  ['enlarged', planOf(1000, 640, true), 1],
  ['enlarged at 1920', planOf(1856, 900, true), 1],
];
const inner = ({ x, y, width, height }: Box): Box => ({ x: x + 1, y: y + 1, width: width - 2, height: height - 2 });
const stay = (at: Place) => ({ at, visited: [at] });

describe('the chart', () => {
  test('is read off the machine: every arrow is one of the RFC, and every arrow of figure 5 is there', () => {
    // A what-if's own arrow; and §3.6.1 has the SYN that proves old give TIME-WAIT back.
    const others = ['twoAreEnough', 'wasInTimeWait'];
    expect(CHART_ARROWS.filter((arrow) => !isAllowed(arrow) && !others.includes(arrow.asks ?? '')).map(nameOf)).toEqual([]);
    const names = CHART_ARROWS.map(nameOf);
    expect(FIGURE_5.map(nameOf).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('names each arrow once', () => {
    const names = CHART_ARROWS.map(nameOf);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('has a way laid out for each pair of states, and no way that nobody takes', () => {
    expect([...ROUTED].sort()).toEqual(EDGES.map(({ pair }) => pair as string).sort());
  });

  test('draws always what figure 5 draws, and the rest when it matters', () => {
    const drawn = EDGES.filter(({ pair }) => !isAside(pair)).map(({ pair }) => pair as string);
    expect([...new Set(FIGURE_5.map(({ from, to }) => `${from} ${to}`))].sort()).toEqual(drawn.sort());
  });

  test('has words for every event, in the figure and in both languages', () => {
    const events = [...new Set(CHART_ARROWS.map(({ by }) => by))];
    expect(events.filter((by) => !EVENT_ORDER.includes(by))).toEqual([]);
    const ids = events.map((by) => `arrow.${by.replaceAll(' ', '-')}`);
    expect(ids.filter((id) => !Object.hasOwn(en, id) || !Object.hasOwn(zhHans, id))).toEqual([]);
    expect(EVENT_ORDER.filter((by) => !events.includes(by))).toEqual([]);
  });
});

describe.each(PLANS)('the picture: %s', (_, plan, labelled) => {
  test('all boxes and tokens are within it, and no two boxes touch', () => {
    for (const place of PLACES) {
      const { x, y, width, height } = plan.boxes[place];
      expect([x >= 0, y >= 0, x + width <= plan.width, y + height <= plan.height]).toEqual([true, true, true, true]);
      for (const other of PLACES) if (other !== place) expect(intersect(plan.boxes[place], plan.boxes[other])).toBe(false);
      for (const side of ['client', 'server'] as const) {
        const token = tokenAt(plan, side, place);
        expect(Math.min(token.x, token.y, plan.width - token.x)).toBeGreaterThanOrEqual(TOKEN / 2);
      }
    }
  });

  test('no line crosses a box', () => {
    const crossing = EDGES.flatMap(({ pair }) => {
      const line = lineOf(cornersOf(plan, pair));
      return PLACES.filter((place) => crosses(line, inner(plan.boxes[place]))).map((place) => `${pair} through ${place}`);
    });
    expect(crossing).toEqual([]);
  });

  test('every line stays within it', () => {
    const points = EDGES.flatMap(({ pair }) => cornersOf(plan, pair));
    expect(Math.min(...points.map(({ x }) => x), ...points.map(({ y }) => y))).toBeGreaterThanOrEqual(1);
    expect(Math.max(...points.map(({ x }) => x))).toBeLessThanOrEqual(plan.width - 1);
  });

  test('wherever both ends are: labels lie over no box, no token and no other label', () => {
    let wanted = 0;
    let shown = 0;
    for (const client of PLACES) {
      for (const server of PLACES) {
        const { edges, labels, ground } = drawingOf(plan, { client: stay(client), server: stay(server) }, []);
        const boxes = labels.map(({ box }) => box);
        const bad = boxes.filter(
          (box, i) => ground.taken.some((other) => intersect(box, other)) || boxes.some((other, j) => j < i && intersect(box, other)),
        );
        expect(bad).toEqual([]);
        wanted += edges.filter(({ possible }) => plan.all || possible).length;
        shown += labels.length;
      }
    }
    // Where there is very little room the reader has to point at a line to have its label.
    expect(shown / wanted).toBeGreaterThanOrEqual(labelled);
  });
});

describe('the two ends', () => {
  test('stand at the second CLOSED when a life is over, and at the first before it', () => {
    const trace = recordOf('whole-life');
    expect(staysAt(trace, 0).client.at).toBe('CLOSED');
    expect(staysAt(trace, 1e6).client.at).toBe('end');
    expect(staysAt(trace, 1e6).server.at).toBe('end');
    expect(endOf('LISTEN CLOSED')).toBe('CLOSED');
  });

  test('go along arrows of the chart only, each from where they are', () => {
    for (const { run } of SCENARIOS) {
      const trace = simulate(run);
      for (const { n } of beatsOf(trace)) {
        for (const { arrow } of stepsIn(trace, n)) expect(CHART_ARROWS.map(nameOf)).toContain(nameOf(arrow));
      }
    }
  });

  test('are led by a segment in its hue, by a call or a timer in none', () => {
    const kinds = beatsOf(recordOf('whole-life')).flatMap(({ n }) =>
      stepsIn(recordOf('whole-life'), n).map(({ arrow, kind }) => `${arrow.by}: ${kind}`),
    );
    expect(kinds).toEqual([
      'passive OPEN: null',
      'active OPEN: null',
      'SYN received: syn',
      'SYN received and acknowledged: syn',
      'SYN acknowledged: ack',
      'CLOSE: null',
      'FIN received: fin',
      'FIN acknowledged: ack',
      'CLOSE: null',
      'FIN received: fin',
      'FIN acknowledged: ack',
      '2MSL elapsed: null',
    ]);
  });

  test('an end that crashes is simply gone', () => {
    const trace = recordOf('half-open-discovery');
    const crash = beatsOf(trace).find(({ events }) => events.some(({ kind }) => kind === 'crashed'));
    const side = crash?.events.find(({ kind }) => kind === 'crashed')?.side ?? 'client';
    expect(staysAt(trace, crash?.n ?? 0)[side].at).toBe('end');
    expect(stepsIn(trace, crash?.n ?? 0)).toEqual([]);
  });
});

describe('a scenario that takes an arrow', () => {
  test('takes it, at that beat and that end', () => {
    const walked = CHART_ARROWS.filter((arrow) => walkedBy(arrow) !== null);
    for (const arrow of walked) {
      const { scenario, beat, side } = walkedBy(arrow)!;
      const events = beatsOf(simulate(scenarioById(scenario)!.run))[beat]!.events;
      const taken = events.flatMap((e) => (e.kind === 'changed' && e.side === side ? e.via : []));
      expect(taken.map(nameOf)).toContain(nameOf(arrow));
    }
    expect(walked.length).toBeGreaterThanOrEqual(27);
  });

  test('is the first in teaching order', () => {
    expect(walkedBy({ from: 'LISTEN', by: 'SYN received', to: 'SYN-RECEIVED' })?.scenario).toBe('three-way-handshake');
    expect(walkedBy({ from: 'CLOSING', by: 'FIN acknowledged', to: 'TIME-WAIT' })?.scenario).toBe('simultaneous-close');
    expect(walkedBy({ from: 'LISTEN', by: 'ABORT', to: 'CLOSED' })).toBeNull();
  });
});

test('where there is more room than all of it needs, it is drawn larger; a panel is not', () => {
  expect(planOf(1240, 720, true).scale).toBe(1);
  expect(planOf(1856, 940, true).scale).toBeGreaterThan(1.25);
  expect(planOf(3776, 2020, true).scale).toBeGreaterThan(2.5);
  expect(planOf(1856, 940, false).scale).toBe(1);
});

test('from one beat to the next the lines are the same objects, so that nothing is drawn anew that has not changed', () => {
  const trace = recordOf('whole-life');
  const plan = planOf(416, 336, false);
  const linesAt = (beat: number) => drawingOf(plan, staysAt(trace, beat), stepsIn(trace, beat)).edges.map(({ line }) => line);
  expect(linesAt(3).every((line, i) => line === linesAt(2)[i])).toBe(true);
});
