import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { type Lesson, readDrill, writeDrill } from '.';
import { MOST } from './bounds';

const toBase64Url = (octets: Uint8Array): string =>
  btoa(strFromU8(octets, true)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const fromBase64Url = (text: string): Uint8Array => strToU8(atob(text.replace(/-/g, '+').replace(/_/g, '/')), true);

/** A lesson in the fewest characters that an address takes: its drill text, deflated. */
export const packLesson = (lesson: Lesson): string => toBase64Url(deflateSync(strToU8(writeDrill(lesson)), { level: 9 }));

const inflated = (octets: Uint8Array): Uint8Array | null => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflate = new Inflate((chunk, last) => {
    length += chunk.length;
    if (length <= MOST.characters) chunks.push(chunk);
    ended = last;
  });
  for (let at = 0; at < octets.length && length <= MOST.characters; at += 512)
    inflate.push(octets.subarray(at, at + 512), at + 512 >= octets.length);
  if (!ended || length > MOST.characters) return null;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/**
 * Unfolds what `packLesson` made. It is read as text, and nothing in it can do more than a text can.
 * @returns what could be read and its faults; null: this is not a packed run at all
 */
export const unpackLesson = (packed: string): ReturnType<typeof readDrill> | null => {
  if (!/^[A-Za-z0-9_-]+$/.test(packed)) return null;
  try {
    const octets = inflated(fromBase64Url(packed));
    return octets === null ? null : readDrill(strFromU8(octets));
  } catch {
    // What atob and the inflater throw says no more than that.
    return null;
  }
};
