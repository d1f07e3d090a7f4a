import { SIDES, STATES } from '../../tcp/names';
import { type DEFAULT_CONFIG, RFC_RULES, type Rules } from '../../tcp/rules';
import { type Flag, type Segment, segment } from '../../tcp/segment';
import { seq } from '../../tcp/seq';
import type { Call, Crowd, EndSetup, Fate, Input, Line, Setup } from '../../trace/run';
import {
  ADDRESS,
  BEAT,
  CHANCE,
  DELAY,
  LANGUAGE,
  languageOf,
  MOST,
  MSS,
  NTH,
  OCTETS,
  PORT,
  PROBES,
  SHIFT,
  TIME,
  TIMEOUT,
  WINDOW,
  WORD16,
  WORD32,
} from './bounds';
import type { Expectation } from './expectations';
import { bounded, EMPTY_LESSON, type Lesson, type Remark } from './lesson';
import { type Fault, utf8 } from './line';
import { readNodes } from './node';
import { FLAGS } from './segments';
import { attempt, kinds, like, listOf, number, object, oneOf, orNone, type Shape, text, unless, whole, yesNo } from './shape';

const nothing = {};
const side = oneOf(SIDES);
const time = number(...TIME);

/** One character an octet; a text with others is taken as UTF-8, as it would go into a program's buffer. */
const octets: Shape<string> = (node, faults) => {
  const read = text(node, faults);
  return /[\u0100-\uffff]/.test(read) ? utf8(read) : read;
};

const plain = <C extends Call['call']>(call: C) => object({ call: oneOf([call]) }, nothing);
const call = kinds<Call>('call', {
  'active OPEN': plain('active OPEN'),
  'passive OPEN': object({ call: oneOf(['passive OPEN']) }, { remote: unless(false, true) }),
  SEND: object({ call: oneOf(['SEND']), text: octets }, { push: unless(true, false) }),
  RECEIVE: object({ call: oneOf(['RECEIVE']) }, { octets: whole(...OCTETS) }),
  CLOSE: object({ call: oneOf(['CLOSE']) }, { gone: unless(false, true) }),
  ABORT: plain('ABORT'),
  STATUS: plain('STATUS'),
});

const fate = kinds<Fate>('fate', {
  lost: object({ fate: oneOf(['lost']) }, { diesAt: number(...CHANCE), by: number(...OCTETS) }),
  delayed: object({ fate: oneOf(['delayed']), by: number(...OCTETS) }, nothing),
  duplicated: object({ fate: oneOf(['duplicated']), after: number(...OCTETS) }, { by: number(...OCTETS) }),
});

const options = object(nothing, {
  mss: whole(...WORD16),
  windowScale: whole(...SHIFT),
  sackPermitted: unless(false, true),
  timestamps: object({ value: whole(...WORD32), echo: whole(...WORD32) }, nothing),
});

const flagged = { syn: yesNo, fin: yesNo, rst: yesNo, psh: yesNo, urg: yesNo };
const stray: Shape<Segment> = (node, faults) => {
  const {
    seq: at,
    ack,
    ...rest
  } = object({ seq: whole(...WORD32) }, { ...flagged, ack: orNone(whole(...WORD32)), wnd: whole(...WINDOW), text: octets, options })(
    node,
    faults,
  );
  return segment({ ...rest, seq: seq(at), ack: ack === null || ack === undefined ? null : seq(ack) });
};

const input = kinds<Input>('do', {
  call: object({ at: time, do: oneOf(['call']), side, call }, nothing),
  fate: object({ at: time, do: oneOf(['fate']), side, nth: whole(...NTH), fate }, nothing),
  stray: object({ at: time, do: oneOf(['stray']), side, segment: stray }, nothing),
  crash: object({ at: time, do: oneOf(['crash']), side }, nothing),
  stop: object({ at: time, do: oneOf(['stop']), side }, nothing),
  cut: object({ at: time, do: oneOf(['cut']), side, lasts: orNone(number(...OCTETS)) }, nothing),
});

const after = { after: time };
const step = <D extends Line['do']>(does: D) => object({ do: oneOf([does]) }, after);
const programLine = kinds<Line>('do', {
  listen: step('listen'),
  accept: step('accept'),
  connect: step('connect'),
  shutdown: step('shutdown'),
  close: step('close'),
  abort: step('abort'),
  send: object({ do: oneOf(['send']), text: octets }, { ...after, more: unless(false, true) }),
  recv: object({ do: oneOf(['recv']) }, { ...after, octets: whole(1, OCTETS[1]) }),
  'recv until closed': step('recv until closed'),
});

/** The rules and their values have the types of the RFC's own. */
const rules: Shape<Partial<Rules>> = object(
  nothing,
  Object.fromEntries(
    Object.entries(RFC_RULES).map(([name, usual]): [string, Shape<boolean | number | null>] => [
      name,
      typeof usual === 'boolean' ? yesNo : usual === null ? orNone(time) : time,
    ]),
  ),
);

