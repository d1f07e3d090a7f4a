import { useId, useState } from 'react';
import { elementCode, frameCode, linkTo, sharedAddress } from '../../session/share';
import { addressOf, lastBeat } from '../../session/state';
import { say } from '../../words';
import { useActor } from '../page/useSession';
import { saySource, useWords } from '../page/useWords';
import { TabList } from '../panels/TabList';
import { Copy } from './Copy';
import { Courses } from './Courses';
import { Options } from './Options';
import { Qr } from './Qr';

const WAYS = ['link', 'embed', 'qr', 'figure', 'course'] as const;
type Way = (typeof WAYS)[number];

/** A course system may refuse a longer one. */
const LONG = 2000;

/** Ways to hand on what is on the stage. It does not change while this is open: the run stands still under it. */
export const Share = ({ onFigure }: { onFigure: () => void }) => {
  const words = useWords();
  const { context } = useActor().getSnapshot();
  const shown = addressOf(context);
  const last = lastBeat(context.trace);
  const [way, setWay] = useState<Way>('link');
  const [choice, setChoice] = useState({ here: true, from: shown.from, to: shown.to, lang: shown.lang, theme: shown.theme });
  const id = useId();
  const fits = (choice.from ?? 0) >= 0 && (choice.from ?? 0) <= (choice.to ?? last) && (choice.to ?? last) <= last;
  const address = sharedAddress(shown, fits ? choice : { ...choice, from: null, to: null });
  const page = `${location.origin === 'null' ? location.protocol : location.origin}${location.pathname}`;
  const beside = (name: string) => new URL(name, page).href;
  const link = linkTo(page, address);
  const embed = beside('embed.html');
  const remarks = [
    context.source.kind === 'file' && say(words, 'share.ownFile'),
    location.protocol === 'file:' && say(words, 'share.localFile'),
    !fits && say(words, 'share.badPart', { last }),
    link.length > LONG && say(words, 'share.long', { n: link.length }),
  ].filter((remark) => remark !== false);
  return (
    <div className="share">
      <Options beat={context.shown} last={last} choice={choice} onChange={setChoice} />
      {remarks.map((remark) => (
        <p key={remark} className="share-remark">
          {remark}
        </p>
      ))}
      <TabList
        label={say(words, 'share.title')}
        prefix={id}
        tabs={WAYS.map((each) => ({ id: each, says: say(words, `share.${each}`) }))}
        open={[way]}
        stop={way}
        onChoose={setWay}
      />
      <div role="tabpanel" id={`${id}${way}-shown`} aria-labelledby={`${id}${way}`} className="share-shown">
        {way === 'link' && <Copy label={say(words, 'share.theLink')} text={link} />}
        {way === 'embed' && (
          <>
            <Copy label={say(words, 'share.frame')} text={frameCode(embed, address, saySource(words, context.source))} />
            <Copy label={say(words, 'share.element')} text={elementCode(beside('tcp-stage.js'), address)} />
            <iframe className="share-preview" title={say(words, 'share.preview')} src={linkTo(embed, address)} sandbox="allow-scripts" />
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
        {way === 'course' && <Courses />}
      </div>
    </div>
  );
};
