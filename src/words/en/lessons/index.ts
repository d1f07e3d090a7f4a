import { analogies } from './analogies';
import { checks } from './checks';
import { glossary } from './glossary';
import { panels } from './panels';
import { questions } from './questions';
import { sheet } from './sheet';
import { whatIf } from './what-if';

/** The sentences of the lessons in English; the other languages are typed by them. */
export const lessons = { ...analogies, ...checks, ...glossary, ...panels, ...questions, ...sheet, ...whatIf } as const;
