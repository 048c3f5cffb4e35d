import type { ReactNode } from 'react';

interface HeadingProps {
  readonly level: 1 | 2 | 3 | 4 | 5 | undefined;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A heading of the rank that fits where the part stands. */
export function Heading({ level = 2, id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag className="onhand-heading" id={id}>
      {children}
    </Tag>
  );
}
