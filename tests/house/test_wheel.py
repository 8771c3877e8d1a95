"""The built wheel works elsewhere: installed in a clean environment, offline, and from a zip."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RESUME = ROOT / "examples" / "resumes" / "maya-lindqvist.pdf"
JOB = ROOT / "examples" / "jobs" / "ml-engineer.txt"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a new environment that holds the wheel, and beside it the packages of this one."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    ask = [str(python), "-c", "import site; print(site.getsitepackages()[0])"]
    where = subprocess.run(ask, capture_output=True, text=True)
    # Paths of a .pth file are not searched for further .pth files, so the editable install stays out of sight.
    Path(where.stdout.strip(), "packages.pth").write_text(sysconfig.get_paths()["purelib"], "utf-8")
    return python


def run(python: Path, *arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    offline = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9", "HOME": str(cwd), **environment}
    return subprocess.run([python, *arguments], cwd=cwd, env=offline, capture_output=True, text=True)


def test_the_wheel_holds_the_taxonomy_and_nothing_at_top_level(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.startswith("skillgap/_taxonomy/skills/") for name in names)
    assert "skillgap/py.typed" in names
    assert "skillgap/reports/templates/report.html" in names
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"skillgap"}


def test_the_installed_package_is_the_wheel_s(installed: Path, tmp_path: Path) -> None:
    done = run(installed, "-c", "import skillgap; print(skillgap.__file__)", cwd=tmp_path)
    assert Path(done.stdout.strip()).is_relative_to(installed.parents[1])


def test_the_command_is_installed(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run([installed.with_name("skillgap"), "--version"], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.startswith("skillgap ")


def test_compare_works_offline_elsewhere(installed: Path, tmp_path: Path) -> None:
    arguments = ("-m", "skillgap", "compare", str(RESUME), str(JOB), "--as-of", "2026-11-21", "-f", "json")
    done = run(installed, *arguments, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["score"]["value"] > 0


def test_the_taxonomy_can_be_read_from_a_zip(wheel: Path, tmp_path: Path) -> None:
    packages = os.pathsep.join([str(wheel), sysconfig.get_paths()["purelib"]])
    code = "from skillgap import load_taxonomy; print('python' in load_taxonomy(cache=False).skills)"
    done = run(Path(sys.executable), "-S", "-c", code, cwd=tmp_path, PYTHONPATH=packages)
    assert done.stdout.strip() == "True", done.stderr
