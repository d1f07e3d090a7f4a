import type { notices as en } from '../en/notices';
import type { Translation } from '../message';

export const notices: Translation<typeof en> = {
  'notice.dismiss': '关闭提示',
  'notice.badValue': '地址中的 {name}={value} 无效，改用 {used}。',
  'notice.badValueNone': '地址中的 {name}={value} 无效，已忽略。',
  'notice.badChoice': '地址中的 {name}={value} 无效，请改为 {known}。',
  'notice.attribute.badValue': '属性 {name}="{value}" 无效，改用 {used}。',
  'notice.attribute.badValueNone': '属性 {name}="{value}" 无效，已忽略。',
  'notice.attribute.badChoice': '属性 {name}="{value}" 无效，请改为 {known}。',
  'notice.attribute.badRun': '属性 run 中的过程无法读取，请检查是否复制完整；现在显示的是默认场景。',
  'notice.unknownName': '地址中的参数“{name}”无法识别，已忽略。',
  'notice.repeated': '地址中 {name} 出现了不止一次，以第一个为准。',
  'notice.noSuchBeat': '没有第 {value} 步，改为显示第 {used} 步。',
  'notice.noSuchRange': '这个过程里没有第 {from} 步到第 {to} 步这一段，现在可以走完全程。',
  'notice.badRun': '地址中的过程无法读取，请检查链接是否复制完整；现在显示的是默认场景。',
  'notice.at': '第 {line} 行第 {column} 列：{says}',
  'notice.runFaults': '这个过程有 {n} 处无法读取，其余部分照常显示。',
  'notice.runTooMany': '这个过程停不下来：只显示到第 {n} 个事件。',
  'notice.runTooLong': '这个过程停不下来：只显示最初的 24 小时。',
  'notice.newVersion': 'TCP 舞台有了新版本，下次加载页面时启用；在此之前一切照旧。',
  'capture.notFetched': '没能从本站取到抓包文件“{name}”。',
  'capture.notRead': '文件“{name}”无法读取。',
};
