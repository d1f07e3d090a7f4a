import { useId, useState } from 'react';
import type { Places } from '../../session/places';
import { elementCode, frameCode, framedAddress, linkTo, sharedAddress } from '../../session/share';
import { addressOf, lastBeat } from '../../session/state';
import { say } from '../../words';
import { usePlaces } from '../page/usePlaces';
import { useActor } from '../page/useSession';
import { saySource, useWords } from '../page/useWords';
import { TabList } from '../panels/TabList';
import { Copy } from './Copy';
import { Courses } from './Courses';
import { Options } from './Options';
import { Qr } from './Qr';

const WAYS = ['link', 'embed', 'qr', 'figure', 'course'] as const;
type Way = (typeof WAYS)[number];

/** What a stage that stands there has to hand on: no link where nobody else can reach it, no package where there is none. */
const waysOf = ({ page, frame, script, courses, file }: Places): readonly Way[] => {
  const places = { link: page ?? file, embed: frame ?? script, qr: page, figure: '', course: courses };
  return WAYS.filter((way) => places[way] !== null);
};

/** A course system may refuse a longer one. */
const LONG = 2000;

/** Ways to hand on what is on the stage. It does not change while this is open: the run stands still under it. */
export const Share = ({ onFigure }: { onFigure: () => void }) => {
  const words = useWords();
  const { context } = useActor().getSnapshot();
  const shown = addressOf(context);
  const last = lastBeat(context.trace);
  const places = usePlaces();
  const ways = waysOf(places);
  const [way, setWay] = useState<Way>(ways[0] ?? 'figure');
  const [choice, setChoice] = useState({ here: true, from: shown.from, to: shown.to, lang: shown.lang, theme: shown.theme });
  const id = useId();
  const fits = (choice.from ?? 0) >= 0 && (choice.from ?? 0) <= (choice.to ?? last) && (choice.to ?? last) <= last;
  const address = sharedAddress(shown, fits ? choice : { ...choice, from: null, to: null });
  const { page, frame, script, courses, file } = places;
  const link = linkTo(page ?? file ?? '', address);
  const framed = framedAddress(places, address);
  const remarks = [
    context.source.kind === 'file' && say(words, 'share.ownFile'),
    file !== null && say(words, 'share.localFile'),
    page === null && file === null && say(words, 'share.noPage'),
    !fits && say(words, 'share.badPart', { last }),
    link.length > LONG && say(words, 'share.long', { n: link.length }),
  ].filter((remark) => remark !== false);
  return (
    <div className="share">
      {ways.length > 1 && <Options beat={context.shown} last={last} choice={choice} onChange={setChoice} />}
      {remarks.map((remark) => (
        <p key={remark} className="share-remark">
          {remark}
        </p>
      ))}
      <TabList
        label={say(words, 'share.title')}
        prefix={id}
        tabs={ways.map((each) => ({ id: each, says: say(words, `share.${each}`) }))}
        open={[way]}
        stop={way}
        onChoose={setWay}
      />
      <div role="tabpanel" id={`${id}${way}-shown`} aria-labelledby={`${id}${way}`} className="share-shown">
        {way === 'link' && <Copy label={say(words, file === null ? 'share.theLink' : 'share.fileLink')} text={link} />}
        {way === 'embed' && (
          <>
            {frame !== null && (
              <Copy
                label={say(words, file === null ? 'share.frame' : 'share.frameBeside')}
                text={frameCode(frame, framed, saySource(words, context.source))}
              />
            )}
            {script !== null && <Copy label={say(words, 'share.element')} text={elementCode(script, address)} />}
            {frame !== null && (
              <iframe className="share-preview" title={say(words, 'share.preview')} src={linkTo(frame, framed)} sandbox="allow-scripts" />
            )}
          </>
        )}
        {way === 'qr' && <Qr link={link} />}
        {way === 'figure' && (
          <>
            <p>{say(words, 'share.figureHow')}</p>
            <button type="button" className="button" data-primary onClick={onFigure}>
              {say(words, 'share.figureOpen')}
            </button>
          </>
        )}
        {way === 'course' && courses !== null && <Courses folder={courses} />}
      </div>
    </div>
  );
};
