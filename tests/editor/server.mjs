// A scenario in an editor: yaml-language-server is started as VS Code starts it, finds the schema by the file's first line,
// and is asked what somebody who writes would see.
//   node server.mjs PACKAGES COMPOSURE SOURCE WORK
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [packages, , source, work] = process.argv.slice(2);
fs.rmSync(work, { recursive: true, force: true });
fs.mkdirSync(path.join(work, 'scenarios'), { recursive: true });
fs.mkdirSync(path.join(work, 'assets'), { recursive: true });
fs.copyFileSync(path.join(source, 'assets/scenario.schema.json'), path.join(work, 'assets/scenario.schema.json'));

const server = spawn(process.execPath, [path.join(packages, 'yaml-language-server/bin/yaml-language-server'), '--stdio']);
server.stderr.resume();
let bytes = Buffer.alloc(0);
let last = 0;
const answers = new Map();
const diagnostics = new Map();
const waiting = new Map();

function send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function ask(method, params) {
    const id = ++last;
    send({ id, method, params });
    return new Promise(done => answers.set(id, done));
}

function heard(message) {
    if (message.id !== undefined && message.method) { // the server asks for settings
        send({ id: message.id, result: message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null });
    } else if (message.id !== undefined) {
        answers.get(message.id)?.(message.result);
    } else if (message.method === 'textDocument/publishDiagnostics') {
        diagnostics.set(message.params.uri, message.params.diagnostics);
        waiting.get(message.params.uri)?.();
    }
}

server.stdout.on('data', data => {
    bytes = Buffer.concat([bytes, data]);
    for (;;) {
        const end = bytes.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/Content-Length: (\d+)/i.exec(bytes.subarray(0, end).toString())[1]);
        if (bytes.length < end + 4 + length) return;
        const body = bytes.subarray(end + 4, end + 4 + length).toString();
        bytes = bytes.subarray(end + 4 + length);
        heard(JSON.parse(body));
    }
});

const wrong = [];
let checks = 0;
function check(fine, words) {
    checks += 1;
    if (!fine) wrong.push(words);
}

// Opens a text as a file of its own; the diagnostics that come.
async function open(name, text) {
    const file = path.join(work, 'scenarios', name);
    fs.writeFileSync(file, text);
    const uri = pathToFileURL(file).href;
    const came = new Promise(done => waiting.set(uri, done));
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
    await came;
    return { uri, found: diagnostics.get(uri) };
}

// What is offered at the '|' of a text.
async function offered(name, text) {
    const before = text.slice(0, text.indexOf('|')).split('\n');
    const position = { line: before.length - 1, character: before.at(-1).length };
    const { uri } = await open(name, text.replace('|', ''));
    const list = await ask('textDocument/completion', { textDocument: { uri }, position });
    return (list.items ?? list).map(each => ({ label: each.label, says: each.documentation?.value ?? each.documentation ?? '' }));
}

async function hovered(name, text) {
    const before = text.slice(0, text.indexOf('|')).split('\n');
    const position = { line: before.length - 1, character: before.at(-1).length };
    const { uri } = await open(name, text.replace('|', ''));
    return JSON.stringify((await ask('textDocument/hover', { textDocument: { uri }, position }))?.contents ?? '');
}

const first = '# yaml-language-server: $schema=../assets/scenario.schema.json\n';
const talk = `${first}composure: 1
title: The lost parcel
customers:
  tamm:
    name: Mrs Tamm
    moments:
      asks:
        says: Where is my parcel?
        is: remark
        calls-for: takes-seriously
        replies:
          - {say: Let me look for it., does: all-of-it, ends: resolved}
`;

const deadline = setTimeout(() => { console.log('server: no answer within two minutes'); process.exit(1); }, 120000);
await ask('initialize', {
    processId: process.pid, rootUri: pathToFileURL(work).href, capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: {}, publishDiagnostics: {} } },
});
send({ method: 'initialized', params: {} });
send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } } } } });

for (const name of fs.readdirSync(path.join(source, 'scenarios')).filter(each => each.endsWith('.yaml'))) {
    const { found } = await open(name, fs.readFileSync(path.join(source, 'scenarios', name), 'utf8'));
    check(found.length === 0, `${name}: ${JSON.stringify(found.map(each => each.message))}`);
}
check((await open('good.yaml', talk)).found.length === 0, 'a good file is complained about');

async function complains(name, from, to, line, words) {
    const { found } = await open(name, talk.replace(from, to));
    const here = found.find(each => each.range.start.line === line && each.message.includes(words));
    check(here, `${name}: not '${words}' in line ${line + 1}, but ${JSON.stringify(found.map(each => [each.range.start.line + 1, each.message]))}`);
}
await complains('key.yaml', 'replies:', 'replys:', 11, 'replys');
await complains('kind.yaml', 'is: remark', 'is: remrk', 9, 'insult');
await complains('missing.yaml', '    name: Mrs Tamm\n', '', 4, 'name');
await complains('way.yaml', ', ends: resolved', '', 12, 'then');
await complains('number.yaml', 'title:', 'level: 9\ntitle:', 2, '5');
await complains('time.yaml', '    name: Mrs Tamm', '    patience: 30\n    name: Mrs Tamm', 5, 'a duration like 800ms, 12s or 2m');

async function offers(name, text, wanted, words) {
    const list = await offered(name, text);
    for (const label of wanted) {
        const found = list.find(each => each.label === label || each.label === `${label}:`);
        check(found, `${name}: '${label}' is not offered, but ${list.map(each => each.label)}`);
        if (found && words) check(JSON.stringify(found).includes(words), `${name}: '${label}' says ${JSON.stringify(found)}`);
    }
}
await offers('top.yaml', talk.replace('customers:', 'p|\ncustomers:'), ['place', 'policies', 'pass-mark']);
await offers('moment.yaml', talk.replace('        is: remark', '        |'), ['is', 'wait', 'silence', 'shows', 'answers-to']);
await offers('described.yaml', talk.replace('        is: remark', '        u|'), ['urgent'], 'shorter than reading time');
await offers('provocation.yaml', talk.replace('is: remark', 'is: |'), ['insult', 'threat', 'prank']);
await offers('conduct.yaml', talk.replace('does: all-of-it', 'does: |'), ['all-of-it', 'apologises', 'contradicts']);
await offers('good-conduct.yaml', talk.replace('calls-for: takes-seriously', 'calls-for: |'), ['apologises', 'sets-limit']);
await offers('reply.yaml', talk.replace('          - {say: Let me look for it., does: all-of-it, ends: resolved}', '          - say: Let me look.\n            |'), ['does', 'then', 'ends', 'why', 'better']);
await offers('ends.yaml', talk.replace('ends: resolved', 'ends: |'), ['resolved', 'walked-out', 'handed-over']);
await offers('escalation.yaml', talk.replace('    name: Mrs Tamm', '    name: Mrs Tamm\n    escalation:\n      |'), ['needs', 'due', 'within', 'harm', 'answer']);
check((await hovered('hover.yaml', talk.replace('calls-for', 'calls|-for'))).includes('The conduct that helps here'), 'no help on a key');

for (const each of wrong) console.log(each);
console.log(`server: ${checks} checks, ${wrong.length} wrong`);
clearTimeout(deadline);
server.kill();
process.exit(wrong.length ? 1 : 0);
