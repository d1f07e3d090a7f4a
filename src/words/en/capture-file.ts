/** What is said of a file that was opened: it comes with the late part. */
export const captureFile = {
  'capture.choose': 'Open a file…',
  'capture.drop': 'Drop a capture or a run here to play it',
  'capture.empty': 'The file “{name}” is empty.',
  'capture.notCapture': '“{name}” is neither a packet capture (pcap, pcapng) nor a run (JSON, drill text).',
  'capture.notTogether': '“{name}” is not a packet capture (pcap, pcapng); only captures can be opened together.',
  'capture.account':
    '“{name}” is what Export writes as JSON: it tells what happened, and has nothing in it that could be run again. Drill text can be opened again.',
  'capture.cutOff': '“{name}” breaks off at octet {octet}; what came whole before it is played.',
  'capture.damaged': '“{name}” is damaged at octet {octet}, where a length cannot be true; what came whole before it is played.',
  'capture.cutOffEarly': '“{name}” breaks off at octet {octet}, before the first packet is whole: copy or capture it again.',
  'capture.damagedEarly': '“{name}” is damaged at octet {octet}, before the first packet is whole: copy or capture it again.',
  'capture.nothingWhole': '“{name}” does not hold a single whole packet.',
  'capture.noTcp': 'There is no TCP in “{name}”, only {what}.',
  'capture.linkType':
    '“{name}” was taken on a kind of link that is not read here (link type {type}); Ethernet, loopback, raw IP and Linux cooked are read.',
  'capture.several': '“{name}” holds {count} TCP conversations; the first one is shown.',
  'capture.noHandshake': 'The beginning of this conversation is not in “{name}”; how it was opened is guessed.',
  'capture.snapped': 'Segments in “{name}” were cut short when they were captured; the missing octets are shown as zeros.',
  'capture.bothEnds': 'Both ends of this conversation were captured: when its segments left and arrived is not guessed.',
  'capture.bothClocks':
    'Both ends of this conversation were captured: when its segments left and arrived is not guessed. The server’s clock differed from the client’s by {ms} ms, which is set right.',
  'capture.longPlayed': 'This conversation is long: its first {count} segments are shown.',
} as const;
