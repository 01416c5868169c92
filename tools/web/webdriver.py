"""As much of WebDriver as tools/browser needs, over Debian's chromium and chromedriver. Python's own library alone."""

import base64
import json
import os
import re
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"tab": "\ue004", "enter": "\ue007", "space": "\ue00d", "shift": "\ue008"}


class BrowserError(Exception):
    """What the browser said when it could not do something."""


class Browser:
    """One headless browser with a profile of its own; closed at the end of `with`."""

    def __init__(self, width=1280, height=900):
        self.profile = tempfile.mkdtemp(prefix="composure-browser-")
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                       text=True, env={**os.environ, "HOME": self.profile})
        try:
            self._start(width, height)
        except BaseException:
            self._end()
            raise

    def _start(self, width, height):
        self.address = f"http://127.0.0.1:{self._port()}"
        arguments = ["--headless=new", f"--user-data-dir={self.profile}", f"--window-size={width},{height}", "--disable-gpu",
                     "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage",
                     "--host-resolver-rules=MAP * ~NOTFOUND"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")
        wanted = {"browserName": "chrome", "goog:chromeOptions": {"args": arguments}, "goog:loggingPrefs": {"browser": "ALL"},
                  "timeouts": {"script": 60000, "pageLoad": 30000}}
        answer = self._send("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self.session = f"/session/{answer['sessionId']}"

    def _port(self):
        for line in self.driver.stdout:
            found = re.search(r"successfully on port (\d+)", line)
            if found:
                return found.group(1)
        raise BrowserError("chromedriver did not start")

    def _send(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise BrowserError(json.load(error)["value"]["message"].split("\n")[0]) from error

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self._send("DELETE", self.session)
        except (BrowserError, OSError):
            pass
        self._end()

    def _end(self):
        self.driver.terminate()
        try:
            self.driver.wait(10)
        except subprocess.TimeoutExpired:
            self.driver.kill()
            self.driver.wait()
        self.driver.stdout.close()
        shutil.rmtree(self.profile, ignore_errors=True)

    def open(self, path):
        self._send("POST", self.session + "/url", {"url": "file://" + os.path.abspath(path)})

    def page(self):
        return os.path.basename(self._send("GET", self.session + "/url").split("#")[0])

    def run(self, script, *arguments):
        return self._send("POST", self.session + "/execute/sync", {"script": script, "args": list(arguments)})

    def run_async(self, script, *arguments):
        return self._send("POST", self.session + "/execute/async", {"script": script, "args": list(arguments)})

    def all(self, css):
        return self._send("POST", self.session + "/elements", {"using": "css selector", "value": css})

    def click(self, element):
        self._send("POST", f"{self.session}/element/{element[ELEMENT]}/click", {})

    def text(self, element):
        return self._send("GET", f"{self.session}/element/{element[ELEMENT]}/text")

    def press(self, key):
        steps = [{"type": "keyDown", "value": KEYS[key]}, {"type": "keyUp", "value": KEYS[key]}]
        self._send("POST", self.session + "/actions", {"actions": [{"type": "key", "id": "keys", "actions": steps}]})

    def type(self, words):
        steps = [{"type": kind, "value": letter} for letter in words for kind in ("keyDown", "keyUp")]
        self._send("POST", self.session + "/actions", {"actions": [{"type": "key", "id": "keys", "actions": steps}]})

    def log(self):
        """What the page complained about since the last call: errors, warnings, violations of the content policy."""
        return [f"{entry['level']}: {entry['message']}"
                for entry in self._send("POST", self.session + "/se/log", {"type": "browser"})]

    def colours(self, scheme):
        self._cdp("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def size(self, width, height):
        self._cdp("Emulation.setDeviceMetricsOverride",
                  {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def _cdp(self, command, parameters):
        return self._send("POST", self.session + "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def picture(self, path):
        """The whole page, however long."""
        shot = self._cdp("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True})
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))

    def print(self):
        """The page as a PDF's bytes, on A4."""
        page = {"page": {"width": 21.0, "height": 29.7}, "background": True, "shrinkToFit": True}
        return base64.b64decode(self._send("POST", self.session + "/print", page))
