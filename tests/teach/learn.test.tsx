import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { SCENARIOS, scenarioById } from '../../src/scenarios';
import { QUESTIONS } from '../../src/teach/questions';
import { TONGUES } from '../../src/teach/sockets';
import { beatsOf } from '../../src/trace/beats';
import { snapshotOfBeat } from '../../src/trace/snapshot';
import type { Trace } from '../../src/trace/trace';
import { Answer } from '../../src/view/learn/Answer';
import { Checks } from '../../src/view/learn/Checks';
import { Crowd } from '../../src/view/learn/Crowd';
import { Details } from '../../src/view/learn/Details';
import { Glossary } from '../../src/view/learn/Glossary';
import { IfLost } from '../../src/view/learn/IfLost';
import { Pipes } from '../../src/view/learn/Pipes';
import { pipeOf } from '../../src/view/learn/pipes';
import { Questions } from '../../src/view/learn/Questions';
import { Resources } from '../../src/view/learn/Resources';
import { type Reader, useReader } from '../../src/view/learn/reader';
import { Sheet } from '../../src/view/learn/Sheet';
import { Sockets } from '../../src/view/learn/Sockets';
import { termIds, termsIn } from '../../src/view/learn/terms';
import { WhoKnows } from '../../src/view/learn/WhoKnows';
import type { Lang } from '../../src/words';
import { LESSONS } from './lessons';
import { RUNS, traceOf } from './telling';

const nothing = (): void => undefined;

/** Something for a reader of a trace, as markup. */
const Read = ({ lang, trace, children }: { lang: Lang; trace: Trace; children: (reader: Reader) => ReactNode }) =>
  children(useReader(LESSONS[lang], trace, 'letters', null));
const markup = (lang: Lang, trace: Trace, children: (reader: Reader) => ReactNode): string =>
  renderToStaticMarkup(
    <Read lang={lang} trace={trace}>
      {children}
    </Read>,
  );
/** What would show that a sentence is missing, a hole open, or that the page’s policy would refuse it. */
const FAULT =
  /[{}]|undefined|\bNaN\b|style=|>(?:check|knows|pipe|resources|details|sockets|crowdTable|sheet|question|glossary|timer)\.[a-z]/;

describe('what is shown of a lesson', () => {
  test.each(RUNS)('$id: every beat, in both languages, with no hole open and no style of its own', ({ id, trace }) => {
    const run = SCENARIOS.find((scenario) => scenario.id === id)?.run ?? null;
    for (const { n } of beatsOf(trace))
      for (const lang of ['en', 'zh-Hans'] as const) {
        const all = markup(lang, trace, (reader) => (
          <>
            <Checks reader={reader} trace={trace} beat={n} links />
            <WhoKnows reader={reader} trace={trace} beat={n} />
            <Pipes reader={reader} trace={trace} beat={n} />
            <Resources reader={reader} trace={trace} beat={n} />
            <IfLost reader={reader} trace={trace} beat={n} run={run} onRun={nothing} />
            <Crowd reader={reader} trace={trace} beat={n} />
            <Details reader={reader} trace={trace} beat={n} run={run} links={false} analogies onAnalogies={nothing} onRun={nothing} />
          </>
        ));
        expect(all).not.toMatch(FAULT);
        expect(all.match(/<table|<figure|<details/g)?.length).toBeGreaterThan(8);
      }
  });

  test.each(RUNS)('$id: both programs, in each language', ({ trace }) => {
    for (const tongue of TONGUES)
      for (const n of [0, Math.floor(beatsOf(trace).length / 2), beatsOf(trace).length - 1]) {
        const shown = markup('en', trace, (reader) => (
          <Sockets reader={reader} trace={trace} beat={n} tongue={tongue} onTongue={nothing} />
        ));
        expect(shown).not.toMatch(/style=|>sockets\.[a-z]/);
      }
  });

  test('the questions, the glossary and the sheet', () => {
    const trace = traceOf('three-way-handshake');
    for (const lang of ['en', 'zh-Hans'] as const) {
      const lessons = LESSONS[lang];
      const all = renderToStaticMarkup(
        <>
          <Questions lessons={lessons} onAsk={nothing} onScenario={nothing} titleOf={(id) => id} />
          <Glossary lessons={lessons} />
          <Sheet lessons={lessons} opening={trace} closing={traceOf('four-way-close')} names={['browser', 'web server']} />
        </>,
      );
      expect(all).not.toMatch(FAULT);
      expect(all).toContain('browser');
    }
  });

  test('nothing of the future: what a beat shows is the same if the run is cut off after it', () => {
    const whole = traceOf('lost-third-ack');
    for (const { n, at } of beatsOf(whole)) {
      const cut: Trace = { ...whole, events: whole.events.filter((e) => e.at <= at && n > 0) };
      const shown = (trace: Trace): string =>
        markup('en', trace, (reader) => (
          <>
            <Checks reader={reader} trace={trace} beat={n} links />
            <WhoKnows reader={reader} trace={trace} beat={n} />
            <Pipes reader={reader} trace={trace} beat={n} />
            <Resources reader={reader} trace={trace} beat={n} />
            <IfLost reader={reader} trace={trace} beat={n} run={scenarioById('lost-third-ack')!.run} onRun={nothing} />
            <Sockets reader={reader} trace={trace} beat={n} tongue="python" onTongue={nothing} />
          </>
        ));
      expect(shown(cut)).toBe(shown(whole));
    }
  });
});

