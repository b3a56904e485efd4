namespace PolicingReform.Tests.Samples;

/// <summary>What the sample says to a command line that cannot be meant; its exit status is 2.</summary>
public class AnalystUsageTests
{
    private const string Data = "y,x\n1,2\n3,4\n";

    [Theory]
    [InlineData("--jsn", "There is no option --jsn.")]
    [InlineData("--value --by g", "There is no option --by.", true)]
    [InlineData("--value y --level 2", "--level was \"2\"; it is a number from 0.5 to 0.9999.")]
    [InlineData("--value y --level 0,95", "--level was \"0,95\"; it is a number from 0.5 to 0.9999.")]
    [InlineData("--value y --min-n -1", "--min-n was \"-1\"; it is a whole number from 0 to 1000000.")]
    [InlineData("--value y --ci exact",
        "--ci was \"exact\"; it is one of auto, wald, logit, korn-graubard, wilson, beta.")]
    [InlineData("--value y --replicates", "", true)]
    [InlineData("--value y --replicates jackknifes",
        "--replicates was \"jackknifes\"; it is one of none, jackknife, bootstrap:R, brr, fay:K, columns:PREFIX.")]
    [InlineData("--value y --by x,,y",
        "--by was \"x,,y\"; it is a list such as a,b; an item with a comma stands in quotation marks.")]
    [InlineData("--value y --where x", "--where was \"x\"; it is COL=V or COL=V,V.")]
    [InlineData("--statistic quantile --value y --probs 0.5,1",
        "--probs was \"0.5,1\"; each is a number above 0 and below 1.")]
    [InlineData("--items y --range 5,1",
        "--range was \"5,1\"; it is MIN,MAX in whole numbers, MAX at most 200 above MIN.")]
    public async Task Option_ThatCannotBeRead_IsRefused(string options, string message, bool isPart = false)
    {
        string error = await AnalystRun.ErrorAsync(2, Data, ["survey", "-", .. options.Split(' ')]);
        if (isPart)
            Assert.EndsWith("How it is used: survey --help\n", error, StringComparison.Ordinal);
        else
            Assert.Equal(message + "\nHow it is used: survey --help\n", error);
    }

    [Theory]
    [InlineData("", "--value COL is missing: the column to estimate; or --items COL,COL for an index.")]
    [InlineData("--statistic total", "--value COL is missing: --statistic total needs the column to estimate.")]
    [InlineData("--statistic ratio --value y", "--over COL is missing: the denominator of --statistic ratio.")]
    [InlineData("--value y --over x", "--over is for --statistic ratio.")]
    [InlineData("--value y --equals 1", "--equals is for --statistic proportion.")]
    [InlineData("--value y --probs 0.5", "--probs is for --statistic quantile.")]
    [InlineData("--value y --range 0,5", "--range is for --items.")]
    [InlineData("--value y --reverse y", "--reverse is for --items.")]
    [InlineData("--value y --min-answered 1", "--min-answered is for --items.")]
    [InlineData("--items y", "--items needs --range MIN,MAX: the lowest and the highest answer.")]
    [InlineData("--items y,x --range 0,5 --value y", "--value goes without --items; give one of them.")]
    [InlineData("--items y,y --range 0,5", "--items names y twice.")]
    [InlineData("--items y --range 0,5 --reverse x", "--reverse names x, which is none of --items.")]
    [InlineData("--items y --range 0,5 --min-answered 2", "--min-answered was more than the 1 of --items.")]
    [InlineData("--items y --range 0,5 --missing 5", "--missing names 5, which is an answer of --range 0,5.")]
    [InlineData("--items y --range 0,5 --statistic total",
        "--items is for --statistic mean: an index is a mean; leave out the other statistic.")]
    [InlineData("--value y --by x,x", "--by names x twice.")]
    [InlineData("--statistic count --weight x --value y",
        "--value goes without --statistic count, which sums weights.")]
    [InlineData("--value y --ci wilson",
        "--ci does not fit --statistic mean, which takes auto or wald; the others are for proportions.")]
    [InlineData("--statistic quantile --value y --ci wald",
        "--ci does not fit --statistic quantile, which takes auto; the others are for proportions.")]
    [InlineData("--value y --html -", "--html was \"-\"; name a file.")]
    [InlineData("--value y --csv a --html ./a", "--html was \"./a\", which is the file of --csv; name another file.")]
    public async Task Options_ThatDoNotGoTogether_AreRefused(string options, string message) => Assert.Equal(
        message + "\nHow it is used: survey --help\n",
        await AnalystRun.ErrorAsync(
            2, Data, ["survey", "-", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));

    [Fact]
    public async Task Command_ThatIsMissing_IsRefused()
    {
        Assert.EndsWith("How it is used: --help\n", await AnalystRun.ErrorAsync(2, ""), StringComparison.Ordinal);
        Assert.EndsWith(
            "How it is used: study --help\n", await AnalystRun.ErrorAsync(2, "", "study"), StringComparison.Ordinal);
        Assert.EndsWith(
            "How it is used: survey --help\n", await AnalystRun.ErrorAsync(2, "", "survey"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatIsRead_IsNotWrittenOver()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, Data);
        Assert.Equal(
            $"--csv was \"{file}\", which is the file that is read; name another file.\n" +
            "How it is used: survey --help\n",
            await AnalystRun.ErrorAsync(2, "", "survey", file, "--value", "y", "--csv", file));
        Assert.Equal(Data, File.ReadAllText(file));
        File.Delete(file);
    }

    [Theory]
    [InlineData("survey", "Analyst survey poll.csv --items q1,q2,q3 --range 0,10 --by site")]
    [InlineData("gap", "Analyst gap police.csv --unit governorate --group religion --observed officers --benchmark ")]
    [InlineData("parity", "Analyst parity --current 1050 --size 35000 --hires 2000 --hire-share 0.15 --attrition ")]
    [InlineData("study validate", "Analyst study validate study.json --json")]
    [InlineData("study report", "Analyst study report study.json --html report.html")]
    public async Task Help_OfEachCommand_ClosesWithAnExample(string command, string example)
    {
        AnalystRun run = await AnalystRun.OfAsync([.. command.Split(' '), "--help"]);
        Assert.Equal(0, run.Status);
        Assert.Contains($"Example:\n  {example}", run.Output, StringComparison.Ordinal);
    }
}
