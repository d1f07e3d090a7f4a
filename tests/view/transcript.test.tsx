// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { beatsOf } from '../../src/trace/beats';
import { numbersOf } from '../../src/trace/numbers';
import { Transcript } from '../../src/view/panels/Transcript';
import { Counted } from '../../src/view/transcript/Counted';
import { rowsOf } from '../../src/view/transcript/rows';
import { columnsOf, tableText } from '../../src/view/transcript/text';
import { all, one } from './panel';
import { recordOf } from './runs';
import { type Staged, staged } from './session';

let stand: Staged | null = null;
afterEach(() => {
  stand?.close();
  stand = null;
});

const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const rowsShown = (page: ParentNode): readonly string[][] => all(page, 'tbody tr').map((row) => all(row, 'th, td').map(text));

describe('the rows', () => {
  const trace = recordOf('lost-syn');
  const steps = (last: number) => Array.from({ length: last }, (_, n) => ({ step: n + 1, beat: n + 1 }));

  test('are as many as segments were sent, and one for each beat in which none was', () => {
    const last = beatsOf(trace).length - 1;
    const rows = rowsOf(trace, steps(last), numbersOf(trace, 'relative'), last);
    const sent = trace.events.filter(({ kind }) => kind === 'sent').length;
    const without = beatsOf(trace)
      .slice(1)
      .filter(({ events }) => events.every(({ kind }) => kind !== 'sent')).length;
    expect(rows.length).toBe(sent + without);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  test('do not tell what becomes of a segment later', () => {
    const numbers = numbersOf(trace, 'relative');
    const sentAt = beatsOf(trace).find(({ events }) => events.some(({ kind }) => kind === 'sent'))!.n;
    const lostAt = beatsOf(trace).find(({ events }) => events.some(({ kind }) => kind === 'lost'))!.n;
    const marks = (shown: number) => rowsOf(trace, steps(sentAt), numbers, shown).at(-1)?.sent?.marks;
    expect(marks(lostAt - 1)).toEqual(['flying']);
    expect(marks(lostAt)).toEqual(['lost']);
  });
});

describe('the table', () => {
  test('has the way, flags, numbers and both states of each segment so far, and nothing of what is to come', async () => {
    stand = await staged(<Transcript />, { scenario: 'three-way-handshake' });
    expect(text(stand.page)).toBe('Nothing has happened yet.');
    stand.goTo(3);
    const rows = rowsShown(stand.page);
    expect(rows.length).toBe(3);
    expect(rows[1]!.slice(2)).toEqual(['Client to Server', 'SYN', '0', '', '0', 'SYN-SENT', 'LISTEN']);
    expect(rows[2]!.slice(2)).toEqual(['Server to Client', 'SYN, ACK', '0', '1', '0', 'SYN-SENT', 'SYN-RECEIVED']);
    expect(rows[2]![1]).toContain('SYN-RECEIVED');
    expect(one(stand.page, '[aria-current="step"]').textContent).toBe('0.030 s');
  });

  test('has each row lead to its beat', async () => {
    stand = await staged(<Transcript />, { scenario: 'three-way-handshake', beat: 4 });
    act(() => all(stand!.page, 'tbody button')[1]!.click());
    expect(stand.session.getSnapshot().context.beat).toBe(2);
  });

  test('says letters as words', async () => {
    stand = await staged(<Transcript />, { scenario: 'three-way-handshake', beat: 3, numbers: 'letters' });
    expect(one(stand.page, 'tbody tr:last-child [data-name="ack"] [aria-label]').getAttribute('aria-label')).toBe('x plus 1');
    stand.close();
    stand = await staged(<Transcript />, { scenario: 'three-way-handshake', beat: 3, numbers: 'letters', lang: 'zh-Hans' });
    expect(one(stand.page, 'tbody tr:last-child [data-name="ack"] [aria-label]').getAttribute('aria-label')).toBe('x 加 1');
  });
});

describe('what the numbers count from', () => {
  const counted = async (beat: number, numbers: 'letters' | 'relative' | 'real', scenario = 'whole-life') => {
    stand = await staged(<Counted step={beat} />, { scenario, numbers });
    const said = text(stand.page);
    stand.close();
    return said;
  };

  test('letters are told as they are met', async () => {
    expect(await counted(0, 'letters')).toBe('Letters stand for numbers as they are met: x and y for the two ISNs.');
    expect(await counted(2, 'letters')).toBe('x = 100 ISN of the client');
    expect(await counted(3, 'letters')).toBe('x = 100 ISN of the clienty = 300 ISN of the server');
    const last = beatsOf(recordOf('four-way-close')).length - 1;
    expect(await counted(last, 'letters', 'four-way-close')).toMatch(
      /u = \d+ FIN of the client.*v = \d+ next number of the server.*w = \d+ FIN of the server/,
    );
  });

  test('relative numbers say where zero is; real ones need no word', async () => {
    expect(await counted(3, 'relative')).toMatch(/^Relative numbers: .*0 = 100 ISN of the client0 = 300 ISN of the server$/);
    expect(await counted(3, 'real')).toBe('');
  });
});

describe('the table as text', () => {
  test('stands in columns, numbers at their right, and Chinese counts double', () => {
    expect(columnsOf('方向 a')).toBe(6);
    expect(
      tableText(
        [
          ['时间', '方向', 'seq'],
          ['0.1', '客户端 → 服务器', '7'],
          ['10.25', '', '4294967295'],
        ],
        ['end', 'start', 'end'],
      ).split('\n'),
    ).toEqual([' 时间  方向                    seq', '  0.1  客户端 → 服务器           7', '10.25                   4294967295']);
  });
});
