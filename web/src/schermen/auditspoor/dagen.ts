import { dagenTussen, plusDagen } from '../../datum.ts';
import type { Auditspoor } from './vragen.ts';

/** The days that the slider goes over: from the first recording until today, on the clock of the case. */
export class Dagen {
  readonly van: string;
  readonly tot: string;
  /** Position of the last day; the first one is 0. */
  readonly laatste: number;
  private readonly met: readonly string[];

  constructor({ begonnen, vandaag, dagen }: Pick<Auditspoor, 'begonnen' | 'vandaag' | 'dagen'>) {
    this.van = begonnen;
    this.tot = vandaag;
    this.laatste = Math.max(0, dagenTussen(begonnen, vandaag));
    this.met = dagen.map(({ dag }) => dag);
  }

  /** Where a day stands; a day outside them stands at the end that it is nearest to. */
  plek(dag: string): number {
    return Math.min(this.laatste, Math.max(0, dagenTussen(this.van, dag)));
  }
  op(plek: number): string {
    return plusDagen(this.van, plek);
  }
  /** Where a mark is drawn, in percents of the slider. */
  procent(dag: string): number {
    return this.laatste === 0 ? 0 : (this.plek(dag) / this.laatste) * 100;
  }

  /** The nearest day before it on which something was recorded. */
  vorige(dag: string): string | undefined {
    return this.met.findLast((d) => d < dag);
  }
  volgende(dag: string): string | undefined {
    return this.met.find((d) => d > dag);
  }
}
