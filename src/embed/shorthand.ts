/** From here on an octet stands for a word, or begins the two that do. */
const SHORT = 0x80;

/**
 * Writes out what scripts/build/shorthand.mjs has shortened: an octet that says how many words have one octet; the words up to an octet
 * of 0, each with as many letters of the word before it as the character in front of it says (" " none, "!" one … "@" 32); then the
 * text, in which ASCII stands for itself. For what our own build has made: damaged octets give nonsense, not an error.
 */
export const writeOut = (octets: Uint8Array): string => {
  const single = octets[0]!;
  const end = octets.indexOf(0, 1);
  let before = '';
  const list = new TextDecoder().decode(octets.subarray(1, end)).match(/[ -@][^ -@]*/g) ?? [];
  const words = list.map((entry) => (before = before.slice(0, entry.charCodeAt(0) - 0x20) + entry.slice(1)));
  let text = '';
  for (let at = end + 1; at < octets.length; at++) {
    const octet = octets[at]!;
    const n = octet - SHORT;
    if (n < 0) text += String.fromCharCode(octet);
    else text += words[n < single ? n : single + (n - single) * SHORT + octets[++at]! - SHORT];
  }
  return text;
};
