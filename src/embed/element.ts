import { TcpStageElement } from './TcpStageElement';

export { TcpStageElement, type TcpStageEvents } from './TcpStageElement';
export type { AnswerDetail, BeatDetail } from './told';

// The script may stand on a page twice.
if (typeof customElements !== 'undefined' && !customElements.get('tcp-stage')) customElements.define('tcp-stage', TcpStageElement);
