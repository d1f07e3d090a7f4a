import type { help as en } from '../en/help';
import type { Translation } from '../message';

export const help: Translation<typeof en> = {
  'help.title': '按键',
  'help.open': '按键（?）',
  'help.close': '关闭',
  'help.playPause': '播放或暂停',
  'help.home': '回到开头',
  'help.end': '跳到最后',
  'help.numbers': '编号方式：字母、相对值、真实值',
  'help.theme': '主题：浅色、深色、投影',
  'help.goTo': '按编号跳到某一步',
  'help.present': '演示模式：一次只讲一句',
  'help.blank': '演示时黑屏',
  'help.help': '显示这些按键',
  'help.leave': '退出',
  'key.space': '空格',
};
