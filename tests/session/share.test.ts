// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { DEFAULT_ADDRESS } from '../../src/session/address';
import { elementCode, frameCode, linkTo, sharedAddress } from '../../src/session/share';
import { SOURCE_NAMES } from '../../src/session/source';
import { parse } from '../../src/session/url';

const SHOWN = { ...DEFAULT_ADDRESS, scenario: 'lost-fin', beat: 7, speed: 2, view: 'present', panels: ['states'] } as const;
const AS_IT_IS = { here: true, from: null, to: null, lang: null, theme: null } as const;

describe('a link', () => {
  test('holds the moment and what is open, not how fast the one who shares it watches', () => {
    expect(linkTo('https://example.org/', sharedAddress(SHOWN, AS_IT_IS))).toBe(
      'https://example.org/?scenario=lost-fin&beat=7&panels=states',
    );
  });

  test('may begin at the start, keep to a part, and settle language and theme', () => {
    const choice = { here: false, from: 3, to: 9, lang: 'zh-Hans', theme: 'dark' } as const;
    const link = linkTo('https://example.org/', sharedAddress(SHOWN, choice));
    const { address, notices } = parse(new URL(link).search, SOURCE_NAMES);
    expect(notices).toEqual([]);
    expect(address).toMatchObject({ scenario: 'lost-fin', beat: null, from: 3, to: 9, lang: 'zh-Hans', theme: 'dark' });
  });
});

describe('the code for a course page', () => {
  const address = sharedAddress({ ...SHOWN, names: ['a "b"', '<c>'] }, AS_IT_IS);

  test('is a frame that may only run scripts, with a name for screen readers', () => {
    const code = frameCode('https://example.org/embed.html', address, 'A "lost" <FIN>');
    const frame = new DOMParser().parseFromString(code, 'text/html').querySelector('iframe');
    expect(frame?.title).toBe('A "lost" <FIN>');
    expect(frame?.getAttribute('sandbox')).toBe('allow-scripts allow-popups');
    expect(parse(new URL(frame?.src ?? '').search, SOURCE_NAMES).address.names).toEqual(['a "b"', '<c>']);
  });

  test('is an element whose attributes are the parameters', () => {
    const element = new DOMParser()
      .parseFromString(elementCode('https://example.org/tcp-stage.js', address), 'text/html')
      .querySelector('tcp-stage');
    expect(element?.getAttribute('scenario')).toBe('lost-fin');
    expect(element?.getAttribute('beat')).toBe('7');
    expect(element?.getAttribute('names')).toBe('a "b",<c>');
  });
});
