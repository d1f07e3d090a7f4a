import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Address, DEFAULT_ADDRESS, NOTATIONS, PANELS, THEMES, VIEWS } from '../../src/session/address';
import { format, languageOf, parse } from '../../src/session/url';

const SCENARIOS = ['whole-life', 'four-way-close', 'three-way-handshake'];
const read = (search: string) => parse(search, SCENARIOS);

describe('what an address says is read', () => {
  test.each<[search: string, said: Partial<Address>]>([
    ['', {}],
    ['?', {}],
    ['?scenario=four-way-close&beat=7', { scenario: 'four-way-close', beat: 7 }],
    ['?beat=0', { beat: 0 }],
    ['?from=3&to=9', { from: 3, to: 9 }],
    ['?lang=en', { lang: 'en' }],
    ['?lang=zh', { lang: 'zh-Hans' }],
    ['?lang=zh-CN', { lang: 'zh-Hans' }],
    ['?lang=zh-hans', { lang: 'zh-Hans' }],
    ['?numbers=letters', { numbers: 'letters' }],
    ['?theme=projector', { theme: 'projector' }],
    ['?view=present', { view: 'present' }],
    ['?panels=explain,states', { panels: ['explain', 'states'] }],
    ['?panels=header,explain,states', { panels: ['header', 'explain', 'states'] }],
    ['?panels=', { panels: [] }],
    ['?speed=0.25', { speed: 0.25 }],
    ['?speed=1.5', { speed: 1.5 }],
    ['?autoplay=1', { autoplay: true }],
    ['?autoplay=0', {}],
    ['?names=browser,web%20server', { names: ['browser', 'web server'] }],
    ['?names=浏览器,服务器', { names: ['浏览器', '服务器'] }],
    ['?names=浏览器\uFF0C服务器', { names: ['浏览器', '服务器'] }],
    ['?panels=states\uFF0Cheader', { panels: ['states', 'header'] }],
    ['?lesson=four-way-close,whole-life', { lesson: ['four-way-close', 'whole-life'], scenario: 'four-way-close' }],
    ['?lesson=four-way-close,whole-life&scenario=whole-life', { lesson: ['four-way-close', 'whole-life'] }],
    ['?keys=off&links=off&motion=reduce', { keys: false, links: false, motion: 'reduce' }],
    ['?run=eJyrVkrOS', { run: 'eJyrVkrOS' }],
    ['?v=1', {}],
  ])('%s', (search, said) => expect(read(search)).toEqual({ address: { ...DEFAULT_ADDRESS, ...said }, notices: [] }));
});

describe('what means nothing gives the default, and a notice that names it', () => {
  test.each([
    ['?scenario=five-way-close', 'notice.badValue', { name: 'scenario', value: 'five-way-close', used: 'whole-life' }],
    ['?scenario=', 'notice.badValue', { name: 'scenario', value: '', used: 'whole-life' }],
    ['?scenario=toString', 'notice.badValue', { name: 'scenario', value: 'toString', used: 'whole-life' }],
    ['?beat=-1', 'notice.badValueNone', { name: 'beat', value: '-1' }],
    ['?beat=1e3', 'notice.badValueNone', { name: 'beat', value: '1e3' }],
    ['?beat=seven', 'notice.badValueNone', { name: 'beat', value: 'seven' }],
    ['?from=x', 'notice.badValueNone', { name: 'from', value: 'x' }],
    ['?lang=fr', 'notice.badChoice', { name: 'lang', value: 'fr', known: 'en,zh-Hans' }],
    ['?numbers=roman', 'notice.badChoice', { name: 'numbers', value: 'roman', known: 'letters,relative,real' }],
    ['?theme=pink', 'notice.badChoice', { name: 'theme', value: 'pink', known: 'light,dark,projector' }],
    ['?view=x', 'notice.badChoice', { name: 'view', value: 'x', known: 'full,embed,present,speaker' }],
    ['?panels=states,foo', 'notice.badChoice', { name: 'panels', value: 'states,foo', known: PANELS.join() }],
    ['?speed=0', 'notice.badValue', { name: 'speed', value: '0', used: '1' }],
    ['?speed=9', 'notice.badValue', { name: 'speed', value: '9', used: '1' }],
    ['?autoplay=yes', 'notice.badChoice', { name: 'autoplay', value: 'yes', known: '1,0' }],
    ['?names=one', 'notice.badValueNone', { name: 'names', value: 'one' }],
    ['?names=a,b,c', 'notice.badValueNone', { name: 'names', value: 'a,b,c' }],
    ['?ask=maybe', 'notice.badChoice', { name: 'ask', value: 'maybe', known: '1,0' }],
    ['?lesson=lost-syn,nonsense', 'notice.badValueNone', { name: 'lesson', value: 'lost-syn,nonsense' }],
    ['?keys=maybe', 'notice.badChoice', { name: 'keys', value: 'maybe', known: 'on,off' }],
    ['?v=2', 'notice.badValue', { name: 'v', value: '2', used: '1' }],
    ['?utm_source=mail', 'notice.unknownName', { name: 'utm_source' }],
    ['?__proto__=1', 'notice.unknownName', { name: '__proto__' }],
    ['?constructor=1', 'notice.unknownName', { name: 'constructor' }],
    [`?${'n'.repeat(99)}=1`, 'notice.unknownName', { name: `${'n'.repeat(39)}…` }],
  ])('%s', (search, id, values) => expect(read(search)).toEqual({ address: DEFAULT_ADDRESS, notices: [{ id, values }] }));

  test('said twice: the first counts', () => {
    const { address, notices } = read('?beat=3&beat=4');
    expect(address.beat).toBe(3);
    expect(notices).toEqual([{ id: 'notice.repeated', values: { name: 'beat' } }]);
  });
});

