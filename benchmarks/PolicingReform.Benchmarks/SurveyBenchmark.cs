using System.Globalization;
using PolicingReform.Surveys;

namespace PolicingReform.Benchmarks;

/// <summary>
/// The index of a poll by subgroup, beside a copy of the bytes it reads in the same run; how its time and memory grow
/// with the respondents; and that its bits are the same on any number of threads.
/// </summary>
internal sealed class SurveyBenchmark
{
    private const int Rounds = 40;
    private static readonly int Cores = Environment.ProcessorCount;
    private static readonly SurveyIndex Index =
        new("trust", [.. Enumerable.Range(1, LargePoll.Items).Select(item => $"q{item}")]) { LeastAnswered = 7 };

    private readonly LargePoll _poll;
    private readonly int _respondents;
    private readonly int _seed;
    private readonly PeerFiles? _files;
    private readonly List<(string Name, double Value)> _figures = [];

    private SurveyBenchmark(int respondents, int seed, string? folder)
    {
        (_respondents, _seed) = (respondents, seed);
        _poll = new LargePoll(respondents, seed);
        _files = folder is null ? null : new PeerFiles(folder);
    }

    /// <summary>Runs it.</summary>
    /// <param name="respondents">How many there are; what is slow elsewhere is done with a tenth of them.</param>
    /// <param name="seed">The seed of the invented answers.</param>
    /// <param name="folder">Where rows, estimates and figures are left for other programs; or null.</param>
    public static void Run(int respondents, int seed, string? folder)
    {
        SurveyBenchmark benchmark = new(respondents, seed, folder);
        string machine = Text($"{Cores} cores, .NET {Environment.Version}");
        Console.WriteLine(Text($"{respondents:N0} respondents, seed {seed}, {machine}"));
        benchmark.Tenth(respondents / 10);
        benchmark.Growth();
        benchmark.Whole();
        benchmark._files?.WriteRows(benchmark._poll);
        benchmark._files?.WriteFigures("ours.figures.tsv", benchmark._figures);
    }

    private static Survey Designed(SurveyData data) =>
        data.WithDesign(d => d.StratifiedBy("stratum").ClusteredWithinStrataBy("unit").WeightedBy("w"));

    private static ResultTable<SurveyEstimate> Estimate(Survey survey, int threads = 0) =>
        survey.Under(AnalysisSettings.Default with { MaximumThreads = threads }).By("group").IndexMean(Index);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>What R is compared with: the first call, and the time of reading the design, too.</summary>
    private void Tenth(int respondents)
    {
        SurveyData data = _poll.Data(respondents);
        Survey? survey = null;
        ResultTable<SurveyEstimate>? estimates = null;
        Best coldDesign = Best.Of(1, () => survey = Designed(data));
        Best coldIndex = Best.Of(1, () => estimates = Estimate(survey!));
        Best design = Best.Of(Rounds, () => survey = Designed(data));
        Best index = Best.Of(2 * Rounds, () => estimates = Estimate(survey!));
        Best one = Best.Of(2 * Rounds, () => Estimate(survey!, 1));
        Console.WriteLine(Text($"\n{respondents:N0} respondents: best (median) ms; processor ms"));
        Say("tenth.design", "WithDesign", design);
        Say("tenth.index", $"IndexMean by {LargePoll.Groups} groups, {Cores} threads", index);
        Say("tenth.index1", "IndexMean, 1 thread", one);
        Say("tenth.cold", "WithDesign + IndexMean, first call, compilation included", coldDesign, coldIndex);
        _figures.Add(("tenth.respondents", respondents));
        _files?.WriteEstimates("ours.tenth.tsv", estimates!);
    }

