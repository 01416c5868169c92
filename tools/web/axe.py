"""axe-core from the npm registry, of one version and one content. Nothing of it is kept in the repository."""

import base64
import hashlib
import os
import shutil
import subprocess
import tarfile

VERSION = "4.14.1"
SHA512 = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

RUN = """
const [rules, done] = arguments;
axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']}).then(
    found => done(found.violations.map(each => each.id + ': ' + each.help + ' at ' +
                                               each.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ') +
                                               ' (' + (each.nodes[0].any[0] || each.nodes[0].all[0] || each.nodes[0].none[0] ||
                                                       {message: ''}).message + ')')),
    error => done(['axe-core stopped: ' + error]));
"""


def source(cache):
    """axe-core's text, or nothing when it is neither here nor to be had. A wrong content is never used."""
    archive = os.path.join(cache, f"axe-core-{VERSION}.tgz")
    if not os.path.exists(archive):
        npm = shutil.which("npm")
        if npm is None:
            return None
        os.makedirs(cache, exist_ok=True)
        try:
            ran = subprocess.run([npm, "pack", f"axe-core@{VERSION}", "--pack-destination", cache, "--silent"],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=False, cwd=cache)
        except subprocess.TimeoutExpired:
            return None
        if ran.returncode != 0 or not os.path.exists(archive):
            return None
    with open(archive, "rb") as file:
        found = base64.b64encode(hashlib.sha512(file.read()).digest()).decode()
    if found != SHA512:
        os.remove(archive)
        raise SystemExit(f"tools/browser: axe-core {VERSION} is not what it was (sha512-{found}); it was not used")
    with tarfile.open(archive) as packed:
        return packed.extractfile("package/axe.min.js").read().decode()


def violations(browser, text):
    if not browser.run("return typeof axe === 'object'"):
        browser.run(text)
    return browser.run_async(RUN, RULES)
