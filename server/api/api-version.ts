/**
 * The version of the API (semver): in the document, and in the header `API-Version` of every response
 * (NL API Design Rules, /core/version-header). The major version is in the path.
 */
export const apiVersion = '1.0.0'

/** What stands before every path of the API. */
export const apiBasePath = '/v1'
