import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const checks = [
  { heading: 'Lint', name: 'oxlint', arguments: [] },
  { heading: 'Format', name: 'oxfmt', arguments: ['--check', '.'] },
  { heading: 'Types', name: 'typescript', arguments: [] },
  { heading: 'Dead code', name: 'knip', arguments: [] },
]

/**
 * Runs lint, format check, types, dead code and all tests; also after one of them failed. A check is silent unless it
 * fails. Ends with the line `N passed, N failed`: the tests, with every failed check counted as one failure.
 * @param {Record<string, string | undefined>} environment
 * @returns {number} the exit status: 0 when nothing failed
 */
export function runSteps(environment = process.env) {
  const failedChecks = checks.filter((check) => !timed(check.heading, () => runCheck(check, environment)))
  let counts = { passed: 0, failed: 0 }
  timed('Tests', () => {
    counts = runTests(environment)
    return counts.failed === 0
  })
  const failed = counts.failed + failedChecks.length
  if (failedChecks.length > 0)
    console.log(`\nFailed checks: ${failedChecks.map(({ heading }) => heading).join(', ')}`)
  console.log(`\n${counts.passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function timed(heading, step) {
  const started = performance.now()
  console.log(`\n== ${heading}`)
  const succeeded = step()
  console.log(`${succeeded ? 'ok' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  return succeeded
}

function runCheck({ name, arguments: given }, environment) {
  const { status, stdout, stderr, error } = runTool(name, given, {
    env: environment,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) console.log(`${stdout ?? ''}${stderr ?? ''}${error ?? ''}`)
  return status === 0
}

function runTests(environment) {
  const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-tests-'))
  const report = join(folder, 'report.json')
  try {
    const { status } = runTool(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      { env: environment, stdio: 'inherit' },
    )
    return readReport(report, status === 0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that could not be loaded or set up has no failed test of its own and counts as one. */
function readReport(file, succeeded) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
    const brokenFiles = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    const failed = numFailedTests + brokenFiles.length
    return { passed: numPassedTests, failed: succeeded ? failed : Math.max(failed, 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** Runs the command of a package in node_modules, without npx: it works the same on every system. */
function runTool(name, given, options) {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const command = typeof bin === 'string' ? bin : Object.values(bin)[0]
  return spawnSync(process.execPath, [join(folder, command), ...given], { cwd: root, ...options })
}
