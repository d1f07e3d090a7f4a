import { type ReactNode, Suspense, useEffect, useState } from 'react';

/** So long after the page stands (ms): what nobody can ask for at once does not delay what somebody can. */
const REST = 700;

/** Parts that the first look at the page does not need: they come once it has stood for a while, and nothing around them renders for that. */
export const Afterwards = ({ children }: { children: ReactNode }) => {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), REST);
    return () => clearTimeout(timer);
  }, []);
  return <Suspense>{rested && children}</Suspense>;
};
