namespace Analyst;

/// <summary>Which options of <c>gap</c> go together.</summary>
internal static class GapUsage
{
    /// <exception cref="UsageException">Options do not go together.</exception>
    public static void Check(GapRequest request)
    {
        RequireSide("--observed", request.Observed);
        RequireSide("--benchmark", request.Benchmark);
        if (request is { IsInShares: true, Persons: null } && request.Basis != GapBasis.Published)
        {
            throw new UsageException(
                "--n COL is missing: --shares needs the persons of each unit, unless it is --basis published.");
        }

        if (request is { Observed.Value: null, Persons: null, IsInShares: false })
        {
            throw new UsageException(
                "--n COL is missing: ranges do not say how many persons a unit has; or --observed COL, of which the " +
                "sum is taken.");
        }

        Refuse("--benchmark-sample", request is { IsBenchmarkSample: true, IsInShares: true },
            "needs counts; leave out --shares");
        Refuse("--benchmark-sample", request is { IsBenchmarkSample: true, Benchmark.IsRanged: true },
            "goes without --benchmark-low and --benchmark-high");
        Refuse("--basis purposive", request is { Basis: GapBasis.Purposive, Observed.IsRanged: true },
            "goes without --observed-low and --observed-high");
        if (request.IsOverlapping)
            CheckOverlapping(request);
        Refuse("--benchmark-n", request is { BenchmarkPersons: not null, IsOverlapping: false },
            "is for --overlapping");
        RequireOnce(request);
    }

    private static void CheckOverlapping(GapRequest request)
    {
        if (request.Persons is null)
            throw new UsageException("--n COL is missing: --overlapping needs the persons of each unit.");
        Refuse("--overlapping", request.Basis == GapBasis.Published, "goes without --basis published");
        Refuse("--overlapping", request.IsBenchmarkSample, "goes without --benchmark-sample");
        Refuse("--overlapping", request.Benchmark.IsRanged, "goes without --benchmark-low and --benchmark-high");
        Refuse("--overlapping", request is { IsInShares: true, Observed.IsRanged: true },
            "goes without ranges of shares; give them as counts");
        Refuse("--benchmark-n", request is { BenchmarkPersons: not null, IsInShares: true },
            "goes without --shares, which need no number");
    }

    private static void RequireSide(string option, SideColumns side)
    {
        if ((side.Low is null) != (side.High is null))
        {
            (string given, string other) = side.Low is null ? ("high", "low") : ("low", "high");
            throw new UsageException($"{option}-{other} COL is missing: {option}-{given} needs the other end.");
        }

        if (side is { Value: null, IsRanged: false })
        {
            throw new UsageException(
                $"{option} COL is missing: the numbers of the groups; or {option}-low COL and {option}-high COL.");
        }
    }

    // One column for two things is a slip of the hand, apart from a benchmark that is the body itself.
    private static void RequireOnce(GapRequest request)
    {
        string?[] names = [request.Group, request.Unit, .. request.Observed.All, request.Persons];
        foreach ((string column, int count) in names.OfType<string>().CountBy(name => name, StringComparer.Ordinal))
        {
            if (count > 1)
                throw new UsageException($"The column {column} is named for two things; name another for one.");
        }
    }

    private static void Refuse(string option, bool isWrong, string why)
    {
        if (isWrong)
            throw new UsageException($"{option} {why}.");
    }
}
