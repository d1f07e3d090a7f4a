import { KEYS } from '../../session/keys';
import { type Catalogue, say, sayMsg } from '../../words';
import { Dialog } from './Dialog';
import type { Sheet } from './Page';
import { useWords } from './useWords';

/** The table of keys, as the listener has it. */
export const Help = ({ open, onClose }: Sheet) => {
  const words = useWords();
  return (
    <Dialog title={say(words, 'help.title')} open={open} onClose={onClose}>
      <table className="keys">
        <tbody>
          {KEYS.map(({ keys, says, does }) => (
            <tr key={does}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{onKeyboard(words, key)}</kbd>
                ))}
              </th>
              <td>{sayMsg(words, { id: says, values: {} }, String)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
};

const PRINTED: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
};

const onKeyboard = (words: Catalogue, key: string): string =>
  key === ' ' ? say(words, 'key.space') : (PRINTED[key] ?? (key.length === 1 ? key.toUpperCase() : key));
