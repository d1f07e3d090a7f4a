// @vitest-environment jsdom
import { motionValue } from 'framer-motion';
import { act } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test } from 'vitest';
import { SIDES } from '../../src/tcp/names';
import { flagsOf } from '../../src/tcp/segment';
import { beatsOf } from '../../src/trace/beats';
import { flightsOf } from '../../src/trace/flights';
import { numbersOf } from '../../src/trace/numbers';
import { type PacedBeat, paceOf } from '../../src/trace/pace';
import { snapshotOfBeat } from '../../src/trace/snapshot';
import type { Trace } from '../../src/trace/trace';
import { Ladder, type LadderProps } from '../../src/view/stage/Ladder';
import { recordOf } from './runs';
import { type Stand, standing, words } from './stand';

const open: Stand[] = [];
const stand = (trace: Trace, props: Partial<LadderProps> = {}): Stand => {
  const found = standing(trace, props);
  open.push(found);
  return found;
};
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const all = (page: ParentNode, selector: string): readonly Element[] => [...page.querySelectorAll(selector)];
const lastOf = (trace: Trace): number => beatsOf(trace).length - 1;

describe('the first frame, made without a window', () => {
  const html = renderToString(
    <Ladder
      trace={recordOf('whole-life')}
      beat={0}
      playhead={motionValue(0)}
      notation="relative"
      words={words}
      onSelect={() => undefined}
    />,
  );

  test('says who stands where, in which state', () => {
    expect(html).toContain('aria-label="Sequence diagram"');
    for (const side of SIDES) expect(html).toMatch(new RegExp(`data-endpoint="${side}" data-state="CLOSED"`));
    expect(html).toContain('Client');
  });

  test('has no style of its own, which a strict page would refuse', () => expect(html).not.toContain('style='));

  test('has nothing that is still to come', () => expect(html).not.toContain('data-segment'));
});

const SHOWN = [
  'whole-life',
  'three-segment-close',
  'simultaneous-open',
  'simultaneous-close',
  'connection-refused',
  'lost-data',
  'reordered-and-duplicated',
  'what-if-two-way',
  'half-open-discovery',
];
describe.each(SHOWN)('%s', (id) => {
  test('at each beat there is what has been sent, and not more; states and numbers are true', () => {
    const trace = recordOf(id);
    const numbers = numbersOf(trace, 'real');
    const { page, goTo } = stand(trace, { notation: 'letters' });
    for (let beat = 0; beat <= lastOf(trace); beat++) {
      goTo(beat);
      const sent = flightsOf(trace).filter(({ sentBeat }) => sentBeat <= beat);
      const said = all(page, '[data-ladder="rfc"] [data-segment]').map((element) => ({ ...(element as SVGElement).dataset }));
      expect(said.map(({ from, flags, seq, ack, len }) => ({ from, flags, seq, ack, len }))).toEqual(
        sent.map((flight) => ({
          from: flight.side,
          flags: flagsOf(flight.segment).join(','),
          seq: String(numbers.relative(flight).seq),
          ack: flight.segment.ack === null ? undefined : String(numbers.relative(flight).ack),
          len: String(flight.segment.text.length),
        })),
      );
      for (const [i, flight] of sent.entries()) {
        const marks = said[i]!.mark!.split(' ');
        const landed = flight.landings.some((landing) => landing.beat <= beat);
        const lost = flight.lost !== null && flight.lost.beat <= beat;
        expect(marks.includes('delivered')).toBe(landed);
        expect(marks.includes('lost')).toBe(lost);
        expect(marks.includes('flying')).toBe(!landed && !lost);
        expect(marks.includes('retransmission')).toBe(flight.repeats > 0);
        expect(marks.includes('old')).toBe(flight.old);
      }
      for (const side of SIDES) {
        const head = page.querySelector<HTMLElement>(`[data-endpoint="${side}"]`)!;
        expect(head.dataset.state).toBe(snapshotOfBeat(trace, beat)[side].state);
        expect(head.querySelector('.badge-name')!.textContent).toBe(head.dataset.state);
      }
    }
  });
});

