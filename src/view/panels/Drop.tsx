import { useEffect, useState } from 'react';
import { openingOf } from '../../session/opening';
import { say } from '../../words';
import { listen } from '../listen';
import { useSend } from '../page/useSession';
import { useWords } from '../page/useWords';

/** A file may be dropped anywhere on the page; while one hovers, the page says so. */
export const Drop = () => {
  const words = useWords();
  const send = useSend();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      setOver(false);
      if (files.length === 0) return;
      event.preventDefault();
      send({ type: 'OPEN', opening: openingOf(files) });
    };
    return listen(window, { dragover: hover, dragleave: leave, drop });
  }, [send]);
  return over ? <p className="drop">{say(words, 'capture.drop')}</p> : null;
};