const timeout = number(...TIMEOUT);
const config = object(nothing, {
  mss: whole(...MSS),
  buffer: whole(...WINDOW),
  msl: time,
  rto: timeout,
  synGiveUp: timeout,
  giveUp: timeout,
  keepAlive: orNone(object({ idle: timeout, every: timeout, probes: whole(...PROBES) }, nothing)),
  userTimeout: orNone(timeout),
} satisfies Record<Exclude<keyof typeof DEFAULT_CONFIG, 'rules'>, unknown>);

/** An object that says nothing is left out. */
const unlessEmpty =
  <T extends object>(shape: Shape<T>): Shape<T | undefined> =>
  (node, faults) => {
    const read = shape(node, faults);
    return Object.keys(read).length === 0 ? undefined : read;
  };

const end = object(nothing, {
  iss: whole(...WORD32),
  port: whole(...WORD16),
  address: like(ADDRESS, 'drill.badAddress'),
  config: unlessEmpty(config),
  program: listOf(programLine, MOST.program),
  readsAtOnce: unless(true, false),
} satisfies Record<keyof EndSetup, unknown>);

const network = object(nothing, {
  delay: object({ client: number(...DELAY), server: number(...DELAY) }, nothing),
  loss: number(...CHANCE),
  duplication: number(...CHANCE),
  reordering: number(...CHANCE),
});

const crowd: Shape<Crowd> = object(
  {
    backlog: object({ syn: whole(...OCTETS), accept: whole(...OCTETS), cookies: yesNo }, nothing),
    ports: object({ from: whole(...PORT), to: whole(...PORT) }, nothing),
    others: listOf(
      object(
        { at: time, remote: like(ADDRESS, 'drill.badAddress') },
        { forged: unless(false, true), closes: object({ side, after: time }, nothing) },
      ),
      MOST.others,
    ),
  },
  nothing,
);

const setup = object(nothing, { seed: whole(...WORD32), rules, network, client: end, server: end, crowd });

const flags: Shape<readonly Flag[]> = (node, faults) => {
  const read = listOf(oneOf(FLAGS), FLAGS.length)(node, faults);
  return FLAGS.filter((flag) => read.includes(flag));
};
const some = orNone(whole(...WORD32));
const expectation: Shape<Expectation> = (node, faults) => {
  const { is, sends, ...rest } = object({ side }, { is: oneOf(STATES), sends: object({ flags }, { seq: some, ack: some, len: some }) })(
    node,
    faults,
  );
  const at = { ...rest, line: node.place.line };
  return is === undefined ? { ...at, sends: { flags: [], seq: null, ack: null, len: null, ...sends } } : { ...at, is };
};

const language: Shape<string> = (node, faults) => languageOf(like(LANGUAGE, 'drill.badLanguage')(node, faults));
const remark = object({ beat: orNone(whole(...BEAT)), lang: language, text }, nothing);

const file = object(nothing, {
  format: oneOf(['tcp-stage run']),
  v: whole(1, 1),
  setup,
  inputs: listOf(input, MOST.inputs),
  remarks: listOf(remark, MOST.remarks),
  expectations: listOf(expectation, MOST.expectations),
});

/** What is not said is as usual. */
const setupOf = (said: ReturnType<typeof setup> | undefined): Setup => {
  const usual = EMPTY_LESSON.run.setup;
  return {
    ...usual,
    ...said,
    network: { ...usual.network, ...said?.network },
    client: { ...usual.client, ...said?.client },
    server: { ...usual.server, ...said?.server },
  };
};

/** The titles first, as a drill text has them. */
const sorted = (remarks: readonly Remark[]): readonly Remark[] => [
  ...remarks.filter(({ beat }) => beat === null),
  ...remarks.filter(({ beat }) => beat !== null),
];

/**
 * Reads a run in JSON. What cannot be read is left out and named with its line and column; the rest makes a run.
 * @returns null: this is JSON of something else, or none
 */
export const readRunJson = (source: string): Readonly<{ lesson: Lesson; faults: readonly Fault[] }> | null => {
  const { node, fault } = readNodes(source);
  if (node?.kind !== 'object' || !['setup', 'inputs'].some((name) => node.members.has(name))) return null;
  const faults: Fault[] = fault === null ? [] : [fault];
  const read = attempt(node, file, faults) ?? {};
  const within = bounded({
    run: { setup: setupOf(read.setup), inputs: read.inputs ?? [] },
    remarks: sorted(read.remarks ?? []),
    expectations: read.expectations ?? [],
  });
  return {
    lesson: within.lesson,
    faults: [...within.faults, ...faults].sort((a, b) => a.line - b.line || a.column - b.column),
  };
};

/** A lesson as JSON, which `readRunJson` reads; an expectation's line is where it stands in the text, and so left out. */
export const writeRunJson = ({ run, remarks, expectations }: Lesson): string =>
  `${JSON.stringify(
    { format: 'tcp-stage run', v: 1, ...run, remarks, expectations: expectations.map(({ line, ...said }) => said) },
    null,
    2,
  )}\n`;
