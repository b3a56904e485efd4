#!/usr/bin/env Rscript
# Reference values for intervals of published shares. Base R, everything written out.
# Run in this folder: Rscript published.R      writes published.json
#
# kind "share": effective size nEff = n / deff (deff is at least 1; no degrees of freedom are known, so normal quantiles and no t-ratio).
#   kornGraubard: Clopper-Pearson with x = share nEff and nEff, fractions allowed: qbeta(a/2, x, nEff - x + 1), qbeta(1 - a/2, x + 1, nEff - x),
#     0 at share 0 and 1 at share 1, a/2 on each side there too;
#   wilson: with nEff, 0 and 1 exact at share 0 and 1; logit: plogis(qlogis(p) -+ z / sqrt(nEff p q)), null at 0 and 1;
#   wald: p -+ z sqrt(p q / nEff), not cut at 0 and 1.
#   Checked: binom.test (Clopper-Pearson) and prop.test(correct = FALSE) (Wilson) where deff = 1 and share n is whole.
# kind "difference": first minus second, Newcombe's hybrid of the two intervals of one method:
#   d - sqrt((p1 - l1)^2 + (u2 - p2)^2), d + sqrt((u1 - p1)^2 + (p2 - l2)^2); wald's is the plain one of independent shares (the same thing);
#   waldCut: the hybrid of Wald intervals that were cut at 0 and 1 before.

source("survey-cases.R")

intervals <- function(p, n, deff, level) {
  a <- (1 - level) / 2; z <- qnorm(1 - a); e <- n / deff; x <- p * e
  kg <- c(if (p == 0) 0 else qbeta(a, x, e - x + 1), if (p == 1) 1 else qbeta(1 - a, x + 1, e - x))
  centre <- (p + z^2 / (2 * e)) / (1 + z^2 / e); half <- z / (1 + z^2 / e) * sqrt(p * (1 - p) / e + z^2 / (4 * e^2))
  wilson <- c(if (p == 0) 0 else centre - half, if (p == 1) 1 else centre + half)
  logit <- if (p == 0 || p == 1) c(NA, NA) else plogis(qlogis(p) + c(-1, 1) * z / sqrt(e * p * (1 - p)))
  wald <- p + c(-1, 1) * z * sqrt(p * (1 - p) / e)
  # the Beta quantiles again, as roots of the distribution function
  if (p > 0) agree(pbeta(kg[1], x, e - x + 1), a, "lower tail", 1e-9)
  if (p < 1) agree(pbeta(kg[2], x + 1, e - x, lower.tail = FALSE), a, "upper tail", 1e-9)
  if (deff == 1 && abs(x - round(x)) < 1e-9) {
    agree(kg, as.numeric(binom.test(round(x), n, conf.level = level)$conf.int), "Clopper-Pearson", 1e-9)
    agree(wilson, as.numeric(suppressWarnings(prop.test(round(x), n, conf.level = level, correct = FALSE))$conf.int), "Wilson", 1e-9, 1e-12)
  }
  list(nEff = e, se = sqrt(p * (1 - p) / e), kornGraubard = kg, wilson = wilson, logit = logit, wald = wald)
}
methods <- c("kornGraubard", "wilson", "logit", "wald")
low <- function(v) setNames(list(v[1], v[2]), c("low", "high"))

publishedCases <- list()
put <- function(input, expected) publishedCases[[length(publishedCases) + 1]] <<- list(input = input, expected = expected)
one <- function(share, n, deff = 1, level = .95) {
  i <- intervals(share, n, deff, level)
  put(list(name = paste("share", share, n, deff, level, sep = "-"), kind = "share", share = share, n = n, deff = deff, level = level),
      c(list(nEff = i$nEff, se = i$se), lapply(i[methods], low)))
}
two <- function(p1, n1, deff1, p2, n2, deff2, level = .95) {
  i <- intervals(p1, n1, deff1, level); j <- intervals(p2, n2, deff2, level)
  d <- p1 - p2
  mover <- lapply(setNames(methods, methods), function(m)
    low(c(d - sqrt((p1 - i[[m]][1])^2 + (j[[m]][2] - p2)^2), d + sqrt((i[[m]][2] - p1)^2 + (p2 - j[[m]][1])^2))))
  cut <- function(w) pmin(1, pmax(0, w))
  a <- cut(i$wald); b <- cut(j$wald)
  mover$waldCut <- low(c(d - sqrt((p1 - a[1])^2 + (b[2] - p2)^2), d + sqrt((a[2] - p1)^2 + (p2 - b[1])^2)))
  z <- qnorm(1 - (1 - level) / 2)
  agree(c(mover$wald$low, mover$wald$high), d + c(-1, 1) * z * sqrt(i$se^2 + j$se^2), "wald", 1e-9, 1e-12)
  put(list(name = paste("difference", p1, n1, deff1, p2, n2, deff2, level, sep = "-"), kind = "difference", first = list(share = p1, n = n1, deff = deff1),
           second = list(share = p2, n = n2, deff = deff2), level = level), c(list(estimate = d, se = sqrt(i$se^2 + j$se^2)), mover))
}

one(.5, 100); one(.62, 1200, 1.5); one(.03, 400, 1.8); one(.03, 400, 1.8, .9); one(.97, 250, 1.3); one(0, 120, 1.4); one(1, 85, 2); one(0, 40); one(1, 30, 1, .99)
one(.41, 303, 1); one(.41, 303, 1.7); one(.41, 303, 2.6); one(.875, 16); one(.2, 2220, 2.35, .99); one(.005, 6000, 1.6); one(.48, 1200, 1.25, .8); one(1/3, 12, 1.1); one(.0625, 48); one(.77, 52458, 1.9)
two(.62, 1200, 1.5, .55, 1100, 1.4); two(.41, 303, 1.7, .52, 303, 1.7); two(.05, 200, 1.2, .02, 180, 1.1, .9); two(0, 120, 1.4, .06, 150, 1.3); two(1, 85, 2, .9, 90, 1.5); two(0, 50, 1, 0, 70, 1)
two(56/70, 70, 1, 48/80, 80, 1); two(9/10, 10, 1, 3/10, 10, 1); two(.48, 6000, 2.2, .47, 1200, 1.6, .99); two(.3, 400, 1, .3, 400, 1.9); two(.97, 250, 1.3, .99, 2500, 1.1)

# Newcombe (1998), method 10: 56/70 - 48/80 is .0524 to .3339, 9/10 - 3/10 .1705 to .8090
for (c in publishedCases) if (c$input$kind == "difference" && c$input$first$n %in% c(70, 10) && c$input$second$n %in% c(80, 10))
  stopifnot(round(unlist(c$expected$wilson), 4) == if (c$input$first$n == 70) c(.0524, .3339) else c(.1705, .8090))

writeReference("published.json", "R", 1e-9,
  "Intervals of published shares with an effective size n / deff, normal quantiles, and Newcombe's hybrid for the difference of two, written out in base R. null: the method has none.", publishedCases)
