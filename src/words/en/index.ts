import { captureFile } from './capture-file';
import { challenges } from './challenges';
import { conversations } from './conversations';
import { course } from './course';
import { drill } from './drill';
import { embedded } from './embedded';
import { exported } from './export';
import { help } from './help';
import { practice } from './practice';
import { present } from './present';
import { share } from './share';
import { views } from './views';
import { writing } from './writing';

/** Every sentence in English; the other languages are typed by it. */
export const en = {
  ...embedded,
  ...captureFile,
  ...help,
  ...challenges,
  ...course,
  ...conversations,
  ...drill,
  ...exported,
  ...practice,
  ...present,
  ...share,
  ...views,
  ...writing,
} as const;
