import { ICONS, type IconName, type IconPath } from './paths';

export type { IconName } from './paths';

/** An icon beside a word or within a named button; it has no name of its own. `size` in px; the style sheet may give another. */
export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => {
  const { line, fill }: IconPath = ICONS[name];
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {line ? <path className="icon-line" d={line} /> : null}
      {fill ? <path className="icon-fill" d={fill} /> : null}
    </svg>
  );
};
