import { type ReactNode, useCallback } from 'react';
import { notice } from '../../session/notices';
import type { Trace } from '../../trace/trace';
import type { Lessons } from '../../words/lessons';
import { type Reader, useReader } from '../learn/reader';
import { useLessons } from '../learn/useLessons';
import { useShownSoon } from '../page/Soon';
import { useNotation, useSend, useSession } from '../page/useSession';
import { useTold } from '../page/useTold';
import { useWords } from '../page/useWords';

/** What of the run is read, and by whom. */
export type Read = Readonly<{ reader: Reader; trace: Trace; beat: number }>;

type Props<T> = Readonly<{ children: (read: T) => ReactNode }>;

/** The words of the lessons, once they are there. */
export const WithLessons = ({ children }: Props<Lessons>) => {
  const send = useSend();
  const failed = useCallback(() => send({ type: 'NOTICE', notices: [notice('notice.partNotFetched')] }), [send]);
  const lessons = useLessons(useWords(), failed);
  return lessons && children(lessons);
};

/** The beat that is shown, read with the words of the lessons. */
export const Reading = ({ children }: Props<Read>) => (
  <WithLessons>{(lessons) => <OfBeat lessons={lessons}>{children}</OfBeat>}</WithLessons>
);

const OfBeat = ({ lessons, children }: Props<Read> & Readonly<{ lessons: Lessons }>) => {
  const { trace, beat } = useTold(useShownSoon());
  const numbers = useNotation();
  const { names } = useSession(({ context }) => context.settings);
  return children({ reader: useReader(lessons, trace, numbers, names), trace, beat });
};
