"""Find Chromium for the browser tests, or install it; print where it is.

`make test` calls this first and fails here, with a reason, where no browser can be had.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def installed() -> str | None:
    named = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    return named or bundled()


def bundled() -> str | None:
    """Playwright's own download, when it has been made."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Debian and Ubuntu have a package; elsewhere Playwright brings its own browser."""
    as_root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if shutil.which("apt-get"):
        quiet = {"stdout": sys.stderr, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run([*as_root, "apt-get", "update", "-qq"], check=False, **quiet)
        packages = ["chromium", "fonts-liberation"]
        command = [*as_root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        if subprocess.run(command, check=False, **quiet).returncode == 0 and installed():
            return
    subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"], check=False, stdout=sys.stderr
    )


def main() -> int:
    if not (path := installed()):
        print("Installing Chromium for the browser tests …", file=sys.stderr)
        install()
        path = installed()
    if not path:
        print("No Chromium: install it, or name one with CHROMIUM=/path/to/it.", file=sys.stderr)
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
