import type { Thing } from './thing.ts';

const intro = `# Who may do what

One table per thing. Each is made from what the access test asks of every route and every message of the socket, as
everybody: \`apps/api/src/testing/access/permissions\`. A route that is in no table fails that test by its name, and so
does a rule of a \`*.policy.ts\` that no row stands for. To change this page, change the table there and run
\`vitest run src/permissions.test.ts -u\` in \`apps/api\`.

- **yes**: may do it.
- **sees it**: may see the thing and may not do this (\`not_allowed\`).
- **–**: cannot tell the thing from one that does not exist (\`not_found\`).

Strangers get \`not_signed_in\` everywhere but at the doors, and who did not read yet who sees what gets
\`welcome_needed\` everywhere but at their own account. "Here" is the organisation that hosts the thing. Whoever left it
has no right in it any more; a role elsewhere gives none here.

No table gives a right to the audit log: what is in it reaches nobody but the author of a shared entry, who sees who
looked when.`;

/** The tables as `docs/permissions.md` shows them, laid out as the formatter does. */
export function asPage(things: Thing[]): string {
  return `${[intro, ...things.map(sectionOf)].join('\n\n')}\n`;
}

function sectionOf({ title, about, columns, rows }: Thing): string {
  const titles = Object.keys(columns);
  const others = Object.values(columns).flat().includes('a stranger') ? [] : ['everyone else'];
  const hasRules = rows.some(({ rules = [] }) => rules.length > 0);
  const head = ['', ...titles, ...others, ...(hasRules ? ['rule'] : [])];
  const lines = rows.map(({ what, may, sees = [], rules = [] }) => [
    what,
    ...titles.map((column) => (may.includes(column) ? 'yes' : sees.includes(column) ? 'sees it' : '–')),
    ...others.map(() => '–'),
    ...(hasRules ? [inShort(rules)] : []),
  ]);
  const text = [`## ${title}`, ...(about ? [wrapped(about)] : []), tableOf(head, lines)];
  return text.join('\n\n');
}

/** The rules by policy: `duoPolicy` pause, resume, end. */
function inShort(rules: string[]): string {
  const split = rules.map((rule) => rule.split('.') as [string, string]);
  const policies = [...new Set(split.map(([policy]) => policy))];
  const actionsOf = (policy: string) => split.filter(([its]) => its === policy).map(([, action]) => action);
  return policies.map((policy) => `\`${policy}\` ${actionsOf(policy).join(', ')}`).join('; ');
}

function tableOf(head: string[], lines: string[][]): string {
  const widths = head.map((_, place) => Math.max(3, ...[head, ...lines].map((line) => (line[place] ?? '').length)));
  const row = (cells: string[]) => `| ${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' | ')} |`;
  return [row(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.map(row)].join('\n');
}

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 120) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
