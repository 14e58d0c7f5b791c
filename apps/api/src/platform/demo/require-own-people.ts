import type { Mode } from '../config/config.ts';
import { StartError } from '../config/start-error.ts';
import type { Database } from '../database/database.ts';
import { demoAddress } from './demo-persons.ts';

/**
 * Everybody knows the password of the demo's persons, and the demo's outbox shows mail to everyone: their data never
 * open live, and the data of real people never open as a demo.
 */
export async function requireOwnPeople(db: Database, mode: Mode): Promise<void> {
  const [people] = await db.query<{ demo: boolean; real: boolean }>(
    `SELECT count(*) FILTER (WHERE email LIKE $1) > 0 AS demo, count(*) > 0 AS real FROM person`,
    [demoAddress('%')],
  );
  if (mode === 'live' && people?.demo)
    throw new StartError('Dit zijn de gegevens van de proefversie. Begin live met een lege map of een lege database.');
  if (mode === 'demo' && people?.real && !people.demo)
    throw new StartError(
      'Dit zijn de gegevens van echte mensen, niet van de proefversie. Zet TWEESPRAAK_MODE op live.',
    );
}
