import type { StateName } from '../tcp/names';

/** Where a stage has come to: what is on it (as `scenario` in the address), the beat, the number of the last one, and what each end is then. */
export type BeatDetail = Readonly<{ scenario: string; beat: number; beats: number; client: StateName; server: StateName }>;

/** What is told of a stage to the page that it stands in. */
export type Happening = Readonly<{ type: 'ready' } | { type: 'complete'; scenario: string } | ({ type: 'beat' } & BeatDetail)>;

/** A question by its id, and whether it was answered rightly. */
export type AnswerDetail = Readonly<{ question: string; right: boolean }>;

/** What a stage in a frame tells the page around it. `height`: the CSS px that it would like to have. */
export type Told = Happening | Readonly<{ type: 'height'; height: number } | ({ type: 'answer' } & AnswerDetail)>;
