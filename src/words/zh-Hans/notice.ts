import type { notice as en } from '../en/notice';
import type { Translation } from '../message';

export const notice: Translation<typeof en> = {
  'notice.label': '提示',
  'notice.partNotFetched': '没能从本站取到页面的一部分，可以重新加载试试。',
};
