import { type Config, DEFAULT_CONFIG, RFC_RULES, type Rules } from '../../tcp/rules';
import type { EndSetup, Other, Setup } from '../../trace/run';
import { ADDRESS, CHANCE, DELAY, MOST, MSS, PORT, PROBES, TIME, TIMEOUT, WINDOW, WORD16 } from './bounds';
import { type Line, Misread } from './line';

type EndConfig = NonNullable<EndSetup['config']>;

/** The rules and the settings of an end bear the names that they have in the model: one table, read from their defaults. */
const RULE_NAMES = Object.keys(RFC_RULES) as (keyof Rules)[];
const CONFIG_NAMES = Object.keys(DEFAULT_CONFIG).filter((name) => name !== 'rules') as (keyof EndConfig)[];

/** `rule delayedAck 40`, `rule twoWay on`, `rule finWait2Limit none`. */
export const readRule = (line: Line): Partial<Rules> => {
  const name = line.oneOf(RULE_NAMES);
  if (typeof RFC_RULES[name] === 'boolean') return { [name]: line.oneOf(['on', 'off']) === 'on' };
  return { [name]: RFC_RULES[name] === null && line.takes('none') ? null : line.number(...TIME) };
};

const writeValue = (value: unknown): string => {
  if (value === true) return 'on';
  if (value === false) return 'off';
  if (value === null) return 'none';
  return typeof value === 'object' ? Object.values(value as object).join(' ') : String(value);
};

export const writeRules = (rules: Partial<Rules>): readonly string[] =>
  RULE_NAMES.flatMap((name) => (rules[name] === undefined ? [] : [`rule ${name} ${writeValue(rules[name])}`]));

const readSetting = (line: Line, name: keyof Config): EndConfig => {
  if (name === 'keepAlive')
    return {
      keepAlive: line.takes('none')
        ? null
        : { idle: line.number(...TIMEOUT), every: line.number(...TIMEOUT), probes: line.whole(...PROBES) },
    };
  if (name === 'mss') return { mss: line.whole(...MSS) };
  if (name === 'buffer') return { buffer: line.whole(...WINDOW) };
  if (name === 'msl') return { msl: line.number(...TIME) };
  return { [name]: name === 'userTimeout' && line.takes('none') ? null : line.number(...TIMEOUT) };
};

const readAddress = (line: Line): string => {
  const { column } = line;
  const text = line.word();
  if (!ADDRESS.test(text)) throw new Misread(column, 'drill.badAddress');
  return text;
};

/** `client iss 100 port 40001 address 10.0.0.1 mss 500 holds-text`: what follows the end's name. */
export const readEnd = (line: Line, end: EndSetup): EndSetup => {
  let read = end;
  while (!line.done) {
    const name = line.oneOf(['iss', 'port', 'address', 'holds-text', ...CONFIG_NAMES]);
    if (name === 'iss') read = { ...read, iss: line.whole() };
    else if (name === 'port') read = { ...read, port: line.whole(...WORD16) };
    else if (name === 'address') read = { ...read, address: readAddress(line) };
    else if (name === 'holds-text') read = { ...read, readsAtOnce: false };
    else read = { ...read, config: { ...read.config, ...readSetting(line, name) } };
  }
  return read;
};

export const writeEnd = (end: EndSetup): string =>
  [
    `iss ${end.iss} port ${end.port} address ${end.address}`,
    ...CONFIG_NAMES.flatMap((name) => (end.config?.[name] === undefined ? [] : [`${name} ${writeValue(end.config[name])}`])),
    ...(end.readsAtOnce === false ? ['holds-text'] : []),
  ].join(' ');

/** `network delay 20 20 loss 0 duplication 0 reordering 0`: delays in ms, client's way first; the rest are chances. */
export const readNetwork = (line: Line, network: Setup['network']): Setup['network'] => {
  let read = network;
  while (!line.done) {
    const name = line.oneOf(['delay', 'loss', 'duplication', 'reordering']);
    read =
      name === 'delay'
        ? { ...read, delay: { client: line.number(...DELAY), server: line.number(...DELAY) } }
        : { ...read, [name]: line.number(...CHANCE) };
  }
  return read;
};

export const writeNetwork = ({ delay, loss, duplication, reordering }: Setup['network']): string =>
  `network delay ${delay.client} ${delay.server} loss ${loss} duplication ${duplication} reordering ${reordering}`;

type Crowd = NonNullable<Setup['crowd']>;
const NO_CROWD: Crowd = { backlog: { syn: 128, accept: 128, cookies: false }, ports: { from: 32_768, to: 60_999 }, others: [] };

const readOther = (line: Line): Other => {
  const other: Other = { at: line.number(...TIME), remote: readAddress(line) };
  if (line.takes('forged')) return { ...other, forged: true };
  if (!line.takes('closes')) return other;
  return { ...other, closes: { side: line.oneOf(['client', 'server']), after: line.number(...TIME) } };
};

/** `crowd backlog 4 4 cookies`, `crowd ports 40001 40004`, `crowd other 20 10.0.0.1 closes client 20`. */
export const readCrowd = (line: Line, crowd: Crowd = NO_CROWD): Crowd => {
  const name = line.oneOf(['backlog', 'ports', 'other']);
  if (name === 'ports') return { ...crowd, ports: { from: line.whole(...PORT), to: line.whole(...PORT) } };
  if (name === 'other' && crowd.others.length >= MOST.others) throw new Misread(1, 'drill.tooMany', { most: MOST.others });
  if (name === 'other') return { ...crowd, others: [...crowd.others, readOther(line)] };
  return { ...crowd, backlog: { syn: line.whole(), accept: line.whole(), cookies: line.takes('cookies') } };
};

const writeOther = ({ at, remote, forged, closes }: Other): string =>
  `crowd other ${at} ${remote}${forged ? ' forged' : closes === undefined ? '' : ` closes ${closes.side} ${closes.after}`}`;

export const writeCrowd = (crowd: Crowd | undefined): readonly string[] =>
  crowd === undefined
    ? []
    : [
        `crowd backlog ${crowd.backlog.syn} ${crowd.backlog.accept}${crowd.backlog.cookies ? ' cookies' : ''}`,
        `crowd ports ${crowd.ports.from} ${crowd.ports.to}`,
        ...crowd.others.map(writeOther),
      ];
