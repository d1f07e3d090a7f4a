import type { Messages } from '../catalogue';
import { page } from './page';
import { player } from './player';

export const zhHans: Messages = { ...page, ...player };
