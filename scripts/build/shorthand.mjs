// @ts-check
// Before LZMA sees the one file, each word that comes often in it is made one octet or two: what LZMA points back to is then nearer,
// and such pointers are most of what it writes. That is a sixteenth of the file. src/embed/shorthand.ts writes the words out again.

const SHORT = 0x80;
const WORD = /[A-Za-z]{3,}|[^\0-\x7f]/gu;

/** Before each word of the list stands how many letters it begins with are those of the word before it: a character from " " (none) to "@", of which no word has any. */
const NONE = 0x20;
const MOST = 0x20;

/** @param {string} word @param {string} [before] */
const entryOf = (word, before = '') => {
  let same = 0;
  while (same < MOST && /[A-Za-z]/.test(word[same] ?? '') && word[same] === before[same]) same++;
  return String.fromCharCode(NONE + same) + word.slice(same);
};

/** What two octets save where a word stands, less the word itself in the list. @param {readonly [word: string, times: number]} entry */
const saved = ([word, times]) => (word.length - 2) * times - word.length;

/** What a single octet saves. @param {readonly [word: string, times: number]} entry */
const savedBySingle = ([word, times]) => (Buffer.byteLength(word) - 1) * times;

/** @param {string} text @returns {Buffer} */
export function shorten(text) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const [word] of text.matchAll(WORD)) times.set(word, (times.get(word) ?? 0) + 1);
  const kept = [...times].filter((entry) => entry[0] > '\x7f' || saved(entry) > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  // As many single octets as leave, of the 128, those that the pairs begin with.
  const single = Math.max(0, Math.min(SHORT, Math.floor((SHORT * SHORT - kept.length) / (SHORT - 1))));
  if (kept.length > single + (SHORT - single) * SHORT) throw new Error(`shorthand: ${kept.length} words are too many`);
  const best = new Set([...kept].sort((a, b) => savedBySingle(b) - savedBySingle(a)).slice(0, single));
  // In the order of the alphabet: words that begin alike have pairs that begin alike.
  const words = [...kept.filter((entry) => best.has(entry)), ...kept.filter((entry) => !best.has(entry))].map(([word]) => word);
  const codes = new Map(
    words.map((word, n) => {
      const pair = n - single;
      const octets = pair < 0 ? [SHORT + n] : [SHORT + single + Math.floor(pair / SHORT), SHORT + (pair % SHORT)];
      return [word, String.fromCharCode(...octets)];
    }),
  );
  const body = text.replace(WORD, (word) => codes.get(word) ?? word);
  const list = words.map((word, n) => entryOf(word, words[n - 1])).join('');
  return Buffer.concat([Buffer.of(single), Buffer.from(`${list}\0`), Buffer.from(body, 'latin1')]);
}
