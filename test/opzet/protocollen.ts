/** The protocols of this checkout, for all test files of a process: compiling them takes a second. */
import { laadProtocollen } from '../../protocol/index.ts';

export const protocollen = await laadProtocollen();
