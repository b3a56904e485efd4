using System.Collections.Immutable;
using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>From a roster and benchmarks to the weights that bring the one to the others.</summary>
internal sealed class BenchmarkWeighting
{
    private const string Method = "raking of persons to the shares of the benchmarks, Kish's design effect";

    private readonly WeightedPersons _persons;
    private readonly ValueList<Benchmark> _benchmarks;
    private readonly ValueList<Category>[] _categories;
    private readonly Dictionary<ValueList<int>, int> _cells = [];
    private int _leftOut;

    // Whether the last category is of all those whose category has no number of its own.
    private bool _hasOthers;

    private BenchmarkWeighting(
        WeightedPersons persons, ValueList<Benchmark> benchmarks, ValueList<Category>[] categories) =>
        (_persons, _benchmarks, _categories) = (persons, benchmarks, categories);

    private bool Closes => _persons.Exposure == Exposure.Confidential && _persons.Settings.ClosesCells;

    private static Unavailable NoInterval { get; } = new(
        ResultStatus.Undefined, "design-effect-of-weights", "a design effect of weights is no estimate and has no " +
            "interval");

    /// <summary>The weights of persons who are known one by one.</summary>
    public static BenchmarkWeights Of(Roster roster, ValueList<Benchmark> benchmarks)
    {
        RosterAttribute[] attributes =
            [.. benchmarks.Select(each => roster.Attribute(each.Attribute, nameof(benchmarks)))];
        foreach ((RosterAttribute attribute, Benchmark benchmark) in attributes.Zip(benchmarks))
            RequireExclusive(attribute.IsOverlapping, benchmark, nameof(benchmarks));
        BenchmarkWeighting weighting = new(
            new WeightedPersons(roster.Name, roster.Basis, roster.Exposure, roster.Settings),
            benchmarks,
            [.. attributes.Select(each => each.Categories)]);
        foreach (int person in roster.Persons)
        {
            if (attributes.Any(each => each.Starts[person] == each.Starts[person + 1]))
                weighting._leftOut++;
            else
                weighting.Add([.. attributes.Select(each => each.Codes[each.Starts[person]])], 1);
        }

        return weighting.Run();
    }

    /// <summary>The weights of persons who are known by their number in each category.</summary>
    public static BenchmarkWeights Of(Composition composition, Benchmark benchmark)
    {
        RequireExclusive(composition.IsOverlapping, benchmark, nameof(benchmark));
        int others = (composition.Size ?? 0) - composition.Parts.OfType<CountedPart>().Sum(part => part.Count);
        Category rest = new(composition.Attribute, "others", "others");
        BenchmarkWeighting weighting = new(
            new WeightedPersons(composition.Name, composition.Basis, composition.Exposure, composition.Settings),
            [benchmark],
            [[.. composition.Parts.Select(part => part.Category), .. others > 0 ? [rest] : Array.Empty<Category>()]])
        {
            _leftOut = composition.NotStated,
            _hasOthers = others > 0,
        };
        foreach ((int code, ObservedPart part) in composition.Parts.Index())
        {
            if (part is not CountedPart counted)
                return weighting.None(Unavailable.NoCountPublished, 0);
            if (counted.Count > 0)
                weighting.Add([code], counted.Count);
        }

        if (others > 0)
            weighting.Add([composition.Parts.Count], others);
        return weighting.Run();
    }

    private void Add(ValueList<int> cell, int persons) => _cells[cell] = _cells.GetValueOrDefault(cell) + persons;

    private static void RequireExclusive(bool isOverlapping, Benchmark benchmark, string parameterName)
    {
        if (isOverlapping || benchmark.Composition.IsOverlapping)
        {
            throw Require.Broken(
                $"{parameterName} held {benchmark.Name} by {benchmark.Attribute}, whose categories overlap; weights " +
                "need categories of which each person has one.",
                parameterName);
        }
    }

