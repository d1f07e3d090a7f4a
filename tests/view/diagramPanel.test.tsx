// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { walkedBy } from '../../src/scenarios/walks';
import { beatsOf } from '../../src/trace/beats';
import { snapshotOfBeat } from '../../src/trace/snapshot';
import type { WalkTo } from '../../src/view/diagram/Card';
import Diagram from '../../src/view/diagram/Diagram';
import type { Words } from '../../src/view/stage/words';
import { all, chinese, english, one, press, type Shown, shown } from './panel';
import { recordOf } from './runs';

const open: Shown[] = [];
const walks: WalkTo[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
  walks.length = 0;
});

type Change = Readonly<{ scenario?: string; beat?: number; words?: Words; enlarged?: boolean; links?: boolean }>;
const diagram = ({ scenario = 'whole-life', beat = 0, words = english, enlarged = false, links = true }: Change) => (
  <Diagram
    trace={recordOf(scenario)}
    beat={beat}
    words={words}
    names={null}
    enlarged={enlarged}
    links={links}
    walkedBy={walkedBy}
    onWalk={(walk) => walks.push(walk)}
  />
);
const standing = (change: Change): Shown => {
  const made = shown(diagram(change));
  open.push(made);
  return made;
};
const summaryOf = (page: ParentNode): string => one(page, 'figcaption').textContent ?? '';
const tokens = (page: ParentNode) => all(page, '[data-token]').map(({ dataset: { token, place } }) => `${token} ${place}`);
const takenIn = (page: ParentNode) => all(page, '.edge[data-taken]').map(({ dataset: { edge, kind } }) => `${edge}: ${kind ?? 'ink'}`);
const button = (page: ParentNode, pair: string) => one(page, `button[data-pair="${pair}"]`);

describe('the state diagram', () => {
  test('has its name, and says where both ends are', () => {
    const { page } = standing({});
    expect(one(page, 'figure').getAttribute('aria-label')).toBe('State diagram');
    expect(summaryOf(page)).toContain('Client: CLOSED. Server: CLOSED.');
  });

  test('at every beat has both tokens where the ends are, and those boxes filled', () => {
    const trace = recordOf('whole-life');
    const { page, show } = standing({});
    for (const { n } of beatsOf(trace)) {
      show(diagram({ beat: n }));
      const { client, server } = snapshotOfBeat(trace, n);
      const states = tokens(page).map((token) => token.replace('end', 'CLOSED'));
      expect(states).toEqual([`client ${client.state}`, `server ${server.state}`]);
      const current = all(page, '.state[data-current]').map((box) => box.textContent);
      expect(new Set(current)).toEqual(new Set([client.state, server.state]));
    }
  });

  test('lights the arrow just taken in its segment’s hue, and no other', () => {
    const { page, show } = standing({ beat: 3 });
    expect(takenIn(page)).toEqual(['LISTEN SYN-RECEIVED: syn']);
    expect(summaryOf(page)).toContain('Server goes from LISTEN to SYN-RECEIVED: rcv SYN / snd SYN,ACK.');
    show(diagram({ beat: 2 }));
    expect(takenIn(page)).toEqual(['CLOSED SYN-SENT: ink']);
  });

  test('keeps a foot under boxes that were visited, and has forgotten nothing after a step back', () => {
    const { page, show } = standing({ beat: 1 });
    const feet = () => all(page, '.state-foot').length;
    const before = feet();
    show(diagram({ beat: 5 }));
    expect(feet()).toBeGreaterThan(before);
    show(diagram({ beat: 1 }));
    expect(feet()).toBe(before);
  });

  test('labels the arrows that are possible now', () => {
    const { page } = standing({ beat: 5 });
    const labels = all(page, '.edge-label').map((label) => label.textContent);
    expect(labels.some((label) => label?.startsWith('rcv FIN'))).toBe(true);
    expect(labels.some((label) => label?.startsWith('passive OPEN'))).toBe(false);
  });

  test('enlarged has every arrow of the chart', () => {
    const { page, show } = standing({});
    const few = all(page, 'button[data-pair]').length;
    show(diagram({ enlarged: true }));
    expect(all(page, 'button[data-pair]').length).toBeGreaterThan(few);
    expect(all(page, '.edge-label').length).toBe(all(page, 'button[data-pair]').length);
  });
});

describe('by the keyboard', () => {
  test('is one tab stop, and the arrow keys go from arrow to arrow without stepping the page', () => {
    const { page } = standing({});
    expect(all(page, 'button[data-pair][tabindex="0"]').length).toBe(1);
    const first = one(page, 'button[data-pair][tabindex="0"]');
    act(() => first.focus());
    expect(press('ArrowRight')).toBe(false);
    expect(document.activeElement).not.toBe(first);
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
    expect(press('ArrowLeft')).toBe(false);
    expect(document.activeElement).toBe(first);
    expect(press('PageDown')).toBe(true);
    press('End');
    expect(document.activeElement).toBe(all(page, 'button[data-pair]').at(-1));
  });

  test('an arrow opens what is said about it; Escape closes that and gives the focus back', () => {
    const { page } = standing({});
    const arrow = button(page, 'LISTEN SYN-RECEIVED');
    act(() => arrow.focus());
    act(() => arrow.click());
    expect(arrow.getAttribute('aria-expanded')).toBe('true');
    const card = one(page, '.arrow-card');
    expect(card.textContent).toContain('rcv SYN / snd SYN,ACK');
    expect(one(card, 'a').getAttribute('href')).toBe('https://www.rfc-editor.org/rfc/rfc9293#section-3.10.7.2');
    act(() => one(card, 'li button').focus());
    expect(press('Escape')).toBe(false);
    expect(all(page, '.arrow-card')).toEqual([]);
    expect(document.activeElement).toBe(arrow);
    expect(press('Escape')).toBe(true);
  });

  test('leads to a scenario that takes the arrow', () => {
    const { page } = standing({ enlarged: true });
    act(() => button(page, 'CLOSING TIME-WAIT').click());
    const see = one(page, '.arrow-card li button');
    expect(see.textContent).toContain('Simultaneous close');
    act(() => see.click());
    expect(walks.map(({ scenario }) => scenario)).toEqual(['simultaneous-close']);
  });

  test('says so where no scenario takes it', () => {
    const { page } = standing({ enlarged: true });
    act(() => button(page, 'LISTEN CLOSED').click());
    expect(one(page, '.arrow-card').textContent).toContain('No scenario goes this way.');
  });

  test('has no link where links are not wanted', () => {
    const { page } = standing({ links: false });
    act(() => button(page, 'LISTEN SYN-RECEIVED').click());
    expect(all(page, 'a')).toEqual([]);
    expect(one(page, '.arrow-card').textContent).toContain('RFC 9293 §3.10.7.2');
  });
});

test('in Chinese it says the same of the run, with the figure’s own words', () => {
  const { page } = standing({ beat: 3, words: chinese });
  expect(one(page, 'figure').getAttribute('aria-label')).toBe('状态图');
  expect(summaryOf(page)).toContain('rcv SYN / snd SYN,ACK');
  expect(summaryOf(page)).toContain('服务器');
});
