export const choose = {
  'choose.scenario': 'Scenario',
  'choose.language': 'Language',
  'choose.theme': 'Theme',
  'choose.theme.system': 'Like the system',
  'choose.theme.light': 'Light',
  'choose.theme.dark': 'Dark',
  'choose.theme.projector': 'Projector',
  'choose.numbers': 'Numbers',
  'choose.numbers.letters': 'Letters (x, y)',
  'choose.numbers.relative': 'Relative (0, 1)',
  'choose.numbers.real': 'Real (32 bits)',
  'scenarios.title': 'Scenarios',
} as const;
