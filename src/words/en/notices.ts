/** What was not done as asked, in the words of a part that comes later. */
export const notices = {
  'notice.dismiss': 'Dismiss',
  'notice.badValue': 'The address says {name}={value}, which means nothing here; {used} is used instead.',
  'notice.badValueNone': 'The address says {name}={value}, which means nothing here; it is left out.',
  'notice.badChoice': 'The address says {name}={value}, which means nothing here: write {known}.',
  'notice.attribute.badValue': 'The attribute {name}="{value}" means nothing here; {used} is used instead.',
  'notice.attribute.badValueNone': 'The attribute {name}="{value}" means nothing here; it is left out.',
  'notice.attribute.badChoice': 'The attribute {name}="{value}" means nothing here: write {known}.',
  'notice.attribute.badRun':
    'The run in the attribute “run” cannot be read: check that all of it was copied. The usual scenario is shown instead.',
  'notice.unknownName': 'The address has a parameter “{name}” that this page does not know; it is left out.',
  'notice.repeated': 'The address gives {name} more than once; the first one counts.',
  'notice.noSuchBeat': 'There is no step {value} here; step {used} is shown instead.',
  'notice.noSuchRange': 'Steps {from} to {to} are not a part of this run; all of it can be stepped through.',
  'notice.badRun': 'The run in this address cannot be read: check that the whole link was copied. The usual scenario is shown instead.',
  'notice.at': 'Line {line}, column {column}: {says}',
  'notice.runFaults': {
    by: 'n',
    one: 'One part of this run could not be read; the rest is shown.',
    other: '{n} parts of this run could not be read; the rest is shown.',
  },
  'notice.runTooMany': 'This run does not come to rest: it is shown up to its event number {n}.',
  'notice.runTooLong': 'This run does not come to rest: its first 24 hours are shown.',
  'notice.newVersion': 'A newer version of TCP Stage has come. It is shown when the page is next loaded; nothing changes until then.',
  'capture.notFetched': 'The capture “{name}” could not be fetched from this site.',
  'capture.notRead': 'The file “{name}” could not be read.',
} as const;
