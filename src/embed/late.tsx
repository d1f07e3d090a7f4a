import { type ComponentType, Suspense, useEffect, useState } from 'react';
import { Notices } from '../view/page/Notices';
import type { Late } from '../view/page/Page';
import { useSession } from '../view/page/useSession';
import { useWords, WordsContext } from '../view/page/useWords';
import { OpenFull } from '../view/panels/OpenFull';
import { part } from '../view/panels/part';
import { Side } from '../view/panels/Side';
import { type Catalogue, load } from '../words';

/** A part that comes when it is asked for, and with it all sentences: the stage itself begins with its own. */
const later = <P extends object>(fetched: () => Promise<ComponentType<P>>) =>
  part(async () => {
    const Part = await fetched();
    const Told = (props: P) => {
      const words = useWords();
      const [all, setAll] = useState<Catalogue | null>(null);
      useEffect(() => {
        let wanted = true;
        // What cannot be had is called by its name.
        load(words.lang).then(
          (catalogue) => wanted && setAll(catalogue),
          () => wanted && setAll(words),
        );
        return () => {
          wanted = false;
        };
      }, [words]);
      return (
        all && (
          <WordsContext value={all}>
            <Part {...props} />
          </WordsContext>
        )
      );
    };
    return Told;
  });

/** What only a whole page has: a part of a course page has no header and no library. */
const ofPage = <P extends object>(fetched: () => Promise<ComponentType<P>>): ComponentType<P> => {
  const Part = later(fetched);
  const OfPage = (props: P) => {
    const embedded = useSession(({ context }) => context.settings.view === 'embed');
    return embedded ? null : <Part {...props} />;
  };
  return OfPage;
};

const Tabs = later(async () => (await import('../view/panels/Tabs')).Tabs);
const Opened = later(async () => (await import('../view/panels/Sheets')).Sheets);

/** What opens over the stage comes when somebody first asks for it, and for presenting, which needs what lies over it. */
const Sheets: Late['Sheets'] = (props) => {
  const [used, setUsed] = useState(false);
  const presenting = useSession(({ context }) => context.settings.view === 'present');
  if ((props.over !== null || presenting) && !used) setUsed(true);
  return (
    used && (
      <Suspense>
        <Opened {...props} />
      </Suspense>
    )
  );
};

/** What a stage in a course page shows beside the ladder: the explanation at once, all else when it is asked for. */
export const embeddedLate: Late = {
  Side: (props) => <Side {...props} Tabs={Tabs} />,
  Notices,
  OpenFull,
  Sheets,
  Library: ofPage(async () => (await import('../view/panels/Library')).Library),
  Tools: ofPage(async () => (await import('../view/panels/Tools')).Tools),
  Two: later(async () => (await import('../view/panels/TwoRuns')).TwoRuns),
};
