import type { Fault } from './line';
import type { Node } from './node';

/** Thrown where a value is not what it should be; caught where something can be left out, which it then names. */
class Wrong extends Error {
  constructor(
    readonly node: Node,
    readonly id: Fault['id'],
    readonly values: Fault['values'] = {},
  ) {
    super(id);
  }
}

/** Makes of a value of a JSON text what the model takes; what is left out of it goes into `faults`. */
export type Shape<T> = (node: Node, faults: Fault[]) => T;
type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Shaped<S extends Shapes> = { [Name in keyof S]: S[Name] extends Shape<infer T> ? T : never };

/** A member that stands for nothing if it says what is usual: it is left out, so that the same run has one form. */
type Optional<S extends Shapes> = { readonly [Name in keyof S]?: Exclude<Shaped<S>[Name], undefined> };

const wrong = (node: Node, id: Fault['id'], values: Fault['values'] = {}): never => {
  throw new Wrong(node, id, values);
};

/** A value that may be left out. */
export const attempt = <T>(node: Node, shape: Shape<T>, faults: Fault[]): T | undefined => {
  try {
    return shape(node, faults);
  } catch (thrown) {
    if (!(thrown instanceof Wrong)) throw thrown;
    faults.push({ ...thrown.node.place, id: thrown.id, values: thrown.values });
    return undefined;
  }
};

const shown = (node: Node): string => (node.kind === 'value' ? String(node.value).slice(0, 40) : node.kind === 'list' ? '[…]' : '{…}');

export const text: Shape<string> = (node) =>
  node.kind === 'value' && typeof node.value === 'string' ? node.value : wrong(node, 'drill.json.text');

/** A text that fits a pattern, such as an address; `id` says that it does not. */
export const like =
  (pattern: RegExp, id: Fault['id']): Shape<string> =>
  (node, faults) => {
    const value = text(node, faults);
    return pattern.test(value) ? value : wrong(node, id);
  };

export const number =
  (least: number, most: number): Shape<number> =>
  (node) => {
    const value = node.kind === 'value' && typeof node.value === 'number' ? node.value : Number.NaN;
    // 0 is added for −0, which no drill text can tell from 0.
    return value >= least && value <= most ? value + 0 : wrong(node, 'drill.badNumber', { text: shown(node), least, most });
  };

export const whole =
  (least: number, most: number): Shape<number> =>
  (node, faults) => {
    const value = number(least, most)(node, faults);
    return Number.isInteger(value) ? value : wrong(node, 'drill.badWhole', { text: shown(node), least, most });
  };

export const yesNo: Shape<boolean> = (node) =>
  node.kind === 'value' && typeof node.value === 'boolean' ? node.value : wrong(node, 'drill.json.yesNo');

/** True or false, of which one is usual. */
export const unless =
  <B extends boolean>(usual: boolean, other: B): Shape<B | undefined> =>
  (node, faults) =>
    yesNo(node, faults) === usual ? undefined : other;

export const oneOf =
  <const T extends string>(choices: readonly T[]): Shape<T> =>
  (node) =>
    choices.find((choice) => node.kind === 'value' && node.value === choice) ??
    wrong(node, 'drill.unknownWord', { text: shown(node), choices: choices.join(', ') });

export const orNone =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (node, faults) =>
    node.kind === 'value' && node.value === null ? null : shape(node, faults);

/** A list; an item that cannot be read is left out. */
export const listOf =
  <T>(shape: Shape<T>, most: number): Shape<readonly T[]> =>
  (node, faults) => {
    if (node.kind !== 'list') return wrong(node, 'drill.json.list');
    if (node.items.length > most) faults.push({ ...node.place, id: 'drill.tooMany', values: { most } });
    return node.items.slice(0, most).flatMap((item) => {
      const read = attempt(item, shape, faults);
      return read === undefined ? [] : [read];
    });
  };

/** An object: without all that is `needed` it cannot be read; what else is in it may be left out. */
export const object =
  <N extends Shapes, O extends Shapes>(needed: N, other: O): Shape<Readonly<Shaped<N>> & Optional<O>> =>
  (node, faults) => {
    if (node.kind !== 'object') return wrong(node, 'drill.json.object');
    const read: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries(needed)) {
      const member = node.members.get(name);
      read[name] = member === undefined ? wrong(node, 'drill.json.missing', { name }) : shape(member, faults);
    }
    for (const [name, member] of node.members) {
      const shape = Object.hasOwn(other, name) ? other[name] : undefined;
      if (shape === undefined && !Object.hasOwn(needed, name))
        faults.push({
          ...member.place,
          id: 'drill.unknownWord',
          values: { text: name.slice(0, 40), choices: [...Object.keys(needed), ...Object.keys(other)].join(', ') },
        });
      const value = shape === undefined ? undefined : attempt(member, shape, faults);
      if (value !== undefined) read[name] = value;
    }
    // The two loops have read exactly the members that the type names.
    return read as Readonly<Shaped<N>> & Optional<O>;
  };

/** An object of one of several kinds: the member `key` says of which. */
export const kinds =
  <T>(key: string, shapes: Readonly<Record<string, Shape<T>>>): Shape<T> =>
  (node, faults) => {
    if (node.kind !== 'object') return wrong(node, 'drill.json.object');
    const member = node.members.get(key) ?? wrong(node, 'drill.json.missing', { name: key });
    const kind = oneOf(Object.keys(shapes))(member, faults);
    return (shapes[kind] ?? wrong(member, 'drill.json.object'))(node, faults);
  };
