import Endpoints from '../endpoint/Endpoints';
import { useShownSoon } from '../page/Soon';
import { useNotation, useSession } from '../page/useSession';
import { useTold } from '../page/useTold';
import { useSaying } from './useSaying';

/** What both ends remember of the connection. */
export const EndpointPanel = () => {
  const { trace, beat } = useTold(useShownSoon());
  const numbers = useNotation();
  const { names } = useSession(({ context }) => context.settings);
  const words = useSaying();
  return (
    <>
      <h3 className="visually-hidden">{words('endpoint.region')}</h3>
      <Endpoints trace={trace} beat={beat} notation={numbers} words={words} names={names} />
    </>
  );
};
