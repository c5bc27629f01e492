import { errors, jwtVerify } from 'jose'
import type { RawDelivery, Refusal } from '../channel.ts'
import { parseActivity } from './activity-schema.ts'
import type { BotFrameworkSettings } from './bot-framework-settings.ts'
import type { KeySet } from './create-key-set.ts'
import { isAllowedService } from './is-allowed-service.ts'

interface VerifyDependencies {
  settings: BotFrameworkSettings
  findKeySet: () => Promise<KeySet>
  now: () => Date
}

/** Seconds that clocks may differ (Bot Framework authentication: "industry-standard clock-skew is 5 minutes"). */
const clockTolerance = 300

/**
 * Whether an activity comes from the Bot Connector and is meant for this bot: all seven requirements of "Authenticate
 * requests from the Bot Connector service to your bot" (Microsoft): a bearer token, a valid JWT of the issuer, our own
 * audience, not expired, a good signature, a service address equal to the activity's, and a key endorsed for the
 * channel. Beyond that the service address must be on our list: our token goes there with the answer.
 */
export async function verifyActivity(
  { bytes, headers }: RawDelivery,
  { settings, findKeySet, now }: VerifyDependencies,
): Promise<Refusal | undefined> {
  const token = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (token === undefined) return { status: 401, reason: 'there is no bearer token' }
  const activity = parseActivity(bytes)
  if (!activity) return { status: 400, reason: 'the body is no activity' }
  try {
    const keys = await findKeySet()
    const { payload, protectedHeader } = await jwtVerify(token, keys.getKey, {
      issuer: keys.issuer,
      audience: settings.BOT_FRAMEWORK_APP_ID,
      algorithms: ['RS256'],
      clockTolerance,
      currentDate: now(),
      requiredClaims: ['exp', 'nbf'],
    })
    if (payload['serviceurl'] !== activity.serviceUrl)
      return { status: 403, reason: 'the service address is not the one in the token' }
    if (!keys.isEndorsed(protectedHeader.kid, activity.channelId))
      return { status: 403, reason: `the key is not endorsed for channel ${activity.channelId.slice(0, 40)}` }
    return isAllowedService(activity.serviceUrl, settings.BOT_FRAMEWORK_SERVICE_HOSTS)
      ? undefined
      : { status: 403, reason: 'the service address is not in BOT_FRAMEWORK_SERVICE_HOSTS' }
  } catch (error) {
    return {
      status: 403,
      reason: error instanceof errors.JOSEError ? error.code : 'the keys could not be read',
    }
  }
}
