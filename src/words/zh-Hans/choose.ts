import type { choose as en } from '../en/choose';
import type { Translation } from '../message';

export const choose: Translation<typeof en> = {
  'choose.scenario': '场景',
  'choose.language': '语言',
  'choose.theme': '主题',
  'choose.theme.system': '跟随系统',
  'choose.theme.light': '浅色',
  'choose.theme.dark': '深色',
  'choose.theme.projector': '投影',
  'choose.numbers': '编号方式',
  'choose.numbers.letters': '字母',
  'choose.numbers.relative': '相对值',
  'choose.numbers.real': '真实值',
  'choose.run': '改动后的过程',
  'group.opening': '建立连接',
  'group.transfer': '传送数据',
  'group.closing': '释放连接',
};
