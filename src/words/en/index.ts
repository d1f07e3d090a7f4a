import { capture } from './capture';
import { choose } from './choose';
import { help } from './help';
import { notice } from './notice';
import { page } from './page';
import { player } from './player';
import { scenario } from './scenario';

/** Every sentence in English; the other languages are typed by it. */
export const en = { ...capture, ...choose, ...help, ...notice, ...page, ...player, ...scenario } as const;
