/** What the numbers of a run may be, the least and the most; times in ms. Both forms of a run, text and JSON, ask here. */
export const TIME = [0, 1e9] as const;
/** One way through the network: something arrives after it was sent. */
export const DELAY = [1, 1e7] as const;
export const CHANCE = [0, 1] as const;
/** A sequence number, a seed. */
export const WORD32 = [0, 2 ** 32 - 1] as const;
/** A field of 16 bits: a port, an MSS. */
export const WORD16 = [0, 65_535] as const;
export const PORT = [1, 65_535] as const;
export const MSS = [1, 65_535] as const;
/** The largest window that can be offered (RFC 7323 §2.3). */
export const WINDOW = [0, 2 ** 30] as const;
export const SHIFT = [0, 255] as const;
/** A timeout or a distance: it may be short, but time passes. */
export const TIMEOUT = [1, 1e9] as const;
export const PROBES = [1, 1000] as const;
/** A count: of transmissions, beats, octets. */
export const NTH = [1, 1e6] as const;
export const BEAT = [0, 1e6] as const;
export const OCTETS = [0, 2 ** 32 - 1] as const;
/** Where an address is written, in one word. */
export const ADDRESS = /^[^\s"\u201c\u201d#]{1,64}$/;

/** The language of a sentence, as BCP 47 names it: en, zh-Hans, es-419. */
export const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/;

/** A language tag as the page's own languages are called, where it names one of them, as in an address; any other stays. */
export const languageOf = (tag: string): string => {
  if (/^en(-|$)/i.test(tag)) return 'en';
  return /^zh(-Hans)?(-(CN|SG))?$/i.test(tag) ? 'zh-Hans' : tag;
};

/** A run is bounded, for a link or a file may bring anything: characters and lines of its text, and how many there may be of each. */
export const MOST = {
  characters: 400_000,
  lines: 4000,
  inputs: 2000,
  program: 200,
  others: 100,
  remarks: 500,
  expectations: 500,
  segments: 4000,
} as const;
