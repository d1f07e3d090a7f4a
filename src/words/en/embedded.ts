import { also } from './also';
import { beatsClose } from './beats-close';
import { beatsCrowd } from './beats-crowd';
import { beatsData } from './beats-data';
import { beatsOpen } from './beats-open';
import { beatsRest } from './beats-rest';
import { beatsTrouble } from './beats-trouble';
import { first } from './first';
import { notices } from './notices';
import { panels } from './panels';
import { remark } from './remark';
import { scenarioLine } from './scenario-line';
import { viewing } from './viewing';

/** What the beats and the explanation say; what opens over the stage says more. */
export const embedded = {
  ...first,
  ...also,
  ...beatsClose,
  ...beatsCrowd,
  ...beatsData,
  ...beatsOpen,
  ...beatsRest,
  ...beatsTrouble,
  ...notices,
  ...panels,
  ...remark,
  ...scenarioLine,
  ...viewing,
} as const;
