import type { Messages } from '../catalogue';
import { capture } from './capture';
import { choose } from './choose';
import { help } from './help';
import { ladder } from './ladder';
import { notice } from './notice';
import { page } from './page';
import { player } from './player';
import { remark } from './remark';
import { scenario } from './scenario';

export const zhHans: Messages = { ...capture, ...choose, ...help, ...ladder, ...notice, ...page, ...player, ...remark, ...scenario };
