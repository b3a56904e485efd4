# What the scripts beside it share: JSON by hand, and the stop where two routes to one value disagree.
# Not run by itself.

# A list with names is an object; a list without, or anything in I(), an array; a matrix an array of its rows; NA is null.
json <- function(x) {
  if (is.matrix(x)) return(json(lapply(seq_len(nrow(x)), function(i) I(as.numeric(x[i, ])))))
  if (is.list(x)) {
    parts <- vapply(x, json, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ", "), "]"))
    return(paste0("{", paste0("\"", names(x), "\": ", parts, collapse = ", "), "}"))
  }
  if (inherits(x, "AsIs")) return(paste0("[", paste(vapply(unclass(x), json, ""), collapse = ", "), "]"))
  stopifnot(length(x) == 1)
  if (is.character(x)) return(paste0("\"", gsub("([\"\\\\])", "\\\\\\1", x), "\""))
  if (is.logical(x) && !is.na(x)) return(tolower(as.character(x)))
  if (inherits(x, "short")) return(format(unclass(x)))
  if (is.nan(x) || is.infinite(x)) stop("a value that JSON cannot hold")
  if (is.na(x)) "null" else sprintf("%.17g", x + 0)
}

# The first of two values that were computed on two routes; stops unless they agree.
agree <- function(a, b, what, relative = 1e-10, absolute = 1e-14) {
  if (length(a) != length(b)) stop(what, ": lengths differ")
  off <- abs(a - b) > relative * pmax(abs(a), abs(b)) + absolute
  if (anyNA(off) || any(off)) stop(what, ": ", paste(sprintf("%.17g", c(a, b)), collapse = " "))
  a
}

# Stops where a threshold decides by rounding: nothing but ties may lie near it.
clear <- function(values, threshold, what, tie = 1e-12, near = 1e-9) {
  gap <- abs(values - threshold)
  if (any(gap > tie & gap < near)) stop(what, ": a value lies near the threshold without being a tie")
}

# The point at which a condition that holds at `from` ceases to hold on the way to `to`, to the last bit.
crossing <- function(holds, from, to) {
  repeat {
    middle <- from + (to - from) / 2
    if (middle == from || middle == to) return(middle)
    if (holds(middle)) from <- middle else to <- middle
  }
}

# Sums of indices that are 0 but for rounding are written as 0.
settled <- function(x) ifelse(!is.na(x) & abs(x) < 1e-14, 0, x)

# A tolerance, written as it was typed.
short <- function(x) structure(x, class = "short")

case <- function(kind, name, input, expected, source, tolerance, why)
  list(kind = kind, name = name, input = input, expected = expected, source = source, tolerance = short(tolerance),
       why = why)

writeCases <- function(source, tolerance, why, cases) {
  stopifnot(!anyDuplicated(vapply(cases, function(c) paste(c$kind, c$name), "")))
  cat("{\n  \"source\": ", json(source), ",\n  \"tool\": \"R\",\n", sep = "")
  cat(sprintf("  \"toolVersion\": \"%s.%s\",\n", R.version$major, R.version$minor))
  cat("  \"tolerance\": ", json(short(tolerance)), ",\n  \"why\": ", json(why), ",\n  \"cases\": [\n    ", sep = "")
  cat(paste(vapply(cases, json, ""), collapse = ",\n    "), "\n  ]\n}\n", sep = "")
}
