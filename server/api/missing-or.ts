/** The message for a required field: that it is missing, or what was expected of it. */
export function missingOr(expected: string) {
  return (issue: { input?: unknown }): string =>
    issue.input === undefined ? `Dit veld ontbreekt. ${expected}` : expected
}
