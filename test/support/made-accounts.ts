import { createRandom } from '../../core/balance/random.ts';
import { builtInCodes } from '../../data/places/postal-codes.ts';

/** How far an account lies from the middle of its postcode at most, degrees. */
const SCATTER = 0.03;
/** States that no map of the lower 48 shows. */
const FAR = /^(AK|HI|PR|GU|VI|AS|MP)$/;

/**
 * Invented accounts as a list (CSV): around the postcodes of the lower 48 states, potential heavy-tailed, workload even.
 * The same seed gives the same list.
 */
export function madeAccounts(count: number, seed = 7): string {
  const random = createRandom(seed);
  const codes = builtInCodes('US').rows.filter(({ region }) => !FAR.test(region.code));
  const lines = ['account_id,name,postal_code,lat,lon,potential,workload'];
  for (let i = 0; i < count; i++) {
    const { code, lat, lon } = codes[Math.floor(random() * codes.length)] as (typeof codes)[number];
    const place = [lat, lon].map((degrees) => (degrees + (2 * random() - 1) * SCATTER).toFixed(5));
    const potential = Math.round(1000 * Math.min(200, (1 - random()) ** (-1 / 1.3)));
    lines.push([`A${i}`, `Account ${i}`, code, ...place, potential, Math.ceil(10 * random())].join(','));
  }
  return `${lines.join('\n')}\n`;
}
