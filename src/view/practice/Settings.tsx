import { type FormEvent, useState } from 'react';
import { MOST } from '../../scenarios/drill/bounds';
import { isTooMuch } from '../../scenarios/drill/lesson';
import {
  DELAYED_ACK,
  endFields,
  NETWORK_FIELDS,
  type NumberField,
  numberIn,
  RULE_SWITCHES,
  readsAtOnce,
  type SwitchField,
} from '../../session/practice/settings';
import { SIDES, type Side } from '../../tcp/names';
import type { Run, Setup } from '../../trace/run';
import type { Words } from '../stage/words';
import type { Acting } from './usePractice';

type Row = Readonly<{ name: string; field: NumberField }> | Readonly<{ name: string; toggle: SwitchField }>;
type Group = Readonly<{ title: string; rows: readonly Row[] }>;

const numbers = (prefix: string, fields: readonly NumberField[]): readonly Row[] =>
  fields.map((field) => ({ name: `${prefix} ${field.says}`, field }));

const endRows = (side: Side): readonly Row[] => [...numbers(side, endFields(side)), { name: `${side} reads`, toggle: readsAtOnce(side) }];

const ruleRows: readonly Row[] = [
  ...RULE_SWITCHES.map((toggle) => ({ name: toggle.says, toggle })),
  { name: DELAYED_ACK.says, field: DELAYED_ACK },
];

/** The setup as a form says it, or the first row whose number does not fit. */
const read = (setup: Setup, rows: readonly Row[], form: FormData): Setup | Extract<Row, { field: NumberField }> => {
  let made = setup;
  for (const row of rows) {
    if ('toggle' in row) {
      const value = form.has(row.name);
      if (value !== row.toggle.of(made)) made = row.toggle.with(made, value);
      continue;
    }
    const value = numberIn(row.field, String(form.get(row.name)));
    if (value === null) return row;
    if (value !== row.field.of(made)) made = row.field.with(made, value);
  }
  return made;
};

type RowProps<R extends Row> = R & Readonly<{ setup: Setup; words: Words }>;

const Switch = ({ name, toggle, setup, words }: RowProps<Extract<Row, { toggle: SwitchField }>>) => (
  <label data-switch>
    <input type="checkbox" name={name} defaultChecked={toggle.of(setup)} />
    <span>{words(toggle.says)}</span>
  </label>
);

const NumberOf = ({ name, field, setup, words }: RowProps<Extract<Row, { field: NumberField }>>) => (
  <label>
    <span>{words(field.says)}</span>
    <input className="field num" type="text" inputMode="decimal" name={name} defaultValue={field.of(setup)} />
  </label>
);

/** The network, both ends and the rules of the run; what is changed here is recorded from the start. */
export const Settings = ({ acting: { practice, title, words, head }, run }: { acting: Acting; run: Run }) => {
  const { setup } = run;
  const [wrong, setWrong] = useState('');
  const groups: readonly Group[] = [
    { title: words('practice.network'), rows: numbers('network', NETWORK_FIELDS) },
    ...SIDES.map((side) => ({ title: head(side), rows: endRows(side) })),
    { title: words('practice.rules'), rows: ruleRows },
  ];
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const made = read(
      setup,
      groups.flatMap(({ rows }) => rows),
      new FormData(event.currentTarget),
    );
    if ('field' in made) {
      const { says, whole, least, most } = made.field;
      setWrong(words(whole ? 'practice.badWhole' : 'practice.badValue', { field: words(says), least, most }));
      // Both ends have fields of this name: it is shown which of them it is.
      const field = event.currentTarget.elements.namedItem(made.name);
      if (field instanceof HTMLInputElement) field.focus();
      return;
    }
    if (isTooMuch({ ...run, setup: made })) {
      setWrong(words('practice.why.tooMuch', { most: MOST.segments }));
      return;
    }
    setWrong('');
    if (made !== setup) void practice.setUp(title, made);
  };
  return (
    <form className="practice-settings" noValidate onSubmit={submit}>
      <p className="quiet">{words('practice.settingsHint')}</p>
      {groups.map(({ title: legend, rows }) => (
        // New fields for another setup: what stands in them is where one begins.
        <fieldset key={`${legend} ${JSON.stringify(setup)}`}>
          <legend>{legend}</legend>
          {rows.map((row) =>
            'toggle' in row ? (
              <Switch key={row.name} {...row} setup={setup} words={words} />
            ) : (
              <NumberOf key={row.name} {...row} setup={setup} words={words} />
            ),
          )}
        </fieldset>
      ))}
      <p className="practice-why" role="status">
        {wrong}
      </p>
      <button type="submit" className="button">
        {words('practice.apply')}
      </button>
    </form>
  );
};
