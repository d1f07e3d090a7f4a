import type { Messages } from '../catalogue';
import { also } from './also';
import { beatsClose } from './beats-close';
import { beatsCrowd } from './beats-crowd';
import { beatsData } from './beats-data';
import { beatsOpen } from './beats-open';
import { beatsRest } from './beats-rest';
import { beatsTrouble } from './beats-trouble';
import { capture } from './capture';
import { choose } from './choose';
import { drill } from './drill';
import { help } from './help';
import { ladder } from './ladder';
import { notice } from './notice';
import { page } from './page';
import { panels } from './panels';
import { player } from './player';
import { remark } from './remark';
import { scenario } from './scenario';
import { scenarioLine } from './scenario-line';
import { spoken } from './spoken';
import { views } from './views';

export const zhHans: Messages = {
  ...also,
  ...beatsClose,
  ...beatsCrowd,
  ...beatsData,
  ...beatsOpen,
  ...beatsRest,
  ...beatsTrouble,
  ...capture,
  ...choose,
  ...drill,
  ...help,
  ...ladder,
  ...notice,
  ...page,
  ...panels,
  ...player,
  ...remark,
  ...scenario,
  ...scenarioLine,
  ...spoken,
  ...views,
};
