using System.Text.Json;

namespace PolicingReform.Tests.Samples;

/// <summary>Weights brought to a file of margins, and variances by replicates, through the command.</summary>
public sealed class AnalystWeightingTests : IDisposable
{
    // Four women with 1 to 4 and eight men with 5 to 12, each of weight 2.
    private const string Poll =
        "sex,y,w\nwomen,1,2\nwomen,2,2\nwomen,3,2\nwomen,4,2\nmen,5,2\nmen,6,2\nmen,7,2\nmen,8,2\nmen,9,2\nmen,10,2\n" +
        "men,11,2\nmen,12,2\n";

    private const string Halves = "variable,level,count\nsex,women,60\nsex,men,60\n";

    // Three strata of two units each.
    private const string Pairs =
        "h,p,y,w\n1,1,1,10\n1,2,3,10\n2,1,2,10\n2,2,6,10\n3,1,5,10\n3,2,4,10\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("policing-reform-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // By hand: (2.5 + 8.5) / 2 = 5.5; 12 / 11 x (15^2 x 5 + 7.5^2 x 42) / 120^2 = 0.264205 = 0.5140^2; t(0.975, 11) is
    // 2.200985.
    [Fact]
    public async Task Table_OfAPostStratifiedMean_IsWhole()
    {
        AnalystRun run = await AnalystRun.OverAsync(
            Halves, "survey", Written(Poll), "--value", "y", "--weight", "w", "--poststratify", "-");
        Assert.Equal("", run.Errors);
        Assert.Equal(
            """
            Mean of y

              Estimate     SE   95 % interval    n   df   deff
            ────────────────────────────────────────────────────
                  5.50   0.51    4.37 to 6.63   12   11   0.26

            * Weighted mean, Taylor linearization, interval of Student's t at 95 %, with the degrees of freedom
              of the design.
            * Sample: without strata, respondents drawn themselves, weighted by w, with replacement; 12
              respondents.
            * Weights post-stratified to sex (1 round, every margin met within 1e-8): factors closed, because a
              level has few persons, design effect of the weights 1.125 (1 before), standard errors from
              design-weighted residuals.
            * The margins of standard input are of 120 persons.

            """,
            Trimmed(run.Output));
    }

    // By hand: 11 / 12 x (5 / 36 + 42 / 196) = 0.323743 = 0.568985^2; deffWeights 12 x (4 x 15^2 + 8 x 7.5^2) / 120^2.
    [Fact]
    public async Task Json_OfARakedMeanByTheJackknife_IsWhole()
    {
        AnalystRun run = await AnalystRun.OverAsync(
            Halves, "survey", Written(Poll), "--value", "y", "--weight", "w", "--rake", "-", "--replicates",
            "jackknife", "--json");
        JsonElement row = Assert.Single(run.Rows);
        Accuracy.Within(1e-12, 5.5, row.GetProperty("estimate").GetDouble());
        Accuracy.Within(1e-12, 0.5689845219717196, row.GetProperty("se").GetDouble());
        Accuracy.Within(1e-12, 1.125, row.GetProperty("deffWeights").GetDouble());
        Assert.Equal((11, 12), (row.GetProperty("df").GetInt32(), row.GetProperty("n").GetInt32()));
        Assert.Equal(
            [
                "method: Weighted mean, jackknife, interval of Student's t at 95 %, with as many degrees of freedom as " +
                "replicates less 1.",
                "sample: Sample: without strata, respondents drawn themselves, weighted by w, with replacement, " +
                "variances by jackknife; 12 respondents.",
                "weighting: Weights post-stratified to sex (1 round, every margin met within 1e-8): factors closed, " +
                "because a level has few persons, design effect of the weights 1.125 (1 before), every replicate is weighted alike.",
                "margins: The margins of standard input are of 120 persons.",
                "replicates: Variances by jackknife (12 replicates): the squared differences of the replicates from " +
                "the estimate, times (n - 1) / n of the n sampling units of its stratum.",
            ],
            Notes(run));
    }

