export const notice = {
  'notice.label': 'Notices',
  'notice.dismiss': 'Dismiss',
  'notice.badValue': 'The address says {name}={value}, which means nothing here; {used} is used instead.',
  'notice.badValueNone': 'The address says {name}={value}, which means nothing here; it is left out.',
  'notice.unknownName': 'The address has a parameter “{name}” that this page does not know; it is left out.',
  'notice.repeated': 'The address gives {name} more than once; the first one counts.',
  'notice.noSuchBeat': 'There is no step {value} here; step {used} is shown instead.',
  'notice.noSuchRange': 'The steps {from} to {to} are no range of this run; all of it can be stepped through.',
  'notice.badRun': 'The run in this address cannot be read; the first scenario is shown instead.',
  'notice.runFaults': 'A part of the run in this address could not be read ({n} lines); the rest is shown.',
  'notice.partNotFetched': 'A part of this page could not be fetched from this site; reloading may help.',
} as const;
