/** From here on an octet stands for a word, or begins the two that do. */
const SHORT = 0x80;

/**
 * Writes out what scripts/build/shorthand.mjs has shortened: an octet that says how many words have one octet; the words, one on a
 * line, up to an octet of 0; then the text, in which ASCII stands for itself. For what our own build has made: damaged octets give
 * nonsense, not an error.
 */
export const writeOut = (octets: Uint8Array): string => {
  const single = octets[0]!;
  const end = octets.indexOf(0, 1);
  const words = new TextDecoder().decode(octets.subarray(1, end)).split('\n');
  let text = '';
  for (let at = end + 1; at < octets.length; at++) {
    const octet = octets[at]!;
    const n = octet - SHORT;
    if (n < 0) text += String.fromCharCode(octet);
    else text += words[n < single ? n : single + (n - single) * SHORT + octets[++at]! - SHORT];
  }
  return text;
};
