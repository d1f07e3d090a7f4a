import { also } from './also';
import { beatsClose } from './beats-close';
import { beatsCrowd } from './beats-crowd';
import { beatsData } from './beats-data';
import { beatsOpen } from './beats-open';
import { beatsRest } from './beats-rest';
import { beatsTrouble } from './beats-trouble';
import { drill } from './drill';
import { first } from './first';
import { panels } from './panels';
import { remark } from './remark';
import { scenarioLine } from './scenario-line';
import { views } from './views';

/** Every sentence in English; the other languages are typed by it. */
export const en = {
  ...first,
  ...also,
  ...beatsClose,
  ...beatsCrowd,
  ...beatsData,
  ...beatsOpen,
  ...beatsRest,
  ...beatsTrouble,
  ...drill,
  ...panels,
  ...remark,
  ...scenarioLine,
  ...views,
} as const;
