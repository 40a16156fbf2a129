// Waits until the hub at the address given answers, runs every server audit of graphql-http against it, and fails where
// one of them does not hold.
import { serverAudits } from 'graphql-http';

const AUDITS = 61;
const SECONDS = 180;

const url = process.argv[2];

async function answers() {
  try {
    const headers = { accept: 'application/graphql-response+json' };
    return (await fetch(`${url}?query=${encodeURIComponent('{ dataVersion { id } }')}`, { headers })).ok;
  } catch {
    return false;
  }
}

for (let second = 0; !(await answers()); second++) {
  if (second === SECONDS) {
    console.error(`${url} does not answer.`);
    process.exit(1);
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

const audits = serverAudits({ url });
let holding = 0;
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status === 'ok') {
    holding++;
  } else {
    console.error(`${audit.id} ${audit.name}: ${result.status}, ${result.reason}`);
  }
}
console.log(`graphql-http: ${holding} of ${audits.length} audits hold.`);
process.exit(holding === audits.length && holding >= AUDITS ? 0 : 1);
