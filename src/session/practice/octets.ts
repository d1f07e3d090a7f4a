import type { Octets } from '../../tcp/segment';

/** A SEND that is made by hand is bounded: a link has to hold it. */
export const MOST_OCTETS = 10_000;

/**
 * What a SEND sends: a text as UTF-8 has it; with a number of octets the text again and again until it is so long.
 * An empty text then counts up, so that a wrong order would be seen.
 */
export const octetsOf = (text: string, octets: number | null): Octets => {
  const written = Array.from(new TextEncoder().encode(text), (octet) => String.fromCharCode(octet)).join('');
  if (octets === null) return written.slice(0, MOST_OCTETS);
  const piece = written === '' ? '0123456789' : written;
  return piece.repeat(Math.ceil(octets / piece.length)).slice(0, Math.min(octets, MOST_OCTETS));
};
