import type { Messages } from '../catalogue';
import { capture } from './capture';
import { choose } from './choose';
import { help } from './help';
import { notice } from './notice';
import { page } from './page';
import { player } from './player';
import { scenario } from './scenario';

export const zhHans: Messages = { ...capture, ...choose, ...help, ...notice, ...page, ...player, ...scenario };
