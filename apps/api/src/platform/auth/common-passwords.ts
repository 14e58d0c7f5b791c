/**
 * Whether a password is on the lists that are tried first, or is little more than the person's own name. The lists are
 * large, so they load when the first password is chosen.
 */
export async function isCommon(password: string, about: string[]): Promise<boolean> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const strength = new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
  return strength.check(password, [...about, 'tweespraak']).score < 2;
}
