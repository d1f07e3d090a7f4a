import { type ReactNode, useState } from 'react';
import { Icon } from '../icons/Icon';

type Props = Readonly<{ title: string; children: ReactNode }>;

/** What has just been opened comes into view, as far as there is room for it; for its contents, as they come. */
export const intoView = (content: HTMLElement | null): void => content?.closest('details')?.scrollIntoView?.({ block: 'nearest' });

/** Something more to know, folded away. Its contents are made only while it is open, and it stays as it is from beat to beat. */
export const Fold = ({ title, children }: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon name="more" />
        {title}
      </summary>
      {open && (
        <div ref={intoView} className="fold-body">
          {children}
        </div>
      )}
    </details>
  );
};
