import type { Settings } from '../settings.ts'

/** What an organisation can set about groups. Periods in milliseconds. */
export interface GroupingSettings {
  /** From how much likeness on two groups are one. */
  threshold: number
  /** How long the periods are that a trend compares. */
  trendPeriod: number
  /** By how many questions a dismissed or solved group must grow to open again. */
  reopenAfter: number
  /** How long someone has to take one of the choices. */
  choiceWindow: number
}

const minuteMilliseconds = 60_000
const dayMilliseconds = 86_400_000

export function groupingSettings(settings: Settings): GroupingSettings {
  return {
    threshold: settings.GROUP_THRESHOLD,
    trendPeriod: settings.GROUP_TREND_DAYS * dayMilliseconds,
    reopenAfter: settings.GROUP_REOPEN_AFTER,
    choiceWindow: settings.CHOICE_WINDOW_MINUTES * minuteMilliseconds,
  }
}
