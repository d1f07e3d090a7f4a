import { GoTo } from '../page/GoTo';
import { Help } from '../page/Help';
import type { Over } from '../page/Page';
import { Enlarged } from './Enlarged';

/** All that opens over the page. */
export const Sheets = ({ over, onClose }: { over: Over; onClose: () => void }) => (
  <>
    <Help open={over === 'help'} onClose={onClose} />
    <GoTo open={over === 'goTo'} onClose={onClose} />
    <Enlarged open={over === 'panel'} onClose={onClose} />
  </>
);
