// Counts the platform builds that package-lock.json ought to list and does not; run it after any change of dependencies.
//
// npm silently leaves an optional package out of the lock when the registry does not have it at that moment (other
// systems' binaries often come later). `npm ci` then fails on that system alone. The remedy is an older version whose
// builds are all out, fixed in package.json, and a lock made anew (delete node_modules and the lock, `npm install`).
import { readFileSync } from 'node:fs';

const file = process.argv[2] ?? 'package-lock.json';
/** @type {Record<string, { version?: string, optionalDependencies?: Record<string, string> }>} */
const packages = JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Whether `name` is to be found from the package at `path`, looking in each node_modules on the way up as Node does.
 * @param {string} path
 * @param {string} name
 */
function found(path, name) {
  for (let at = path; ;) {
    if (packages[(at && `${at}/`) + `node_modules/${name}`]) return true;
    if (at === '') return false;
    const up = at.lastIndexOf('/node_modules/');
    at = up < 0 ? '' : at.slice(0, up);
  }
}

let absent = 0;
for (const [path, { version, optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (found(path, name)) continue;
    absent += 1;
    console.log(`absent: ${name} ${range}, wanted by ${path} ${version}`);
  }
}
console.log(`absent optional entries: ${absent}`);
process.exitCode = absent ? 1 : 0;
