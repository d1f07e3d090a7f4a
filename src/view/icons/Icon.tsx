import { ICONS, type IconName, type IconPath } from './paths';

export type { IconName } from './paths';

/** An icon beside a word or within a named button; it has no name of its own. `size` in px; the style sheet may give another. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => <Drawn path={ICONS[name]} size={size} />;

/** The same of an icon that comes with a later part of the page. */
export const Drawn = ({ path: { line, fill }, size = 20 }: { path: IconPath; size?: number }) => (
  <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {line ? <path className="icon-line" d={line} /> : null}
    {fill ? <path className="icon-fill" d={fill} /> : null}
  </svg>
);
