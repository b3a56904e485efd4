namespace Analyst;

/// <summary>Whether the numbers of a unit can hold together.</summary>
internal sealed class GapChecks(GapRequest request, InputProblems problems)
{
    // Printed shares are rounded, at most to whole percents; the library allows the same.
    private static double Rounding(GapUnit unit) => Math.Min(0.5 * unit.Lines.Count, 2);

    /// <summary>The unit with its number of persons; what is wrong with it becomes a problem.</summary>
    public GapUnit Sized(GapUnit unit)
    {
        CheckBenchmark(unit);
        if (request.Persons is string column && !StatesOnce(unit, column, line => line.Persons))
            return unit;
        if (request.IsInShares)
            CheckShares(unit, request.Observed, line => line.Observed, "observed");
        return request.IsInShares ? unit with { Size = unit.Lines[0].Persons ?? 0 } : Counted(unit);
    }

    private GapUnit Counted(GapUnit unit)
    {
        string column = request.Observed.Name;
        double size = unit.Lines[0].Persons ?? unit.Lines.Sum(line => line.Observed.Value!.Value);
        if (size == 0)
            Wrong(unit, column, "has no persons; leave it out, or state those it has");
        else if (size > int.MaxValue)
            Wrong(unit, column, $"sums to {Figures.Plain(size)} persons, more than can be counted; correct it");
        else
            CheckWithin(unit, size, column);
        return unit with { Size = (int)Math.Min(size, int.MaxValue) };
    }

    private void CheckWithin(GapUnit unit, double size, string column)
    {
        foreach (GapLine line in unit.Lines.Where(line => line.Observed.Most > size))
        {
            problems.Add(
                line.Line, line.Observed.IsRange ? request.Observed.High : column,
                $"{Figures.Plain(line.Observed.Most)} persons are more than the {Figures.Plain(size)} of the unit; " +
                "correct one of them.");
        }

        double least = unit.Lines.Sum(line => line.Observed.Least);
        if (least <= size || request.IsOverlapping || unit.Lines.Any(line => line.Observed.Most > size))
            return;
        Wrong(
            unit, column,
            $"sums to {Figures.Plain(least)} persons, more than the {Figures.Plain(size)} of " +
            $"{request.Persons ?? column}; declare --overlapping if a person may be in several groups, or correct " +
            "them");
    }

    private void CheckBenchmark(GapUnit unit)
    {
        string column = request.Benchmark.Name;
        if (request.IsInShares)
        {
            CheckShares(unit, request.Benchmark, line => line.Benchmark, "benchmark");
            return;
        }

        if (request.BenchmarkPersons is string persons)
        {
            if (StatesOnce(unit, persons, line => line.BenchmarkPersons))
                CheckBenchmarkWithin(unit, column);
            return;
        }

        double most = unit.Lines.Sum(line => line.Benchmark.Most), least = unit.Lines.Sum(line => line.Benchmark.Least);
        if (unit.Lines.Count == 1)
        {
            Wrong(unit, column, "has one group; a share of counts needs those of all others too: add a row of them");
        }
        else if (least == 0)
        {
            Wrong(unit, column, most == 0
                ? "has a benchmark of no persons; state the population, or leave the unit out"
                : "has a benchmark that may be of no persons; raise a lower end");
        }
        else if (most > int.MaxValue)
        {
            Wrong(unit, column, $"has a benchmark of {Figures.Plain(most)} persons, more than can be counted; " +
                "correct it");
        }
    }

    private void CheckBenchmarkWithin(GapUnit unit, string column)
    {
        foreach (GapLine line in unit.Lines.Where(line => line.Benchmark.Value > line.BenchmarkPersons))
        {
            problems.Add(
                line.Line, column,
                $"{Figures.Plain(line.Benchmark.Value!.Value)} persons are more than the {line.BenchmarkPersons} of " +
                "the benchmark; correct one of them.");
        }
    }

    private void CheckShares(GapUnit unit, SideColumns side, Func<GapLine, StatedNumber> of, string what)
    {
        if (request.IsOverlapping)
            return;
        bool isRanged = unit.Lines.Any(line => of(line).IsRange);
        double sum = Math.Round(unit.Lines.Sum(line => of(line).Least), 9);
        if (sum <= 100 + Rounding(unit) && (isRanged || sum >= 100 - Rounding(unit)))
            return;
        problems.Add(
            null, side.Name,
            $"the {(isRanged ? "lower ends of the " : "")}{what} shares of {Printable.Line(unit.Spoken)} sum to " +
            $"{Figures.Plain(sum)} % ({unit.Where}); the groups of a unit are all of it and sum to " +
            $"{(isRanged ? "at most " : "")}100 %: state the others too, or correct them.");
    }

    private bool StatesOnce(GapUnit unit, string column, Func<GapLine, int?> of)
    {
        if (unit.Lines.FirstOrDefault(line => of(line) != of(unit.Lines[0])) is not GapLine other)
            return true;
        problems.Add(
            other.Line, column,
            $"{of(other)} persons are not the {of(unit.Lines[0])} of line {unit.Lines[0].Line}; all rows of " +
            $"{Printable.Line(unit.Spoken)} state the same number.");
        return false;
    }

    private void Wrong(GapUnit unit, string column, string what) =>
        problems.Add(null, column, $"{Printable.Line(unit.Spoken)} ({unit.Where}) {what}.");
}
