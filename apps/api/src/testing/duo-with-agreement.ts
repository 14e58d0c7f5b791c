import type { AgreementPartKey, AgreementPartView, AgreementView } from '@tweespraak/contracts';
import { agreementPartKeys } from '@tweespraak/contracts';
import { aDuo } from './a-duo.ts';
import type { House, TestPerson } from './house.ts';

/** Two people who write their samenwerkingsafspraken. */
export async function duoWithAgreement(house: House) {
  const organisation = await house.anOrganisation();
  const samira = await house.aPerson('Samira', organisation, 'ervaringsdeskundige');
  const joost = await house.aPerson('Joost', organisation, 'wijkGgd');
  const duoId = await aDuo(house, organisation, samira, joost);
  return { organisation, duoId, samira: new AgreementWriter(samira, duoId), joost: new AgreementWriter(joost, duoId) };
}

/** One of the two, with what they can do with the agreements. */
export class AgreementWriter {
  readonly path: string;

  constructor(
    readonly as: TestPerson,
    readonly duoId: string,
  ) {
    this.path = `/duos/${duoId}/agreement`;
  }

  get id(): string {
    return this.as.id;
  }

  async opens(): Promise<AgreementView> {
    return (await this.as.get(this.path)).body;
  }

  async part(key: AgreementPartKey): Promise<AgreementPartView> {
    const part = (await this.opens()).parts.find((one) => one.key === key);
    if (!part) throw new Error(`There is no part ${key}`);
    return part;
  }

  async proposes(key: AgreementPartKey, text: string, base?: number, choices: Record<string, string> = {}) {
    return this.as.put(`${this.path}/parts/${key}`, { base: base ?? (await this.part(key)).version, text, choices });
  }

  async answers(key: AgreementPartKey, answer: 'agreed' | 'notYet', version?: number) {
    return this.as.put(`${this.path}/parts/${key}/answer`, {
      version: version ?? (await this.part(key)).version,
      answer,
    });
  }

  withdraws(key: AgreementPartKey) {
    return this.as.delete(`${this.path}/parts/${key}/proposal`);
  }

  /** Signs the text on the screen, or the text that is given. */
  async signs(seen?: Pick<AgreementView, 'version' | 'hash'>) {
    const { version, hash } = seen ?? (await this.opens());
    return this.as.post(`${this.path}/signatures`, { version, hash: hash ?? '0'.repeat(64) });
  }
}

/** All seven parts written by one and agreed by the other. */
export async function agreeOnAll(writer: AgreementWriter, partner: AgreementWriter): Promise<void> {
  for (const key of agreementPartKeys) {
    await writer.proposes(key, `Zo doen we ${key}.`);
    await partner.answers(key, 'agreed');
  }
}
