import type { ComponentProps } from 'react';

const SOORTEN = { primair: 'primary', secundair: 'secondary', stil: 'subtle' } as const;

/** A button of the design system. One primary button a form. */
export const Knop = ({
  soort = 'secundair',
  klein = false,
  className = '',
  ...rest
}: ComponentProps<'button'> & { soort?: keyof typeof SOORTEN; klein?: boolean }) => (
  <button
    type="button"
    {...rest}
    className={`nl-button nl-button--${SOORTEN[soort]} ${klein ? 'knop--klein' : ''} ${className}`}
  />
);
