export const notice = {
  'notice.label': 'Notices',
  'notice.partNotFetched': 'A part of this page could not be fetched from this site; reloading may help.',
} as const;
