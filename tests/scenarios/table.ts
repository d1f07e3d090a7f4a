const OPENS = 'CLOSED SYN-SENT ESTABLISHED';
const SERVES = 'CLOSED LISTEN SYN-RECEIVED ESTABLISHED';
const FIRST = 'FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT CLOSED';
const SECOND = 'CLOSE-WAIT LAST-ACK CLOSED';

/** What RFC 9293 has both ends pass through: client, server, and the sections that say so. */
export const PATHS: Readonly<Record<string, readonly [client: string, server: string, sections: string]>> = {
  'three-way-handshake': [OPENS, SERVES, '3.5 figure 6'],
  'whole-life': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.5 figure 6, 3.6 figure 12'],
  'lost-syn': [OPENS, SERVES, '3.8.1, RFC 6298 5'],
  'lost-syn-ack': [OPENS, SERVES, '3.8.1'],
  'lost-third-ack': [OPENS, SERVES, '3.10.7.4 fifth'],
  'connection-refused': ['CLOSED SYN-SENT CLOSED', 'CLOSED', '3.10.7.1, 3.10.7.3 second'],
  'no-answer': ['CLOSED SYN-SENT CLOSED', 'CLOSED', '3.8.3, 3.10.8'],
  'old-duplicate-syn': [OPENS, 'CLOSED LISTEN SYN-RECEIVED LISTEN SYN-RECEIVED ESTABLISHED', '3.5 figure 8'],
  'old-duplicate-syn-after-close': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND} LISTEN SYN-RECEIVED LISTEN`, '3.5.2 group 1'],
  'what-if-two-way': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND} LISTEN SYN-RECEIVED LISTEN`, '3.5.2 group 1'],
  'simultaneous-open': ['CLOSED SYN-SENT SYN-RECEIVED ESTABLISHED', 'CLOSED SYN-SENT SYN-RECEIVED ESTABLISHED', '3.5 figure 7'],
  'half-open-discovery': [
    `${OPENS} CLOSED SYN-SENT ESTABLISHED CLOSED LISTEN`,
    `${SERVES} CLOSED LISTEN SYN-RECEIVED ESTABLISHED CLOSED LISTEN SYN-RECEIVED LISTEN`,
    '3.5.1 figures 9 to 11',
  ],
  'syn-flood': [OPENS, SERVES, 'RFC 4987 3'],
  'what-if-guessable-isn': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND} LISTEN SYN-RECEIVED CLOSED`, '3.4.1, 3.10.7.4 fifth'],
  'request-response': [OPENS, SERVES, '3.8.6.3'],
  'lost-data': [OPENS, SERVES, 'RFC 6298 5, RFC 5681 3.2'],
  'reordered-and-duplicated': [OPENS, SERVES, '3.10.7.4 first, seventh'],
  'zero-window': [OPENS, SERVES, '3.8.6.1'],
  'keep-alive': [`${OPENS} CLOSED`, `${SERVES} CLOSED`, '3.8.4, 3.5.1'],
  'four-way-close': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.6 figure 12'],
  'server-closes-first': [`${OPENS} ${SECOND}`, `${SERVES} ${FIRST}`, '3.6'],
  'three-segment-close': [`${OPENS} FIN-WAIT-1 TIME-WAIT CLOSED`, `${SERVES} ${SECOND}`, '3.3.2 figure 5 note 2'],
  'fin-with-data': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.10.4'],
  'half-close': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.6'],
  'simultaneous-close': [`${OPENS} FIN-WAIT-1 CLOSING TIME-WAIT CLOSED`, `${SERVES} FIN-WAIT-1 CLOSING TIME-WAIT CLOSED`, '3.6 figure 13'],
  'lost-fin': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.8.1'],
  'lost-last-ack': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.10.7.4 eighth, 3.6.1'],
  'what-if-no-time-wait': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND} LISTEN`, '3.6.1'],
  abort: [`${OPENS} CLOSED`, `${SERVES} CLOSED`, '3.6.1, 3.10.7.4 second'],
  'data-after-close': [`${OPENS} FIN-WAIT-1 FIN-WAIT-2 CLOSED`, `${SERVES} CLOSE-WAIT CLOSED`, '3.6.1'],
  'close-wait-forever': [`${OPENS} FIN-WAIT-1 FIN-WAIT-2 CLOSED`, `${SERVES} CLOSE-WAIT`, '3.6, the host rule for FIN-WAIT-2'],
  'time-wait-pile-up': ['CLOSED', 'CLOSED LISTEN', '3.6.1, RFC 6056'],
  'time-wait-reuse': [
    `${OPENS} ${SECOND} SYN-SENT ESTABLISHED`,
    `${SERVES} FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT SYN-RECEIVED ESTABLISHED`,
    '3.6.1 MAY-2',
  ],
};

/** The same where a rule was changed. */
export const WHAT_IFS: Readonly<Record<string, readonly [client: string, server: string]>> = {
  'what-if-two-way': [`${OPENS} ${FIRST}`, `CLOSED LISTEN ESTABLISHED ${SECOND} LISTEN ESTABLISHED CLOSED`],
  'syn-flood': [OPENS, 'CLOSED LISTEN SYN-RECEIVED ESTABLISHED'],
  'what-if-guessable-isn': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND} LISTEN SYN-RECEIVED ESTABLISHED`],
  'what-if-no-time-wait': [
    `${OPENS} FIN-WAIT-1 FIN-WAIT-2 CLOSED SYN-SENT ESTABLISHED`,
    `${SERVES} CLOSE-WAIT LAST-ACK CLOSED LISTEN SYN-RECEIVED ESTABLISHED`,
  ],
  'time-wait-pile-up': [`${OPENS} ${SECOND}`, `${SERVES} ${FIRST}`],
};
