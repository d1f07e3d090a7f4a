import type { course as en } from '../en/course';
import type { Translation } from '../message';

export const course: Translation<typeof en> = {
  'course.title': '一步一步看懂 TCP',
  'course.list': '目录',
  'course.progress': '共 {all} 个场景，已看完 {done} 个',
  'course.score': '共 {all} 个挑战，已完成 {solved} 个',
  'course.seen': '已看完',
  'course.stage': '舞台：{title}',
  'course.noSystem': '这里没有课程平台回应，学习进度不会保存。',
  'course.complete': '全部看完了，已经报告给课程平台。',
  'course.challenges': '挑战：点舞台里的旗子图标打开。',
};
