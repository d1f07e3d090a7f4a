import { useMemo, useState } from 'react';
import { say } from '../../words';
import { saveFile } from '../page/saveFile';
import { useWords } from '../page/useWords';
import { qrOf, qrPicture } from './qrOf';

/** The link as a QR code, made here; filling the screen it is read from the last row. */
export const Qr = ({ link }: { link: string }) => {
  const words = useWords();
  const [large, setLarge] = useState(false);
  const drawn = useMemo(() => qrOf(link), [link]);
  if (drawn === null) return <p className="quiet">{say(words, 'share.qrTooLong', { n: link.length })}</p>;
  const picture = (
    <svg
      className="qr"
      viewBox={`0 0 ${drawn.size} ${drawn.size}`}
      role="img"
      aria-label={say(words, 'share.qrOf')}
      shapeRendering="crispEdges"
    >
      <path className="qr-ground" d={`M0 0h${drawn.size}v${drawn.size}H0z`} />
      <path className="qr-dark" d={drawn.dark} />
    </svg>
  );
  const save = async () => {
    const blob = await qrPicture(drawn);
    if (blob) saveFile('tcp-stage-qr.png', blob);
  };
  return large ? (
    <button type="button" className="qr-large" onClick={() => setLarge(false)}>
      {picture}
      <span className="qr-link num">{link.length < 120 && link}</span>
    </button>
  ) : (
    <div className="qr-small">
      {picture}
      <div className="qr-take">
        <button type="button" className="button" onClick={() => setLarge(true)}>
          {say(words, 'share.qrLarge')}
        </button>
        <button type="button" className="button" onClick={() => void save()}>
          {say(words, 'share.qrSave')}
        </button>
      </div>
    </div>
  );
};
