// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { beatsOf } from '../../src/trace/beats';
import { flightsOf } from '../../src/trace/flights';
import { recordOf } from './runs';
import { standing } from './stand';

test('of a long run only what is near the view is in the page', () => {
  const { setup } = recordOf('whole-life');
  const side = 'client';
  const calls = [
    { at: 0, do: 'call', side: 'server', call: { call: 'passive OPEN' } },
    { at: 0, do: 'call', side, call: { call: 'active OPEN' } },
    ...Array.from({ length: 150 }, (_, i) => ({ at: 100 + 50 * i, do: 'call', side, call: { call: 'SEND', text: 'a' } }) as const),
  ] as const;
  const { program: _client, ...client } = setup.client;
  const { program: _server, ...server } = setup.server;
  const trace = simulate({ setup: { ...setup, client, server }, inputs: calls });
  const { page, goTo, close } = standing(trace);
  goTo(beatsOf(trace).length - 1);
  expect(flightsOf(trace).length).toBeGreaterThan(300);
  expect(page.querySelectorAll('[data-segment]').length).toBeLessThan(100);
  expect(page.querySelectorAll('[data-segment]').length).toBeGreaterThan(5);
  close();
});
