import { useState } from 'react';
import { useSession } from '../page/useSession';
import { Explanation } from './Explanation';
import { Transcript } from './Transcript';

/** Beside the ladder: what happened in this beat, and in all before it. Where there is room for one only, a button opens the other. */
export const Side = () => {
  const panels = useSession(({ context }) => context.settings.panels);
  const [open, setOpen] = useState(panels?.includes('transcript') ?? false);
  const explains = panels?.includes('explain') ?? true;
  const transcribes = panels?.includes('transcript') ?? true;
  if (!explains && !transcribes) return null;
  return (
    <div className="side" data-transcript={open ? 'open' : undefined}>
      {explains && <Explanation transcript={open} onTranscript={() => setOpen(!open)} />}
      {transcribes && <Transcript open={open} />}
    </div>
  );
};
