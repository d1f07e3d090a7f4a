import { Suspense } from 'react';
import { say } from '../../words';
import { Dialog } from '../page/Dialog';
import { GoTo } from '../page/GoTo';
import { Help } from '../page/Help';
import type { Over } from '../page/Page';
import { useWords } from '../page/useWords';
import { Enlarged } from './Enlarged';
import { part } from './part';

const Study = part(async () => (await import('./Study')).Study);

/** All that opens over the page. */
export const Sheets = ({ over, onClose }: { over: Over; onClose: () => void }) => (
  <>
    <Help open={over === 'help'} onClose={onClose} />
    <GoTo open={over === 'goTo'} onClose={onClose} />
    <Dialog title={say(useWords(), 'page.study')} open={over === 'study'} onClose={onClose} large>
      <Suspense>
        <Study onClose={onClose} />
      </Suspense>
    </Dialog>
    <Enlarged open={over === 'panel'} onClose={onClose} />
  </>
);
