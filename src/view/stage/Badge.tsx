import { memo, type ReactNode, useState } from 'react';
import type { StateName } from '../../tcp/names';
import { Lanes } from './Lanes';

type BadgeProps = Readonly<{ state: StateName; glyph?: ReactNode | undefined }>;

/** A state's name with its two lanes, or with `glyph` in their place. When the state changes the old name fades and a ring widens, once. */
export const Badge = memo(({ state, glyph }: BadgeProps) => {
  const [shown, setShown] = useState({ state, before: null as StateName | null });
  if (shown.state !== state) setShown({ state, before: shown.state });
  const { before } = shown;
  return (
    <span className="badge" data-ring={glyph !== undefined || undefined}>
      {glyph ?? <Lanes state={state} />}
      <span className="badge-names">
        {before === null ? null : (
          <span key={`before ${state}`} className="badge-before" aria-hidden="true">
            {before}
          </span>
        )}
        <span key={state} className="badge-name" lang="en" data-new={before !== null || undefined}>
          {state}
        </span>
      </span>
      {before === null ? null : <span key={`ring ${state}`} className="badge-ring" aria-hidden="true" />}
    </span>
  );
});
