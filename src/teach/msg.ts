import type { Side } from '../tcp/names';
import type { MessageId, Msg as Sentence } from '../words';

/**
 * A hole that the reader's settings fill: a number of a flight (`end`: the one after the last that it uses up), written as letters,
 * relative or real; or the name of an end.
 */
export type Hole = Readonly<{ of: 'seq' | 'ack' | 'end'; flight: number }> | Readonly<{ of: 'name'; side: Side }>;

/** A sentence and what fills its holes. */
export type Msg = Sentence<Hole>;
export type Values = Msg['values'];

/** What a beat can be told as: each key has a title, a sentence that says what happened, and one that says why. */
export type BeatKey = MessageId extends infer Id ? (Id extends `beat.${infer Key}.title` ? Key : never) : never;

/** Those that have another sentence for an arrival whose answer leaves at another moment, or not at all. */
export type QuietKey = MessageId extends infer Id ? (Id extends `beat.${infer Key}.quiet` ? Key : never) : never;
