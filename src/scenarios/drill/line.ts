import type { MessageId } from '../../words';

/** What is wrong in a drill text, and where: line and column count from 1. */
export type Fault = Readonly<{
  line: number;
  column: number;
  id: Extract<MessageId, `drill.${string}`>;
  values: Readonly<Record<string, string | number>>;
}>;

type Word = Readonly<{ text: string; quoted: boolean; column: number }>;

/** Thrown while a line is read, caught where lines are read one by one: a fault ends its line and no other. */
export class Misread extends Error {
  constructor(
    readonly column: number,
    readonly id: Fault['id'],
    readonly values: Fault['values'] = {},
  ) {
    super(id);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

const escaped = (c: string): string | null => {
  const known = Object.entries(ESCAPES).find(([, plain]) => plain === c);
  return known === undefined ? null : `\\${known[0]}`;
};

/** Octets as they stand between quotes: what is not printable ASCII as \xHH. */
export const quoted = (text: string): string =>
  `"${[...text].map((c) => escaped(c) ?? (c >= ' ' && c <= '~' ? c : `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)).join('')}"`;

/** A sentence in any language as it stands between quotes. */
export const quotedSentence = (text: string): string => `"${[...text].map((c) => escaped(c) ?? c).join('')}"`;

/** What stands between quotes, piece by piece: \xHH is an octet, any other character stands for itself. */
const pieces = ({ text, column }: Word): readonly Readonly<{ plain: string; octet: boolean }>[] =>
  [...text.matchAll(/\\x([0-9a-fA-F]{2})|\\(.)|[^\\]+/gs)].map(([whole, hex, mark]) => {
    if (hex !== undefined) return { plain: String.fromCharCode(Number.parseInt(hex, 16)), octet: true };
    if (mark === undefined) return { plain: whole, octet: false };
    const plain = ESCAPES[mark];
    if (plain === undefined) throw new Misread(column + 1, 'drill.badEscape', { text: whole });
    return { plain, octet: false };
  });

/** A text as the octets of its UTF-8, one character each. One by one: a call takes only so many arguments. */
export const utf8 = (text: string): string => Array.from(new TextEncoder().encode(text), (octet) => String.fromCharCode(octet)).join('');

/** A comment begins with # outside quotes. Phones and Chinese keyboards write “ and ” for quotes: those are quotes too. */
const wordsOf = (line: string): readonly Word[] => {
  const words: Word[] = [];
  const pattern =
    /\s+|#.*$|"((?:[^"\\]|\\.)*)"|[\u201c\u201d]((?:[^\u201c\u201d\\]|\\.)*)[\u201c\u201d]|["\u201c\u201d]|[^\s"\u201c\u201d#]+/gy;
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    const column = match.index + 1;
    const [text, straight, curly] = match;
    const inside = straight ?? curly;
    if ('"\u201c\u201d'.includes(text)) throw new Misread(column, 'drill.openQuote');
    if (inside !== undefined) words.push({ text: inside, quoted: true, column });
    else if (!/^[\s#]/.test(text)) words.push({ text, quoted: false, column });
  }
  return words;
};

/** Reads one line word by word; whatever does not fit is a Misread that names the column. */
export class Line {
  private readonly words: readonly Word[];
  private next = 0;
  readonly indented: boolean;

  constructor(line: string) {
    this.words = wordsOf(line);
    this.indented = /^\s/.test(line);
  }

  get done(): boolean {
    return this.next >= this.words.length;
  }

  get column(): number {
    const last = this.words.at(-1);
    return this.words[this.next]?.column ?? (last === undefined ? 1 : last.column + last.text.length);
  }

  /** The next word, unread; '' at the end and before a quote. */
  get ahead(): string {
    const word = this.words[this.next];
    return word === undefined || word.quoted ? '' : word.text;
  }

  get quoteAhead(): boolean {
    return this.words[this.next]?.quoted ?? false;
  }

  word(): string {
    const word = this.words[this.next];
    if (word === undefined || word.quoted) throw new Misread(this.column, 'drill.wordWanted');
    this.next += 1;
    return word.text;
  }

  /** One of the words that may stand here. */
  oneOf<T extends string>(choices: readonly T[]): T {
    const { column } = this;
    const text = this.done ? '' : this.quoteAhead ? '"' : this.word();
    const found = choices.find((choice) => choice === text);
    if (found === undefined) throw new Misread(column, 'drill.unknownWord', { text, choices: choices.join(', ') });
    return found;
  }

  /** Takes the word if it stands next. */
  takes(text: string): boolean {
    if (this.ahead !== text) return false;
    this.next += 1;
    return true;
  }

  /** A number from `least` to `most`. */
  number(least = 0, most = 2 ** 32 - 1): number {
    const { column } = this;
    const text = this.word();
    const value = /^-?\d+(\.\d+)?(e-?\d+)?$/.test(text) ? Number(text) + 0 : Number.NaN;
    if (!(value >= least && value <= most)) throw new Misread(column, 'drill.badNumber', { text, least, most });
    return value;
  }

  whole(least = 0, most = 2 ** 32 - 1): number {
    const { column } = this;
    const value = this.number(least, most);
    if (!Number.isInteger(value)) throw new Misread(column, 'drill.badWhole', { text: String(value), least, most });
    return value;
  }

  private between(): Word {
    const word = this.words[this.next];
    if (word === undefined || !word.quoted) throw new Misread(this.column, 'drill.quoteWanted');
    this.next += 1;
    return word;
  }

  /** Octets: what is not ASCII is taken as UTF-8, \xHH as the octet that it names. */
  octets(): string {
    return pieces(this.between())
      .map(({ plain, octet }) => (octet ? plain : utf8(plain)))
      .join('');
  }

  /** A sentence, in any language. */
  sentence(): string {
    return pieces(this.between())
      .map(({ plain }) => plain)
      .join('');
  }

  end(): void {
    if (!this.done) throw new Misread(this.column, 'drill.tooMuch', { text: this.words[this.next]?.text ?? '' });
  }
}
