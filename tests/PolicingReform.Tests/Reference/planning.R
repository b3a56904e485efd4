#!/usr/bin/env Rscript
# Reference values for planning a survey: sample sizes and smallest detectable differences. Base R, everything written out.
# Run in this folder: Rscript planning.R      writes planning.json
#
# kind "margin-proportion", "margin-mean": size for a margin of error of a share or a mean. z = qnorm(1 - (1 - level)/2).
#   exact = z^2 p q / margin^2 or z^2 sd^2 / margin^2, then in this order, each where given and each ROUNDED UP before the next:
#   base = ceiling(exact); afterDeff = ceiling(base deff); afterFpc = ceiling(n / (1 + (n - 1) / N)), N the population;
#   afterResponse = ceiling(n / response). This is the chain of the published cases (share .8, margin .1: 62; N 1000: 59;
#   deff 1.5: 93, 86; response .85: 102; sd 7000, margin 1000, deff 1.2, response .9: 189, 227, 253), which the script demands.
#   unrounded = the same chain without rounding, unroundedSimple the same with n / (1 + n / N) instead: the population
#   correction of 1 - n/N instead of (N - n)/(N - 1). ("size" is the last of the rounded ones.) afterFpcSimple and
#   afterResponseSimple: the rounded chain with n / (1 + n / N), Cochran's (1977, 4.6) for means, whose sd has N - 1.
# kind "power-proportions": n per group = (z_a/2 + z_b)^2 (p1 q1 + p2 q2) / (p2 - p1)^2 (unpooled), times deff; size rounded up.
#   pooled: the same by R's plain call power.prop.test, whose variance is pooled under no difference; pooledSize rounded up.
# kind "power-means": n per group = (z_a/2 + z_b)^2 (sd1^2 + sd2^2) / difference^2, times deff; size rounded up; stepSize rounded up
#   before the design effect and after it.
# kind "detectable-proportions": the shares above and below p1 at which (z_a/2 + z_b) sqrt(deff (p1 q1 / n1 + p2 q2 / n2)) = |p2 - p1|;
#   null where there is none between 0 and 1. By uniroot and by the quadratic equation, which must agree.
#   Where n1 = n2 also pooledUpper and pooledLower, the shares at which power.prop.test's equation holds, by uniroot.
# kind "detectable-means": (z_a/2 + z_b) sqrt(deff (sd1^2 / n1 + sd2^2 / n2)).
# z_b = qnorm(power); two-sided throughout.

source("survey-cases.R")

planCases <- list()
put <- function(kind, input, expected) {
  text <- paste(c(kind, unlist(Map(function(n, v) if (!is.na(v)) paste0(n, format(v, digits = 12)), names(input), input))), collapse = "-")
  planCases[[length(planCases) + 1]] <<- list(input = c(list(name = text, kind = kind), input), expected = expected)
}
up <- function(v) ceiling(v - 1e-9)   # none of the cases lies that near to a whole number but on it

margin_ <- function(kind, input, exact) {
  clear(exact - round(exact), 0, "rounding", tie = 0, near = 1e-6)
  base <- up(exact)
  afterDeff <- if (is.na(input$deff)) base else up(base * input$deff)
  afterFpc <- if (is.na(input$population)) afterDeff else up(afterDeff / (1 + (afterDeff - 1) / input$population))
  afterResponse <- if (is.na(input$response)) afterFpc else up(afterFpc / input$response)
  afterFpcSimple <- if (is.na(input$population)) afterDeff else up(afterDeff / (1 + afterDeff / input$population))
  afterResponseSimple <- if (is.na(input$response)) afterFpcSimple else up(afterFpcSimple / input$response)
  chain <- function(simple) {
    n <- exact * if (is.na(input$deff)) 1 else input$deff
    if (!is.na(input$population)) n <- n / (1 + (n - !simple) / input$population)
    n / if (is.na(input$response)) 1 else input$response
  }
  put(kind, input, list(exact = exact, base = base, afterDeff = afterDeff, afterFpc = afterFpc, afterResponse = afterResponse, size = afterResponse,
                        afterFpcSimple = afterFpcSimple, afterResponseSimple = afterResponseSimple, unrounded = chain(FALSE), unroundedSimple = chain(TRUE)))
}
share <- function(p, margin, level = .95, deff = NA, population = NA, response = NA)
  margin_("margin-proportion", list(share = p, margin = margin, level = level, deff = deff, population = population, response = response), qnorm(1 - (1 - level) / 2)^2 * p * (1 - p) / margin^2)
mean_ <- function(sd, margin, level = .95, deff = NA, population = NA, response = NA)
  margin_("margin-mean", list(sd = sd, margin = margin, level = level, deff = deff, population = population, response = response), qnorm(1 - (1 - level) / 2)^2 * sd^2 / margin^2)

z2 <- function(level, power) qnorm(1 - (1 - level) / 2) + qnorm(power)

# The standard deviations of power.prop.test, at n = 1 a group: under no difference times z_a/2, under the difference times z_b.
noise <- function(p1, p2, power, level)
  qnorm(1 - (1 - level) / 2) * sqrt((p1 + p2) * (1 - (p1 + p2) / 2)) + qnorm(power) * sqrt(p1 * (1 - p1) + p2 * (1 - p2))

