/** What a course package says: it brings only these, and the scenarios' titles. */
export const course = {
  'course.title': 'TCP, step by step',
  'course.list': 'Contents',
  'course.progress': '{done} of {all} seen to the end',
  'course.score': '{solved} of {all} challenges solved',
  'course.seen': 'seen to the end',
  'course.stage': 'The stage: {title}',
  'course.noSystem': 'No course system answers here: your progress is not kept.',
  'course.complete': 'You have seen all of it. The course system has been told.',
  'course.challenges': 'Challenges: open them with the flag in the stage.',
} as const;
