import { DELAY, MSS, TIME, TIMEOUT, WINDOW, WORD32 } from '../../scenarios/drill/bounds';
import type { Side } from '../../tcp/names';
import { type Config, DEFAULT_CONFIG, RFC_RULES, type Rules } from '../../tcp/rules';
import type { EndSetup, NetworkPlan, Setup } from '../../trace/run';
import type { MessageId } from '../../words';

type Name = Extract<MessageId, `practice.set.${string}`>;
type Field<T> = Readonly<{ says: Name; of: (setup: Setup) => T; with: (setup: Setup, value: T) => Setup }>;

/** A number of a setup; `least` and `most` bound it, `whole`: it has no fraction. */
export type NumberField = Field<number> & Readonly<{ least: number; most: number; whole: boolean }>;
/** Something of a setup that is so or not. */
export type SwitchField = Field<boolean>;

const withNetwork = (setup: Setup, change: Partial<NetworkPlan>): Setup => ({ ...setup, network: { ...setup.network, ...change } });
const withEnd = (setup: Setup, side: Side, change: Partial<EndSetup>): Setup => ({ ...setup, [side]: { ...setup[side], ...change } });

const delay = (side: Side, says: Name): NumberField => ({
  says,
  least: DELAY[0],
  most: DELAY[1],
  whole: false,
  of: ({ network }) => network.delay[side],
  with: (setup, value) => withNetwork(setup, { delay: { ...setup.network.delay, [side]: value } }),
});

/** In per cent, for people. */
const chance = (name: 'loss' | 'duplication' | 'reordering'): NumberField => ({
  says: `practice.set.${name}`,
  least: 0,
  most: 100,
  whole: false,
  of: ({ network }) => Number((network[name] * 100).toFixed(6)),
  with: (setup, value) => withNetwork(setup, { [name]: value / 100 }),
});

/** The network's part of a setup. */
export const NETWORK_FIELDS: readonly NumberField[] = [
  delay('client', 'practice.set.delayClient'),
  delay('server', 'practice.set.delayServer'),
  chance('loss'),
  chance('duplication'),
  chance('reordering'),
  {
    says: 'practice.set.seed',
    least: WORD32[0],
    most: WORD32[1],
    whole: true,
    of: ({ seed }) => seed,
    with: (setup, seed) => ({ ...setup, seed }),
  },
];

type Measure = Extract<keyof Config, 'mss' | 'buffer' | 'msl' | 'rto'>;
const BOUNDS: Readonly<Record<Measure, readonly [number, number]>> = { mss: MSS, buffer: WINDOW, msl: TIME, rto: TIMEOUT };

const measure = (side: Side, name: Measure): NumberField => ({
  says: `practice.set.${name}`,
  least: BOUNDS[name][0],
  most: BOUNDS[name][1],
  whole: true,
  of: (setup) => setup[side].config?.[name] ?? DEFAULT_CONFIG[name],
  with: (setup, value) => withEnd(setup, side, { config: { ...setup[side].config, [name]: value } }),
});

/** One end's part of a setup. */
export const endFields = (side: Side): readonly NumberField[] => [
  {
    says: 'practice.set.iss',
    least: WORD32[0],
    most: WORD32[1],
    whole: true,
    of: (setup) => setup[side].iss,
    with: (setup, iss) => withEnd(setup, side, { iss }),
  },
  ...(['mss', 'buffer', 'msl', 'rto'] as const).map((name) => measure(side, name)),
];

/** Whether text waits for a RECEIVE; an end with a program reads as that says. */
export const readsAtOnce = (side: Side): SwitchField => ({
  says: 'practice.set.readsAtOnce',
  of: (setup) => setup[side].readsAtOnce !== false,
  with: (setup, value) => {
    const { readsAtOnce: _, ...end } = setup[side];
    return { ...setup, [side]: value ? end : { ...end, readsAtOnce: false } };
  },
});

/** A rule that is as usual is not named, so that the same setup has one form. */
const withRule = <R extends keyof Rules>(setup: Setup, rule: R, value: Rules[R]): Setup => {
  const { [rule]: _, ...others } = setup.rules;
  return { ...setup, rules: value === RFC_RULES[rule] ? others : { ...others, [rule]: value } };
};

const RULES = ['timeWait', 'timeWaitReuse', 'rfc5961', 'rfc1337', 'linuxSyn', 'twoWay', 'guessableIsn'] as const;

/** The rules that are so or not. */
export const RULE_SWITCHES: readonly SwitchField[] = RULES.map((rule) => ({
  says: `practice.set.${rule}`,
  of: ({ rules }) => rules[rule] ?? RFC_RULES[rule],
  with: (setup, value) => withRule(setup, rule, value),
}));

/** How long an ACK may wait; §3.8.6.3: less than half a second. */
export const DELAYED_ACK: NumberField = {
  says: 'practice.set.delayedAck',
  least: 0,
  most: 499,
  whole: true,
  of: ({ rules }) => rules.delayedAck ?? RFC_RULES.delayedAck,
  with: (setup, value) => withRule(setup, 'delayedAck', value),
};

/** What somebody wrote as a number, in wide digits too (１００), if the field takes it; else null. */
export const numberIn = ({ least, most, whole }: NumberField, text: string): number | null => {
  const written = text.normalize('NFKC').trim();
  const value = written === '' ? Number.NaN : Number(written);
  return value >= least && value <= most && (!whole || Number.isInteger(value)) ? value : null;
};
