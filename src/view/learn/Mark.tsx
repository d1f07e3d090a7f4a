/** Right or not, as a drawn mark; a word beside it says the same. */
export const Mark = ({ ok }: Readonly<{ ok: boolean }>) => (
  <svg className="icon mark" data-ok={ok} width={20} height={20} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path className="icon-line" d={ok ? 'M4.5 12.5 10 18 19.5 6.5' : 'M6 6l12 12M18 6 6 18'} />
  </svg>
);
