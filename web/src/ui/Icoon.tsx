/** Icons are decoration beside words, never instead of them. */

const PADEN = {
  vink: 'M4 12.5l5 5L20 6.5',
  klok: 'M12 7v5l3.5 2M21 12a9 9 0 11-18 0 9 9 0 0118 0z',
  let: 'M12 8v5m0 3.5v.01M10.3 3.9L2.4 17.6A2 2 0 004.1 20.6h15.8a2 2 0 001.7-3L13.7 3.9a2 2 0 00-3.4 0z',
  pijl: 'M5 12h14m-6-6l6 6-6 6',
  brief: 'M3 6h18v12H3zM3 7l9 6 9-6',
  zoek: 'M10.5 17a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM15.5 15.5L21 21',
  slot: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  sla: 'M5 5l6 7-6 7M12 5l6 7-6 7',
  dicht: 'M6 6l12 12M18 6L6 18',
  mens: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4 20.5a8 8 0 0116 0',
  keten: 'M10 13.5a4 4 0 005.7 0l3-3a4 4 0 00-5.7-5.7l-1 1M14 10.5a4 4 0 00-5.7 0l-3 3a4 4 0 005.7 5.7l1-1',
  op: 'M6 15l6-6 6 6',
  neer: 'M6 9l6 6 6-6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  speel: 'M7 5l12 7-12 7z',
} as const;
export type Icoonnaam = keyof typeof PADEN;

export const Icoon = ({ n, groot = false }: { n: Icoonnaam; groot?: boolean }) => (
  <svg
    className={groot ? 'icoon icoon--groot' : 'icoon'}
    viewBox="0 0 24 24"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={PADEN[n]} />
  </svg>
);
