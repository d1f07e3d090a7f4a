import { SIDES } from '../../tcp/names';
import type { Call, Fate, Input, Line as ProgramLine } from '../../trace/run';
import { NTH, TIME } from './bounds';
import { type Line, quoted } from './line';
import { readSegment, writeSegment } from './segments';

const CALLS = ['OPEN', 'LISTEN', 'SEND', 'RECEIVE', 'CLOSE', 'ABORT', 'STATUS'] as const;

/** `SEND "text" more`, `RECEIVE 5`, `CLOSE gone`, `OPEN`, `LISTEN remote`, `ABORT`. */
const readCall = (line: Line): Call => {
  switch (line.oneOf(CALLS)) {
    case 'OPEN':
      return { call: 'active OPEN' };
    case 'LISTEN':
      return line.takes('remote') ? { call: 'passive OPEN', remote: true } : { call: 'passive OPEN' };
    case 'SEND': {
      const text = line.octets();
      return line.takes('more') ? { call: 'SEND', text, push: false } : { call: 'SEND', text };
    }
    case 'RECEIVE':
      return line.done ? { call: 'RECEIVE' } : { call: 'RECEIVE', octets: line.whole() };
    case 'CLOSE':
      return line.takes('gone') ? { call: 'CLOSE', gone: true } : { call: 'CLOSE' };
    case 'STATUS':
      return { call: 'STATUS' };
    default:
      return { call: 'ABORT' };
  }
};

const writeCall = (call: Call): string => {
  switch (call.call) {
    case 'active OPEN':
      return 'OPEN';
    case 'passive OPEN':
      return call.remote ? 'LISTEN remote' : 'LISTEN';
    case 'SEND':
      return `SEND ${quoted(call.text)}${call.push === false ? ' more' : ''}`;
    case 'RECEIVE':
      return call.octets === undefined ? 'RECEIVE' : `RECEIVE ${call.octets}`;
    case 'CLOSE':
      return call.gone ? 'CLOSE gone' : 'CLOSE';
    default:
      return call.call;
  }
};

const readFate = (line: Line): Fate => {
  const does = line.oneOf(['lost', 'delayed', 'duplicated']);
  if (does === 'delayed') return { fate: 'delayed', by: line.number() };
  if (does === 'duplicated') return { fate: 'duplicated', after: line.number(), ...readBy(line) };
  const diesAt = line.done || line.ahead === 'delayed' ? {} : { diesAt: line.number(0, 1) };
  return { fate: 'lost', ...diesAt, ...readBy(line) };
};

const readBy = (line: Line): { by?: number } => (line.takes('delayed') ? { by: line.number() } : {});

const writeFate = (fate: Fate): string => {
  if (fate.fate === 'delayed') return `delayed ${fate.by}`;
  const by = fate.by === undefined ? '' : ` delayed ${fate.by}`;
  if (fate.fate === 'duplicated') return `duplicated ${fate.after}${by}`;
  return fate.diesAt === undefined ? `lost${by}` : `lost ${fate.diesAt}${by}`;
};

/** `at 12 client calls SEND "x"`, `at 0 client 2 lost`, `at 90 client stray SYN seq 90`, `at 5 server crashes`, `at 5 server stops`, `at 5 server cut 1000`. */
export const readInput = (line: Line): Input => {
  const at = line.number(...TIME);
  const side = line.oneOf(SIDES);
  if (/^\d+$/.test(line.ahead)) return { at, do: 'fate', side, nth: line.whole(...NTH), fate: readFate(line) };
  switch (line.oneOf(['calls', 'stray', 'crashes', 'stops', 'cut'])) {
    case 'calls':
      return { at, do: 'call', side, call: readCall(line) };
    case 'stray':
      return { at, do: 'stray', side, segment: readSegment(line) };
    case 'crashes':
      return { at, do: 'crash', side };
    case 'stops':
      return { at, do: 'stop', side };
    default:
      return { at, do: 'cut', side, lasts: line.done ? null : line.number() };
  }
};

export const writeInput = (input: Input): string => {
  const start = `at ${input.at} ${input.side}`;
  if (input.do === 'call') return `${start} calls ${writeCall(input.call)}`;
  if (input.do === 'fate') return `${start} ${input.nth} ${writeFate(input.fate)}`;
  if (input.do === 'stray') return `${start} stray ${writeSegment(input.segment)}`;
  if (input.do === 'crash') return `${start} crashes`;
  if (input.do === 'stop') return `${start} stops`;
  return input.lasts === null ? `${start} cut` : `${start} cut ${input.lasts}`;
};

const DOES = ['listen', 'accept', 'connect', 'shutdown', 'close', 'abort', 'send', 'recv'] as const;

/** A line of a program: `connect`, `after 60 send "text" more`, `recv 5`, `recv until closed`. */
export const readProgramLine = (line: Line): ProgramLine => {
  const after = line.takes('after') ? { after: line.number(...TIME) } : {};
  const does = line.oneOf(DOES);
  if (does === 'send') {
    const text = line.octets();
    return line.takes('more') ? { do: 'send', text, more: true, ...after } : { do: 'send', text, ...after };
  }
  if (does !== 'recv') return { do: does, ...after };
  if (line.takes('until')) {
    line.oneOf(['closed']);
    return { do: 'recv until closed', ...after };
  }
  return line.done ? { do: 'recv', ...after } : { do: 'recv', octets: line.whole(1), ...after };
};

export const writeProgramLine = (line: ProgramLine): string => {
  const after = line.after === undefined ? '' : `after ${line.after} `;
  if (line.do === 'send') return `${after}send ${quoted(line.text)}${line.more ? ' more' : ''}`;
  return `${after}${line.do}${line.do === 'recv' && line.octets !== undefined ? ` ${line.octets}` : ''}`;
};
