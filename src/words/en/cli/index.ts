/** What the command line says. */
export const cli = {
  'cli.usage': `tcp-stage: TCP connections as text, pictures and files

  tcp-stage ladder FILE...|SCENARIO [--conversation N] [--lang en|zh-Hans] [--numbers letters|relative|real] [--json]
                   [--from STEP] [--to STEP]
  tcp-stage list FILE... [--lang L] [--json]
  tcp-stage export FILE...|SCENARIO --as pcap|svg|mermaid|drill|json|text [-o FILE]
                   [--conversation N] [--lang L] [--numbers N] [--at client|server] [--theme light|projector|dark] [--from STEP] [--to STEP]
  tcp-stage check FILE

FILE is a capture (pcap, pcapng, also packed by gzip) or a run (drill text, JSON); - reads standard input.
Several captures are read together: of two that were taken at both ends of a connection, one ladder is made.
A what-if has two conversations: the first by RFC 9293, the second under the other rule.
Scenarios: {scenarios}
`,
  'cli.noCommand': 'There is no command “{name}”; there are ladder, list, export and check.',
  'cli.noFile': '{command} wants the name of a file or a scenario.',
  'cli.tooMany': 'Only captures can be read together: “{name}” is one too many.',
  'cli.badOption': '{option} cannot be “{value}”; it can be {choices}.',
  'cli.notHeeded': '{command} knows no {option}; --help says which command takes what.',
  'cli.badNumber': '{option} wants a whole number from {least} on, not “{value}”.',
  'cli.badArguments': '{why}',
  'cli.notFound': '“{name}” is neither a file here nor a scenario.',
  'cli.notRead': '“{name}” could not be read: {why}.',
  'cli.notWritten': '“{name}” could not be written: {why}.',
  'cli.noConversation': 'There is no conversation {n} in “{name}”; it has {count}.',
  'cli.noSteps': 'There are no steps {from} to {to}; there are 0 to {last}.',
  'cli.notCapture': '“{name}” is a run, not a capture: it has no list of conversations.',
  'cli.notRun': '“{name}” is a capture, not a run.',
  'cli.account':
    '“{name}” is the account that export --as json writes: it tells what happened, and has nothing in it that could be run again.',
  'cli.noDrill': 'A capture has no program behind it that could be run again: there is no drill text of it.',
  'cli.asWanted': 'export wants --as and one of {choices}.',
  'cli.toTerminal': 'A capture file is no text for a terminal: name a file with -o.',
  'cli.conversation': 'Conversation {n} of {count}',
  'cli.ofFault': '{name}:{line}:{column}: {says}',
  'cli.more': { by: 'n', one: '{says} ({n} more fault)', other: '{says} ({n} more faults)' },
  'cli.unmet': '{name}:{line}: This is not met: {text}; all before it is, up to step {beat}.',
  'cli.fine': { by: 'n', one: '{name}: nothing is wrong; {n} step.', other: '{name}: nothing is wrong; {n} steps.' },
} as const;
