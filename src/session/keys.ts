import type { MessageId } from '../words';
import type { Panel } from './address';

/** What a key asks for. */
export type Deed =
  | 'step'
  | 'back'
  | 'toggle'
  | 'home'
  | 'end'
  | 'enlarge'
  | 'numbers'
  | 'theme'
  | 'goTo'
  | 'present'
  | 'blank'
  | 'spot'
  | 'help'
  | 'leave'
  | Panel;

/**
 * One row of the table. `keys` as `KeyboardEvent.key` has them; `codes` where the key is also known by its place, for whoever types
 * through an input method. `repeats`: holding the key down does it again. `always`: no control keeps this key for itself.
 */
export type KeyRow = Readonly<{
  keys: readonly string[];
  codes?: readonly string[];
  shift?: true;
  repeats?: true;
  always?: readonly string[];
  says: MessageId;
  does: Deed;
}>;

export const KEYS: readonly KeyRow[] = [
  { keys: ['ArrowRight', 'PageDown'], always: ['PageDown'], repeats: true, says: 'player.step', does: 'step' },
  { keys: ['ArrowLeft', 'PageUp'], always: ['PageUp'], repeats: true, says: 'player.back', does: 'back' },
  { keys: [' '], codes: ['Space'], says: 'help.playPause', does: 'toggle' },
  { keys: ['Home'], says: 'help.home', does: 'home' },
  { keys: ['End'], says: 'help.end', does: 'end' },
  { keys: ['1'], codes: ['Digit1'], says: 'region.states', does: 'states' },
  { keys: ['2'], codes: ['Digit2'], says: 'region.header', does: 'header' },
  { keys: ['3'], codes: ['Digit3'], says: 'region.sockets', does: 'sockets' },
  { keys: ['4'], codes: ['Digit4'], says: 'region.explanation', does: 'explain' },
  { keys: ['5'], codes: ['Digit5'], says: 'region.transcript', does: 'transcript' },
  { keys: ['f'], codes: ['KeyF'], says: 'panels.enlarge', does: 'enlarge' },
  { keys: ['n'], codes: ['KeyN'], says: 'help.numbers', does: 'numbers' },
  { keys: ['t'], codes: ['KeyT'], says: 'help.theme', does: 'theme' },
  { keys: ['g'], codes: ['KeyG'], says: 'help.goTo', does: 'goTo' },
  { keys: ['p'], codes: ['KeyP'], says: 'help.present', does: 'present' },
  { keys: ['b', '.'], codes: ['KeyB', 'Period'], says: 'help.blank', does: 'blank' },
  { keys: ['l'], codes: ['KeyL'], says: 'present.spot', does: 'spot' },
  { keys: ['?'], codes: ['Slash'], shift: true, says: 'help.help', does: 'help' },
  { keys: ['Escape'], says: 'help.leave', does: 'leave' },
];

/** What has the focus, as far as keys are concerned. A dialog that is open has it whole, unless the run can be stepped through in it. */
export type Focus = 'page' | 'text' | 'button' | 'chooser' | 'tabs' | 'dialog';

/** The keys that each keeps for itself. A chooser finds its entries by their first letters. */
const KEEPS: Readonly<Record<Focus, (key: string) => boolean>> = {
  page: () => false,
  text: () => true,
  button: (key) => key === ' ' || key === 'Enter',
  chooser: (key) => key !== 'Escape' && key !== '?',
  tabs: (key) => /^(Arrow|Home$|End$| $|Enter$)/.test(key),
  dialog: (key) => key !== '?',
};

/** The part of a KeyboardEvent that matters. */
export type Pressed = Readonly<
  Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing' | 'defaultPrevented'>
>;

/** What a pressed key asks for while `focus` has the focus; null: nothing, it is not ours. */
export const deedOf = (pressed: Pressed, focus: Focus): Deed | null => {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.isComposing || pressed.defaultPrevented) return null;
  const row = KEYS.find((each) => isMeant(each, pressed));
  if (!row || (pressed.repeat && !row.repeats)) return null;
  const always = row.always?.includes(pressed.key) && focus !== 'text' && focus !== 'dialog';
  return always || !KEEPS[focus](row.keys.length === 1 ? row.keys[0]! : pressed.key) ? row.does : null;
};

/**
 * Is the key used up in the stage, so that a page around it with keys of its own (a deck, a notebook) is to hear nothing of it? Such a
 * page sees only that the focus is somewhere in the stage, not that it is in a field. `on`: the stage has keys of its own.
 */
export const staysInside = (pressed: Pressed, focus: Focus, on: boolean): boolean => {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return false;
  if (focus === 'text' || focus === 'dialog') return true;
  return on && (pressed.defaultPrevented || KEEPS[focus](pressed.key) || deedOf(pressed, focus) !== null);
};

/** By `code` only when `key` is no plain character: on another keyboard layout the letter counts, not its place. */
const isMeant = ({ keys, codes, shift }: KeyRow, { key, code, shiftKey }: Pressed): boolean => {
  if (shiftKey && !shift) return false;
  if (keys.includes(key.length === 1 ? key.toLowerCase() : key)) return true;
  const typed = /^[\x20-\x7e]$/.test(key) || /^(Arrow|Page|Home$|End$|Escape$)/.test(key);
  return !typed && shiftKey === (shift ?? false) && (codes?.includes(code) ?? false);
};

/** What has the focus when this element has. */
export const focusOf = (element: Element | null): Focus => {
  if (!element) return 'page';
  if (element.closest('input:not([type="range"]), textarea, [contenteditable]')) return 'text';
  const root = element.getRootNode();
  if ('querySelector' in root && (root as ParentNode & Node).querySelector('dialog[open]:not([data-steps])')) return 'dialog';
  if (element.closest('select')) return 'chooser';
  if (element.closest('[role="tab"]')) return 'tabs';
  return element.closest('button, a, summary, [role="button"]') ? 'button' : 'page';
};
