import type { Fault } from './line';

/** Where something stands in a text; both count from 1. */
type Place = Readonly<{ line: number; column: number }>;

/** A value of a JSON text, with the place at which it begins. */
export type Node = Readonly<{ place: Place }> &
  (
    | Readonly<{ kind: 'object'; members: ReadonlyMap<string, Node> }>
    | Readonly<{ kind: 'list'; items: readonly Node[] }>
    | Readonly<{ kind: 'value'; value: string | number | boolean | null }>
  );

/** Deeper than any run goes; without a bound, a text of brackets alone would use up the stack. */
const DEEPEST = 40;

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Reads a JSON text (RFC 8259) up to its first fault: what stands before that has been read all the same. */
class Reading {
  private at = 0;
  /** The line of the place that was asked for last, and where it begins. */
  private line = 1;
  private lineStart = 0;
  fault: Fault | null = null;

  constructor(private readonly text: string) {}

  whole(): Node | null {
    const node = this.value(0);
    this.take(SPACE);
    if (this.fault === null && this.at < this.text.length) this.fail('drill.json.tooMuch');
    return node;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  private takes(mark: string): boolean {
    this.take(SPACE);
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  private place(): Place {
    for (let end = this.text.indexOf('\n', this.lineStart); end !== -1 && end < this.at; end = this.text.indexOf('\n', this.lineStart)) {
      this.line += 1;
      this.lineStart = end + 1;
    }
    return { line: this.line, column: this.at - this.lineStart + 1 };
  }

  private fail(id: Fault['id'], values: Fault['values'] = {}): null {
    this.fault ??= { ...this.place(), id, values };
    return null;
  }

  private value(depth: number): Node | null {
    this.take(SPACE);
    const place = this.place();
    if (depth > DEEPEST) return this.fail('drill.json.tooDeep', { most: DEEPEST });
    if (this.takes('{')) return { kind: 'object', place, members: this.members(depth) };
    if (this.takes('[')) return { kind: 'list', place, items: this.items(depth) };
    const literal = this.take(STRING) ?? this.take(LITERAL);
    return literal === null ? this.fail('drill.json.value') : { kind: 'value', place, value: JSON.parse(literal) };
  }

  private members(depth: number): ReadonlyMap<string, Node> {
    const members = new Map<string, Node>();
    if (this.takes('}')) return members;
    do {
      this.take(SPACE);
      const name = this.take(STRING);
      if (name === null || !this.takes(':')) {
        this.fail('drill.json.member');
        return members;
      }
      const value = this.value(depth + 1);
      if (value !== null) members.set(JSON.parse(name), value);
    } while (this.fault === null && this.takes(','));
    if (this.fault === null && !this.takes('}')) this.fail('drill.json.mark', { choices: ', }' });
    return members;
  }

  private items(depth: number): readonly Node[] {
    const items: Node[] = [];
    if (this.takes(']')) return items;
    do {
      const item = this.value(depth + 1);
      if (item !== null) items.push(item);
    } while (this.fault === null && this.takes(','));
    if (this.fault === null && !this.takes(']')) this.fail('drill.json.mark', { choices: ', ]' });
    return items;
  }
}

/**
 * The values of a JSON text, each with its place.
 * @returns what stands before the first fault (null: nothing), and that fault (null: there is none)
 */
export const readNodes = (text: string): Readonly<{ node: Node | null; fault: Fault | null }> => {
  const reading = new Reading(text);
  const node = reading.whole();
  return { node, fault: reading.fault };
};