describe('while a segment flies', () => {
  const trace = recordOf('three-way-handshake');
  const [syn] = flightsOf(trace);
  const { leaves } = paceOf(trace).beats[syn!.sentBeat]!;
  const { lands } = paceOf(trace).beats[syn!.landings[0]!.beat]!;
  const at = (part: number): number => leaves + part * (lands - leaves);
  const from = (element: Element | null, name: string): number => Number(element?.getAttribute(name) ?? Number.NaN);
  const length = (page: HTMLElement): number => {
    const line = page.querySelector('.wire-line');
    return Math.hypot(from(line, 'x2') - from(line, 'x1'), from(line, 'y2') - from(line, 'y1'));
  };

  test('its line grows with the playhead, and React does not render', () => {
    const { page, goTo, playhead, renders } = stand(trace);
    goTo(syn!.sentBeat);
    const before = renders();
    const lengths = [0.25, 0.5, 0.75].map((part) => {
      playhead.set(at(part));
      return length(page);
    });
    expect(renders()).toBe(before);
    expect(lengths[1]! / lengths[0]!).toBeCloseTo(2, 5);
    expect(lengths[2]! / lengths[0]!).toBeCloseTo(3, 5);
  });

  test('its chip is on the "now" line', () => {
    const { page, goTo, playhead } = stand(trace);
    goTo(syn!.sentBeat);
    for (const part of [0.1, 0.4, 0.9]) {
      playhead.set(at(part));
      const now = from(page.querySelector('.now'), 'y1');
      const carrier = page.querySelector('.chip line');
      expect(from(carrier, 'y2')).toBeCloseTo(now, 5);
      const mark = page.querySelector('.chip marker');
      expect(carrier?.getAttribute('marker-end')).toBe(`url(#${mark?.id})`);
      const box = mark!.querySelector('.chip-box');
      expect([from(box, 'x') + from(box, 'width') / 2, from(box, 'y') + from(box, 'height') / 2]).toEqual([0, 0]);
      expect(mark!.querySelector('.glyph')!.getAttribute('d')).toMatch(/^M0 0m/);
    }
  });

  test('nothing is moved by a transform: of each the browser makes a layer that it orders anew in every frame', () => {
    const again = recordOf('lost-syn-ack');
    const { page, goTo } = stand(again);
    for (const { n } of beatsOf(again)) {
      goTo(n);
      expect(all(page, '.paper [transform]')).toEqual([]);
    }
    expect(all(page, '.label-loop[d]')).toHaveLength(2);
  });

  test('nor by what is a matter of style, which the browser would make anew in every frame: not even where a timer runs or a ring drains', () => {
    const lost = recordOf('lost-last-ack');
    const { page, goTo, playhead } = stand(lost);
    const moved = new Set<string | null>();
    for (const { n } of beatsOf(lost).slice(0, -1)) {
      goTo(n);
      const [{ leaves }, next] = paceOf(lost).beats.slice(n, n + 2) as [PacedBeat, PacedBeat];
      playhead.set(leaves + 0.6 * (next.lands - leaves));
      const watching = new MutationObserver(() => {});
      watching.observe(page, { attributes: true, subtree: true });
      playhead.set(leaves + 0.65 * (next.lands - leaves));
      for (const { attributeName } of watching.takeRecords()) moved.add(attributeName);
      watching.disconnect();
    }
    expect([...moved].sort()).toEqual(['pathLength', 'points', 'x2', 'y1', 'y2']);
  });

  test('its arrow head is not there before it lands, its chip not after', () => {
    const { page, goTo } = stand(trace);
    const shown = (selector: string): boolean => page.querySelector(selector)!.getAttribute('display') !== 'none';
    goTo(syn!.sentBeat);
    expect([shown('.wire-end'), shown('.chip')]).toEqual([false, true]);
    goTo(syn!.landings[0]!.beat);
    expect([shown('.wire-end'), shown('.chip')]).toEqual([true, false]);
    goTo(syn!.sentBeat);
    expect([shown('.wire-end'), shown('.chip')]).toEqual([false, true]);
  });

  test('stepping on leaves what has landed as it is', () => {
    const { page, goTo } = stand(trace);
    goTo(lastOf(trace));
    const { length: count } = all(page, '.wire-line');
    expect(count).toBe(3);
    const landed = length(page);
    goTo(0);
    goTo(lastOf(trace));
    expect(length(page)).toBe(landed);
  });
});

describe('what is still to come is not in the page', () => {
  test('that a segment will be lost', () => {
    const trace = recordOf('lost-syn');
    const [syn] = flightsOf(trace);
    const { page, goTo } = stand(trace);
    goTo(syn!.sentBeat);
    expect(page.textContent).not.toContain('lost');
    goTo(syn!.lost!.beat);
    expect(page.querySelector('[data-segment="0"]')!.textContent).toContain('lost');
  });

  test('how long a silence will be', () => {
    const trace = recordOf('lost-syn');
    const [syn] = flightsOf(trace);
    const { page, goTo, playhead } = stand(trace);
    goTo(syn!.lost!.beat);
    expect(page.querySelector('.fold-text')!.textContent).toBe('');
    act(() => playhead.set(paceOf(trace).beats[syn!.lost!.beat + 1]!.lands - 1));
    expect(page.querySelector('.fold-text')!.textContent).toMatch(/^… 9\d\d ms …$/);
  });
});

