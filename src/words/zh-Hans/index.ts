import type { Messages } from '../catalogue';
import { also } from './also';
import { beatsClose } from './beats-close';
import { beatsCrowd } from './beats-crowd';
import { beatsData } from './beats-data';
import { beatsOpen } from './beats-open';
import { beatsRest } from './beats-rest';
import { beatsTrouble } from './beats-trouble';
import { capture } from './capture';
import { captureFile } from './capture-file';
import { challenges } from './challenges';
import { choose } from './choose';
import { conversations } from './conversations';
import { course } from './course';
import { drill } from './drill';
import { exported } from './export';
import { help } from './help';
import { ladder } from './ladder';
import { notice } from './notice';
import { notices } from './notices';
import { page } from './page';
import { panels } from './panels';
import { player } from './player';
import { practice } from './practice';
import { present } from './present';
import { remark } from './remark';
import { scenario } from './scenario';
import { scenarioLine } from './scenario-line';
import { share } from './share';
import { spoken } from './spoken';
import { viewing } from './viewing';
import { views } from './views';
import { writing } from './writing';

export const zhHans: Messages = {
  ...also,
  ...beatsClose,
  ...beatsCrowd,
  ...beatsData,
  ...beatsOpen,
  ...beatsRest,
  ...beatsTrouble,
  ...capture,
  ...captureFile,
  ...choose,
  ...challenges,
  ...course,
  ...conversations,
  ...drill,
  ...exported,
  ...help,
  ...ladder,
  ...notice,
  ...notices,
  ...page,
  ...panels,
  ...player,
  ...practice,
  ...present,
  ...remark,
  ...scenario,
  ...scenarioLine,
  ...spoken,
  ...share,
  ...viewing,
  ...views,
  ...writing,
};
