/** A signed text that is JSON in itself. */
import type { z } from 'zod';

/** What it says, or null when it does not say anything of that form. */
export function leesKop<T>(schema: z.ZodType<T>, kop: string): T | null {
  try {
    return schema.safeParse(JSON.parse(kop)).data ?? null;
  } catch {
    return null;
  }
}
