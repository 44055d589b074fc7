"""Validates PDF files against PDF/UA-1 with the page-validation package: every rule must pass.

    pip install page-validation
    python3 tests/independent/pdf_ua.py FILE...
"""

import sys

import page


def main(paths: list[str]) -> int:
    failed = 0
    for path in paths:
        report = page.validate_pdf(path, profile=page.ValidationProfile.PDF_UA_1)
        if not report.is_compliant:
            failed += 1
            print(f"{path}: fails PDF/UA-1")
            for failure in list(report.failures)[:5]:
                print(f"    {failure.rule_id}: {failure.message}")
    print(f"{len(paths) - failed} of {len(paths)} files pass PDF/UA-1")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
