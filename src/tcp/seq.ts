/** A 32-bit sequence number. Ordering is circular (RFC 9293 §3.4): only this file compares two of them. */
export type Seq = number & { readonly __brand: 'Seq' };

/** The sequence number n mod 2³². */
export const seq = (n: number): Seq => (n >>> 0) as Seq;

/** a + n octets, mod 2³². */
export const seqAdd = (a: Seq, n: number): Seq => seq(a + n);

/** Signed distance from b to a in octets, in −2³¹ … 2³¹−1; positive when a is later. */
export const seqDiff = (a: Seq, b: Seq): number => (a - b) | 0;

export const seqLt = (a: Seq, b: Seq): boolean => seqDiff(a, b) < 0;
export const seqLeq = (a: Seq, b: Seq): boolean => seqDiff(a, b) <= 0;
export const seqMax = (a: Seq, b: Seq): Seq => (seqLt(a, b) ? b : a);

/** Is a in the `length` numbers that begin with `from`? */
export const seqWithin = (a: Seq, from: Seq, length: number): boolean => seqLeq(from, a) && seqLt(a, seqAdd(from, length));
