import { page } from './page';
import { player } from './player';

/** Every sentence in English; the other languages are typed by it. */
export const en = { ...page, ...player } as const;
