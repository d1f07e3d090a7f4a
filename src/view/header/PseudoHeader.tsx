import { addressText } from '../../wire/addresses';
import type { OnTheWire } from '../../wire/onTheWire';
import { Mixed } from '../learn/Mixed';
import type { Words } from '../stage/words';

const TCP = 6;

const hex = (octets: readonly number[]): string =>
  octets.map((octet, i) => (i > 0 && i % 2 === 0 ? ' ' : '') + octet.toString(16).padStart(2, '0')).join('');
const inOctets = (n: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(n / 256 ** (count - 1 - i)) % 256);

type Props = Readonly<{ wire: OnTheWire; words: Words }>;

/** What the checksum counts in besides the segment (§3.1; of IPv6: RFC 8200 §8.1, with a length of four octets). */
export const PseudoHeader = ({ wire: { way, octets }, words }: Props) => {
  const six = way.source.length > 4;
  const rows = [
    { name: words('header.pseudo.source'), value: addressText(way.source), octets: [...way.source] },
    { name: words('header.pseudo.destination'), value: addressText(way.destination), octets: [...way.destination] },
    { name: words('header.pseudo.protocol'), value: String(TCP), octets: six ? [0, 0, 0, TCP] : [0, TCP] },
    { name: words('header.pseudo.length'), value: String(octets.length), octets: inOctets(octets.length, six ? 4 : 2) },
  ];
  return (
    <details className="header-pseudo">
      <summary>{words('header.pseudo')}</summary>
      <p>
        <Mixed text={words('header.pseudo.why')} />
      </p>
      <dl>
        {rows.map((row) => (
          <div key={row.name}>
            <dt>
              <Mixed text={row.name} />
            </dt>
            <dd>
              <span className="num">{row.value}</span> <span className="num header-hex">{hex(row.octets)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
