// Asks for rankings over N kept-alive connections: load.mjs URL TOKEN TENDERS CONNECTIONS SECONDS QUERY. Prints one JSON line.
import http from 'node:http';

const [url, token, tenders, connections, seconds, query] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(connections) });
const times = [];
let bytes = 0;
let failures = 0;

function ask(tender) {
  return new Promise((resolve) => {
    const request = http.request(`${url}/api/v1/matches/find-for-tender/${tender}?${query}`,
      { method: 'POST', agent, headers: { Authorization: `Bearer ${token}` } }, (answer) => {
        answer.on('data', (part) => { bytes += part.length; });
        answer.on('end', () => resolve(answer.statusCode));
      });
    request.on('error', () => resolve(0));
    request.end();
  });
}

for (let tender = 1; tender <= Number(tenders); ++tender) await ask(tender); // warm
bytes = 0;
const begin = performance.now();
const end = begin + 1000 * Number(seconds);
let next = 0;
await Promise.all(Array.from({ length: Number(connections) }, async () => {
  while (performance.now() < end) {
    const started = performance.now();
    if (await ask(1 + (next++ % Number(tenders))) === 200) times.push(performance.now() - started);
    else ++failures;
  }
}));
const took = (performance.now() - begin) / 1000;
agent.destroy();
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)] ?? NaN;
console.log(JSON.stringify({ p50: at(0.5), p95: at(0.95), p99: at(0.99), per_second: times.length / took, failures,
  kilobytes: bytes / 1024 / times.length }));
