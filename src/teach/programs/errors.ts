import type { Line } from '../../trace/run';
import type { Place, Tongue } from './code';

/** How systems name what the RFC tells the user: errno's name and number on Linux, its text, Python's exception. */
type SystemError = Readonly<{ name: string; number: number; text: string; python: string }>;

const REFUSED: SystemError = { name: 'ECONNREFUSED', number: 111, text: 'Connection refused', python: 'ConnectionRefusedError' };
const RESET: SystemError = { name: 'ECONNRESET', number: 104, text: 'Connection reset by peer', python: 'ConnectionResetError' };
const TIMEOUT: SystemError = { name: 'ETIMEDOUT', number: 110, text: 'Connection timed out', python: 'TimeoutError' };
const IN_USE: SystemError = { name: 'EADDRINUSE', number: 98, text: 'Address already in use', python: 'OSError' };
const NO_PORT: SystemError = { name: 'EADDRNOTAVAIL', number: 99, text: 'Cannot assign requested address', python: 'OSError' };
const NOT_CONNECTED: SystemError = {
  name: 'ENOTCONN',
  number: 107,
  text: 'Transport endpoint is not connected',
  python: 'OSError',
};

/** A RST that answers the SYN is "connection refused" to a program, whatever the RFC's word for it. */
const systemError = (does: Line['do'], error: string): SystemError => {
  if (error === 'timeout') return TIMEOUT;
  if (error === 'address not available') return NO_PORT;
  if (error === 'connection already exists') return IN_USE;
  if (error === 'reset' || error === 'refused') return does === 'connect' ? REFUSED : RESET;
  return NOT_CONNECTED;
};

const SYSCALL: Readonly<Partial<Record<Line['do'], string>>> = { connect: 'connect', listen: 'listen', send: 'write' };

/** What a program that fails prints, as each language prints it. */
export const errorPrinted = (tongue: Tongue, does: Line['do'], error: string, { host, port }: Place): string => {
  const { name, number, text, python } = systemError(does, error);
  if (tongue === 'python') return `${python}: [Errno ${number}] ${text}`;
  if (tongue === 'javascript') return `Error: ${SYSCALL[does] ?? 'read'} ${name}${does === 'connect' ? ` ${host}:${port}` : ''}`;
  return does === 'recv' ? '-1 ' : `${does}: ${text}`;
};
