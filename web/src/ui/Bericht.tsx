import type { ReactNode, Ref } from 'react';
import { Icoon, type Icoonnaam } from './Icoon.tsx';

const ICONEN = { info: 'klok', goed: 'vink', let: 'let', fout: 'let' } as const satisfies Record<string, Icoonnaam>;

interface Eigenschappen {
  toon: keyof typeof ICONEN;
  titel?: string;
  /** `alert` for a refusal alone; `status` for what is good to know. */
  rol?: 'status' | 'alert';
  /** To move the focus to it. */
  ref?: Ref<HTMLDivElement>;
  children?: ReactNode;
}

export const Bericht = ({ toon, titel, rol, ref, children }: Eigenschappen) => (
  <div ref={ref} tabIndex={ref ? -1 : undefined} role={rol} className={`utrecht-alert bericht bericht--${toon}`}>
    <Icoon n={ICONEN[toon]} groot />
    <div>
      {titel !== undefined && <p className="bericht__titel">{titel}</p>}
      {children}
    </div>
  </div>
);
