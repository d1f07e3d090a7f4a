import { type Places, placesOf } from '../../session/places';
import { useHost } from './useHost';

/** Where what this stage hands on lies. */
export const usePlaces = (): Places =>
  placesOf({ href: location.href, frameName: self.name, oneFile: import.meta.env.MODE === 'one-file', host: useHost() });
