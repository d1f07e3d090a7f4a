import { type ComponentType, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { beatsOf } from '../../trace/beats';
import { clock } from '../../trace/clock';
import { say } from '../../words';
import { listen } from '../listen';
import { useHost } from '../page/useHost';
import { useNotation, useSession } from '../page/useSession';
import { useTold } from '../page/useTold';
import { saySource, useWords } from '../page/useWords';
import { useAsked } from '../present/Asking';
import { Counted } from '../transcript/Counted';
import { useEnds } from '../transcript/useEnds';
import { PrintedLadder } from './PrintedLadder';
import type { MoreProps } from './PrintedPair';
import { Sentence } from './Sentence';
import { useNarration } from './useNarration';
import { useSaying } from './useSaying';

/** What is printed: the ladder and the explanation as a figure, laid out for paper. A page that a stage stands in prints itself. */
export const Print = () => {
  const own = useHost() === null;
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!own) return;
    const set = (now: boolean): void => {
      // A sheet that lies over the page is printed as it is.
      const figure = now && document.querySelector('dialog[open]') === null;
      document.documentElement.toggleAttribute('data-printing', figure);
      // The browser prints what is there when its event is over.
      flushSync(() => setPrinting(figure));
    };
    const begin = (): void => set(true);
    const end = (): void => set(false);
    const media = matchMedia('print');
    const changed = ({ matches }: MediaQueryListEvent): void => set(matches);
    const ends = [listen(window, { beforeprint: begin, afterprint: end }), listen(media, { change: changed })];
    return () => {
      for (const end of ends) end();
    };
  }, [own]);
  const More = useMore();
  return printing ? createPortal(<Figure More={More} />, document.body) : null;
};

/** What prints more than one ladder: fetched when there is more, so that it is there when the browser asks. */
const useMore = (): ComponentType<MoreProps> | null => {
  const more = useSession(({ context }) => context.pair !== null || context.trace.setup.crowd !== undefined);
  const [More, setMore] = useState<ComponentType<MoreProps> | null>(null);
  useEffect(() => {
    if (more)
      import('./PrintedPair').then(
        ({ PrintedMore }) => setMore(() => PrintedMore),
        () => undefined,
      );
  }, [more]);
  return More;
};

const Figure = ({ More }: Readonly<{ More: ComponentType<MoreProps> | null }>) => {
  const words = useWords();
  const saying = useSaying();
  const notation = useNotation();
  const ends = useEnds();
  const { source, range, shown, pair } = useSession(({ context }) => context);
  const asking = useAsked() !== '';
  const told = useTold(shown);
  const { title, what, why, also } = useNarration(shown);
  const at = beatsOf(told.trace)[told.beat]?.at ?? 0;
  const common = { notation, words: saying, ends };
  return (
    <section className="print-figure" data-pair={pair ? true : undefined}>
      <h1>{saySource(words, source)}</h1>
      <p className="print-place">
        {say(words, 'explanation.step', { n: shown, last: range.last })} · {say(words, 'player.time', { seconds: clock(at) })}
      </p>
      {More ? <More pair={pair} instant={shown} {...told} {...common} /> : <PrintedLadder {...told} {...common} />}
      {!asking && (
        <>
          <h2>
            <Sentence msg={title} />
          </h2>
          {[what, why, ...also].map((msg) => (
            <p key={`${msg.id} ${JSON.stringify(msg.values)}`}>
              <Sentence msg={msg} />
            </p>
          ))}
        </>
      )}
      <Counted step={shown} />
      {/^http/.test(location.protocol) && <p className="print-address">{location.href}</p>}
    </section>
  );
};
