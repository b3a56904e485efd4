using System.CommandLine;
using PolicingReform;

namespace Analyst;

/// <summary>The options of <c>gap</c>.</summary>
internal sealed class GapArguments
{
    private readonly Argument<string> _data = new("DATA")
    {
        Description = "The CSV file with a row a unit and group; - is standard input.",
    };

    private readonly Option<string?> _group = Options.Text("--group", "COL", "The groups.");

    private readonly Option<string?> _unit = Options.Text(
        "--unit", "COL", "The units of the force. Default: the file is one unit.");

    private readonly Option<string?> _observed = Options.Text(
        "--observed", "COL", "The persons of each group, or with --shares their share in percent.");

    private readonly Option<string?> _observedLow = Options.Text(
        "--observed-low", "COL", "The fewest persons there may be, or the lowest share.");

    private readonly Option<string?> _observedHigh = Options.Text(
        "--observed-high", "COL", "The most persons there may be, or the highest share.");

    private readonly Option<string?> _benchmark = Options.Text(
        "--benchmark", "COL",
        "What they are compared with: counts, which are shares of their sum in the unit, or with --shares percent.");

    private readonly Option<string?> _benchmarkLow = Options.Text(
        "--benchmark-low", "COL", "The least that the benchmark may be.");

    private readonly Option<string?> _benchmarkHigh = Options.Text(
        "--benchmark-high", "COL", "The most that the benchmark may be.");

    private readonly Option<bool> _benchmarkSample = new("--benchmark-sample")
    {
        Description = "The benchmark's counts are a simple random sample, with an error of their own.",
    };

    private readonly Option<ReducedDate?> _benchmarkDate = new("--benchmark-date")
    {
        HelpName = "DATE",
        Description = "The date that the benchmark describes: 2014, 2020-12 or 2020-12-22.",
        CustomParser = result => ReducedDate.TryParse(result.Tokens[0].Value, null, out ReducedDate? date)
            ? date
            : Options.Refuse<ReducedDate>(result, "--benchmark-date", "it is a date such as 2014, 2020-12, 2020-12-22"),
    };

    private readonly Option<GapBasis> _basis = Options.Word<GapBasis>("--basis", "How the persons are known.");

    private readonly Option<bool> _shares = new("--shares")
    {
        Description = "Observed and benchmark are shares in percent; --n then gives the persons of each unit.",
    };

    private readonly Option<string?> _persons = Options.Text(
        "--n", "COL", "The persons of each unit. Default: the sum of the counts.");

    private readonly Option<string?> _benchmarkPersons = Options.Text(
        "--benchmark-n", "COL", "With --overlapping: the persons of whom each benchmark count is a part.");

    private readonly Option<bool> _overlapping = new("--overlapping")
    {
        Description = "A person may be in several groups; each count is one of --n.",
    };

    private readonly Option<double?> _tolerance = Options.Number(
        "--tolerance", "The difference in percentage points that does not matter, for verdicts.", 0, 100);

    private readonly Option<GapTest> _test = Options.Word<GapTest>(
        "--p", "What a two-sided p counts: twice the smaller tail, or all outcomes that are no more likely.");

    private readonly Option<DifferenceInterval> _difference = Options.Word<DifferenceInterval>(
        "--interval", "How the interval is made where both sides are samples.");

    private readonly Option<GapAdjustment> _adjustment = Options.Word<GapAdjustment>(
        "--adjust", "How p-values are adjusted for the number of rows.");

    private readonly Option<int?> _draws = Options.Whole(
        "--draws", "Random forces for the p-value of the dissimilarity. Default: 20000; 0 for none.", 0, 10_000_000);

    private readonly Option<Exposure> _exposure =
        Options.Word<Exposure>("--exposure", "How far the data are known to the public.");

    private readonly SettingsOptions _settings = new();

    public OutputOptions Output { get; } = new();

    public void AddTo(Command command)
    {
        command.Add(_data);
        Option[] own =
        [
            _group, _observed, _benchmark, _unit, _basis, _observedLow, _observedHigh, _benchmarkLow, _benchmarkHigh,
            _tolerance, _benchmarkSample, _benchmarkDate, _shares, _persons, _overlapping, _benchmarkPersons, _test,
            _difference, _adjustment, _draws, _exposure,
        ];
        foreach (Option option in own)
            command.Add(option);
        _settings.AddTo(command);
        Output.AddTo(command);
    }

    /// <exception cref="UsageException">Options do not go together.</exception>
    public GapRequest Read(ParseResult parsed)
    {
        GapRequest request = new()
        {
            Data = parsed.GetRequiredValue(_data),
            Group = parsed.GetValue(_group) ?? throw new UsageException("--group COL is missing: the groups."),
            Unit = parsed.GetValue(_unit),
            Observed = new SideColumns(
                parsed.GetValue(_observed), parsed.GetValue(_observedLow), parsed.GetValue(_observedHigh)),
            Benchmark = new SideColumns(
                parsed.GetValue(_benchmark), parsed.GetValue(_benchmarkLow), parsed.GetValue(_benchmarkHigh)),
            Persons = parsed.GetValue(_persons),
            BenchmarkPersons = parsed.GetValue(_benchmarkPersons),
            Basis = parsed.GetValue(_basis),
            IsInShares = parsed.GetValue(_shares),
            IsBenchmarkSample = parsed.GetValue(_benchmarkSample),
            IsOverlapping = parsed.GetValue(_overlapping),
            BenchmarkDate = parsed.GetValue(_benchmarkDate),
            Gaps = Gaps(parsed),
            Indices = IndexOptions.Default with { Draws = parsed.GetValue(_draws) ?? IndexOptions.Default.Draws },
            Exposure = parsed.GetValue(_exposure),
            Settings = _settings.Read(parsed),
        };
        GapUsage.Check(request);
        return request;
    }

    private GapOptions Gaps(ParseResult parsed)
    {
        double? tolerance = parsed.GetValue(_tolerance);
        if (tolerance == 0)
            throw new UsageException("--tolerance was 0; leave it out, or give a difference above 0 points.");
        return new GapOptions
        {
            Margin = tolerance is double points ? new PercentagePoints(points) : null,
            PValue = parsed.GetValue(_test) == GapTest.Likelihood
                ? PValueRule.MinimumLikelihood
                : PValueRule.TwiceSmallerTail,
            Difference = parsed.GetValue(_difference),
            HoldsChance = parsed.GetValue(_benchmarkSample),
            Correction = parsed.GetValue(_adjustment) switch
            {
                GapAdjustment.Bh => Correction.BenjaminiHochberg,
                GapAdjustment.None => Correction.None,
                _ => Correction.Holm,
            },
        };
    }
}
