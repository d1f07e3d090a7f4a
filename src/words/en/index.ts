import { also } from './also';
import { beatsClose } from './beats-close';
import { beatsCrowd } from './beats-crowd';
import { beatsData } from './beats-data';
import { beatsOpen } from './beats-open';
import { beatsRest } from './beats-rest';
import { beatsTrouble } from './beats-trouble';
import { captureFile } from './capture-file';
import { challenges } from './challenges';
import { conversations } from './conversations';
import { course } from './course';
import { drill } from './drill';
import { exported } from './export';
import { first } from './first';
import { help } from './help';
import { notices } from './notices';
import { panels } from './panels';
import { practice } from './practice';
import { present } from './present';
import { remark } from './remark';
import { scenarioLine } from './scenario-line';
import { share } from './share';
import { viewing } from './viewing';
import { views } from './views';
import { writing } from './writing';

/** Every sentence in English; the other languages are typed by it. */
export const en = {
  ...first,
  ...captureFile,
  ...help,
  ...also,
  ...beatsClose,
  ...beatsCrowd,
  ...beatsData,
  ...beatsOpen,
  ...beatsRest,
  ...beatsTrouble,
  ...challenges,
  ...course,
  ...conversations,
  ...drill,
  ...exported,
  ...notices,
  ...panels,
  ...practice,
  ...present,
  ...remark,
  ...scenarioLine,
  ...share,
  ...viewing,
  ...views,
  ...writing,
} as const;
