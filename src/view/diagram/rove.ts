import type { KeyboardEvent } from 'react';

/** How the keys go from one to another of several that are one tab stop. */
const STEPS: Readonly<Record<string, (i: number, last: number) => number>> = {
  ArrowRight: (i, last) => (i === last ? 0 : i + 1),
  ArrowDown: (i, last) => (i === last ? 0 : i + 1),
  ArrowLeft: (i, last) => (i === 0 ? last : i - 1),
  ArrowUp: (i, last) => (i === 0 ? last : i - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Takes the focus to where a key leads from the `i`th of these buttons; the page's own keys, which step through the beats, do not hear of it. */
export const rove = (event: KeyboardEvent, i: number, buttons: readonly HTMLElement[]): void => {
  const go = STEPS[event.key];
  if (!go) return;
  buttons[go(i, buttons.length - 1)]?.focus();
  event.preventDefault();
  event.stopPropagation();
};