    // By hand: in each stratum (y1 - y2)^2 / 4 x (20 / 60)^2, half-samples in balance: (4 + 16 + 1) / 36.
    [Theory]
    [InlineData("brr", "balanced repeated replication (4 replicates)", "averaged")]
    [InlineData("fay:0.3", "Fay's balanced repeated replication (0.3 kept) (4 replicates)",
        "averaged and divided by (1 - 0.3) squared")]
    [InlineData("jackknife", "jackknife (6 replicates)",
        "times (n - 1) / n of the n sampling units of its stratum")]
    public async Task Replicates_OfPairs_HaveTheVarianceOfPairs(string replicates, string name, string rule)
    {
        AnalystRun run = await AnalystRun.OverAsync(
            Pairs, "survey", "-", "--value", "y", "--weight", "w", "--strata", "h", "--psu", "p", "--replicates",
            replicates, "--min-n", "0", "--json");
        JsonElement row = Assert.Single(run.Rows);
        Accuracy.Within(1e-12, 3.5, row.GetProperty("estimate").GetDouble());
        Accuracy.Within(1e-12, Math.Sqrt(21 / 36.0), row.GetProperty("se").GetDouble());
        Assert.Contains(
            $"replicates: Variances by {name}: the squared differences of the replicates from the estimate, {rule}.",
            Notes(run));
    }

    [Fact]
    public async Task Bootstrap_OfTheSameSeed_IsTheSame()
    {
        AnalystRun one = await Bootstrap("1"), again = await Bootstrap("1"), other = await Bootstrap("2");
        Assert.Equal(one.Raw, again.Raw);
        Assert.NotEqual(Error(one), Error(other));
        Assert.Equal(49, one.Rows[0].GetProperty("df").GetInt32());
        Assert.Contains(
            "replicates: Variances by 50 replicates of the Rao-Wu bootstrap: the squared differences of the replicates " +
            "from the estimate, averaged; drawn with seed 2.",
            Notes(other));

        Task<AnalystRun> Bootstrap(string seed) => AnalystRun.OverAsync(
            Poll, "survey", "-", "--value", "y", "--weight", "w", "--replicates", "bootstrap:50", "--seed", seed,
            "--json");

        static double Error(AnalystRun run) => run.Rows[0].GetProperty("se").GetDouble();
    }

    // By hand: the means under the replicates are 2, 4 and 3 about 3; over 3 the variance is 2 / 3.
    [Theory]
    [InlineData("", 0.816496580927726, "averaged")]
    [InlineData("--replicate-scale 0.5", 1, "summed and multiplied by 0.5")]
    public async Task Columns_OfWeights_StandInTheirNaturalOrderWithTheirScale(string scale, double error, string rule)
    {
        // The weight and the value begin like the replicates, and are none.
        const string data = "rep10,rep2,rep,rep1,reply\n1,0,1,1,2\n1,1,1,0,4\n";
        AnalystRun run = await AnalystRun.OverAsync(
            data,
            [
                "survey", "-", "--value", "reply", "--weight", "rep", "--replicates", "columns:rep", "--min-n", "0",
                "--json", .. scale.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ]);
        Assert.Equal("", run.Errors);
        JsonElement row = Assert.Single(run.Rows);
        Accuracy.Within(1e-12, 3, row.GetProperty("estimate").GetDouble());
        Accuracy.Within(1e-12, error, row.GetProperty("se").GetDouble());
        Assert.Contains(
            "replicates: Variances by 3 given replicates, rep1 to rep10: the squared differences of the replicates " +
            $"from the estimate, {rule}.",
            Notes(run));
    }

    [Fact]
    public async Task Crossing_OfColumns_IsReadUnlessAColumnBearsItsName()
    {
        const string margins = "variable,level,count\nsex:area,f:north,100\nsex:area,f:south,300\nsex:area,m:north,600\n";
        AnalystRun crossed = await AnalystRun.OverAsync(
            "sex,area,y\nf,north,1\nf,south,2\nm,north,4\nm,north,4\n",
            "survey", "-", "--value", "y", "--poststratify", Written(margins), "--min-n", "0", "--json");
        Accuracy.Within(1e-12, 3.1, Assert.Single(crossed.Rows).GetProperty("estimate").GetDouble());
        Assert.Contains("weighting", crossed.NoteCodes);
        AnalystRun named = await AnalystRun.OverAsync(
            "sex:area,y\nf:north,1\nf:south,2\nm:north,4\n",
            "survey", "-", "--value", "y", "--poststratify", Written(margins), "--min-n", "0", "--json");
        Accuracy.Within(1e-12, 3.1, Assert.Single(named.Rows).GetProperty("estimate").GetDouble());
    }