const name = fc
  .string({ minLength: 1, maxLength: 24 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/[,\uFF0C]/.test(text));
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const addresses: fc.Arbitrary<Address> = fc.record({
  scenario: fc.constantFrom(...SCENARIOS),
  beat: some(fc.nat(999_999)),
  from: some(fc.nat(999_999)),
  to: some(fc.nat(999_999)),
  lang: some(fc.constantFrom('en' as const, 'zh-Hans' as const)),
  numbers: fc.constantFrom(...NOTATIONS),
  theme: some(fc.constantFrom(...THEMES)),
  view: fc.constantFrom(...VIEWS),
  panels: some(fc.subarray([...PANELS])),
  speed: fc.constantFrom(0.25, 0.5, 1, 1.5, 2, 4),
  autoplay: fc.boolean(),
  names: some(fc.tuple(name, name)),
  keys: fc.boolean(),
  motion: some(fc.constant('reduce' as const)),
  links: fc.boolean(),
  run: some(fc.stringMatching(/^[\w-]+$/)),
  ask: fc.boolean(),
  lesson: some(fc.array(fc.constantFrom(...SCENARIOS), { minLength: 1, maxLength: 9 })),
  v: fc.constant(1 as const),
});

/** Two words with a comma between them are names, whatever they are. */
const withoutComma = fc.string().filter((text) => !/[,\uFF0C]/.test(text));

describe('any address', () => {
  test('that is written is read as it was', () =>
    fc.assert(
      fc.property(addresses, (address) => {
        expect(read(format(address))).toEqual({ address, notices: [] });
      }),
    ));

  test('is written with only what differs from the default', () => {
    expect(format(DEFAULT_ADDRESS)).toBe('');
    expect(format({ ...DEFAULT_ADDRESS, beat: 7, lang: 'zh-Hans', names: ['browser', 'web server'] })).toBe(
      '?beat=7&lang=zh-Hans&names=browser,web+server',
    );
  });

  test('never throws, and whatever in it is unknown is said', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters()), (search) => {
        const { address, notices } = read(search);
        const names = [...new URLSearchParams(search).keys()];
        const unknown = names.filter((said) => !Object.hasOwn(DEFAULT_ADDRESS, said));
        expect(notices.length).toBeGreaterThanOrEqual(unknown.length);
        expect(read(format(address))).toEqual({ address, notices: [] });
      }),
    ));

  test('gives a notice for each parameter whose value is noise', () =>
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(DEFAULT_ADDRESS)), withoutComma, (parameter, noise) => {
        const text = `�${noise}`;
        const { address, notices } = read(`?${new URLSearchParams({ [parameter]: text })}`);
        expect(notices).toHaveLength(1);
        expect(address).toEqual(DEFAULT_ADDRESS);
      }),
    ));
});

test.each([
  [['fr-FR', 'zh-TW', 'en'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['en-GB', 'zh-CN'], 'en'],
  [['de'], 'en'],
  [[], 'en'],
])('a browser that prefers %j is spoken to in %s', (preferred, lang) => expect(languageOf(preferred)).toBe(lang));
