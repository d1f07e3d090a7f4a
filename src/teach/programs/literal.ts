/** A text as source code: whole if it is short, else as a piece that is repeated and cut. */
export type Literal = Readonly<{ piece: string; times: number; length: number }>;

const LONGEST = 40;

/** The shortest beginning that the text repeats, if it is short enough to be written down. */
export const literalOf = (text: string): Literal => {
  if (text.length <= LONGEST) return { piece: text, times: 1, length: text.length };
  for (let size = 1; size <= LONGEST; size++) {
    const piece = text.slice(0, size);
    const times = Math.ceil(text.length / size);
    if (piece.repeat(times).startsWith(text)) return { piece, times, length: text.length };
  }
  return { piece: text, times: 1, length: text.length };
};

/** Is the last repetition cut short? */
export const isCut = ({ piece, times, length }: Literal): boolean => piece.length * times !== length;

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

/** Octets within quotes: what cannot be printed is escaped as \xNN, as Python, C and JavaScript have it. */
export const quoted = (text: string, quote: '"' | "'"): string =>
  quote +
  [...text]
    .map((c) => ESCAPES[c] ?? (c === quote ? `\\${c}` : c >= ' ' && c <= '~' ? c : `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`))
    .join('') +
  quote;

/** As Python prints bytes: b'…', in double quotes if there is a single one in it and no double one. */
export const pythonBytes = (text: string): string => `b${quoted(text, text.includes("'") && !text.includes('"') ? '"' : "'")}`;
