import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { scenarioById } from '../../src/scenarios';
import { beatOfQuestion, QUESTIONS, type Question } from '../../src/teach/questions';
import { RUNS } from '../../src/teach/runs';
import { closingSteps, openingSteps } from '../../src/teach/steps';
import { verdictOf, type WhatIfId } from '../../src/teach/whatIf';
import { beatsOf } from '../../src/trace/beats';
import { snapshotOfBeat } from '../../src/trace/snapshot';
import type { Trace } from '../../src/trace/trace';
import { tellAny } from '../../src/words/lessons';
import { LESSONS } from './lessons';
import { traceOf } from './telling';

const recordOf = ({ run }: Question): Trace => simulate('own' in run ? RUNS[run.own] : scenarioById(run.scenario)!.run);
const answer = (id: string, lang: 'en' | 'zh-Hans'): string =>
  tellAny(LESSONS[lang], { id: `question.${id}.answers` as `question.${Question['id']}.answers`, values: {} });
const words = (text: string): number => text.split(/\s+/).length;
const characters = (text: string): number => [...text].filter((c) => /\p{Script=Han}/u.test(c)).length;

describe('the questions of TEACHING §3', () => {
  test('are there, each once', () => {
    expect(QUESTIONS).toHaveLength(18);
    expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(18);
  });

  test.each(QUESTIONS)('$id: its run has the beat that answers it, and the scenarios that say more exist', (question) => {
    const trace = recordOf(question);
    const beat = beatOfQuestion(question, trace);
    expect(beat).toBeGreaterThan(0);
    expect(beat).toBeLessThan(beatsOf(trace).length);
    expect(question.also.filter((id) => scenarioById(id) === undefined)).toEqual([]);
  });

  test.each(QUESTIONS)(
    '$id: the answer has at most 80 words, or 160 Han characters; its first sentence can be said in one breath',
    ({ id }) => {
      expect(words(answer(id, 'en'))).toBeLessThanOrEqual(80);
      expect(characters(answer(id, 'zh-Hans'))).toBeLessThanOrEqual(160);
      expect(words(answer(id, 'en').split(/(?<=\.) /)[0] ?? '')).toBeLessThanOrEqual(34);
      expect(characters(answer(id, 'zh-Hans').split('。')[0] ?? '')).toBeLessThanOrEqual(50);
    },
  );

  test('two sends arrive as one recv', () => {
    const texts = simulate(RUNS['two sends']).events.flatMap((e) => (e.kind === 'returned' && e.text ? [e.text] : []));
    expect(texts).toEqual(['Hello, Server!']);
  });

  test('a restart in TIME-WAIT finds the address in use; the queue that is full lets nobody in', () => {
    const restart = simulate(RUNS['address in use']);
    const beat = beatsOf(restart).find(({ events }) => events.some((e) => e.kind === 'returned' && e.error !== null))!;
    expect(snapshotOfBeat(restart, beat.n).server.state).toBe('TIME-WAIT');
    const full = simulate(RUNS['accept queue full']);
    expect(full.events.some((e) => e.kind === 'returned' && e.does === 'connect' && e.error === 'timeout')).toBe(true);
    expect([restart.ending, full.ending]).toEqual(['rest', 'rest']);
  });
});

describe('the summary sheet (S17)', () => {
  test('opening, as exams write it (S1)', () => {
    expect(openingSteps(traceOf('three-way-handshake'))).toEqual([
      { from: 'client', flags: 'SYN', seq: 'x', ack: null, sender: 'SYN-SENT', receiver: 'SYN-RECEIVED' },
      { from: 'server', flags: 'SYN, ACK', seq: 'y', ack: 'x+1', sender: 'SYN-RECEIVED', receiver: 'ESTABLISHED' },
      { from: 'client', flags: 'ACK', seq: 'x+1', ack: 'y+1', sender: 'ESTABLISHED', receiver: 'ESTABLISHED' },
    ]);
  });

  test('closing, as exams write it (S9)', () => {
    const steps = closingSteps(traceOf('four-way-close'));
    expect(steps.map(({ flags, seq, ack }) => [flags, seq, ack?.replace(/^y.*/, 'v')])).toEqual([
      ['FIN, ACK', 'u', 'v'],
      ['ACK', 'v', 'u+1'],
      ['FIN, ACK', 'w', 'u+1'],
      ['ACK', 'u+1', 'w+1'],
    ]);
    expect(steps.map(({ sender, receiver }) => [sender, receiver])).toEqual([
      ['FIN-WAIT-1', 'CLOSE-WAIT'],
      ['CLOSE-WAIT', 'FIN-WAIT-2'],
      ['LAST-ACK', 'TIME-WAIT'],
      ['TIME-WAIT', 'CLOSED'],
    ]);
  });
});

describe('what went wrong', () => {
  const verdict = (id: WhatIfId): string => {
    const { run, whatIf } = scenarioById(id)!;
    const { id: name, values } = verdictOf(id, simulate(run), simulate(whatIf!));
    return tellAny(LESSONS.en, { id: name, values: values as Record<string, string | number> });
  };

  test('is one sentence, or two, with numbers from the records', () => {
    expect(verdict('syn-flood')).toContain('waits 31 s until it is let in');
    expect(verdict('syn-flood')).toContain('in after 0.06 s');
    expect(verdict('time-wait-pile-up')).toContain('all of its 4 ports');
  });

  test('what they say is so: a RST ends what an ACK would have', () => {
    const { run, whatIf } = scenarioById('what-if-no-time-wait')!;
    const ends = (trace: Trace): boolean =>
      trace.events.some((e) => e.kind === 'arrived' && e.side === 'server' && e.checks.some(({ id }) => id === 'rstExact'));
    expect([ends(simulate(run)), ends(simulate(whatIf!))]).toEqual([false, true]);
  });
});
