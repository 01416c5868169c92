// Our reader and the schema for editors, over the same files: ajv accepts what the reader accepts in form, and refuses what
// the reader refuses for a reason that a schema can express. tests/editor/codes.txt says which reasons those are.
//   node agree.mjs PACKAGES COMPOSURE SOURCE WORK
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [packages, composure, source, work] = process.argv.slice(2);
const require = createRequire(path.resolve(packages) + '/');
const yaml = require('js-yaml');
const Ajv = require('ajv');

const schema = JSON.parse(fs.readFileSync(path.join(source, 'assets/scenario.schema.json'), 'utf8'));
const ajv = new Ajv({ allErrors: false, strict: false });
if (!ajv.validateSchema(schema)) throw new Error(`this is no schema: ${JSON.stringify(ajv.errors)}`);
const validate = ajv.compile(schema);

const known = new Map();
for (const line of fs.readFileSync(path.join(source, 'tests/editor/codes.txt'), 'utf8').split('\n')) {
    const [code, kind, reason] = line.match(/^([a-z0-9-]+) +(schema|partly|reader)(?:: (.+))?$/)?.slice(1) ?? [];
    if (code) known.set(code, { kind, reason });
}

const wrong = [];
const seen = new Map();

// The reader's error codes, by file.
function asReader(files) {
    const ran = spawnSync(composure, ['check', '--form', '--format=json', ...files],
        { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, COMPOSURE_DATA: source } });
    if (ran.status !== 0 && ran.status !== 1) throw new Error(`check ended with ${ran.status}: ${ran.stderr}`);
    const codes = new Map(files.map(file => [file, new Set()]));
    for (const each of JSON.parse(ran.stdout)) {
        if (each.severity === 'error') codes.get(each.file).add(each.code);
    }
    return codes;
}

// Why YAML or the schema refuses the file; empty if they do not.
function asEditor(file) {
    let value;
    try {
        value = yaml.load(fs.readFileSync(file, 'utf8'), { schema: yaml.CORE_SCHEMA });
    } catch (error) {
        return `YAML: ${error.message.split('\n')[0]}`;
    }
    if (validate(value)) return '';
    return validate.errors.map(each => `${each.instancePath} ${each.message}`).join('; ');
}

function compare(files) {
    const codes = asReader(files);
    for (const file of files) {
        const found = [...codes.get(file)];
        const refused = asEditor(file);
        for (const code of found) {
            if (!known.has(code)) wrong.push(`${file}: tests/editor/codes.txt does not name '${code}'`);
            const counted = seen.get(code) ?? { refused: 0, accepted: 0 };
            if (found.length === 1) counted[refused ? 'refused' : 'accepted'] += 1;
            seen.set(code, counted);
        }
        const kinds = new Set(found.map(code => known.get(code)?.kind));
        if (found.length === 0 && refused) wrong.push(`${file}: the reader accepts it, the schema does not: ${refused}`);
        if (kinds.has('schema') && !refused) wrong.push(`${file}: the reader says ${found}, the schema accepts it`);
        if (found.length > 0 && kinds.size === 1 && kinds.has('reader') && refused) {
            wrong.push(`${file}: the reader says only ${found}, and the schema says ${refused}`);
        }
    }
    return files.length;
}

function filesBelow(folder) {
    return fs.readdirSync(folder, { recursive: true }).map(each => path.join(folder, each))
        .filter(each => each.endsWith('.yaml')).filter(each => !fs.readFileSync(each, 'utf8').startsWith('rubric:'));
}

// A small generator with a seed: the same mutants on every machine.
let state = 20261122;
function below(count) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 4294967296 * count);
}
const one = list => list[below(list.length)];

function places(value, found = []) {
    if (Array.isArray(value)) {
        value.forEach((each, n) => { found.push([value, n]); places(each, found); });
    } else if (value !== null && typeof value === 'object') {
        for (const key of Object.keys(value)) { found.push([value, key]); places(value[key], found); }
    }
    return found;
}

const strange = [null, '', '  ', 'zzz', 'two words', 0, 1, 2, -1, 7, 101, 0.5, true, false, [], {}, ['zzz'], [null], { zzz: 1 }, '12s', '12',
    'never', 'at least 60', 'at least 101', 'below 5s', '9 in 10', 'after 60s', 'hello <customer>', 'hello <custommer>', 'wait-for-help',
    'short', 'all-of-it', 'resolved', 'left', 'free', 'set', { anger: 'at least 60' }, [{ anger: 'below 9' }], { go: 'zzz' }, 'counter'];

function mutate(text, keys) {
    const value = yaml.load(text, { schema: yaml.CORE_SCHEMA });
    const [holder, key] = one(places(value));
    const kind = below(5);
    if (kind === 0 && !Array.isArray(holder)) delete holder[key];
    else if (kind === 1 && !Array.isArray(holder)) { holder[one(keys)] = holder[key]; if (below(2)) delete holder[key]; }
    else if (kind === 2 && !Array.isArray(holder)) holder[one(keys)] = structuredClone(one(strange));
    else if (kind === 3) holder[key] = structuredClone(one(places(value))).pop() ?? null;
    else holder[key] = structuredClone(one(strange));
    return yaml.dump(value, { schema: yaml.CORE_SCHEMA, lineWidth: -1, noRefs: true });
}

function keysOf(node, found = new Set()) {
    if (node !== null && typeof node === 'object') {
        for (const key of Object.keys(node.properties ?? {})) found.add(key);
        for (const each of Object.values(node)) keysOf(each, found);
    }
    return found;
}

const corpus = ['tests/bad', 'tests/cases', 'scenarios'].flatMap(each => filesBelow(path.join(source, each)));
let count = compare(corpus);

const keys = [...keysOf(schema)];
const good = corpus.filter(file => !file.includes('tests/bad')).map(file => fs.readFileSync(file, 'utf8'));
fs.rmSync(work, { recursive: true, force: true });
fs.mkdirSync(work, { recursive: true });
const mutants = [];
for (let n = 0; n < 3000; ++n) {
    const file = path.join(work, `${n}.yaml`);
    fs.writeFileSync(file, mutate(one(good), keys));
    mutants.push(file);
}
count += compare(mutants);

// Every key of the schema stands in some file that both accept, so that none is the schema's alone.
const used = new Set();
for (const text of good) for (const [holder, key] of places(yaml.load(text, { schema: yaml.CORE_SCHEMA }))) if (!Array.isArray(holder)) used.add(key);
for (const key of keys) if (!used.has(key)) wrong.push(`no good file of the corpus uses the key '${key}'`);

if (process.env.AGREE_TABLE) for (const [code, { refused, accepted }] of [...seen].sort()) console.log(code, 'refused', refused, 'accepted', accepted);
for (const each of wrong.slice(0, 40)) console.log(each);
console.log(`agree: ${count} files, ${wrong.length} disagreements`);
process.exit(wrong.length ? 1 : 0);
