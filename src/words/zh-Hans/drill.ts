import type { drill as en } from '../en/drill';
import type { Translation } from '../message';

export const drill: Translation<typeof en> = {
  'drill.openQuote': '这里的引号没有配对：请在末尾补上 "。',
  'drill.badEscape': '{text} 在这里没有意义：可用 \\n、\\r、\\t、\\"、\\\\，或 \\x 加两位十六进制数。',
  'drill.wordWanted': '这里缺一个词。',
  'drill.quoteWanted': '这里缺一段带引号的文字，例如 "Hello"。',
  'drill.unknownWord': '这里不能写“{text}”。可以写：{choices}。',
  'drill.badNumber': '“{text}”不是 {least} 到 {most} 之间的数。',
  'drill.badWhole': '“{text}”不是 {least} 到 {most} 之间的整数。',
  'drill.tooMuch': '这一行多了一个词：“{text}”。',
  'drill.ackWithoutNumber': '带 ACK 标志的报文段要写“ack”和一个数，不带的不能写。',
  'drill.badAddress': '地址是一个词，最多 64 个字符，例如 10.0.0.1。',
  'drill.badLanguage': '语言要写成语言标签，例如 en、zh-Hans、es-419。',
  'drill.tooMany': '这一类超过了 {most} 个，后面的没有读。',
  'drill.tooManySegments': '用这个 MSS，报文段会超过 {most} 个，所以改用平常的 MSS。',
  'drill.json.value': '这里缺一个值：带引号的文字、数、true、false、null、列表或对象。',
  'drill.json.member': '这里应是带引号的名称和冒号，例如 "at": 12。',
  'drill.json.mark': '这里应写下面之一：{choices}',
  'drill.json.tooMuch': 'JSON 在此之前就结束了。',
  'drill.json.tooDeep': '过程的内容最多嵌套 {most} 层。',
  'drill.json.object': '这里应是一个用花括号括起来的对象。',
  'drill.json.list': '这里应是一个用方括号括起来的列表。',
  'drill.json.text': '这里应是带引号的文字。',
  'drill.json.yesNo': '这里应写 true 或 false。',
  'drill.json.missing': '这个对象里缺少“{name}”。',
  'drill.tooLong': '文字超过 {most} 行，后面的没有读。',
};
