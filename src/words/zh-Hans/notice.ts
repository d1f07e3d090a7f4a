import type { notice as en } from '../en/notice';
import type { Translation } from '../message';

export const notice: Translation<typeof en> = {
  'notice.label': '提示',
  'notice.dismiss': '关闭提示',
  'notice.badValue': '地址中的 {name}={value} 无效，改用 {used}。',
  'notice.badValueNone': '地址中的 {name}={value} 无效，已忽略。',
  'notice.unknownName': '地址中的参数“{name}”无法识别，已忽略。',
  'notice.repeated': '地址中 {name} 出现了不止一次，以第一个为准。',
  'notice.noSuchBeat': '没有第 {value} 步，改为显示第 {used} 步。',
  'notice.noSuchRange': '第 {from} 步到第 {to} 步不在这次演示的范围内，改为可以走完全程。',
  'notice.badRun': '地址中的过程无法读取，改为显示第一个场景。',
  'notice.runFaults': '地址中的过程有一部分无法读取（{n} 行），其余部分照常显示。',
  'notice.partNotFetched': '没能从本站取到页面的一部分，可以重新加载试试。',
};