    /// <summary>Time and bytes allocated at an eighth, a quarter, a half and the whole.</summary>
    private void Growth()
    {
        Console.WriteLine();
        string threads = Text($"{Cores} threads");
        Console.WriteLine($"respondents  best ms  median ms  ns each  bytes allocated, {threads}  1 thread");
        foreach (int part in new[] { 8, 4, 2, 1 })
        {
            int respondents = _respondents / part;
            Survey survey = Designed(_poll.Data(respondents));
            Best best = Best.Of(Rounds, () => Estimate(survey));
            long bytes = Allocated(survey, 0), bytesOne = Allocated(survey, 1);
            double each = best.Milliseconds * 1e6 / respondents;
            string times = Text($"{respondents,11:N0}  {best.Milliseconds,7:F2}  {best.Median,9:F2}  {each,7:F2}");
            Console.WriteLine(Text($"{times}  {bytes,26:N0}  {bytesOne,8:N0}"));
            _figures.AddRange(
            [
                ($"growth.{part}.respondents", respondents),
                ($"growth.{part}.ms", best.Milliseconds),
                ($"growth.{part}.bytes", bytes),
                ($"growth.{part}.bytes1", bytesOne),
            ]);
        }
    }

    /// <summary>The whole beside a copy of the bytes it reads, round by round, on all threads and on one.</summary>
    private void Whole()
    {
        Survey survey = Designed(_poll.Data(_respondents));
        BytesOfPoll bytes = new(_respondents, _seed);
        (Best index, Best copy, Best index1, Best copy1) = (new(), new(), new(), new());
        GC.Collect();
        for (int i = 0; i < Rounds; i++)
        {
            index.Time(() => Estimate(survey));
            copy.Time(() => bytes.Copy(Cores));
            index1.Time(() => Estimate(survey, 1));
            copy1.Time(() => bytes.Copy(1));
        }

        if (!bytes.IsCopied())
            throw new InvalidOperationException("The copy is not what was copied.");
        Console.WriteLine(Text($"\n{_respondents:N0} respondents: best (median) ms; processor ms"));
        Say("whole.index", $"IndexMean by {LargePoll.Groups} groups, {Cores} threads", index);
        Say("whole.copy", $"copy of {BytesOfPoll.PerRespondent} bytes each, {Cores} threads", copy);
        Say("whole.index1", "IndexMean, 1 thread", index1);
        Say("whole.copy1", $"copy of {BytesOfPoll.PerRespondent} bytes each, 1 thread", copy1);
        (double all, double one) = (index.Milliseconds / copy.Milliseconds, index1.Milliseconds / copy1.Milliseconds);
        Console.WriteLine(Text($"{all:F2} copies on {Cores} threads, {one:F2} on 1"));
        _figures.Add(("whole.respondents", _respondents));
        ResultTable<SurveyEstimate> estimates = Estimate(survey, 1);
        foreach (int threads in new[] { 2, 3, 0 })
            RequireSameBits(estimates, Estimate(survey, threads), threads);
        Console.WriteLine("the same bits on 1, 2, 3 and all threads");
        _files?.WriteEstimates("ours.whole.tsv", estimates);
    }

    private static long Allocated(Survey survey, int threads)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            Estimate(survey, threads);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }

    private static void RequireSameBits(
        ResultTable<SurveyEstimate> expected, ResultTable<SurveyEstimate> actual, int threads)
    {
        bool isSame = expected.Select(Bits).SequenceEqual(actual.Select(Bits), StringComparer.Ordinal);
        if (expected.Count != LargePoll.Groups || !isSame)
            throw new InvalidOperationException($"The estimates on 1 and on {threads} threads are not the same bits.");

        static string Bits(SurveyEstimate each) => string.Join(
            ' ',
            new double?[]
            {
                each.Estimate.Value, each.Estimate.StandardError, each.Estimate.DegreesOfFreedom, each.Estimate.Count,
                each.Estimate.Interval?.Low, each.Estimate.Interval?.High, each.DesignEffect, each.WeightEffect,
                each.EffectiveSampleSize,
            }.Select(number => number is double some ? BitConverter.DoubleToInt64Bits(some) : 0));
    }

    private void Say(string name, string what, params ReadOnlySpan<Best> parts)
    {
        (double best, double median, double processor) = (0, 0, 0);
        foreach (Best part in parts)
        {
            (best, median) = (best + part.Milliseconds, median + part.Median);
            processor += part.ProcessorMilliseconds;
        }

        _figures.AddRange([(name, best), ($"{name}.cpu", processor)]);
        Console.WriteLine(Text($"{best,9:F2} ({median,9:F2}); {processor,9:F2}  {what}"));
    }
}
