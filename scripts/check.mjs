// `npm run check`: the checks and tests of `npm test`, without its set-up.
import { runSteps } from './steps.mjs'

process.exitCode = runSteps()
