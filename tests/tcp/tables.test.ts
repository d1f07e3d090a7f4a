import { describe, expect, test } from 'vitest';
import { drill } from '../drill';
import { SHIFTS } from './isns';
import { TABLES } from './rows';
import { scriptOf } from './rows/table';

describe.each(TABLES)('in $title', (table) => {
  test.each(table.rows)('%s: %s', (...row) => {
    expect(row[2]).toMatch(/(^|\| )= [^|]+$/);
    for (const shifts of SHIFTS) drill(scriptOf(table, row), shifts);
  });
});

test('there are rows enough', () => {
  const rows = TABLES.flatMap((table) => table.rows);
  expect(rows.length).toBeGreaterThanOrEqual(250);
  console.info(`${rows.length} rows in ${TABLES.length} tables, each with ${SHIFTS.length} pairs of ISNs`);
});
