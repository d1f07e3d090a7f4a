import type { Messages } from '../catalogue';
import type { embedded as english } from '../en/embedded';
import { also } from './also';
import { beatsClose } from './beats-close';
import { beatsCrowd } from './beats-crowd';
import { beatsData } from './beats-data';
import { beatsOpen } from './beats-open';
import { beatsRest } from './beats-rest';
import { beatsTrouble } from './beats-trouble';
import { capture } from './capture';
import { choose } from './choose';
import { ladder } from './ladder';
import { notice } from './notice';
import { notices } from './notices';
import { page } from './page';
import { panels } from './panels';
import { player } from './player';
import { remark } from './remark';
import { scenario } from './scenario';
import { scenarioLine } from './scenario-line';
import { spoken } from './spoken';
import { viewing } from './viewing';

export const embedded: Pick<Messages, keyof typeof english> = {
  ...also,
  ...beatsClose,
  ...beatsCrowd,
  ...beatsData,
  ...beatsOpen,
  ...beatsRest,
  ...beatsTrouble,
  ...capture,
  ...choose,
  ...ladder,
  ...notice,
  ...notices,
  ...page,
  ...panels,
  ...player,
  ...remark,
  ...scenario,
  ...scenarioLine,
  ...spoken,
  ...viewing,
};
