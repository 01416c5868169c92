# Prints "PASSED FAILED" test cases of a ctest log. A test that prints no count of Catch2's is one case; a test that
# failed has at least one failed case, also when it died before it could count.
/^[0-9]+\/[0-9]+ Testing: / { good = bad = 0 }
/^All tests passed \(/ {
    for (i = 1; i < NF; ++i) if ($(i + 1) == "test") good = $i
}
/^test cases: +[0-9]+ +\|/ {
    good = bad = 0
    for (i = 2; i <= NF; ++i) {
        if ($i == "passed") good = $(i - 1)
        if ($i == "failed" && $(i + 1) != "as") bad = $(i - 1)
    }
}
/^Test Passed\.$/ { passed += good ? good : 1 }
/^Test Failed\.$/ { passed += good; failed += bad ? bad : 1 }
END { print passed + 0, failed + 0 }