    private BenchmarkWeights Run()
    {
        (ValueList<int> Codes, int Persons)[] cells =
            [.. _cells.Select(pair => (pair.Key, pair.Value)).OrderBy(cell => cell.Key, ByCodes)];
        int persons = cells.Sum(cell => cell.Persons);
        if (persons < AnalysisSettings.EvidenceMinimum)
            return None(Unavailable.TooFewPersons(persons), persons);
        double[] targets = new double[_categories.Sum(each => each.Count)];
        int[][] categories = new int[_categories.Length][];
        for (int a = 0, first = 0; a < _categories.Length; first += _categories[a++].Count)
        {
            int start = first, at = a;
            if (Targets(a, persons, targets.AsSpan(first, _categories[a].Count)) is Unavailable why)
                return None(why, persons);
            categories[a] = [.. cells.Select(cell => start + cell.Codes[at])];
        }

        double[] counts = [.. cells.Select(cell => (double)cell.Persons)], weights = new double[cells.Length];
        FitOutcome fit = ProportionalFitting.Fit(counts, categories, targets, weights);
        if (fit.Misfit > WeightFit.Tolerance)
        {
            return None(
                new Unavailable(
                    ResultStatus.Undefined,
                    "margins-not-met",
                    "the combinations that occur among the persons do not allow the benchmarks together"),
                persons);
        }

        ImmutableArray<bool> closed = Closed([.. cells.Select(cell => cell.Persons)]);
        double effect = counts.Zip(weights, (n, w) => n * w * w).Sum() / persons;
        Estimate designEffect = closed.Contains(true)
            ? Estimate.None(
                Unavailable.Closed(_persons.Settings.MinimumCellSize), _persons.Basis, "design effect", Method, null,
                [])
            : Estimate.WithoutInterval(
                effect, NoInterval, _persons.Basis, "design effect", Method, persons,
                [.. _benchmarks.SelectMany(each => each.Sources).Distinct()]);
        return new BenchmarkWeights(
            _persons,
            _benchmarks,
            designEffect,
            [.. cells.Select((cell, i) => new BenchmarkWeight(
                [.. cell.Codes.Select((code, a) => _categories[a][code])],
                closed[i] ? null : cell.Persons,
                closed[i] ? null : weights[i]))],
            _leftOut);
    }

    // The shares of the benchmark's categories; each must be held by somebody, and everybody's must be stated.
    private Unavailable? Targets(int at, int persons, Span<double> targets)
    {
        (ValueList<Category> categories, Benchmark benchmark) = (_categories[at], _benchmarks[at]);
        HashSet<int> held = [.. _cells.Keys.Select(cell => cell[at])];
        Dictionary<Category, double> shares = [];
        double sum = 0;
        foreach (ObservedPart part in benchmark.Composition.Parts)
        {
            if (benchmark.Share(part.Category)?.Value is not double share)
                return Lacking("benchmark-without-share", $"{benchmark.Name} states no single share of " +
                    $"{part.Category}");
            if (_hasOthers && !categories.Contains(part.Category))
                continue;
            shares[part.Category] = share;
            sum += share;
            int code = categories.Index().Where(each => each.Item.Equals(part.Category))
                .Select(each => each.Index).DefaultIfEmpty(-1).First();
            if (share > 0 && !held.Contains(code))
            {
                return Lacking(
                    "nobody-of-category",
                    $"nobody among them is of {part.Category}, who are {Numeral.Percent(share)} of {benchmark.Name}");
            }
        }

        if (_hasOthers)
        {
            shares[categories[^1]] = 1 - sum;
            sum = 1;
        }

        foreach (int code in held.Order())
        {
            if (!shares.TryGetValue(categories[code], out double share) || share == 0)
                return Lacking("category-without-share", $"{benchmark.Name} states no share of {categories[code]}");
            targets[code] = share / sum * persons;
        }

        // Printed shares are rounded; what misses the whole by more is another category.
        return Math.Abs(sum - 1) > 0.005
            ? Lacking("shares-below-whole", $"the shares of {benchmark.Name} sum to {Numeral.Percent(sum)}, not to " +
                "the whole")
            : null;
    }

    private BenchmarkWeights None(Unavailable why, int persons) => new(
        _persons,
        _benchmarks,
        Estimate.None(why, _persons.Basis, "design effect", Method, Closes ? null : persons, []),
        [],
        Closes ? 0 : _leftOut);

    private ImmutableArray<bool> Closed(int[] persons) => Closes
        ? CellClosing.Close(
            persons, [[.. Enumerable.Range(0, persons.Length)]], _persons.Settings.MinimumCellSize).Cells
        : [.. persons.Select(_ => false)];

    private static Unavailable Lacking(string code, string sentence) =>
        new(ResultStatus.Undefined, code, sentence);

    private static Comparer<ValueList<int>> ByCodes { get; } = Comparer<ValueList<int>>.Create((a, b) =>
    {
        for (int i = 0; i < a.Count; i++)
        {
            if (a[i] != b[i])
                return a[i].CompareTo(b[i]);
        }

        return 0;
    });
}

/// <summary>Whose weights they are.</summary>
internal sealed record WeightedPersons(string Name, Basis Basis, Exposure Exposure, AnalysisSettings Settings);