describe('the two channels (S19)', () => {
  const saysOf = (trace: Trace): readonly string[] => {
    const all = beatsOf(trace).map(({ n }) =>
      (['client', 'server'] as const).map((from) => pipeOf(snapshotOfBeat(trace, n), from).says.replace('pipe.', '')).join(' '),
    );
    return all.filter((says, n) => says !== all[n - 1]);
  };

  test('open one by one, and close one by one', () => {
    expect(saysOf(traceOf('whole-life'))).toEqual([
      'none none',
      'asked none',
      'heard asked',
      'open heard',
      'open open',
      'closing open',
      'closed open',
      'shut open',
      'shut closing',
      'shut closed',
      'shut shut',
      'none none',
    ]);
  });

  test('a crash leaves the other end with a channel that is not there', () => {
    expect(saysOf(traceOf('half-open-discovery'))).toContain('forgotten halfOpen');
  });

  test('what an end remembers of a former connection is not the channel that a new SYN asks for', () => {
    expect(saysOf(traceOf('half-open-discovery'))).toContain('asked halfOpen');
    const reuse = saysOf(traceOf('time-wait-reuse'));
    expect(reuse.slice(reuse.indexOf('shut shut') + 1)).toEqual(['asked shut', 'heard asked', 'open heard', 'open open']);
  });
});

describe('the glossary', () => {
  test('finds terms whole, and the longest one', () => {
    const terms = (text: string): readonly (string | null)[] =>
      termsIn(LESSONS.en, text)
        .filter(({ term }) => term !== null)
        .map(({ text: name }) => name);
    expect(terms('The SYN-RECEIVED server sends SYN, ACK with seq 7 and keeps a TCB.')).toEqual([
      'SYN-RECEIVED',
      'SYN',
      'ACK',
      'seq',
      'TCB',
    ]);
    expect(terms('A SYN cookie, accept() and the accept queue, FIN-WAIT-2')).toEqual([
      'SYN cookie',
      'accept()',
      'accept queue',
      'FIN-WAIT-2',
    ]);
    expect(termsIn(LESSONS['zh-Hans'], '初始序号').map(({ term }) => term)).toEqual(['isn']);
  });

  test('defines each term in at most 30 words', () => {
    for (const id of termIds(LESSONS.en)) {
      const text = String(LESSONS.en.messages[`glossary.${id}.is`]);
      expect([id, text.split(' ').length <= 32]).toEqual([id, true]);
    }
    expect(termIds(LESSONS['zh-Hans'])).toEqual(termIds(LESSONS.en));
  });

  test.each(QUESTIONS)('$id: the answer is there whole, its first sentence apart', (question) => {
    for (const lang of ['en', 'zh-Hans'] as const) {
      const shown = renderToStaticMarkup(<Answer question={question} lessons={LESSONS[lang]} />);
      expect(shown).toMatch(/class="prose answer-first">.+<\/p><p class="prose">.+<\/p>/);
    }
  });
});
