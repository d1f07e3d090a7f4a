// @vitest-environment jsdom
import { act, Profiler } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createActor } from 'xstate';
import { App } from '../../src/App';
import { runOpening } from '../../src/session/opening';
import { type SessionEvent, sessionMachine } from '../../src/session/session';
import { SOURCE_NAMES } from '../../src/session/source';
import { parse } from '../../src/session/url';
import type { Run } from '../../src/trace/run';
import { lateWith } from '../../src/view/panels/late';
import { load } from '../../src/words';
import { componentsIn, type Rendered, renderedIn } from './fibers';
import { recordOf } from './runs';

const PANELS = ['transcript', 'states', 'header', 'endpoint', 'sockets', 'knows'] as const;

/** What does not show the beat: a step has no business there. */
const STILL = [
  'App',
  'Page',
  'Layout',
  'Header',
  'ScenarioChooser',
  'NumbersChooser',
  'LanguageChooser',
  'ThemeChooser',
  'Tools',
  'Tool',
  'Library',
  'Side',
  'Tabs',
  'TabList',
  'Notices',
  'Sheets',
  'Dialog',
  'Help',
  'GoTo',
  'Enlarged',
  'Player',
  'Control',
  'Speed',
  'VirtualTime',
];

/** Whether things move: all else renders at most once at a step. */
const TELLS = 'Soon';

/** What comes by itself once the page has stood for a while: it is waited for, so that it does not come in the midst of a step. */
const AFTERWARDS = ['Marks', 'Wheel'];

/** What catches a part that never comes. */
const PATIENCE = { timeout: 20_000 };

/** The whole page in a document, and what renders in it. */
const standing = async (search: string) => {
  const page = document.createElement('div');
  document.body.append(page);
  const words = await load('en');
  const { address, notices } = parse(search, SOURCE_NAMES);
  const session = createActor(sessionMachine, { input: { address, notices, lang: 'en' } }).start();
  const root = createRoot(page);
  let rendered: Rendered[] = [];
  const count = () => rendered.push(...renderedIn(page));
  root.render(
    <Profiler id="page" onRender={count}>
      <App session={session} words={words} late={lateWith(words)} />
    </Profiler>,
  );
  close = () => {
    root.unmount();
    page.remove();
    session.stop();
  };
  return {
    page,
    /** What an event makes render, in all that follows from it. */
    after: async (event: SessionEvent): Promise<readonly Rendered[]> => {
      Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
      rendered = [];
      await act(async () => session.send(event));
      Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
      return rendered;
    },
    beat: () => session.getSnapshot().context.shown,
    last: () => session.getSnapshot().context.range.last,
  };
};
type Standing = Awaited<ReturnType<typeof standing>>;

/** The page with a panel open, once that has come. */
const withPanel = async (panel: string, search = ''): Promise<Standing> => {
  const stand = await standing(`?motion=reduce&panels=explain,${panel}${search}`);
  await vi.waitFor(() => expect(stand.page.querySelector(`.tab-shown[data-panel="${panel}"]`)?.textContent).toBeTruthy(), PATIENCE);
  await vi.waitFor(() => expect([...componentsIn(stand.page)]).toEqual(expect.arrayContaining(AFTERWARDS)), PATIENCE);
  return stand;
};

let close = () => undefined as unknown;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  // What this document lacks.
  const media = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => media);
  Object.assign(HTMLDialogElement.prototype, { close: () => undefined, showModal: () => undefined });
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

/** The components that rendered, each as often as it did, and were in the page before. */
const again = (rendered: readonly Rendered[]): readonly Rendered[] => rendered.filter((each) => each.again && each.name !== TELLS);

const namesOf = (rendered: readonly Rendered[]): readonly string[] => rendered.map(({ name }) => name);

const twice = (rendered: readonly Rendered[]): readonly string[] =>
  namesOf(again(rendered).filter(({ of }, i, all) => all.findIndex((other) => other.of === of) < i));

const numberOf = (rendered: readonly Rendered[], name: string): number => namesOf(rendered).filter((each) => each === name).length;

describe.each(PANELS)('with the panel %s a step through a whole life', (panel) => {
  test('renders what shows the beat, once, and nothing else', async () => {
    const stand = await withPanel(panel);
    const there = componentsIn(stand.page);
    expect(STILL.filter((name) => !there.has(name))).toEqual([]);
    await stand.after({ type: 'STEP' });
    for (let beat = 2; beat < stand.last(); beat++) {
      const rendered = await stand.after({ type: 'STEP' });
      expect(stand.beat()).toBe(beat);
      expect(numberOf(rendered, 'Ladder')).toBe(1);
      expect(namesOf(again(rendered)).filter((name) => STILL.includes(name))).toEqual([]);
      expect(twice(rendered), `at beat ${beat}`).toEqual([]);
    }
  });
});

/** A run of so many SENDs after the handshake: each is a segment and its ACK. */
const longRun = (sends: number): Run => {
  const { setup } = recordOf('whole-life');
  const { program: _client, ...client } = setup.client;
  const { program: _server, ...server } = setup.server;
  return {
    setup: { ...setup, client, server },
    inputs: [
      { at: 0, do: 'call', side: 'server', call: { call: 'passive OPEN' } },
      { at: 0, do: 'call', side: 'client', call: { call: 'active OPEN' } },
      ...Array.from(
        { length: sends },
        (_, i) => ({ at: 1000 + 1000 * i, do: 'call', side: 'client', call: { call: 'SEND', text: 'a' } }) as const,
      ),
    ],
  };
};

test.each(PANELS)('with the panel %s a step late in a run of 40 segments renders no more than an early one', async (panel) => {
  const stand = await withPanel(panel);
  await stand.after({ type: 'OPEN', opening: runOpening(longRun(19), 'long', 0) });
  await vi.waitFor(() => expect(stand.last()).toBeGreaterThan(55), PATIENCE);
  // The same three beats over and over: a SEND, its arrival, the arrival of the ACK.
  const most = async (beat: number): Promise<number> => {
    await stand.after({ type: 'GO', beat });
    const steps = [];
    for (let n = 0; n < 3; n++) steps.push(again(await stand.after({ type: 'STEP' })).length);
    return Math.max(...steps);
  };
  const [early, late] = [await most(10), await most(stand.last() - 4)];
  expect(late).toBeLessThanOrEqual(early + 2);
});

test('what a flight is over, and what was said, rests', async () => {
  const stand = await withPanel('transcript');
  for (let beat = 1; beat < stand.last(); beat++) {
    const rendered = await stand.after({ type: 'STEP' });
    expect(numberOf(again(rendered), 'SegmentLabel')).toBeLessThanOrEqual(3);
    expect(numberOf(again(rendered), '<said>')).toBeLessThanOrEqual(2);
  }
});
