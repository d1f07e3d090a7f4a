import type { Notation } from '../trace/numbers';
import type { Lang } from '../words';

export const NOTATIONS: readonly Notation[] = ['letters', 'relative', 'real'];
export const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];
/** `speaker`: the notes beside what an audience sees. */
export const VIEWS = ['full', 'embed', 'present', 'speaker'] as const;
export type View = (typeof VIEWS)[number];
/** The five that have keys, in their order, and some that have none. */
export const PANELS = ['states', 'header', 'sockets', 'explain', 'transcript', 'endpoint', 'knows', 'hosts', 'practice'] as const;
export type Panel = (typeof PANELS)[number];
/** The speeds that are offered; an address may name any between the first and the last. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

/** What an address says, read. Null: it says nothing, and what stands beside it in CONTRACT.md's table is meant. */
export type Address = Readonly<{
  scenario: string;
  beat: number | null;
  from: number | null;
  to: number | null;
  lang: Lang | null;
  /** Null: as the scenario is best shown, which is relative unless it says otherwise. */
  numbers: Notation | null;
  theme: Theme | null;
  view: View;
  panels: readonly Panel[] | null;
  speed: number;
  autoplay: boolean;
  names: readonly [client: string, server: string] | null;
  keys: boolean;
  motion: 'reduce' | null;
  links: boolean;
  run: string | null;
  /** Before a segment is sent, a step first asks what it will be. */
  ask: boolean;
  /** The scenarios of a lesson, in the teacher's order: a step at the end of one goes to the next. */
  lesson: readonly string[] | null;
  v: 1;
}>;

export const DEFAULT_ADDRESS: Address = {
  scenario: 'whole-life',
  beat: null,
  from: null,
  to: null,
  lang: null,
  numbers: null,
  theme: null,
  view: 'full',
  panels: null,
  speed: 1,
  autoplay: false,
  names: null,
  keys: true,
  motion: null,
  links: true,
  run: null,
  ask: false,
  lesson: null,
  v: 1,
};
