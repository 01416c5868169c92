// The same files through js-yaml and ajv, on two cores: what tests/bench/bench_form.cpp compares with.
//   node form.mjs PACKAGES SCHEMA FOLDER
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';

const cores = 2;
const [packages, schema, folder] = isMainThread ? process.argv.slice(2) : workerData.words;

if (isMainThread) {
    for (let core = 1; core < cores; ++core) new Worker(fileURLToPath(import.meta.url), { workerData: { words: [packages, schema, folder], core } });
}

const require = createRequire(path.resolve(packages) + '/');
const yaml = require('js-yaml');
const Ajv = require('ajv');
const validate = new Ajv({ strict: false }).compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
const core = isMainThread ? 0 : workerData.core;
fs.readdirSync(folder).forEach((name, n) => {
    if (n % cores !== core) return;
    const value = yaml.load(fs.readFileSync(path.join(folder, name), 'utf8'), { schema: yaml.CORE_SCHEMA });
    if (!validate(value)) throw new Error(`${name}: ${JSON.stringify(validate.errors)}`);
});
