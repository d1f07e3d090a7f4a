import { describe, expect, test } from 'vitest';
import { type Deed, deedOf, type Focus, KEYS, type Pressed, staysInside } from '../../src/session/keys';

const PLAIN: Pressed = {
  key: '',
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
};
const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({ ...PLAIN, key, ...more });

describe('with the focus on the page', () => {
  test.each<[key: string, deed: Deed]>([
    ['ArrowRight', 'step'],
    ['PageDown', 'step'],
    ['ArrowLeft', 'back'],
    ['PageUp', 'back'],
    [' ', 'toggle'],
    ['Home', 'home'],
    ['End', 'end'],
    ['n', 'numbers'],
    ['N', 'numbers'],
    ['t', 'theme'],
    ['g', 'goTo'],
    ['p', 'present'],
    ['b', 'blank'],
    ['.', 'blank'],
    ['Escape', 'leave'],
  ])('%s: %s', (key, deed) => expect(deedOf(pressed(key), 'page')).toBe(deed));

  test('? needs Shift on most keyboards', () => expect(deedOf(pressed('?', { shiftKey: true }), 'page')).toBe('help'));

  test.each(['F5', 'x', 'Enter', 'Tab', 'ArrowUp', 'Dead'])('%s is not ours', (key) => expect(deedOf(pressed(key), 'page')).toBeNull());
});

describe('a letter is known by its place when an input method has it', () => {
  test.each<[key: string, code: string, shiftKey: boolean, deed: Deed | null]>([
    ['Process', 'KeyN', false, 'numbers'],
    ['Unidentified', 'KeyT', false, 'theme'],
    ['。', 'Period', false, 'blank'],
    ['?', 'Slash', true, 'help'],
    ['、', 'Slash', false, null],
    ['т', 'KeyN', false, 'numbers'],
    // Dvorak: the letter b stands where n is on QWERTY, and b is meant.
    ['b', 'KeyN', false, 'blank'],
    ['x', 'KeyN', false, null],
  ])('%s at %s', (key, code, shiftKey, deed) => expect(deedOf(pressed(key, { code, shiftKey }), 'page')).toBe(deed));

  test('but not in the midst of a composition', () =>
    expect(deedOf(pressed('Process', { code: 'KeyN', isComposing: true }), 'page')).toBeNull());
});

describe('what has the focus keeps its own keys', () => {
  test.each<[focus: Focus, key: string, deed: Deed | null]>([
    ['text', 'n', null],
    ['text', ' ', null],
    ['text', 'PageDown', null],
    ['text', 'Escape', null],
    ['button', ' ', null],
    ['button', 'ArrowRight', 'step'],
    ['button', 'n', 'numbers'],
    ['chooser', 'ArrowRight', null],
    ['chooser', 'Home', null],
    ['chooser', ' ', null],
    ['chooser', 'n', null],
    ['chooser', 'PageDown', 'step'],
    ['chooser', 'PageUp', 'back'],
    ['chooser', 'Escape', 'leave'],
    ['tabs', 'ArrowLeft', null],
    ['tabs', 'End', null],
    ['tabs', 'PageUp', 'back'],
    ['tabs', 'n', 'numbers'],
    ['dialog', 'PageDown', null],
    ['dialog', 'n', null],
    ['dialog', 'Escape', null],
    ['dialog', '?', 'help'],
  ])('%s, %s: %s', (focus, key, deed) => expect(deedOf(pressed(key), focus)).toBe(deed));
});

test.each(['ctrlKey', 'altKey', 'metaKey', 'defaultPrevented'] as const)('with %s a key is not ours', (flag) => {
  for (const { keys } of KEYS) for (const key of keys) expect(deedOf(pressed(key, { [flag]: true }), 'page')).toBeNull();
});

test('only stepping is done again while the key is held down', () => {
  const held = KEYS.filter(({ keys }) => deedOf(pressed(keys[0]!, { repeat: true }), 'page') !== null);
  expect(held.map(({ does }) => does)).toEqual(['step', 'back']);
});

test('no key stands in the table twice', () => {
  const all = KEYS.flatMap(({ keys }) => keys);
  expect(new Set(all).size).toBe(all.length);
});

describe('what a page around it hears', () => {
  test.each<[focus: Focus, key: string, on: boolean, stays: boolean]>([
    ['page', 'ArrowRight', true, true],
    ['page', 'x', true, false],
    ['page', 'ArrowRight', false, false],
    ['button', ' ', true, true],
    ['button', ' ', false, false],
    ['chooser', 'w', true, true],
    ['text', 'b', true, true],
    ['text', 'b', false, true],
    ['dialog', 'Escape', false, true],
  ])('%s, %s, with keys %s: stays inside %s', (focus, key, on, stays) => expect(staysInside(pressed(key), focus, on)).toBe(stays));

  test('what a part of the stage has used', () =>
    expect(staysInside(pressed('ArrowUp', { defaultPrevented: true }), 'page', true)).toBe(true));
  test('never a shortcut of the browser or the page', () => expect(staysInside(pressed('s', { ctrlKey: true }), 'text', true)).toBe(false));
});
