import { expect, test } from 'vitest';
import type { Panel } from '../../src/session/address';
import { afterChoice, openTabs } from '../../src/session/panels';
import { notationOf, sourceOf } from '../../src/session/source';

test.each<[string, readonly Panel[] | null, Panel, boolean, readonly Panel[]]>([
  ['one takes the place of the other', null, 'states', false, ['explain', 'states']],
  ['where there is room, it comes beside the other', null, 'states', true, ['explain', 'transcript', 'states']],
  ['there, choosing it again closes it', ['explain', 'states'], 'states', true, ['explain']],
  ['where one fits, it stays open', ['explain', 'states'], 'states', false, ['explain', 'states']],
  ['the explanation goes by itself', ['explain', 'states'], 'explain', false, ['states']],
  ['and comes back', ['states'], 'explain', false, ['states', 'explain']],
])('%s', (_, panels, chosen, several, open) => expect(afterChoice(panels, chosen, several)).toEqual(open));

test('until somebody chooses, the transcript is beside the explanation', () => expect(openTabs(null)).toEqual(['transcript']));

test('numbers are shown as the viewer chose, else as the scenario is best shown', () => {
  const shownAs = (id: string) => notationOf(sourceOf(id));
  expect(shownAs('old-duplicate-syn')).toBe('real');
  expect(shownAs('whole-life')).toBe('relative');
  expect(shownAs('a-client-close')).toBe('relative');
});
