import type { ChartArrow } from '../../trace/chart';

/** An arrow's two lines in figure 5: what happens, and what is done about it. 'x': nothing. */
export type FigureWords = Readonly<{ event: string; answer: string }>;

/** Figure 5's words for each event of the chart, those that it has itself first; they are the same in every language. */
const EVENTS: Readonly<Record<string, string>> = {
  'passive OPEN': 'passive OPEN',
  SEND: 'SEND',
  CLOSE: 'CLOSE',
  'active OPEN': 'active OPEN',
  'SYN received': 'rcv SYN',
  'SYN received and acknowledged': 'rcv SYN,ACK',
  'SYN acknowledged': 'rcv ACK of SYN',
  'FIN received': 'rcv FIN',
  'FIN acknowledged': 'rcv ACK of FIN',
  'FIN acknowledged and received': 'rcv FIN,ACK of FIN',
  '2MSL elapsed': 'Timeout=2MSL',
  'CLOSE due': 'CLOSE due',
  'FIN sent': 'FIN due',
  'FIN again': 'rcv FIN again',
  'new SYN': 'rcv new SYN',
  reset: 'rcv RST',
  'SYN in window': 'rcv SYN in window',
  ABORT: 'ABORT',
  'text after close': 'rcv text',
  'gave up': 'User Timeout',
  'FIN-WAIT-2 elapsed': 'Timeout',
};
export const EVENT_ORDER: readonly string[] = Object.keys(EVENTS);

const ANSWERS: Readonly<Record<string, string>> = {
  'passive OPEN': 'create TCB',
  SEND: 'snd SYN',
  'active OPEN': 'snd SYN',
  'SYN received': 'snd SYN,ACK',
  'SYN received and acknowledged': 'snd ACK',
  'FIN received': 'snd ACK',
  'FIN acknowledged and received': 'snd ACK',
  '2MSL elapsed': 'delete TCB',
  'CLOSE due': 'snd FIN',
  'FIN sent': 'snd FIN',
  'FIN again': 'snd ACK',
  'new SYN': 'snd SYN,ACK',
  'text after close': 'snd RST',
  'gave up': 'delete TCB',
  'FIN-WAIT-2 elapsed': 'delete TCB',
};

const answerOf = ({ from, by, to, does }: ChartArrow): string => {
  if (does.includes('closeUnread') || does.includes('abort')) return 'snd RST';
  if (by === 'active OPEN' && from === 'CLOSED') return 'create TCB, snd SYN';
  if (by === 'CLOSE') return to === 'CLOSED' ? 'delete TCB' : 'snd FIN';
  return ANSWERS[by] ?? (to === 'CLOSED' && by !== 'FIN acknowledged' ? 'delete TCB' : 'x');
};

/** What stands beside an arrow in figure 5, or would if it were there. */
export const wordsOfArrow = (arrow: ChartArrow): FigureWords => ({ event: EVENTS[arrow.by] ?? arrow.by, answer: answerOf(arrow) });
