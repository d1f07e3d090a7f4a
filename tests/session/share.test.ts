// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { DEFAULT_ADDRESS } from '../../src/session/address';
import { COURSE_FRAME, placesOf } from '../../src/session/places';
import { elementCode, frameCode, framedAddress, linkTo, sharedAddress } from '../../src/session/share';
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

  test('names no script where the page has it already', () => {
    expect(elementCode('', address)).toMatch(/^<tcp-stage /);
  });
});

describe('what is handed on lies', () => {
  const page = (href: string) => placesOf({ href, frameName: '', oneFile: false, host: null });
  const oneFile = (href: string, frameName = '') => placesOf({ href, frameName, oneFile: true, host: null });
  const element = (site: string | null) =>
    placesOf({ href: 'https://course.example/week-3?scenario=x', frameName: '', oneFile: true, host: { site } });
  const site = {
    page: 'https://example.org/tcp/',
    frame: 'https://example.org/tcp/embed.html',
    script: 'https://example.org/tcp/tcp-stage.js',
    courses: 'https://example.org/tcp/courses/',
    file: null,
  };
  const nowhere = { page: null, frame: null, script: null, courses: null, file: null };

  test.each([
    ['of the site, beside it', page('https://example.org/tcp/?scenario=abort&beat=3#lecture=x'), site],
    [
      'of the site by its name, beside it',
      page('https://example.org/tcp/index.html'),
      { ...site, page: 'https://example.org/tcp/index.html' },
    ],
    ['of a frame, beside the whole page', page('https://example.org/tcp/embed.html?view=full'), site],
    ['of an element, beside its script', element('https://example.org/tcp/'), site],
    ['of an element that came with the page, where that is', element(null), { ...nowhere, script: '' }],
    ['of an element on a device, in its script', element('file:///talks/stage/'), { ...nowhere, script: 'tcp-stage.js' }],
    [
      'of the one file on a host, in itself',
      oneFile('https://example.org/week-3/tcp-stage.html?beat=2'),
      { ...nowhere, page: 'https://example.org/week-3/tcp-stage.html', frame: 'https://example.org/week-3/tcp-stage.html' },
    ],
    [
      'of the one file on a device, in its name',
      oneFile('file:///talks/My%20talk/tcp-stage%20(1).html?beat=2'),
      { ...nowhere, frame: 'tcp-stage%20(1).html', file: 'tcp-stage%20(1).html' },
    ],
    [
      'of the one file in a course package, nowhere',
      oneFile('https://course.example/sco/stage.html?scenario=abort', COURSE_FRAME),
      nowhere,
    ],
  ])('%s', (_, places, expected) => {
    expect(places).toEqual(expected);
  });

  test('the one file is small in a frame, as a page for frames is by itself', () => {
    const address = sharedAddress(SHOWN, AS_IT_IS);
    expect(framedAddress(oneFile('https://example.org/tcp-stage.html'), address).view).toBe('embed');
    expect(framedAddress(oneFile('file:///tcp-stage.html'), address).view).toBe('embed');
    expect(framedAddress(page('https://example.org/'), address)).toEqual(address);
  });
});
