import { describe, expect, test } from 'vitest';
import { endpointMachine } from '../../src/tcp/endpoint';
import type { StateName } from '../../src/tcp/names';
import type { Arrow } from '../../src/tcp/step';
import { drill } from '../drill';
import { FIGURES } from './figures';
import { TABLES } from './rows';
import { scriptOf } from './rows/table';

type Listed = readonly [from: StateName, by: string, to: StateName];

/** The twenty arrows of figure 5, by the chart's names of their causes. */
const FIGURE_5: readonly Listed[] = [
  ['CLOSED', 'passive OPEN', 'LISTEN'],
  ['CLOSED', 'active OPEN', 'SYN-SENT'],
  ['LISTEN', 'CLOSE', 'CLOSED'],
  ['LISTEN', 'SYN received', 'SYN-RECEIVED'],
  ['LISTEN', 'SEND', 'SYN-SENT'],
  ['SYN-RECEIVED', 'reset', 'LISTEN'], // note 1
  ['SYN-RECEIVED', 'SYN acknowledged', 'ESTABLISHED'],
  ['SYN-RECEIVED', 'CLOSE', 'FIN-WAIT-1'],
  ['SYN-SENT', 'CLOSE', 'CLOSED'],
  ['SYN-SENT', 'SYN received', 'SYN-RECEIVED'],
  ['SYN-SENT', 'SYN received and acknowledged', 'ESTABLISHED'],
  ['ESTABLISHED', 'CLOSE', 'FIN-WAIT-1'],
  ['ESTABLISHED', 'FIN received', 'CLOSE-WAIT'],
  ['FIN-WAIT-1', 'FIN acknowledged', 'FIN-WAIT-2'],
  ['FIN-WAIT-1', 'FIN received', 'CLOSING'],
  ['FIN-WAIT-2', 'FIN received', 'TIME-WAIT'],
  ['CLOSING', 'FIN acknowledged', 'TIME-WAIT'],
  ['CLOSE-WAIT', 'CLOSE', 'LAST-ACK'],
  ['LAST-ACK', 'FIN acknowledged', 'CLOSED'],
  ['TIME-WAIT', '2MSL elapsed', 'CLOSED'],
];

const to = (target: StateName, by: string, froms: readonly StateName[]): readonly Listed[] => froms.map((from) => [from, by, target]);

/** What the figure's notes add. Note 3: a RST from any state leads to CLOSED or LISTEN; of the RST that is sent, ABORT's. */
const NOTES: readonly Listed[] = [
  ['FIN-WAIT-1', 'FIN acknowledged and received', 'TIME-WAIT'], // note 2
  ...to('CLOSED', 'reset', [
    'SYN-SENT',
    'SYN-RECEIVED',
    'ESTABLISHED',
    'FIN-WAIT-1',
    'FIN-WAIT-2',
    'CLOSE-WAIT',
    'CLOSING',
    'LAST-ACK',
    'TIME-WAIT',
  ]),
];

/** What the text adds, by section. */
const TEXT: Readonly<Record<string, readonly Listed[]>> = {
  '§3.10.1, active OPEN in LISTEN': [['LISTEN', 'active OPEN', 'SYN-SENT']],
  '§3.10.4, a CLOSE that was put off': [
    ['ESTABLISHED', 'CLOSE due', 'FIN-WAIT-1'],
    ['CLOSE-WAIT', 'FIN sent', 'LAST-ACK'],
  ],
  '§3.10.5, ABORT': to('CLOSED', 'ABORT', [
    'LISTEN',
    'SYN-SENT',
    'SYN-RECEIVED',
    'ESTABLISHED',
    'FIN-WAIT-1',
    'FIN-WAIT-2',
    'CLOSE-WAIT',
    'CLOSING',
    'LAST-ACK',
    'TIME-WAIT',
  ]),
  '§3.10.7.4, fourth: a SYN in the window after a passive OPEN': [['SYN-RECEIVED', 'SYN in window', 'LISTEN']],
  '§3.10.7.4, fifth and eighth: the FIN again': [['TIME-WAIT', 'FIN again', 'TIME-WAIT']],
  '§3.10.8 and §3.8.3, user timeout and R2': to('CLOSED', 'gave up', [
    'SYN-SENT',
    'SYN-RECEIVED',
    'ESTABLISHED',
    'FIN-WAIT-1',
    'CLOSE-WAIT',
    'CLOSING',
    'LAST-ACK',
  ]),
  '§3.6.1 (MAY-1, SHLD-3), text unread or arriving after close()': [
    ...to('CLOSED', 'CLOSE', ['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT']),
    ...to('CLOSED', 'text after close', ['FIN-WAIT-1', 'FIN-WAIT-2']),
  ],
  '§3.6.1 (MAY-2), a new SYN in TIME-WAIT, and back if it proves old': [
    ['TIME-WAIT', 'new SYN', 'SYN-RECEIVED'],
    ['SYN-RECEIVED', 'reset', 'TIME-WAIT'],
    ['SYN-RECEIVED', 'SYN in window', 'TIME-WAIT'],
  ],
  'a rule of implementations: the limit of FIN-WAIT-2': [['FIN-WAIT-2', 'FIN-WAIT-2 elapsed', 'CLOSED']],
  'what if two were enough (against §3.5)': [['LISTEN', 'SYN received', 'ESTABLISHED']],
};

const name = ([from, by, target]: Listed): string => `${from} —${by}→ ${target}`;
const nameOf = (arrow: Arrow): string => name([arrow.from, arrow.by, arrow.to]);

/** The arrows that the chart itself has: its transitions that have a target. */
const chart: readonly string[] = Object.entries(endpointMachine.states).flatMap(([from, node]) =>
  [...node.transitions].flatMap(([by, transitions]) =>
    transitions.flatMap(({ target }) => (target ?? []).map(({ key }) => name([from as StateName, by, key as StateName]))),
  ),
);

const listed: readonly string[] = [...FIGURE_5, ...NOTES, ...Object.values(TEXT).flat()].map(name);
const scripts: readonly string[] = [
  ...TABLES.flatMap((table) => table.rows.map((row) => scriptOf(table, row))),
  ...FIGURES.map(([, script]) => script),
];

describe('the arrows of the chart', () => {
  test('are those of figure 5, its notes and the text, and no other', () => {
    expect([...new Set(chart)].sort()).toEqual([...listed].sort());
  });

  test('are all walked by the drills', () => {
    const walked = new Set(scripts.flatMap((script) => drill(script).arrows.map(nameOf)));
    expect(chart.filter((arrow) => !walked.has(arrow))).toEqual([]);
    expect([...walked].filter((arrow) => !chart.includes(arrow))).toEqual([]);
    const count = (arrows: readonly Listed[]): string => `${arrows.filter((arrow) => walked.has(name(arrow))).length} of ${arrows.length}`;
    console.info(
      `arrows walked: figure 5 ${count(FIGURE_5)}, its notes ${count(NOTES)}, the text ${count(Object.values(TEXT).flat())}; ${walked.size} of the chart's ${new Set(chart).size}`,
    );
  });
});
