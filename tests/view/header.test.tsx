// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS, scenarioById } from '../../src/scenarios';
import { flagsOf } from '../../src/tcp/segment';
import { beatsOf } from '../../src/trace/beats';
import { flightsOf } from '../../src/trace/flights';
import { type Notation, numbersOf } from '../../src/trace/numbers';
import type { Trace } from '../../src/trace/trace';
import { partsOf, piecesOf } from '../../src/view/header/anatomy';
import { readable, readSegment } from '../../src/view/header/readings';
import SegmentHeader from '../../src/view/header/SegmentHeader';
import type { Words } from '../../src/view/stage/words';
import { readCapture } from '../../src/wire';
import { onTheWire } from '../../src/wire/onTheWire';
import { all, chinese, english, one, press, type Shown, shown } from './panel';
import { recordOf } from './runs';

const open: Shown[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

type Change = Readonly<{ trace?: Trace; beat?: number; words?: Words; notation?: Notation; selected?: number | null }>;
const header = ({ trace = recordOf('whole-life'), beat = 0, words = english, notation = 'relative', selected = null }: Change) => (
  <SegmentHeader trace={trace} beat={beat} notation={notation} words={words} names={null} selected={selected} />
);
const standing = (change: Change): Shown => {
  const made = shown(header(change));
  open.push(made);
  return made;
};
const field = (page: ParentNode, name: string) => one(page, `[data-field="${name}"]`);
const valueIn = (page: ParentNode, name: string): string => one(field(page, name), '.header-value').textContent?.trim() ?? '';
const point = (element: Element): void =>
  act(() => void element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' })));
const litOctets = (page: ParentNode) => all(page, '[data-octet][data-lit]').map(({ dataset }) => Number(dataset.octet));
const bytesIn = (page: ParentNode) => all(page, '[data-octet]').map((octet) => Number.parseInt(octet.textContent ?? '', 16));

const captured = (name: string): Trace => readCapture(new Uint8Array(readFileSync(`tests/captures/${name}`))).trace!;
const CAPTURES = readdirSync('tests/captures').filter((name) => name.endsWith('.pcap'));

const ALL: readonly (readonly [string, Trace])[] = [
  ...SCENARIOS.map(({ id, run }) => [id, simulate(run)] as const),
  ...CAPTURES.map((name) => [name, captured(name)] as const),
];

describe.each(ALL)('the parts of every segment of %s', (_, trace) => {
  test('cover its octets, each bit once and in order', () => {
    for (const flight of flightsOf(trace)) {
      const { octets } = onTheWire(trace, flight);
      let end = 0;
      for (const { at, bits } of partsOf(octets)) {
        expect(at).toBe(end);
        end = at + bits;
      }
      expect(end).toBe(octets.length * 8);
    }
  });

  test('are read out with a name and a sentence each', () => {
    for (const flight of flightsOf(trace)) {
      const { readings } = readSegment(trace, flight, null, {
        numbers: numbersOf(trace, 'letters'),
        words: chinese,
        nameOf: () => '客户端',
      });
      for (const { name, says } of readings) expect([name === '', says === '', /[{}]/.test(says)]).toEqual([false, false, false]);
      expect(new Set(readings.map(({ key }) => key)).size).toBe(readings.length);
    }
  });
});

test('a part that goes over the end of a row is cut there', () => {
  expect(piecesOf({ at: 176, bits: 80 })).toEqual([
    { at: 176, bits: 16 },
    { at: 192, bits: 32 },
    { at: 224, bits: 32 },
  ]);
});

describe('the segment header', () => {
  test('before anything has left says so', () => {
    const { page } = standing({});
    expect(one(page, 'figure').getAttribute('aria-label')).toBe('Segment header');
    expect(page.textContent).toContain(english('header.none'));
  });

  test('at every beat shows the newest segment that has left, with its octets', () => {
    const trace = recordOf('whole-life');
    const { page, show } = standing({});
    for (const { n } of beatsOf(trace)) {
      show(header({ beat: n }));
      const newest = flightsOf(trace).findLast(({ sentBeat }) => sentBeat <= n);
      if (newest === undefined) continue;
      expect(bytesIn(page)).toEqual([...onTheWire(trace, newest).octets].slice(0, 128));
      const set = all(page, '[data-flag][data-set]').map(({ dataset }) => dataset.flag);
      expect(new Set(set)).toEqual(new Set(flagsOf(newest.segment)));
    }
  });

  test('shows the segment that was chosen, but never one that is still to come', () => {
    const { page, show } = standing({ beat: 5, selected: 0 });
    expect(page.textContent).toContain('SYN, from the client to the server');
    show(header({ beat: 3, selected: 5 }));
    expect(page.textContent).toContain('SYN, ACK, from the server to the client');
  });

  test('writes numbers as the reader wants them, and says how they are on the wire', () => {
    const { page, show } = standing({ beat: 3, notation: 'letters' });
    expect([valueIn(page, 'seq'), valueIn(page, 'ack')]).toEqual(['y', 'x+1']);
    act(() => field(page, 'ack').focus());
    expect(one(page, '.header-meaning').textContent).toContain(english('header.real', { n: 101 }));
    show(header({ beat: 3, notation: 'real' }));
    expect([valueIn(page, 'seq'), valueIn(page, 'ack')]).toEqual(['300', '101']);
    expect(one(page, '.header-meaning').textContent).not.toContain(english('header.real', { n: 101 }));
  });

  test('marks what has changed since this side’s segment before, and what it was', () => {
    const { page } = standing({ beat: 6 });
    expect(one(field(page, 'seq'), 's').textContent).toBe('0');
    expect(field(page, 'seq').textContent).toContain(english('header.was', { before: '0' }));
    expect(all(field(page, 'ack'), 's')).toEqual([]);
    expect(one(field(page, 'flags'), 's').textContent).toBe('00010010');
    expect(all(page, '.header-flags .header-changed').length).toBe(2);
  });

  test('shows the options of a capture', () => {
    const trace = captured('a-client-close.pcap');
    const { page } = standing({ trace, beat: beatsOf(trace).length, selected: 0 });
    const names = all(page, '.header-name').map((name) => name.textContent);
    expect(names).toEqual(expect.arrayContaining(['Maximum segment size', 'SACK permitted', 'Timestamps', 'Window scale']));
    expect(page.textContent).toContain(english('header.rebuilt'));
  });

  test('shows text as text, never as markup, and what is no ASCII as dots', () => {
    const run = scenarioById('whole-life')!.run;
    const program = [
      { do: 'connect', after: 10 },
      { do: 'send', text: '<b>hi</b>\u0000\u00ff\n', after: 20 },
    ] as const;
    const trace = simulate({ ...run, setup: { ...run.setup, client: { ...run.setup.client, program } } });
    const sent = flightsOf(trace).find(({ segment }) => segment.text.startsWith('<b>'))!;
    const { page } = standing({ trace, beat: sent.sentBeat, selected: sent.id });
    expect(valueIn(page, 'text')).toBe('<b>hi</b>···');
    expect(all(page, 'b')).toEqual([]);
    expect(readable('a\tb\u007f')).toBe('a·b·');
  });
});

describe('what is pointed at', () => {
  test('in the grid lights up in the octets, and says what it means', () => {
    const { page } = standing({ beat: 3 });
    point(field(page, 'window'));
    expect(litOctets(page)).toEqual([14, 15]);
    expect(one(page, '.header-meaning').textContent).toContain('65535 octets');
    expect(one(page, '.header-list [data-lit]').textContent).toContain('Window');
  });

  test('in the octets lights up in the grid and in the flags', () => {
    const { page } = standing({ beat: 3 });
    point(one(page, '[data-octet="13"]'));
    expect(all(page, '.header-grid [data-lit] [data-field]').map(({ dataset }) => dataset.field)).toEqual(['flags']);
    expect(all(page, '.header-flags [data-lit]').length).toBe(8);
    expect(one(page, '.header-meaning').textContent).toMatch(/ACK = 1.*SYN = 1/);
    point(one(page, '[data-octet="12"]'));
    expect(all(page, '.header-grid [data-lit] [data-field]').map(({ dataset }) => dataset.field)).toEqual(['dataOffset', 'reserved']);
  });

  test('stays so at the next beat', () => {
    const { page, show } = standing({ beat: 3 });
    point(field(page, 'seq'));
    show(header({ beat: 4 }));
    expect(litOctets(page)).toEqual([4, 5, 6, 7]);
  });
});

describe('by the keyboard', () => {
  test('grid, flags and octets are one tab stop each; arrow keys walk in them and do not step the page', () => {
    const { page } = standing({ beat: 3 });
    for (const group of ['.header-grid', '.header-flags', '.header-octets']) {
      const buttons = all(page, `${group} button`);
      expect(buttons.filter((button) => button.tabIndex === 0).length).toBe(1);
      act(() => buttons[0]?.focus());
      expect(press('ArrowRight')).toBe(false);
      expect(document.activeElement).toBe(buttons[1]);
      press('End');
      expect(document.activeElement).toBe(buttons.at(-1));
      expect(press('PageDown')).toBe(true);
    }
  });

  test('a field says its name, width, value and meaning', () => {
    const { page } = standing({ beat: 3 });
    const spoken = (button: HTMLElement): string => button.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    expect(spoken(field(page, 'seq'))).toBe(`Sequence number 0 (32 bits). ${english('header.says.seq.syn', { me: 'the server' })}`);
    expect(spoken(one(page, '[data-flag="FIN"]'))).toBe(`FIN is 0. ${english('header.says.FIN', { me: 'the server' })}`);
    expect(spoken(one(page, '.header-octets button'))).toBe('Octet 0: 3039');
  });
});

test('the number that a closed port acknowledges is not told as one that it expects', () => {
  for (const [scenario, says] of [
    ['connection-refused', 'refused segment plus its length'],
    ['three-way-handshake', 'expects next'],
  ] as const) {
    const page = standing({ trace: recordOf(scenario), beat: beatsOf(recordOf(scenario)).length - 1, selected: 1 }).page;
    point(field(page, 'ack'));
    expect(one(page, '.header-meaning').textContent).toContain(says);
  }
});

test('the pseudo-header has the addresses, the protocol and the length that the checksum counts in', () => {
  const { page } = standing({ beat: 3 });
  expect(all(page, '.header-pseudo .header-hex').map((octets) => octets.textContent)).toEqual(['0a00 0002', '0a00 0001', '0006', '0018']);
});
