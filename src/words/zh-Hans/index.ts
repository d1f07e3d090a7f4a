import type { Messages } from '../catalogue';
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

export const zhHans: Messages = {
  ...embedded,
  ...captureFile,
  ...challenges,
  ...course,
  ...conversations,
  ...drill,
  ...exported,
  ...help,
  ...practice,
  ...present,
  ...share,
  ...views,
  ...writing,
};
