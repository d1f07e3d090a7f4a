/** What is wrong in a drill text; said with its line and column. */
export const drill = {
  'drill.openQuote': 'This quotation is not closed: write " at its end.',
  'drill.badEscape': '{text} means nothing here: write \\n, \\r, \\t, \\", \\\\ or \\x and two hexadecimal digits.',
  'drill.wordWanted': 'A word is missing here.',
  'drill.quoteWanted': 'A text in quotes is missing here, such as "Hello".',
  'drill.unknownWord': '“{text}” cannot stand here. What can: {choices}.',
  'drill.badNumber': '“{text}” is not a number from {least} to {most}.',
  'drill.tooMuch': '“{text}” is one word too many on this line.',
  'drill.ackWithoutNumber': 'A segment with the ACK flag says “ack” and a number; one without it does not.',
  'drill.tooLong': 'The text is longer than {most} lines; what comes after is not read.',
} as const;
