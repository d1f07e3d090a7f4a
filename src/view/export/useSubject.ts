import { type RefObject, useCallback, useMemo } from 'react';
import { scenarioById } from '../../scenarios';
import { runOf } from '../../session/source';
import type { State } from '../../session/state';
import { type Catalogue, say, sayMsg } from '../../words';
import { saySource, useCatalogue, useWords } from '../page/useWords';
import type { Words } from '../stage/words';
import type { Choice } from './choice';
import type { Subject } from './made';
import { SCALE } from './palette';
import { planOf, spanOf } from './plan';
import { usePalette } from './usePalette';

/** A name that any file system takes. */
const nameOf = ({ source }: State): string =>
  source.kind === 'file'
    ? source.name.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'capture'
    : 'id' in source
      ? source.id
      : 'run';

const lessonOf = ({ source }: State, { rule }: Choice, words: Catalogue): Subject['lesson'] => {
  const whatIf = source.kind === 'scenario' && rule === 'other' ? scenarioById(source.id)?.whatIf : undefined;
  const run = whatIf ?? runOf(source);
  const title = source.kind === 'run' && source.title === null ? [] : [{ beat: null, lang: words.lang, text: saySource(words, source) }];
  return run === null ? null : { run, remarks: title, expectations: [] };
};

/** What is on the stage, as it was chosen to be written and drawn; null until its words and colours are there. */
export const useSubject = (state: State, choice: Choice, element: RefObject<HTMLElement | null>): Subject | null => {
  const palette = usePalette(element, choice.theme);
  const catalogue = useCatalogue(
    choice.lang,
    useWords(),
    useCallback(() => undefined, []),
  );
  return useMemo(() => {
    if (palette === null || catalogue.lang !== choice.lang) return null;
    const trace = state.pair === null ? state.trace : state.pair[choice.rule === 'rfc' ? 0 : 1];
    const words: Words = (id, values = {}) => sayMsg(catalogue, { id, values }, String);
    const [client, server] = state.settings.names ?? [words('end.client'), words('end.server')];
    const range = { first: choice.first, last: choice.last };
    const title = say(catalogue, 'export.pictureOf', { scenario: saySource(catalogue, state.source) });
    return {
      name: nameOf(state),
      title,
      trace,
      written: { notation: choice.numbers, words, names: { client, server }, range },
      lesson: lessonOf(state, choice, catalogue),
      picture: () => {
        const plan = planOf({ trace, notation: choice.numbers, words, range, scale: SCALE[choice.theme] });
        const seen = { plan, palette, beat: range.last, watch: spanOf(plan).to };
        return { ...seen, lang: choice.lang, title, names: [client, server], notSeen: words('ladder.notSeen') };
      },
    };
  }, [state, choice, palette, catalogue]);
};
