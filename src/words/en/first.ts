import { capture } from './capture';
import { choose } from './choose';
import { ladder } from './ladder';
import { notice } from './notice';
import { page } from './page';
import { player } from './player';
import { scenario } from './scenario';
import { spoken } from './spoken';

/** What the page itself says, before any beat is explained: all that the first load brings. */
export const first = { ...capture, ...choose, ...ladder, ...notice, ...page, ...player, ...scenario, ...spoken } as const;
