export interface OpvangZoek {
  /** Present: what trial cases sent, and not what real ones did. */
  proef?: 'ja';
}
export const leesOpvangZoek = ({ proef }: Record<string, unknown>): OpvangZoek => (proef === 'ja' ? { proef } : {});
