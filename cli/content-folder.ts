import { readSettings } from '../server/settings.ts'

/** The content folder that an option names, or the one of the settings. */
export function contentFolder(option: string | undefined): string {
  return option ?? readSettings(process.env).CONTENT
}
