import { useCallback, useMemo } from 'react';
import { notice } from './session/notices';
import type { Session } from './session/session';
import { type Late, Page } from './view/page/Page';
import { SessionContext, useSend, useSession } from './view/page/useSession';
import { useCatalogue, WordsContext } from './view/page/useWords';
import type { Catalogue } from './words';
import './style/all.css';

type Props = {
  session: Session;
  /** The catalogue to begin with. */
  words: Catalogue;
  late: Late;
};

/** The stage as a page. */
export const App = ({ session, words, late }: Props) => (
  <SessionContext value={useMemo(() => ({ session, first: session.getSnapshot() }), [session])}>
    <Spoken words={words} late={late} />
  </SessionContext>
);

const Spoken = ({ words, late }: Omit<Props, 'session'>) => {
  const lang = useSession(({ context }) => context.settings.lang);
  const send = useSend();
  const failed = useCallback(() => send({ type: 'NOTICE', notices: [notice('notice.partNotFetched')] }), [send]);
  return (
    <WordsContext value={useCatalogue(lang, words, failed)}>
      <Page late={late} />
    </WordsContext>
  );
};
