// Starts the real program in an empty folder and speaks to it as a client does.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readline from 'node:readline';

export const bin = process.env.TM_BINARY_DIR;
export const source = process.env.TM_SOURCE_DIR;

/** An empty folder that is gone when the test is. */
export function emptyFolder(t) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tm-e2e-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `talentmatch ARGS` to its end. */
export function run(args, { cwd, env = {}, input } = {}) {
  return spawnSync(path.join(bin, 'talentmatch'), args, {
    cwd, input, encoding: 'utf8', timeout: 120_000, env: { ...cleanEnvironment(), ...env },
  });
}

/** The environment without anything that would configure the program. */
function cleanEnvironment() {
  const { PATH, HOME, ASAN_OPTIONS, UBSAN_OPTIONS } = process.env;
  return { PATH, HOME, ...(ASAN_OPTIONS && { ASAN_OPTIONS }), ...(UBSAN_OPTIONS && { UBSAN_OPTIONS }) };
}

/** The private PostgreSQL that script/test started, or nothing. */
export function postgres() {
  const names = ['POSTGRES_HOST', 'POSTGRES_PORT', 'POSTGRES_USER', 'POSTGRES_PASSWORD'];
  return process.env.POSTGRES_HOST ? Object.fromEntries(names.map((name) => [name, process.env[name]])) : undefined;
}

/** An empty database of its own on that server, as environment; gone when the test is. */
export function postgresDatabase(t) {
  const env = { ...postgres(), POSTGRES_DB: `tm_e2e_${process.pid}_${Date.now()}` };
  const sql = (text) => {
    const answer = spawnSync('psql', ['-qXAt', '-v', 'ON_ERROR_STOP=1', '-h', env.POSTGRES_HOST, '-p', env.POSTGRES_PORT, '-U',
      env.POSTGRES_USER, '-d', 'postgres', '-c', text], { encoding: 'utf8', env: { ...process.env, PGPASSWORD: env.POSTGRES_PASSWORD } });
    if (answer.status !== 0) throw new Error(answer.stderr);
  };
  sql(`CREATE DATABASE ${env.POSTGRES_DB}`);
  t.after(() => sql(`DROP DATABASE ${env.POSTGRES_DB} WITH (FORCE)`));
  return env;
}

/**
 * Starts `talentmatch serve` on a port the kernel chooses; `stop` sends SIGTERM and answers exit code and log. `through`
 * is a command that becomes the one that follows it.
 */
export async function startServer(t, { cwd, args = [], env = {}, through = [] } = {}) {
  const [command, ...rest] = [...through, path.join(bin, 'talentmatch'), 'serve', '--port', '0', ...args];
  const child = spawn(command, rest, {
    cwd, env: { ...cleanEnvironment(), LOG_FORMAT: 'json', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = [];
  let errors = '';
  child.stderr.on('data', (text) => { errors += text; });
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal, log, errors })));
  const url = await new Promise((resolve, reject) => {
    readline.createInterface({ input: child.stdout }).on('line', (line) => {
      let entry = { event: 'text', line };
      try { entry = JSON.parse(line); } catch { /* what is printed for people */ }
      log.push(entry);
      if (entry.event === 'server_started') resolve(entry.url);
    });
    exited.then(() => reject(new Error(`the server stopped: ${errors}`)));
  });
  const stop = () => { child.kill('SIGTERM'); return exited; };
  t.after(async () => { if (child.exitCode === null) await stop(); });
  return { url, stop, child, log, exited };
}

/** A client with a token; answers {status, headers, body}. */
export class Client {
  constructor(url, token) { this.url = url; this.token = token; }

  static async login(url, username, password) {
    const answer = await fetch(`${url}/api/v1/auth/token`, {
      method: 'POST', body: new URLSearchParams({ username, password }),
    });
    if (answer.status !== 200) throw new Error(`login: ${answer.status} ${await answer.text()}`);
    return new Client(url, (await answer.json()).access_token);
  }

  async call(method, route, { json, form } = {}) {
    const headers = { Authorization: `Bearer ${this.token}`, ...(json && { 'Content-Type': 'application/json' }) };
    const answer = await fetch(`${this.url}/api/v1${route}`, { method, headers, body: json ? JSON.stringify(json) : form });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined };
  }

  /** Uploads a file as the multipart field `file`. */
  upload(route, name, bytes, type = 'application/octet-stream') {
    const form = new FormData();
    form.append('file', new Blob([bytes], { type }), name);
    return this.call('POST', route, { form });
  }
}
