import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../src/words/en';
import type { Message } from '../../src/words/message';
import { zhHans } from '../../src/words/zh-Hans';

/** Both catalogues as they are looked through by tests: by id, whatever the id. */
export const CATALOGUES: readonly (readonly [lang: string, messages: Readonly<Record<string, Message>>])[] = [
  ['en', en],
  ['zh-Hans', zhHans],
];
export const IDS = Object.keys(en);

/** All forms of a message. */
export const formsOf = (message: Message | undefined): readonly string[] =>
  message === undefined ? [] : typeof message === 'string' ? [message] : [message.one, message.other];

/** The names of the holes of a message, each once, in the alphabet's order. */
export const holesOf = (message: Message | undefined): readonly string[] =>
  [...new Set(formsOf(message).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '')))].sort();

/** The text of a language's topics. */
export const topicsOf = (lang: string): readonly string[] =>
  readdirSync(join('src/words', lang))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('src/words', lang, file), 'utf8'));

/** The text of all source files below a folder. */
export const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(path) ? [readFileSync(path, 'utf8')] : [];
  });
