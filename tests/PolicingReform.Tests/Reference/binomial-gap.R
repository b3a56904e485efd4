# Clopper-Pearson intervals and exact tails of counts against a share, by base R.
# Run: Rscript binomial-gap.R > binomial-gap.json
counts <- list(c(0, 24), c(14, 82), c(2, 57), c(24, 24), c(1, 10), c(5, 10), c(17, 24), c(3, 1000), c(997, 1000),
               c(500, 1000), c(1, 20000), c(7300, 15000), c(349999, 350000))
shares <- c(0.02, 0.1, 0.4832639653952063, 0.4912, 0.9)
levels <- c(0.9, 0.95, 0.99)
number <- function(x) sprintf("%.17g", x)
cases <- c()
for (pair in counts) for (share in shares) for (level in levels) {
  k <- pair[1]; n <- pair[2]
  interval <- as.numeric(binom.test(k, n, conf.level = level)$conf.int)
  lower <- pbinom(k, n, share)
  upper <- pbinom(k - 1, n, share, lower.tail = FALSE)
  p <- min(1, 2 * min(lower, upper))
  cases <- c(cases, sprintf(
    '    {"input": {"count": %d, "size": %d, "share": %s, "level": %s}, "expected": {"low": %s, "high": %s, "atMost": %s, "atLeast": %s, "p": %s}}',
    as.integer(k), as.integer(n), number(share), number(level), number(interval[1]), number(interval[2]),
    number(lower), number(upper), number(p)))
}
cat('{\n  "source": "binom.test(k, n)$conf.int, pbinom; p = min(1, 2 * min(tails))",\n')
cat(sprintf('  "tool": "R",\n  "toolVersion": "%s.%s",\n', R.version$major, R.version$minor))
cat('  "tolerance": 1e-9,\n  "why": "relative; R prints 17 digits, its qbeta is accurate to about 1e-13",\n  "cases": [\n')
cat(paste(cases, collapse = ",\n"))
cat('\n  ]\n}\n')
