import { SCENARIOS, type Scenario } from '../../scenarios';
import { recordOf } from '../../session/source';
import { type Catalogue, say } from '../../words';
import { sayScenario } from '../page/useWords';

/** Written in one way: TIME_WAIT, Time Wait and TIME-WAIT are one word, and so are a state's name and its names in other systems. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replaceAll('synrcvd', 'synreceived')
    .replaceAll('synrecv', 'synreceived');

/** The states that a scenario passes through, by name. */
const statesOf = ({ id }: Scenario): string =>
  [...new Set(recordOf(id).events.flatMap((e) => (e.kind === 'changed' ? [e.to] : [])))].join(' ');

/** All by which a scenario is found: its id, its group, what is said of it in each language that is there, its states. */
const textOf = (scenario: Scenario, languages: readonly Catalogue[]): string =>
  [
    scenario.id,
    statesOf(scenario),
    ...languages.flatMap((words) => [
      sayScenario(words, scenario.id, 'title'),
      sayScenario(words, scenario.id, 'line'),
      say(words, `group.${scenario.group}`),
    ]),
  ]
    .map(folded)
    .join(' ');

/** The scenarios in which all words of a query are found, in teaching order; all of them for an empty query. */
export const foundBy = (query: string, languages: readonly Catalogue[]): readonly Scenario[] => {
  const asked = query.split(/\s+/).map(folded).filter(Boolean);
  return asked.length === 0
    ? SCENARIOS
    : SCENARIOS.filter((scenario) => {
        const text = textOf(scenario, languages);
        return asked.every((word) => text.includes(word)) || text.includes(folded(query));
      });
};