    // A column of numbers is read as it stands: 1 is "1", and the same column is estimated as a number.
    [Fact]
    public async Task Margin_OfAColumnThatIsEstimatedToo_IsReadAsCategories()
    {
        AnalystRun run = await AnalystRun.OverAsync(
            "g,k\n1,a\n1,a\n2,a\n2,b\n", "survey", "-", "--value", "g", "--by", "k", "--rake",
            Written("variable,level,count\ng,1,30\ng,2,10\n"), "--min-n", "0", "--json");
        Assert.Equal(["a", "b"], run.Rows.Select(row => row.GetProperty("by").GetProperty("k").GetString()));
        Accuracy.Within(1e-12, 40.0 / 35, run.Rows[0].GetProperty("estimate").GetDouble());
        // Weights of 1 that are raked follow from no finite population.
        Assert.Equal(["sample", "weighting", "closing-off", "quality", "quality", "margins"],
            run.NoteCodes.Where(code => code != "method"));
    }

    [Fact]
    public async Task Subpopulation_OfAWeightedSurvey_KeepsTheWeightsOfTheWhole()
    {
        AnalystRun run = await AnalystRun.OverAsync(
            Poll, "survey", "-", "--statistic", "count", "--where", "sex=women", "--rake", Written(Halves), "--min-n",
            "0", "--json");
        Accuracy.Within(1e-8, 60, Assert.Single(run.Rows).GetProperty("estimate").GetDouble());
    }

    [Fact]
    public async Task Bounds_OfRaking_HoldTheFactors()
    {
        const string data = "a,b,y\nx,p,1\nx,q,2\nz,p,3\nz,q,4\nx,p,5\nz,q,6\n";
        string margins = Written("variable,level,count\na,x,3.3\na,z,2.7\nb,p,3.2\nb,q,2.8\n");
        AnalystRun run = await AnalystRun.OverAsync(
            data, "survey", "-", "--value", "y", "--rake", margins, "--bounds", "0.8,1.5", "--min-n", "0", "--json");
        string note = Assert.Single(Notes(run), note => note.StartsWith("weighting: ", StringComparison.Ordinal));
        Assert.StartsWith(
            "weighting: Weights raked to a, b within bounds from 0.8 to 1.5 (", note, StringComparison.Ordinal);
        Assert.Equal(
            $"{margins}: The weights cannot be brought to the margins: after 9 rounds the largest misfit is 10 %, in a " +
            "\"z\" (2.97 for 2.7). The combinations that occur among the respondents do not allow it; widen the bounds, " +
            "merge levels, or leave a margin out.\n",
            await AnalystRun.ErrorAsync(
                1, data, "survey", "-", "--value", "y", "--rake", margins, "--bounds", "0.99,1.01"));
    }

    [Fact]
    public async Task Files_OfAWeightedSurvey_HoldRowsAndNotes()
    {
        string csv = Path.Combine(_folder, "rows.csv"), page = Path.Combine(_folder, "page.html");
        AnalystRun run = await AnalystRun.OverAsync(
            Halves, "survey", Written(Poll), "--value", "y", "--weight", "w", "--rake", "-", "--replicates",
            "jackknife", "--csv", csv, "--html", page);
        Assert.Equal(0, run.Status);
        Assert.StartsWith("mean,5.5,0.56898", File.ReadAllLines(csv)[1], StringComparison.Ordinal);
        string text = File.ReadAllText(page);
        Assert.Contains("Weights post-stratified to sex", text, StringComparison.Ordinal);
        Assert.Contains("The margins of standard input are of 120 persons", text, StringComparison.Ordinal);
        Assert.Contains("Variances by jackknife (12 replicates)", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Notes(AnalystRun run) => run.Json.GetProperty("notes").EnumerateArray()
        .Select(note => $"{note.GetProperty("code").GetString()}: {note.GetProperty("message").GetString()}");

    private static string Trimmed(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));

    private string Written(string text)
    {
        string file = Path.Combine(_folder, $"{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, text);
        return file;
    }
}
