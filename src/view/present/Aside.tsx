import { Suspense } from 'react';
import type { Over } from '../page/Page';
import { useSession } from '../page/useSession';
import { Afterwards } from '../panels/Afterwards';
import { part } from '../panels/part';
import { Side } from '../panels/Side';
import { Tabs } from '../panels/Tabs';

const Branch = part(async () => (await import('../practice/Branch')).Branch);
const Speaker = part(async () => (await import('./Speaker')).Speaker);

/** Beside the ladder: the panels, or in the speaker's window what only the speaker sees. */
export const Aside = ({ onOpen }: { onOpen: (over: Over) => void }) => {
  const speaking = useSession(({ context }) => context.settings.view === 'speaker');
  const embedded = useSession(({ context }) => context.settings.view === 'embed');
  if (!speaking)
    return (
      <Side Tabs={Tabs} onOpen={onOpen}>
        {!embedded && (
          <Afterwards>
            <Branch />
          </Afterwards>
        )}
      </Side>
    );
  return (
    <div className="side">
      <Suspense>
        <Speaker />
      </Suspense>
    </div>
  );
};
