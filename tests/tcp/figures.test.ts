import { describe, test } from 'vitest';
import { drill } from '../drill';
import { FIGURES } from './figures';
import { SHIFTS } from './isns';

describe("the RFC's figures, both ends", () => {
  test.each(FIGURES)('%s', (_, script) => {
    for (const shifts of SHIFTS) drill(script, shifts);
  });
});
