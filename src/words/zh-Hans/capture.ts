import type { capture as en } from '../en/capture';
import type { Translation } from '../message';

export const capture: Translation<typeof en> = {
  'capture.group': '真实抓包',
  'capture.sample.a-client-close': '真实抓包：客户端先关闭',
  'capture.sample.c-three-segment-close': '真实抓包：三个报文段完成关闭',
  'capture.own': '你的抓包：{name}',
};
