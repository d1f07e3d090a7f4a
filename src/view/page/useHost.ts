import { createContext, useContext } from 'react';

/** What of a media query is asked. */
export type Media = Readonly<{
  matches: boolean;
  addEventListener: (type: 'change', heard: () => void) => void;
  removeEventListener: (type: 'change', heard: () => void) => void;
}>;

/** The part of somebody else's page in which a stage stands. */
export type Host = Readonly<{
  /** What hears the keys that are meant for this stage. */
  keys: EventTarget;
  /** Answers a media query as if that part were a page. */
  media: (query: string) => Media;
  /** The address of the whole page, without parameters; null: there is none. */
  site: string | null;
}>;

/** Null: the page is the stage's own, with its title, its address and its keys. */
export const HostContext = createContext<Host | null>(null);

export const useHost = (): Host | null => useContext(HostContext);

/** The role of a part with a name of its own: a landmark of the page, but not of somebody else's, which may have several stages. */
export const usePartRole = (): 'group' | undefined => (useHost() ? 'group' : undefined);
