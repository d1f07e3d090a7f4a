import type { drill as en } from '../en/drill';
import type { Translation } from '../message';

export const drill: Translation<typeof en> = {
  'drill.openQuote': '这里的引号没有配对：请在末尾补上 "。',
  'drill.badEscape': '{text} 在这里没有意义：可用 \\n、\\r、\\t、\\"、\\\\，或 \\x 加两位十六进制数。',
  'drill.wordWanted': '这里缺一个词。',
  'drill.quoteWanted': '这里缺一段带引号的文字，例如 "Hello"。',
  'drill.unknownWord': '这里不能写“{text}”。可以写：{choices}。',
  'drill.badNumber': '“{text}”不是 {least} 到 {most} 之间的数。',
  'drill.tooMuch': '这一行多了一个词：“{text}”。',
  'drill.ackWithoutNumber': '带 ACK 标志的报文段要写“ack”和一个数，不带的就不能写。',
  'drill.tooLong': '文字超过 {most} 行，后面的没有读。',
};