describe('marks', () => {
  test('a repeated segment is dashed and counted', () => {
    const trace = recordOf('lost-syn');
    const { page, goTo } = stand(trace);
    goTo(lastOf(trace));
    expect(all(page, '[data-mark~="retransmission"]').map((segment) => segment.querySelector('.label-word')!.textContent)).toEqual([
      '1',
      '2',
    ]);
    expect(all(page, '.wire[data-again]')).toHaveLength(2);
  });

  test('an old duplicate is hollow and says so', () => {
    const trace = recordOf('old-duplicate-syn');
    const { page, goTo } = stand(trace);
    goTo(lastOf(trace));
    const [old] = all(page, '[data-mark~="old"]');
    expect(old!.textContent).toContain('old');
    expect(old!.querySelector('.glyph[data-hollow]')).not.toBeNull();
  });

  test('what was turned away ends at a bar, with the check that failed', () => {
    const trace = recordOf('connection-refused');
    const { page, goTo } = stand(trace);
    goTo(lastOf(trace));
    const [refused] = all(page, '[data-mark~="refused"]');
    expect(refused!.textContent).toContain('no connection here');
    expect(all(page, '.wire-bar')).toHaveLength(1);
  });

  test('a duplicate that the network made has a way of its own', () => {
    const trace = recordOf('reordered-and-duplicated');
    const { page, goTo } = stand(trace);
    goTo(lastOf(trace));
    const [twice] = all(page, '[data-mark~="duplicate"]');
    expect(twice!.textContent).toContain('duplicate');
    expect(all(page, '.wire')).toHaveLength(flightsOf(trace).length + 1);
  });
});

describe('the ring of TIME-WAIT', () => {
  const trace = recordOf('lost-last-ack');
  const beats = beatsOf(trace)
    .filter(({ n }) => snapshotOfBeat(trace, n).client.state === 'TIME-WAIT')
    .map(({ n }) => n);

  test('counts down, and is full again when the FIN comes again', () => {
    const { page, goTo, playhead } = stand(trace);
    const seconds = (): number => Number(page.querySelector('.ring-seconds')!.textContent);
    // The dash of 1 on a way of so many.
    const drained = (): number => 1 - 1 / Number(page.querySelector('.ring-left')!.getAttribute('pathLength'));
    goTo(beats[0]!);
    expect(seconds()).toBe(60);
    const restart = beatsOf(trace).find(
      ({ n, events }) => n > beats[0]! && events.some((e) => e.kind === 'timer' && e.act === 'started' && e.timer === '2MSL'),
    );
    playhead.set(paceOf(trace).beats[restart!.n]!.lands - 5);
    expect(drained()).toBeGreaterThan(0.01);
    goTo(restart!.n);
    expect(drained()).toBeLessThan(0.001);
    expect(seconds()).toBe(60);
    playhead.set((paceOf(trace).beats.at(-1)!.lands + paceOf(trace).beats.at(-2)!.rests) / 2);
    expect(seconds()).toBeLessThan(40);
    playhead.set(paceOf(trace).beats.at(-1)!.lands);
    expect(drained()).toBeGreaterThan(0.999);
  });

  test('says what it counts', () => {
    const { page, goTo } = stand(trace);
    goTo(beats[0]!);
    expect(page.querySelector('[data-endpoint="client"]')!.textContent).toContain('2 × MSL = 60 s');
  });
});

describe('choosing a segment', () => {
  const trace = recordOf('three-way-handshake');

  test('Enter on the ladder chooses the newest', () => {
    const chosen: number[] = [];
    const { page, goTo } = stand(trace, { onSelect: (flight) => chosen.push(flight) });
    const ladder = page.querySelector('[tabindex="0"]')!;
    const enter = (): void => act(() => void ladder.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    enter();
    goTo(lastOf(trace));
    enter();
    expect(chosen).toEqual([2]);
  });

  test('a press near an arrow chooses it, one far from all does not', () => {
    const chosen: number[] = [];
    const { page, goTo } = stand(trace, { onSelect: (flight) => chosen.push(flight) });
    goTo(lastOf(trace));
    const press = (clientX: number, clientY: number): void =>
      act(() => void page.querySelector('.paper')!.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY })));
    const y = Number(all(page, '.wire-line')[1]!.getAttribute('y1'));
    press(650, y + 4);
    press(400, 480);
    expect(chosen).toEqual([1]);
  });

  test('there is one tab stop', () => {
    const { page, goTo } = stand(trace);
    goTo(lastOf(trace));
    expect(all(page, 'button, a, [tabindex]')).toHaveLength(1);
  });
});

test('names may be given to the ends', () => {
  const { page } = stand(recordOf('whole-life'), { names: ['browser', 'web server'] });
  expect(all(page, '.endpoint-name').map(({ textContent }) => textContent)).toEqual(['browser', 'web server']);
});
