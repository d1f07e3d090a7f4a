import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IDS, sourcesIn } from './files';

const all = readdirSync('src')
  .filter((name) => name !== 'words')
  .flatMap((name) => (name.includes('.') ? [readFileSync(join('src', name), 'utf8')] : sourcesIn(join('src', name))))
  .join('\n');

/** Ids that are put together: `scenario.${id}.${part}` stands for all that fit it. */
const families = [...all.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{[^}]*\})*)`/g)]
  .map(([, written = '']) => written)
  .filter((written) => written.includes('${') && !written.startsWith('beat.'))
  .map((written) => new RegExp(`^${written.replace(/\./g, '\\.').replace(/\$\{[^}]*\}/g, '.+')}$`));

/** A beat's sentences are found by its key, which stands in src/teach. */
const keyOf = (id: string): string => id.replace(/^beat\./, '').replace(/\.(title|what|quiet|why)$/, '');

const isUsed = (id: string): boolean =>
  id.startsWith('beat.') ? all.includes(`'${keyOf(id)}'`) : all.includes(`'${id}'`) || families.some((family) => family.test(id));

/** Names that CONTRACT.md gives to panels which are still to come. */
const PROMISED: readonly string[] = ['region.header', 'region.sockets'];

test('no sentence is unused', () => {
  expect(IDS.filter((id) => !isUsed(id) && !PROMISED.includes(id))).toEqual([]);
});
