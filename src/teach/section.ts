import type { StateName } from '../tcp/names';
import { SECTION_OF_CHECK, SECTION_OF_REASON, type Section, sectionOfArrow } from '../tcp/rfc';
import type { Cause, Happening } from './happenings';
import type { Msg } from './msg';

/** Where the RFC speaks of what is no arrow, no answer and no check. */
const SECTION_OF_CAUSE: Readonly<Record<Cause['kind'], Section>> = {
  called: '3.10',
  line: '3.9.1',
  returned: '3.9.1',
  sent: '3.5',
  arrived: '3.10.7',
  lost: '3.8.1',
  timer: '3.10.8',
  crashed: '3.5.1',
  crowd: 'RFC 4987 2',
};

const ofCall = (state: StateName, { cause }: Happening): Section | null => {
  if (cause.kind !== 'called') return null;
  return cause.call.call === 'RECEIVE' ? '3.10.3' : sectionOfArrow(state, cause.call.call);
};

/** The section that speaks: of the arrow taken, else of the answer sent, else of the call, else of the check that decided. */
export const sectionOf = (h: Happening): Section => {
  const [arrow] = h.via;
  const [sent] = h.sent;
  // The arrow is CLOSE's; that it sends RST is said elsewhere.
  if (arrow !== undefined && sent?.reason !== 'unread text') return sectionOfArrow(arrow.from, arrow.by);
  if (sent !== undefined && sent.reason !== 'captured') return SECTION_OF_REASON[sent.reason];
  const check = h.cause.kind === 'arrived' ? h.cause.checks.at(-1) : undefined;
  return ofCall(h.before.state, h) ?? (check === undefined ? SECTION_OF_CAUSE[h.cause.kind] : SECTION_OF_CHECK[check.id]);
};

/** A section as it is cited: "RFC 9293 §3.5", "RFC 6298 §5". */
export const citation = (section: Section): Msg => {
  const [, rfc, rest] = /^(RFC \d+) (.*)$/.exec(section) ?? [];
  return rfc === undefined || rest === undefined
    ? { id: 'explanation.section', values: { section } }
    : { id: 'explanation.sectionOf', values: { rfc, section: rest } };
};

/** Where a section can be read: of RFC 9293, unless it names another. */
export const pageOf = (section: Section): string => {
  const [, rfc = '9293', part = section] = /^RFC (\d+) (.*)$/.exec(section) ?? [];
  return `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${part}`;
};
