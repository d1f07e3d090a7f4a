import { addressText } from './addresses';
import { u32 } from './octets';

/** An address and a port. */
export type Socket = Readonly<{ address: string; port: number }>;

/** What tells a socket from others; an IPv4 address and a port are one whole number, which costs no memory. */
const keyOf = (address: Uint8Array, port: number): number | string => {
  if (address.length === 4) return u32(address, 0) * 0x10000 + port;
  return `${String.fromCharCode(...address)}${port}`;
};

/** Gives each socket of a file a number, from 0. */
export const socketTable = () => {
  const numbers = new Map<number | string, number>();
  const addresses: Uint8Array[] = [];
  const ports: number[] = [];
  return {
    numberOf: (address: Uint8Array, port: number): number => {
      const key = keyOf(address, port);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, ports.length);
      addresses.push(address.slice());
      return ports.push(port) - 1;
    },
    portOf: (n: number): number => ports[n] ?? 0,
    socket: (n: number): Socket => ({ address: addressText(addresses[n] ?? new Uint8Array(4)), port: ports[n] ?? 0 }),
  };
};
