import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decodeJwt,
  decodeProtectedHeader,
  exportPKCS8,
  exportSPKI,
  generateKeyPair,
  importPKCS8,
  SignJWT,
} from 'jose';
import { stringify } from 'yaml';

const KEY_ID = 'canary';

/** Keys and tokens that the canary gives the server, to be able to make false ones. */
export interface Keys {
  /** Configuration that has the server sign with a key that the canary knows. */
  configFile: string;
  /** A token of a service with declared access restrictions. */
  serviceToken: string;
  /**
   * Tokens made from a real one that no door may accept.
   *
   * @returns what is wrong with each, and the token
   */
  forge(token: string): Promise<Record<string, string>>;
}

/**
 * Makes keys and the configuration of the server that uses them.
 *
 * @param folder - private folder for both
 */
export async function makeKeys(folder: string): Promise<Keys> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const publicKeyFile = join(folder, 'public.pem');
  const privateKeyFile = join(folder, 'private.pem');
  const privateKey = await exportPKCS8(pair.privateKey);
  writeFileSync(publicKeyFile, await exportSPKI(pair.publicKey));
  writeFileSync(privateKeyFile, privateKey);
  const serviceToken = randomBytes(24).toString('base64url');
  const configFile = join(folder, 'app-config.canary.yaml');
  writeFileSync(
    configFile,
    stringify({
      auth: {
        keyStore: {
          provider: 'static',
          static: { keys: [{ keyId: KEY_ID, publicKeyFile, privateKeyFile }] },
        },
      },
      backend: {
        auth: {
          externalAccess: [
            {
              type: 'static',
              options: { token: serviceToken, subject: 'canary-service' },
              accessRestrictions: [
                { plugin: 'blueprint', permission: 'blueprint.facts.read' },
              ],
            },
          ],
        },
      },
    }),
  );
  return {
    configFile,
    serviceToken,
    forge: token => forge(token, privateKey),
  };
}

async function forge(
  token: string,
  privateKey: string,
): Promise<Record<string, string>> {
  const header = decodeProtectedHeader(token);
  const claims = decodeJwt(token);
  const rightKey = await importPKCS8(privateKey, 'ES256');
  const wrongKey = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  }).privateKey;
  const sign = (
    key: Parameters<SignJWT['sign']>[0],
    changes: Record<string, unknown> = {},
    headerChanges: Record<string, string> = {},
  ) =>
    new SignJWT({ ...claims, ...changes })
      .setProtectedHeader({ ...header, alg: 'ES256', ...headerChanges })
      .sign(key);
  const past = Math.floor(Date.now() / 1000) - 7200;
  const [encodedHeader, payload, signature] = token.split('.');
  const unsigned = Buffer.from(
    JSON.stringify({ ...header, alg: 'none' }),
  ).toString('base64url');
  return {
    'a token signed with another key': await sign(wrongKey),
    'an expired token': await sign(rightKey, { iat: past - 3600, exp: past }),
    'a token of another server': await sign(
      wrongKey,
      { iss: 'https://elsewhere.example/api/auth', aud: 'elsewhere' },
      { kid: 'elsewhere' },
    ),
    // The platform tells user tokens by their type, and asks for the audience
    // only where the type is the general one.
    'a token for another audience': await sign(
      rightKey,
      { aud: 'somebody-else' },
      { typ: 'JWT' },
    ),
    'a token that says it is of a plugin': await sign(
      rightKey,
      { sub: 'catalog', aud: 'blueprint' },
      { typ: 'vnd.backstage.plugin' },
    ),
    'an unsigned token': `${unsigned}.${payload}.`,
    'a token with changed claims': [
      encodedHeader,
      Buffer.from(
        JSON.stringify({ ...claims, sub: 'user:demo/rosalind-kettlewood' }),
      ).toString('base64url'),
      signature,
    ].join('.'),
    'a token that is none': 'not-a-token',
  };
}
