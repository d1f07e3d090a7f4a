import { useEffect, useLayoutEffect } from 'react';

/** A layout effect, but where nothing is laid out: there React would warn of it. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;
