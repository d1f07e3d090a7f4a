import type { Side } from '../../tcp/names';
import type { Point } from './Menu';

/** Whose menu: a segment's by its number (null: none has left yet), or an end's. */
export type Asked = Readonly<{ of: 'segment'; flight: number | null } | { of: 'end'; side: Side }> & Readonly<{ at: Point }>;

/** How long a finger rests until it asks for a menu, in ms, and how far it may move meanwhile, in px. */
export const LONG = 500;
export const STILL = 10;

/** What somebody points at; null: nothing that has a menu. Only the run's own ladder has menus, not the one beside it. */
export const pointedAt = (target: EventTarget | null, at: Point): Asked | null => {
  if (!(target instanceof Element) || !target.closest('[data-ladder="rfc"]')) return null;
  const side = target.closest('[data-endpoint]')?.getAttribute('data-endpoint');
  if (side === 'client' || side === 'server') return { of: 'end', side, at };
  const near = target.closest('.paper')?.getAttribute('data-near');
  return near ? { of: 'segment', flight: Number(near), at } : null;
};

/** Below the words of a segment, or, where it is not drawn, within the ladder. */
export const placeOf = (ladder: Element, flight: number | null): Point => {
  const drawn = flight === null ? null : ladder.querySelector(`[data-segment="${flight}"] text`);
  const { left, bottom } = (drawn ?? ladder).getBoundingClientRect();
  return drawn ? { x: left, y: bottom } : { x: left + 48, y: bottom - 240 };
};
