namespace PolicingReform.Tests.Samples;

/// <summary>What the sample says of margins and replicates that cannot be; nothing is written then.</summary>
public sealed class AnalystMarginInputTests : IDisposable
{
    private const string Head = "variable,level,count\n";

    private const string Data = "sex,area,y\nf,n,1\nf,s,2\nm,n,3\nm,s,4\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("policing-reform-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("sxe,f,10\nsxe,m,20\n",
        "*, line 2, column variable: \"sxe\" is no column of standard input, the nearest is \"sex\"; name the column as " +
        "it stands there.")]
    [InlineData("sex:aera,f:n,10\n",
        "*, line 2, column variable: of \"sex:aera\", \"aera\" is no column of standard input, the nearest is \"area\"; " +
        "name the column as it stands there.")]
    [InlineData("sex:sex,f:m,10\n",
        "*, line 2, column variable: \"sex:sex\" names the column sex twice; name it once.")]
    [InlineData("sex:area,f,10\nsex:area,f:,20\nsex:area,f:n:s,20\n",
        "*, line 2, column level: \"f\" does not name a level of each of the 2 columns of sex:area; write one of each, " +
        "with colons between.",
        "*, line 3, column level: \"f:\" does not name a level of each of the 2 columns of sex:area; write one of each, " +
        "with colons between.",
        "*, line 4, column level: \"f:n:s\" does not name a level of each of the 2 columns of sex:area; write one of " +
        "each, with colons between.")]
    [InlineData("sex,f,\nsex,m,-1\narea,n,1e999\narea,s,many\nsex,f,48 %\n,f,NaN\nsex,NA,1\n",
        "*, line 2, column count: the value is missing; each level has the number of persons who hold it.",
        "*, line 3, column count: \"-1\" is no number of persons from 0 to 1e15; write it like 1234 or 1234.5.",
        "*, line 4, column count: \"1e999\" is no number of persons from 0 to 1e15; write it like 1234 or 1234.5.",
        "*, line 5, column count: \"many\" is no number of persons from 0 to 1e15; write it like 1234 or 1234.5.",
        "*, line 6, column count: \"48 %\" is no number of persons from 0 to 1e15; give the number of persons instead " +
        "of their share.",
        "*, line 6, column level: \"f\" of sex stands on line 2 already; keep one row of a level.",
        "*, line 7, column variable: the value is missing; each row names a column of the data.",
        "*, line 7, column count: \"NaN\" is no number of persons from 0 to 1e15; write it like 1234 or 1234.5.",
        "*, line 8, column level: the value is missing; each row names a level of its variable.")]
    [InlineData("sex,f,200\nsex,w,300\n",
        "*, line 3, column level: Nobody of weight above 0 has sex \"w\", for whom the margin gives 300 persons; merge " +
        "the level with another, in the data and in the margin.",
        "*, column level: Respondents have sex \"m\", for which the margin gives no count; give one, or leave them out " +
        "of the data.")]
    [InlineData("sex,f,200\nsex,m,0\n",
        "*, line 3, column count: The margin gives 0 persons of sex \"m\", which respondents have; give their number, or " +
        "leave these respondents out of the data.")]
    [InlineData("sex,f,0.5\nsex,m,0.5\narea,n,40\narea,s,60\n",
        "*, column count: The counts of sex sum to 1, so they are shares; give numbers of persons, which sum to the size " +
        "of the population.")]
    [InlineData("sex,f,200\nsex,m,300\narea,n,400\narea,s,200\n",
        "*, column count: The margin area sums to 600 persons and sex to 500; margins of one population have one total, " +
        "so bring them to it first.")]
    public async Task Margins_WithProblems_AreRefusedWithAllOfThem(string rows, params string[] problems)
    {
        string file = Written(Head + rows), csv = Path.Combine(_folder, "rows"), page = Path.Combine(_folder, "page");
        string error = await AnalystRun.ErrorAsync(
            1, Data, "survey", "-", "--value", "y", "--rake", file, "--json", "--csv", csv, "--html", page);
        Assert.Equal(
            string.Concat(problems.Select(problem => problem.Replace("*", file, StringComparison.Ordinal) + "\n")), error);
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Margins_ThatNoCombinationAllows_AreRefusedWithTheLargestMisfit()
    {
        string file = Written(Head + "a,x,50\na,z,150\nb,p,160\nb,q,40\n");
        Assert.Equal(
            $"{file}: The weights cannot be brought to the margins: after 100 rounds the largest misfit is 220 %, in a " +
            "\"x\" (160 for 50). The combinations that occur among the respondents do not allow it; merge levels, or " +
            "leave a margin out.\n",
            await AnalystRun.ErrorAsync(
                1, "a,b,y\nx,p,1\nx,p,2\nz,q,3\nz,q,4\n", "survey", "-", "--value", "y", "--rake", file));
    }

    [Fact]
    public async Task Cells_OfSeveralVariables_AreToldToRake()
    {
        string file = Written(Head + "sex,f,200\nsex,m,300\narea,n,400\narea,s,100\n");
        Assert.Equal(
            $"{file}, line 4, column variable: \"area\" is a second variable beside \"sex\", and --poststratify takes one; " +
            "rake to both with --rake, or cross them as one variable, \"sex:area\".\n",
            await AnalystRun.ErrorAsync(1, Data, "survey", "-", "--value", "y", "--poststratify", file));
    }

    [Fact]
    public async Task MarginColumn_WithMissingValues_IsRefusedWithTheirLines()
    {
        string file = Written(Head + "sex,f,200\nsex,m,300\n");
        Assert.Equal(
            "standard input, line 2, column sex: the value is missing; each respondent needs one here.\n" +
            "standard input, line 4, column sex: the value is missing; each respondent needs one here.\n",
            await AnalystRun.ErrorAsync(
                1, "sex,y\nNA,1\nf,2\n,3\nm,4\n", "survey", "-", "--value", "y", "--rake", file));
    }

    [Fact]
    public async Task MarginsFile_OfAnotherForm_IsRefused()
    {
        string file = Written("variable,levels,count\nsex,f,1\n"), none = Path.Combine(_folder, "none.csv");
        Assert.Equal(
            $"{file}, line 1, column level: the file has no such column, the nearest is \"levels\"; its columns are " +
            "\"variable\", \"levels\", \"count\".\n",
            await AnalystRun.ErrorAsync(1, Data, "survey", "-", "--value", "y", "--rake", file));
        Assert.Equal(
            $"{none}: the file does not exist; check its name and its folder.\n",
            await AnalystRun.ErrorAsync(1, Data, "survey", "-", "--value", "y", "--rake", none));
        Assert.Equal(
            "standard input: the file is empty; its first line must name the columns.\n",
            await AnalystRun.ErrorAsync(1, "", "survey", "-", "--value", "y", "--rake", file));
    }

    [Theory]
    [InlineData("--replicates columns:rep",
        "standard input, line 1: --replicates columns:rep: no column begins with \"rep\"; replicates need two columns or " +
        "more, so give the beginning that their names share.\n")]
    [InlineData("--replicates columns:se",
        "standard input, line 1: --replicates columns:se: only the column \"sex\" begins with \"se\"; replicates need " +
        "two columns or more, so give the beginning that their names share.\n")]
    [InlineData("--replicates brr",
        "standard input: The sample has 4 sampling units; balanced repeated replication needs two in every stratum, so " +
        "combine or split strata, or choose the jackknife or the bootstrap.\n")]
    public async Task Replicates_ThatTheDataDoNotAllow_AreRefused(string options, string error) => Assert.Equal(
        error,
        await AnalystRun.ErrorAsync(
            1, Data, ["survey", "-", "--value", "y", "--weight", "y", .. options.Split(' ')]));

    [Fact]
    public async Task ReplicateWeights_ThatAreNone_AreRefusedWithTheirLines() => Assert.Equal(
        "standard input, line 2, column rep1: \"-1\" is below 0, the least that may stand here; correct it.\n" +
        "standard input, line 3, column rep2: the value is missing; each respondent needs one here.\n",
        await AnalystRun.ErrorAsync(
            1, "y,w,rep1,rep2\n1,1,-1,1\n2,1,1,\n", "survey", "-", "--value", "y", "--weight", "w", "--replicates",
            "columns:rep"));

    [Theory]
    [InlineData("--replicates ",
        "--replicates was \"\"; it is one of none, jackknife, bootstrap:R, brr, fay:K, columns:PREFIX.")]
    [InlineData("--replicates bootstrap",
        "--replicates was \"bootstrap\"; it is one of none, jackknife, bootstrap:R, brr, fay:K, columns:PREFIX.")]
    [InlineData("--replicates jackknife:2",
        "--replicates was \"jackknife:2\"; it is one of none, jackknife, bootstrap:R, brr, fay:K, columns:PREFIX.")]
    [InlineData("--replicates bootstrap:0",
        "--replicates was \"bootstrap:0\"; bootstrap:R names how many are drawn, a whole number from 2 to 100000.")]
    [InlineData("--replicates bootstrap:x",
        "--replicates was \"bootstrap:x\"; bootstrap:R names how many are drawn, a whole number from 2 to 100000.")]
    [InlineData("--replicates bootstrap:100001",
        "--replicates was \"bootstrap:100001\"; bootstrap:R names how many are drawn, a whole number from 2 to 100000.")]
    [InlineData("--replicates fay:1",
        "--replicates was \"fay:1\"; fay:K names the part of its weight that a unit keeps, a number from 0 to below 1.")]
    [InlineData("--replicates fay:-0.1",
        "--replicates was \"fay:-0.1\"; fay:K names the part of its weight that a unit keeps, a number from 0 to below " +
        "1.")]
    [InlineData("--replicates fay:NaN",
        "--replicates was \"fay:NaN\"; fay:K names the part of its weight that a unit keeps, a number from 0 to below 1.")]
    [InlineData("--replicates columns:",
        "--replicates was \"columns:\"; columns:PREFIX names how the columns of the weights begin, such as columns:rep.")]
    [InlineData("--replicates columns:y",
        "--weight COL is missing: --replicates columns: needs the weights of the whole sample beside those of the " +
        "replicates.")]
    [InlineData("--replicates jackknife --replicate-scale 1", "--replicate-scale is for --replicates columns:PREFIX.")]
    [InlineData("--replicate-scale 1", "--replicate-scale is for --replicates columns:PREFIX.")]
    [InlineData("--replicate-scale 0", "--replicate-scale was \"0\"; it is a number above 0, at most 1000000.")]
    [InlineData("--replicate-scale -1", "--replicate-scale was \"-1\"; it is a number above 0, at most 1000000.")]
    [InlineData("--replicate-scale Infinity",
        "--replicate-scale was \"Infinity\"; it is a number above 0, at most 1000000.")]
    [InlineData("--replicates jackknife --single-psu adjust",
        "--single-psu adjust is for linearization; with --replicates it is fail or remove.")]
    [InlineData("--rake ", "--rake was \"\"; name a file.")]
    [InlineData("--rake -",
        "--rake was \"-\" and so was DATA; standard input is one file, so name another for one of them.")]
    [InlineData("--rake a.csv --poststratify b.csv", "--poststratify goes without --rake; give one of them.")]
    [InlineData("--rake a.csv --csv ./a.csv",
        "--csv was \"./a.csv\", which is the file that is read; name another file.")]
    [InlineData("--poststratify a.csv --bounds 0.5,2", "--bounds is for --rake.")]
    [InlineData("--poststratify a.csv --variance rake", "--variance is for --rake.")]
    [InlineData("--rake a.csv --variance rake --bounds 0.5,2", "--variance rake goes without --bounds.")]
    [InlineData("--rake a.csv --variance rake --replicates jackknife",
        "--variance rake goes without --replicates, which make the variance.")]
    [InlineData("--rake a.csv --bounds 1,2",
        "--bounds was \"1,2\"; it is L,U: a factor above 0 and below 1, and one above 1, at most 1000000.")]
    [InlineData("--rake a.csv --bounds 0.5",
        "--bounds was \"0.5\"; it is L,U: a factor above 0 and below 1, and one above 1, at most 1000000.")]
    public async Task Options_ThatCannotBeMeant_AreRefused(string options, string message) => Assert.Equal(
        message + "\nHow it is used: survey --help\n",
        await AnalystRun.ErrorAsync(2, Data, ["survey", "-", "--value", "y", .. options.Split(' ')]));

    private string Written(string text)
    {
        string file = Path.Combine(_folder, "margins.csv");
        File.WriteAllText(file, text);
        return file;
    }
}