powerShares <- function(p1, p2, power = .8, level = .95, deff = 1) {
  n <- deff * z2(level, power)^2 * (p1 * (1 - p1) + p2 * (1 - p2)) / (p2 - p1)^2
  pooled <- (noise(p1, p2, power, level) / (p2 - p1))^2
  agree(power.prop.test(p1 = p1, p2 = p2, power = power, sig.level = 1 - level, tol = 1e-13)$n, pooled, "power.prop.test", 1e-9)
  put("power-proportions", list(p1 = p1, p2 = p2, power = power, level = level, deff = deff),
      list(n = n, size = ceiling(n), pooled = deff * pooled, pooledSize = up(deff * up(pooled))))
}
powerMeans <- function(difference, sd1, sd2, power = .8, level = .95, deff = 1) {
  n <- deff * z2(level, power)^2 * (sd1^2 + sd2^2) / difference^2
  put("power-means", list(difference = difference, sd1 = sd1, sd2 = sd2, power = power, level = level, deff = deff), list(n = n, size = ceiling(n), stepSize = up(deff * up(n / deff))))
}
detectShares <- function(p1, n1, n2, power = .8, level = .95, deff = 1) {
  k <- z2(level, power)
  f <- function(p2) k * sqrt(deff * (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)) - abs(p2 - p1)
  # (p2 - p1)^2 = k^2 deff (p1 q1 / n1 + p2 (1 - p2) / n2)
  a <- 1 + k^2 * deff / n2; b <- -(2 * p1 + k^2 * deff / n2); c <- p1^2 - k^2 * deff * p1 * (1 - p1) / n1
  roots <- (-b + c(-1, 1) * sqrt(b^2 - 4 * a * c)) / (2 * a)
  root <- function(to, quadratic) {
    if (f(to) > 0) { stopifnot(quadratic < 0 || quadratic > 1); return(NA) }
    agree(quadratic, uniroot(f, sort(c(p1, to)), tol = 1e-15, maxiter = 10000)$root, "detectable", 1e-9, 1e-12)
  }
  # p1 itself is no root: f(p1) > 0
  lower <- root(0, roots[1]); upper <- root(1, roots[2])
  g <- function(p2) noise(p1, p2, power, level) * sqrt(deff / n1) - abs(p2 - p1)
  pooledRoot <- function(to) if (n1 != n2 || g(to) > 0) NA else uniroot(g, sort(c(p1, to)), tol = 1e-15, maxiter = 10000)$root
  put("detectable-proportions", list(p1 = p1, n1 = n1, n2 = n2, power = power, level = level, deff = deff),
      list(upper = upper, lower = lower, differenceUp = upper - p1, differenceDown = p1 - lower,
           pooledUpper = pooledRoot(1), pooledLower = pooledRoot(0)))
}
detectMeans <- function(sd1, sd2, n1, n2, power = .8, level = .95, deff = 1)
  put("detectable-means", list(sd1 = sd1, sd2 = sd2, n1 = n1, n2 = n2, power = power, level = level, deff = deff),
      list(difference = z2(level, power) * sqrt(deff * (sd1^2 / n1 + sd2^2 / n2))))

share(.8, .1); share(.8, .1, population = 1000); share(.8, .1, deff = 1.5); share(.8, .1, deff = 1.5, population = 1000)
share(.8, .1, deff = 1.5, population = 1000, response = .85)
mean_(7000, 1000); mean_(7000, 1000, deff = 1.2); mean_(7000, 1000, deff = 1.2, response = .9)
published <- vapply(planCases, function(c) c$expected$size, 0)
stopifnot(published == c(62, 59, 93, 86, 102, 189, 227, 253))

share(.5, .05); share(.5, .03, deff = 2.1, response = .72); share(.5, .05, population = 384); share(.12, .02, level = .9, deff = 1.35, population = 5200)
share(.95, .04, level = .99, population = 800, response = .6); share(.3, .025, population = 2e6, deff = 1.8); share(.5, .2, population = 20)
mean_(12.5, 1.5); mean_(22, 2, level = .9, deff = 1.7, population = 1500); mean_(1.1, .1, level = .99, response = .8); mean_(30, 4, population = 250, deff = 1.4, response = .65)

powerShares(.4, .5); powerShares(.5, .4); powerShares(.1, .15, power = .9); powerShares(.62, .55, deff = 1.8); powerShares(.03, .01, level = .9); powerShares(.25, .75, level = .99, power = .95, deff = 2.5); powerShares(0, .05); powerShares(.48, .53, deff = 1.3)
powerMeans(5, 20, 20); powerMeans(-2.5, 11, 14, power = .9); powerMeans(.2, 1, 1, level = .99, deff = 1.6); powerMeans(1200, 7000, 5600, power = .85, deff = 1.25); powerMeans(30, 12, 9)
detectShares(.5, 400, 400); detectShares(.5, 300, 700, power = .9); detectShares(.1, 500, 500, deff = 1.5); detectShares(.05, 120, 200); detectShares(.97, 150, 150, deff = 1.2); detectShares(.3, 90, 1000, level = .9)
detectShares(.75, 1000, 60, level = .99, power = .95, deff = 2); detectShares(.02, 50, 50); detectShares(.5, 8, 8); detectShares(.62, 2400, 2400, deff = 1.7)
detectMeans(20, 20, 250, 250); detectMeans(12, 15, 80, 300, power = .9, deff = 1.6); detectMeans(1, 1.2, 1000, 50, level = .99); detectMeans(7000, 5000, 120, 130, level = .9, power = .7, deff = 1.1)

writeReference("planning.json", "R", 1e-9,
  "Sample sizes and smallest detectable differences from normal quantiles, written out in base R; the order of the steps and where they are rounded up stands in planning.R. null: no such share, or an option not given.", planCases)
