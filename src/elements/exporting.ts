// How a file comes about when a project is exported: written in a worker; only where that has no canvas a picture in pixels is drawn by the page.
import { failed, ok } from '../base/result.ts';
import type { Format, WriteContext } from '../formats/format.ts';
import { formatOf } from '../formats/index.ts';
import type { Project } from '../model/project.ts';
import type { Outcome, Scribe } from './scribe.ts';

/** From so many ms on a reader is told that a file is being written. */
export const PATIENCE = 1000;

/** The file, or one sentence that says why there is none; null where the scribe was stopped meanwhile. */
export async function exported(
  scribe: Scribe,
  project: Project,
  format: Format,
  context: WriteContext,
): Promise<Outcome<Blob>> {
  if (format.id !== 'png' || typeof OffscreenCanvas !== 'undefined') return scribe.write(project, format, context);
  const svg = await scribe.write(project, formatOf('svg')!, context);
  if (!svg?.ok) return svg;
  try {
    const { drawn } = await import('../formats/png.ts');
    return ok(new Blob([(await drawn(await svg.value.text(), context.scale)) as BlobPart], { type: format.mediaType }));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}
